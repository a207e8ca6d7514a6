"""`results-desk run`: the desk itself, until it is told to stop."""

import asyncio
import logging
import signal
from argparse import ArgumentParser, Namespace
from contextlib import suppress

import uvloop

from bot import app
from bot.commands import Subparsers
from bot.config import Settings, load
from bot.logs.logs import configure

NEEDS = ("telegram.token", "store.key")

log = logging.getLogger(__name__)


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `run`."""
    return subparsers.add_parser(
        "run",
        help="run the desk",
        description="Talks to Telegram and the mailbox until it is stopped (Ctrl-C or SIGTERM). "
        "It may be killed at any moment: what it has accepted goes on at the next start.",
    )


def run(args: Namespace) -> int:
    """0 when it was stopped. Raises `StoreError` where it could not start."""
    settings = load(args.config, needs=NEEDS)
    configure(settings.log)
    uvloop.run(until_stopped(settings))
    return 0


async def until_stopped(settings: Settings) -> None:
    """The desk, ended in order by SIGINT or SIGTERM."""
    desk = asyncio.current_task()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, lambda: desk and desk.cancel())
    with suppress(asyncio.CancelledError):
        await app.run(settings, _started)


def _started() -> None:
    log.info("the desk is open")
