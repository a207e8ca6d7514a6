"""`results-desk bounces`: the addresses whose letters come back."""

import asyncio
import json
from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.opening import STORE, looking_at
from bot.commands.speaking import sentence
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.store.mail import bounces
from bot.store.mail.bounces import Bounce

LISTED = 200


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `bounces`."""
    parser = subparsers.add_parser(
        "bounces",
        help="addresses whose letters come back",
        description=f"The last {LISTED} letters that came back, newest first.",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0, whether or not letters came back."""
    settings = load(args.config, needs=STORE)
    found = asyncio.run(_found(settings))
    if args.json:
        say(json.dumps([_plain(each) for each in found]))
        return 0
    for each in found:
        when = f"{each.at.astimezone(settings.centre.timezone):%Y-%m-%d %H:%M}"
        how = sentence("told-bounce-how", hard="yes" if each.hard else "no")
        say("  ".join((when, f"{how:9}", each.email, f"({_whose(each)})")))
    if not found:
        say(sentence("told-bounces-none"))
    return 0


def _whose(bounce: Bounce) -> str:
    if bounce.organisation:
        return bounce.organisation
    return f"{bounce.id_number} {bounce.name}" if bounce.id_number else sentence("told-bounce-gone")


async def _found(settings: Settings) -> list[Bounce]:
    async with looking_at(settings, "bounces") as core:
        return await core.store.read(lambda tx: bounces.load_newest(tx, LISTED))


def _plain(bounce: Bounce) -> dict[str, object]:
    return {**vars(bounce), "at": bounce.at.isoformat(timespec="seconds")}
