"""`results-desk demo`: the whole desk with embedded servers and a page to play it on."""

import asyncio
import os
import signal
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import uvloop

from bot.commands import Subparsers
from bot.commands.speaking import sentence
from bot.commands.terminal import complain, say
from bot.config.unreadable import why_of

PORT = 8765
EMBEDDED = ("aiosmtpd", "pymap")
"""What only the demo imports, and a running desk can do without."""


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `demo`."""
    parser = subparsers.add_parser(
        "demo",
        help="play the whole desk with invented people",
        description="Starts everything embedded on this machine alone: no token, no account, no "
        "internet. Everything is new at each start.",
    )
    default = os.environ.get("DEMO_PORT") or str(PORT)  # a text, so that it is looked at as well
    parser.add_argument("--port", type=_port, default=default, help=f"of the page ({PORT})")
    return parser


def _port(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else -1
    if 0 <= number < 65536:
        return number
    raise ArgumentTypeError(sentence("demo-no-port", text=text[:20]))


def run(args: Namespace) -> int:
    """0 when it was stopped, 1 when the port is taken or the mail servers are not installed."""
    try:
        demo = import_module("bot.sandbox.demo")
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] not in EMBEDDED:
            raise
        complain(sentence("demo-not-installed"))
        return 1
    try:
        with TemporaryDirectory(prefix="results-desk-demo-") as folder:
            uvloop.run(_until_stopped(partial(demo.run, Path(folder), args.port, _invite)))
    except OSError as error:
        complain(sentence("demo-port-taken", port=str(args.port), why=why_of(error)))
        return 1
    return 0


async def _until_stopped(play: Callable[[], Awaitable[None]]) -> None:
    this = asyncio.current_task()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, lambda: this and this.cancel())
    with suppress(asyncio.CancelledError):
        await play()


def _invite(address: str) -> None:
    say(sentence("demo-open", address=address))
    say(sentence("demo-ends"))
    sys.stdout.flush()  # a file or a pipe would learn of it at the end
