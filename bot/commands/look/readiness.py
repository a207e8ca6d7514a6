"""`results-desk readiness`: whether all is ready for results day, and what there is to do."""

import asyncio
import json
from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.day.audience import SESSION, session_called
from bot.commands.look.finding_words import in_words
from bot.commands.opening import STORE, looking
from bot.commands.speaking import sentence, sentences
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.staff.order_values import OrderRefused
from bot.staff.readiness.looking import Readiness, look


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `readiness`."""
    parser = subparsers.add_parser(
        "readiness",
        help="whether all is ready for results day, and what there is to do",
        description="Looks at the sessions that run: who is registered, reached and has a result; "
        "at letters, Statements (some are printed to measure that), servers, disk, what waits and "
        "the last backup. The exit code is 1 while anything is to be done.",
    )
    parser.add_argument("--session", default="", help=f"only this one: {SESSION}")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when all is ready, 1 when something is to be done."""
    settings = load(args.config, needs=STORE)
    session = session_called(args.session) if args.session else ""
    seen, lines = asyncio.run(_seen(settings, session))
    for each in [json.dumps(seen.json(), default=in_words)] if args.json else lines:
        say(each)
    return 0 if seen.ready else 1


async def _seen(settings: Settings, session: str) -> tuple[Readiness, list[str]]:
    async with looking(settings) as core:
        seen = await look(core, session)
        if session and not seen.sessions:
            raise OrderRefused(sentence("told-readiness-no-entry", session=session))
        lines = [one for each in seen.messages(None) for one in each.lines]
        return seen, sentences(core.texts, lines)
