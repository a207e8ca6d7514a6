"""Here the mail servers are Debian's Dovecot and Postfix; elsewhere all this is skipped."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.support import world
from tests.support.clock import Clock
from tests.support.servers.real_office import RealOffice, Servers, running
from tests.support.servers.wired import Wired, post_office, wired
from tests.support.world import World


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    with running() as servers:
        yield servers


@pytest.fixture
async def office(servers: Servers) -> AsyncIterator[RealOffice]:
    async with RealOffice(servers) as office:
        yield office


@pytest.fixture
async def scene(servers: Servers, tmp_path: Path) -> AsyncIterator[World]:
    clock = Clock()
    async with world.between(tmp_path, post_office(clock, servers), clock) as scene:
        yield scene


@pytest.fixture
async def wires(servers: Servers, tmp_path: Path) -> AsyncIterator[Wired]:
    clock = Clock()
    async with post_office(clock, servers) as post, wired(tmp_path, post, clock) as scene:
        yield scene
