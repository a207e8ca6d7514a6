"""`results-desk audit`: what staff did and looked at, who they were, and whom it was about."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from datetime import datetime, timedelta
from typing import Any

from bot.commands import Subparsers
from bot.commands.moments import moment_named
from bot.commands.opening import STORE, looking_at
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.core import now
from bot.staff.audit import looks
from bot.staff.order_values import OrderRefused
from bot.store import audit
from bot.store.audit import AuditLine
from bot.store.engine.store import Tx
from domain.text.identifiers import id_number

SHOWN = timedelta(days=30)


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `audit`."""
    parser = subparsers.add_parser(
        "audit",
        help="what staff did and looked at",
        description="Tells what was ordered, from a chat or the command line, and who looked at "
        "whom, the oldest first. Nobody can take a line back; whom it was about is blanked when "
        "that person is erased.",
    )
    since = f"from this day or time on; the last {SHOWN.days} days where not given"
    parser.add_argument("--since", default="", metavar="TIME", help=since)
    parser.add_argument("--about", default="", metavar="ID", help="only about this candidate")
    by = "only by this user (name or uid) or officer (Telegram id)"
    parser.add_argument("--by", default="", metavar="WHO", help=by)
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0, whether or not there is anything."""
    settings = load(args.config, needs=STORE)
    zone = settings.centre.timezone
    since = moment_named("--since", args.since, zone) if args.since else now() - SHOWN
    number = id_number(args.about)
    if args.about and not number:
        raise OrderRefused(f"{args.about} is no ID number: 6 digits and 3 letters, or 3 and 6")
    found = [
        each
        for each in asyncio.run(_acts(settings, since, number))
        if not args.by or looks.was_by(each, args.by)
    ]
    if args.json:
        say(json.dumps([_plain(each) for each in found], ensure_ascii=False))
        return 0
    for each in found:
        say(_as_text(each, f"{each.at.astimezone(zone):%Y-%m-%d %H:%M:%S}"))
    if not found:
        say("Nothing was done.")
    return 0


async def _acts(settings: Settings, since: datetime, number: str) -> list[AuditLine]:
    async with looking_at(settings, "audit", number) as core:

        def look(tx: Tx) -> list[AuditLine]:
            lines = audit.load_acts(tx, since)
            whom = looks.about(tx, number) if number else set()
            return [each for each in lines if not number or each.act.whom in whom]

        return await core.store.read(look)


def _plain(line: AuditLine) -> dict[str, Any]:
    return {"at": line.at.isoformat(timespec="seconds"), **vars(line.act)}


def _as_text(line: AuditLine, at: str) -> str:
    """What became of what: values that changed with both, the others as they are."""
    act = line.act
    changes = [f"{name}: {_change(act.before, act.after, name)}" for name in _names(line)]
    words = " ".join(part for part in (act.what, act.whom) if part)
    return f"{at}  {act.who}: {words}" + (f" ({', '.join(changes)})" if changes else "")


def _names(line: AuditLine) -> list[str]:
    return list({**line.act.before, **line.act.after})


def _change(before: Any, after: Any, name: str) -> str:
    if name in before and name in after:
        return f"{before[name]} -> {after[name]}"
    return str(after.get(name, before.get(name)))
