"""`results-desk release`: shows what a release would cover, asks, and releases exactly that."""

import asyncio
from argparse import ArgumentParser, Namespace
from datetime import datetime

from bot.commands import Subparsers
from bot.commands.day.audience import SESSION, exam_called, session_called
from bot.commands.numbers import LARGEST_ROW, whole
from bot.commands.opening import STORE, perform
from bot.commands.terminal import ask, say
from bot.config import Settings, load
from bot.core import now
from bot.staff.order_values import OrderRefused
from bot.staff.releases import opening_moment

YES = "release"


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
    parser.add_argument(
        "--now-at-night", action="store_true", help="notices do not wait for the morning"
    )
    parser.add_argument(
        "--covers",
        type=whole(0, LARGEST_ROW),
        metavar="N",
        help="do not ask, if it covers so many results",
    )
    return parser


def run(args: Namespace) -> int:
    """0 when it was released, 1 when there was nothing or the answer was no."""
    settings = load(args.config, needs=STORE)
    of = {"exam": exam_called(args.exam), "session": session_called(args.session)}
    at = _opening(args.at, settings)
    seen = asyncio.run(perform(settings, "release-preview", of))
    for line in seen["lines"]:
        say(line)
    if not seen["covers"]:
        return 1
    zone = settings.centre.timezone
    say(f"From {at.astimezone(zone):%Y-%m-%d %H:%M} ({zone.key}).")
    if not _is_sure(args.covers, seen["covers"]):
        say("Nothing was released.")
        return 1
    approved = {"digest": seen["digest"], "at": at.isoformat(), "quiet": not args.now_at_night}
    answer = asyncio.run(perform(settings, "release", {**of, **approved}))
    for line in answer["lines"]:
        say(line)
    return 0


def _is_sure(expected: int | None, covers: int) -> bool:
    """Whether it is to be done: asked, unless so many results were expected."""
    if expected is None:
        return ask(f"Type {YES} to go on").lower() == YES
    if expected != covers:
        say(f"It covers {covers}, and not the {expected} of --covers.")
    return expected == covers


def _opening(text: str, settings: Settings) -> datetime:
    try:
        return opening_moment(text, settings.centre.timezone, now()) if text else now()
    except ValueError as error:
        raise OrderRefused(f"--at: {error}") from None
