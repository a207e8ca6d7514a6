"""The desk is killed as an invitation to be staff is accepted: one role, one word to the others."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.keys import Keys
from bot.sandbox.mail.post_office import PostOffice
from bot.store.engine.store import Tx
from bot.store.staff import invitations
from domain.machine.staffing.changes import OpenStaffInvitation
from domain.machine.staffing.roles import Role
from tests.support.mail.mail_scene import value
from tests.support.servers.killable import killable
from tests.support.stores.seeded_staff import LINK, TOKEN
from tests.support.world import KEY

DAY = timedelta(days=1)


@pytest.mark.long
async def test_an_invitation_is_accepted_once_over_a_kill(tmp_path: Path) -> None:
    async with PostOffice() as post, killable(tmp_path, post) as world:
        now = world.clock.at

        def invite(tx: Tx) -> None:
            opened = OpenStaffInvitation(9001, Role.OFFICER, "Tom", None, expires=now + DAY)
            invitations.open_invitation(tx, opened, "uid 0 root", now)
            invitations.keep_digest(tx, opened.id, Keys.read(KEY).of_staff_link(TOKEN))

        world.write(invite)
        officer, tom = world.people["Staff"], world.person("Tom")
        officer.start()
        tom.say(LINK)
        await world.settle()
        tom.press(tom.last, tom.last.buttons[0])
        world.kill()
        await world.died()
        await world.settle()
        assert value(world, "SELECT count(*) FROM staff_roles WHERE role = 'officer'") == 1
        assert value(world, "SELECT used_by FROM staff_invitations") == tom.id
        told = [each for each in officer.chat if f"telegram {tom.id}" in each.text]
        assert len(told) == 1
