"""`results-desk concerned`: whom an incident touches, for the authority and for themselves."""

import asyncio
import csv
import io
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import datetime, tzinfo
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.moments import moment_named
from bot.commands.opening import STORE, looking_at, write_privately
from bot.commands.speaking import sentence
from bot.commands.terminal import complain, say
from bot.config import Settings, load
from bot.config.keeping import kept
from bot.core import now
from bot.staff.order_values import refused
from bot.staff.spreadsheets import defused
from bot.store.engine.store import Tx
from bot.store.people.concerned import Concerned, count_unnamed, find_concerned

COLUMNS = ("id_number", "name", "email", "exam", "session", "how", "first", "last")


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `concerned`."""
    parser = subparsers.add_parser(
        "concerned",
        help="whom an incident touches",
        description="Lists everybody about whom something was said, sent, shown, changed or looked "
        "at in that time, with an address and how: as CSV, or as JSON.",
    )
    when = "2026-11-30, or “2026-11-30 08:00”, in the centre's time"
    parser.add_argument("--since", required=True, metavar="TIME", help=when)
    parser.add_argument("--until", default="", metavar="TIME", help="now where not given")
    parser.add_argument("--json", action="store_true", help="for other programs")
    parser.add_argument("-o", dest="file", type=Path, metavar="FILE", help="for your eyes only")
    return parser


def run(args: Namespace) -> int:
    """0, whether or not it touches anybody; raises `OrderRefused` for times that cannot be."""
    settings = load(args.config, needs=STORE)
    zone = settings.centre.timezone
    since = moment_named("--since", args.since, zone)
    until = moment_named("--until", args.until, zone) if args.until else now()
    if since >= until:
        raise refused("refused-no-span")
    found, gone, unnamed = asyncio.run(_found(settings, since, until))
    text = _as_json(found) if args.json else _as_csv(found, zone)
    if args.file:
        write_privately(args.file, text.encode())
        done = {"file": str(args.file), "people": len(found)}
        told = sentence("told-concerned", path=str(args.file), people=str(len(found)))
        say(json.dumps(done) if args.json else told)
    else:
        say(text.replace("\r\n", "\n").rstrip("\n"))
    for each in _unknown(settings, since, gone, unnamed):
        complain(each)
    return 0


async def _found(
    settings: Settings, since: datetime, until: datetime
) -> tuple[list[Concerned], int, int]:
    def look(tx: Tx) -> tuple[list[Concerned], int, int]:
        return *find_concerned(tx, since, until), count_unnamed(tx, since, until)

    span = {"since": since.isoformat(), "until": until.isoformat()}
    async with looking_at(settings, "concerned", values=span) as core:
        return await core.store.read(look)


def _unknown(settings: Settings, since: datetime, gone: int, unnamed: int) -> Iterator[str]:
    """What the list cannot know, so that nobody takes it for more."""
    if gone:
        yield sentence("told-concerned-gone", accounts=str(gone))
    if unnamed:
        yield sentence("told-concerned-unnamed", rows=str(unnamed))
    days = kept(settings)
    for kind in ("deliveries", "journal"):
        if since < (oldest := days[kind].before(now())):
            yield sentence("told-concerned-forgotten", kind=kind, day=oldest.date())


def _as_json(found: list[Concerned]) -> str:
    people = [
        {
            **{name: getattr(each, name) for name in COLUMNS[:5]},
            "how": {
                how: {"first": first.isoformat(), "last": last.isoformat()}
                for how, (first, last) in sorted(each.how.items())
            },
        }
        for each in found
    ]
    return json.dumps(people, ensure_ascii=False) + "\n"


def _as_csv(found: list[Concerned], zone: tzinfo) -> str:
    page = io.StringIO()
    writer = csv.writer(page)
    writer.writerow(COLUMNS)
    for each in found:
        own = [defused(getattr(each, name)) for name in COLUMNS[:5]]
        times = [at.astimezone(zone) for span in each.how.values() for at in span]
        span = [f"{at:%Y-%m-%d %H:%M:%S}" for at in (min(times), max(times))]
        writer.writerow([*own, "; ".join(sorted(each.how)), *span])
    return page.getvalue()
