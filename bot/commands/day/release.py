"""`results-desk release`: shows what a release would cover, asks, and releases exactly that."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from datetime import datetime

from bot.commands import Subparsers
from bot.commands.day.audience import SESSION, add_part, exam_called, part, session_called
from bot.commands.numbers import LARGEST_ROW, whole
from bot.commands.opening import STORE, looking_at, perform
from bot.commands.speaking import sentence
from bot.commands.terminal import ask, complain, say
from bot.config import Settings, load
from bot.core import now
from bot.staff.order_values import refused
from bot.staff.releases import opening_moment
from bot.store.releasing import covered
from bot.store.releasing.covered import ListPlace
from bot.store.releasing.covered import load as load_group
from domain.exams.exams import Grade, Status
from domain.machine.home.records import ListedHere
from domain.machine.releasing.records import CohortPart
from domain.text.identifiers import id_number, is_count

GRADES = tuple(covered.named(Status.RELEASED, each) for each in Grade)
GROUPS = (*covered.BESIDE, *covered.STATUSES, *GRADES)
SLICE = 500


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `release`."""
    parser = subparsers.add_parser(
        "release",
        help="let candidates see their results",
        description="Shows what would be released and asks. Exactly that is released: rows that "
        "come or change later stay hidden until they are released themselves.",
    )
    parser.add_argument("--exam", required=True, help="its name or code, such as B2 First or FCE")
    parser.add_argument("--session", required=True, help=SESSION)
    parser.add_argument(
        "--at",
        default="",
        metavar="TIME",
        help="from when on, in the centre's time: 2026-12-05 08:00, or 08:00 for today",
    )
    add_part(parser)
    parser.add_argument("--only", default="", metavar="ID", help="one entry's result alone")
    parser.add_argument(
        "--now-at-night", action="store_true", help="notices do not wait for the morning"
    )
    parser.add_argument(
        "--covers",
        type=whole(0, LARGEST_ROW),
        metavar="N",
        help="do not ask, if it covers so many results",
    )
    parser.add_argument(
        "--emergency",
        default="",
        metavar="REASON",
        help="without a second approver, where two have to agree; all approvers hear why",
    )
    _add_looking(parser)
    return parser


def _add_looking(parser: ArgumentParser) -> None:
    """The options that only look, and that of programs."""
    parser.add_argument("--dry-run", action="store_true", help="only show what it would cover")
    parser.add_argument(
        "--list",
        choices=GROUPS,
        metavar="GROUP",
        help="only name those: %(choices)s; that you looked is in the audit",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")


def run(args: Namespace) -> int:
    """0 when it was released, waits or was shown, 1 when there was nothing or the answer was no."""
    settings = load(args.config, needs=STORE)
    of = {"exam": exam_called(args.exam), "session": session_called(args.session), **part(args)}
    at, only = _opening(args.at, settings), _only(args)
    if args.list:
        return _name(settings, args, of, at)
    reason = _reason(args.emergency, settings)
    when = {"at": at.isoformat(), "quiet": not args.now_at_night}
    seen = asyncio.run(perform(settings, "release-preview", {**of, **when, "only": only}))
    if args.dry_run and args.json:
        say(json.dumps(seen["seen"]))
        return 0 if seen["covers"] else 1
    show = complain if args.json else say
    for line in seen["lines"]:
        show(line)
    if not seen["covers"]:
        return 1
    zone = settings.centre.timezone
    show(sentence("told-release-from", at=f"{at.astimezone(zone):%Y-%m-%d %H:%M}", zone=zone.key))
    if args.dry_run:
        return 0
    if not _is_sure(args.covers, seen["covers"], show):
        show(sentence("told-nothing-released"))
        return 1
    wish = {"digest": seen["digest"], "emergency": reason, "at_once": not args.at}
    wish["entry"] = seen.get("entry", 0)
    answer = asyncio.run(perform(settings, "release", {**of, **when, **wish}))
    made = {"release": answer["release"], "covers": seen["covers"], "waits": answer["waits"]}
    for line in [json.dumps({**of, **made, "at": when["at"]})] if args.json else answer["lines"]:
        say(line)
    return 0


def _only(args: Namespace) -> str:
    """The ID number of the one entry that is meant, "" for all. Raises `OrderRefused`."""
    number = id_number(args.only)
    if args.only and not number:
        raise refused("told-account-no-number", number=args.only)
    if number and (args.delivery or args.centre or args.list):
        raise refused("refused-only-alone")
    return number


def _reason(text: str, settings: Settings) -> str:
    """Why it is to be made without a second approver, "" where it is not."""
    reason = " ".join(text.split())
    if text and not reason:
        raise refused("refused-no-reason")
    if reason and settings.staff.approvals == 1:
        raise refused("refused-no-emergency")
    return reason


def _name(settings: Settings, args: Namespace, of: Mapping[str, str], at: datetime) -> int:
    """Everybody in a group."""
    found = asyncio.run(_found(settings, of, args.list, at))
    plain = [{"id_number": each.id_number, "name": each.name} for each in found]
    if args.json:
        say(json.dumps({**of, "list": args.list, "listed": plain}))
        return 0
    for each in found:
        say(f"{each.id_number} {each.name}")
    return 0


async def _found(
    settings: Settings, of: Mapping[str, str], group: str, at: datetime
) -> list[ListedHere]:
    found: list[ListedHere] = []
    cohort = (of["exam"], of["session"], CohortPart(of["delivery"], of["centre"]))
    day = at.astimezone(settings.centre.timezone).date()
    async with looking_at(settings, "release preview", values={**of, "list": group}) as core:
        while True:
            place = ListPlace(found[-1].id if found else 0, SLICE)
            page = await core.store.read(
                lambda tx, place=place: load_group(tx, cohort, group, place, day=day.isoformat())  # type: ignore[misc]
            )
            found += page
            if len(page) < SLICE:
                return found


def _is_sure(expected: int | None, covers: int, show: Callable[[str], None]) -> bool:
    """Whether it is to be done: their number is typed, unless so many were expected."""
    if expected is None:
        is_sure = is_count(ask(sentence("told-release-ask")), covers)
        if not is_sure:
            show(sentence("told-release-miscounted", covers=covers))
        return is_sure
    if expected != covers:
        show(sentence("told-release-other", covers=covers, expected=expected))
    return expected == covers


def _opening(text: str, settings: Settings) -> datetime:
    return opening_moment(text, settings.centre.timezone, now()) if text else now()
