"""`results-desk guardians`: whose guardian was asked to agree, and has not answered for a week."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from datetime import timedelta

from bot.commands import Subparsers
from bot.commands.numbers import whole
from bot.commands.opening import STORE, looking_at
from bot.commands.speaking import sentence
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.store.guardians import agreements
from bot.store.guardians.agreements import Awaited

DAYS = agreements.ANSWERS_WITHIN.days
MOST_DAYS = 36_500


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `guardians`."""
    parser = subparsers.add_parser(
        "guardians",
        help="whose guardian has not answered",
        description="Those under age whose guardian was asked to agree so many days ago or more, "
        "and has not answered; and those for whom no address is known.",
    )
    parser.add_argument(
        "--days", type=whole(0, MOST_DAYS), default=DAYS, help=f"how long ago at least ({DAYS})"
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0, whether or not there is anybody."""
    settings = load(args.config, needs=STORE)
    found = asyncio.run(_found(settings, args.days))
    if args.json:
        say(json.dumps([_plain(each) for each in found], default=str, ensure_ascii=False))
        return 0
    for each in found:
        who = {"number": each.id_number, "name": each.name, "exam": each.exam}
        said = {**who, "at": each.since, "email": each.email or "none"}
        say(sentence("told-guardian-awaited", **said))
    if not found:
        say(sentence("told-guardians-none", days=args.days))
    return 0


def _plain(each: Awaited) -> dict[str, object]:
    return {name: value for name, value in each._asdict().items() if name != "entry"}


async def _found(settings: Settings, days: int) -> list[Awaited]:
    async with looking_at(settings, "guardians") as core:
        now, rules = core.clock(), core.desk.rules
        before = now - timedelta(days=days)
        return await core.store.read(lambda tx: agreements.load_awaited(tx, before, rules, now))
