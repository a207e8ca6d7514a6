"""`results-desk unreached`: whom the releases of the last days could tell on no road."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.commands import Subparsers
from bot.commands.numbers import whole
from bot.commands.opening import STORE, looking_at, write_privately
from bot.commands.speaking import language_here, sentence
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.core import Core
from bot.staff.releasing.unreached_file import not_reached, spreadsheet
from bot.store.engine.store import Tx
from bot.store.exams import unreached
from bot.store.exams.unreached import Unreached

DAYS = 14
MOST_DAYS = 36_500


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `unreached`."""
    parser = subparsers.add_parser(
        "unreached",
        help="whom a release could tell on no road",
        description="Those of each release of the last days who have an account, and to whom "
        "neither a chat nor a letter could bring the notice.",
    )
    parser.add_argument(
        "--days", type=whole(0, MOST_DAYS), default=DAYS, help=f"how far back ({DAYS})"
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    parser.add_argument(
        "--csv", type=Path, metavar="FILE", help="write a file for a spreadsheet instead"
    )
    return parser


def run(args: Namespace) -> int:
    """0, whether or not there is anybody."""
    settings = load(args.config, needs=STORE)
    if args.csv:
        write_privately(args.csv, asyncio.run(_spreadsheet(settings, args.days)))
        written = sentence("told-written-alone", path=str(args.csv))
        say(json.dumps({"file": str(args.csv)}) if args.json else written)
        return 0
    found = asyncio.run(_found(settings, args.days))
    if args.json:
        say(json.dumps(found))
        return 0
    for each in found:
        _show(each)
    if not found:
        say(sentence("told-unreached-none", days=args.days))
    return 0


def _show(release: dict[str, Any]) -> None:
    people = release["people"]
    of = {"exam": release["exam"], "session": release["session"]}
    say(sentence("told-unreached", people=len(people), **of))
    for each in people:
        say("  " + sentence("told-unreached-one", **each))
    if release["without_account"]:
        more = release["without_account"]
        say("  " + sentence("told-unreached-unregistered", people=more))


async def _spreadsheet(settings: Settings, days: int) -> bytes:
    async with looking_at(settings, "unreached") as core:
        return await core.store.read(lambda tx: _filled(tx, core, days))


def _filled(tx: Tx, core: Core, days: int) -> bytes:
    now = core.clock()
    announced = unreached.load_announced(tx, now - timedelta(days=days), now)
    people = [one for each in announced for one in not_reached(tx, each.id)]
    return spreadsheet(people, core.texts, language_here())


async def _found(settings: Settings, days: int) -> list[dict[str, Any]]:
    async with looking_at(settings, "unreached") as core:
        return await core.store.read(lambda tx: _looked_up(tx, core, days))


def _looked_up(tx: Tx, core: Core, days: int) -> list[dict[str, Any]]:
    now = core.clock()
    return [
        {
            "exam": each.exam,
            "session": each.session,
            "people": [_plain(one) for one in unreached.load_unreached(tx, each.id)],
            "without_account": unreached.count_without_account(tx, each.id),
        }
        for each in unreached.load_announced(tx, now - timedelta(days=days), now)
    ]


def _plain(one: Unreached) -> dict[str, str]:
    chat = "no chat took it" if one.chats else "no chat"
    mail = "e-mails come back" if one.mailbox else "no confirmed address"
    return {"id_number": one.id_number, "name": one.name, "why": f"{chat}, {mail}"}
