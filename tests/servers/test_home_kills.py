"""The desk is killed again and again while an officer asks for their home: in the end there is one.

The window: Telegram had taken the message when the desk died. That one is no home, and says so.
"""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from bot.outbox.delivery import BUG_TRIES
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.telegram import Shown
from bot.sandbox.telegram.people.people import Person
from tests.support.servers.killable import Killable, killable
from tests.support.staff.officers import until

pytestmark = [pytest.mark.long]
KILLS = BUG_TRIES  # one more, and what was under way each time rests for minutes: perhaps it is why


def homes(officer: Person) -> list[Shown]:
    return [each for each in officer.chat if each.from_bot and each.rows and "2026" in each.text]


async def killed_at_a_call(world: Killable, method: str, chance: random.Random) -> None:
    """It dies as such a call is on its way, or was just answered, or a little later."""
    before = len(world.telegram.called(method))
    await world.start()
    with suppress(TimeoutError):
        await until(lambda: len(world.telegram.called(method)) > before or world.is_at_rest)
    if chance.random() < 0.5:
        world.telegram.latency = chance.uniform(0, 0.05)
    world.kill()
    await world.died()
    world.telegram.latency = 0


@pytest.mark.parametrize("method", ["sendMessage", "pinChatMessage", "deleteMessage"])
async def test_in_the_end_there_is_one_home_and_whatever_else_came_is_none(
    tmp_path: Path, method: str
) -> None:
    chance = random.Random(method)
    async with PostOffice() as post, killable(tmp_path, post) as world:
        world.write(lambda tx: tx.execute("UPDATE entries SET session = '2026-11'"))
        officer = world.people["Staff"]
        officer.start()
        await world.settle()
        for _ in range(KILLS):
            officer.say("/desk")
            await killed_at_a_call(world, method, chance)
        await world.settle()
        officer.say("/desk")
        await world.settle()
        [pinned] = officer.pinned
        row = world.db.execute("SELECT message, generation FROM homes").fetchall()
        assert [(each["message"]) for each in row] == [pinned.id]
        for other in homes(officer):
            press = officer.press(other, other.buttons[0])
            await world.settle()
            alive = not (press.answer and press.answer.text)
            assert alive == (other.id == pinned.id)
