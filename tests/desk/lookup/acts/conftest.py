"""A desk with an officer and an approver in their chats, and Marie, whose account is there."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import StaffSection
from tests.support.world import World, opened


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Hélène is an officer, Claire an approver."""
    async with opened(tmp_path) as world:
        staff = StaffSection(
            officers=(world.person("Hélène").id,),
            approvers=(world.person("Claire").id,),
            work_in_chats=True,
        )
        world.settings = replace(world.settings, staff=staff)
        yield world
