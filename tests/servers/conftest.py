"""What the tests that kill a real desk share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.support.servers.program import Program, installed


@pytest_asyncio.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    """The desk as a process of its own, not started yet."""
    async with installed(tmp_path) as made:
        yield made
