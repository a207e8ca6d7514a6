"""An officer invites hundreds, and the desk is killed in the midst: everybody is invited once."""

from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import PostOffice
from bot.store.engine.store import Tx
from tests.support import people
from tests.support.mail.mail_scene import value
from tests.support.servers.killable import Killable, killable
from tests.support.servers.program import eventually
from tests.support.staff.officers import screen

pytestmark = [pytest.mark.long]
MANY = 900
ALL = MANY + len(people.CANDIDATES)
INVITED = "SELECT count(*) FROM invitations"


def enrol(tx: Tx) -> None:
    for number in range(5001, 5001 + MANY):
        people.enrol_another(tx, number)
    tx.execute("UPDATE entries SET email = id || '@lycee.fr' WHERE id > 5000")


async def killed_in_the_midst(world: Killable) -> int:
    """How many were invited by then."""
    await eventually(lambda: value(world, INVITED) > 0)
    world.kill()
    await world.died()
    return int(value(world, INVITED))


async def test_everybody_is_invited_once(tmp_path: Path) -> None:
    async with PostOffice() as post, killable(tmp_path, post) as world:
        world.write(enrol)
        officer = world.people["Staff"]
        officer.start()
        for text in ("/invite", "octobre 2026"):
            await world.settle()
            officer.say(text)
        await world.settle()
        officer.say(str(ALL))
        assert await killed_in_the_midst(world) < ALL
        await world.start()
        await eventually(lambda: f"{ALL} e-mails partent" in screen(officer))
        assert value(world, INVITED) == value(
            world, "SELECT count(DISTINCT entry) FROM invitations"
        )
        assert value(world, INVITED) == ALL
        assert value(world, "SELECT count(*) FROM audit WHERE what = 'invite'") == 1
