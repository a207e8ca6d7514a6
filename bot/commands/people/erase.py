"""`results-desk erase`: takes a person, or everybody of a session, out of the store for good."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.day.audience import session_called
from bot.commands.opening import STORE, looking, perform
from bot.commands.speaking import sentence
from bot.commands.terminal import ask, complain, say
from bot.config import Settings, load
from bot.staff import erasure
from bot.staff.order_values import refused
from bot.store.engine.copies import find_copies, holds_any
from domain.text.identifiers import id_number

KINDS = (
    "people",
    "results",
    "shares",
    "chats",
    "lines",
    "parcels",
    "bounces",
    "questions",
    "acts",
    "letters",
)
"""In this order; the words of each are in the catalogue."""


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `erase`."""
    parser = subparsers.add_parser(
        "erase",
        help="take a person, or a session, out of the store",
        description="Erases all that the store holds of a candidate, or of everybody of a session. "
        "Nothing that waits for them goes out any more. It cannot be undone.",
    )
    whom = parser.add_mutually_exclusive_group(required=True)
    whom.add_argument("number", nargs="?", metavar="ID", help="an ID number")
    whom.add_argument("--session", help="everybody of a session, such as “October 2026”")
    parser.add_argument("--dry-run", action="store_true", help="tell what would go, change nothing")
    parser.add_argument("--yes", action="store_true", help="do not ask whether you are sure")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when it was told or done, 1 when it was refused or the answer was no."""
    settings = load(args.config, needs=STORE)
    called = session_called(args.session) if args.session is not None else id_number(args.number)
    if not called:
        raise refused("told-account-no-number", number=args.number)
    numbers, counts = asyncio.run(_seen(settings, called, whole=args.session is not None))
    show = complain if args.json else say
    if args.dry_run and args.json:
        say(json.dumps({"whom": called, "erased": False, **counts}))
        return 0
    _report(sentence("told-erase-to-be", whom=called), counts, show)
    if args.dry_run:
        return 0
    if not args.yes and ask(sentence("told-type", word=called)).upper() != called:
        show(sentence("told-nothing-changed"))
        return 1
    answer = asyncio.run(perform(settings, "erase", {"id_numbers": numbers}))
    copies = _holding(settings.store.path, numbers)
    if args.json:
        say(json.dumps({"whom": called, "erased": True, **answer, "copies": copies}))
        return 0
    _report(sentence("told-erased"), answer, say)
    _report_what_is_left(answer)
    for each in copies:
        say(sentence("told-erase-copy", path=each))
    return 0


async def _seen(
    settings: Settings, called: str, *, whole: bool
) -> tuple[list[str], dict[str, int]]:
    async with looking(settings) as core:
        numbers = [called]
        if whole:
            numbers = await core.store.read(lambda tx: erasure.of_session(tx, called))
        return numbers, await erasure.preview(core, numbers)


def _report(title: str, counts: dict[str, int], show: Callable[[str], None]) -> None:
    show(title)
    for kind in KINDS:
        if counts.get(kind):
            words = sentence(f"told-erase-{kind}", count=counts[kind])
            show(f"{counts[kind]:8}  {words}")


def _report_what_is_left(answer: dict[str, int]) -> None:
    if answer["delivered"]:
        say(sentence("told-erase-delivered", shares=answer["delivered"]))
    if unread := answer.get("unread"):
        say(sentence("told-erase-unread", letters=unread))
    if not answer["log_emptied"]:
        say(sentence("told-erase-log"))
    say(sentence("told-erase-elsewhere"))


def _holding(store: Path, numbers: Sequence[str]) -> list[str]:
    """Backups in the store's folder that still hold them; of those elsewhere nobody here knows."""
    return [str(each) for each in find_copies(store) if holds_any(each, numbers)]
