"""A family that lives by mail goes all the way, between real mail servers as well."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support import world
from tests.support.clock import Clock
from tests.support.mail.whole_way import stages
from tests.support.servers.real_office import Servers
from tests.support.servers.wired import post_office
from tests.support.world import World


@pytest.fixture
async def scene(servers: Servers | None, tmp_path: Path) -> AsyncIterator[World]:
    clock = Clock()
    async with world.between(tmp_path, post_office(clock, servers), clock) as scene:
        yield scene


@pytest.mark.real
async def test_from_the_invitation_to_the_universitys_inbox(scene: World) -> None:
    for stage in stages():
        await stage.act(scene)
        await scene.settle()
        [letter] = stage.arrived(scene)
    assert [each.mime for each in letter.attachments] == ["application/pdf"]
