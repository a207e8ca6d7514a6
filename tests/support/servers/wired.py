"""A world whose desk reaches its mail servers over wires, which a test can cut, mute or slow."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.config import parse
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.telegram import Telegram
from tests.support.clock import Clock
from tests.support.servers.real_office import Servers, office_of
from tests.support.servers.wire import Wire
from tests.support.world import DESK, World, plain_settings


class Wired(World):
    """Use `wired`."""

    smtp: Wire
    imap: Wire


@asynccontextmanager
async def wired(folder: Path, post: PostOffice, clock: Clock) -> AsyncIterator[Wired]:
    """The desk of `folder`, between a Telegram of its own and these mail servers."""
    async with (
        Telegram(clock=clock.seconds) as telegram,
        Wire(post.smtp_port) as smtp,
        Wire(post.imap_port) as imap,
    ):
        plain = over_wires(plain_settings(folder, telegram, post), smtp, imap)
        world = Wired(parse(plain, folder=folder), (telegram, post), clock)
        world.smtp, world.imap = smtp, imap
        try:
            yield world
        finally:
            await world.close()


def over_wires(plain: dict[str, Any], smtp: Wire, imap: Wire) -> dict[str, Any]:
    """Settings of a desk that reaches its mail servers over wires."""
    mail = plain["mail"]
    ports = {"smtp": mail["smtp"] | {"port": smtp.port}, "imap": mail["imap"] | {"port": imap.port}}
    return plain | {"mail": mail | ports}


def post_office(clock: Clock, servers: Servers | None = None) -> PostOffice:
    """The desk's mail servers, embedded unless real ones are given; to be entered."""
    return office_of(servers, DESK, authserv_id="mx.centre.fr", clock=clock)
