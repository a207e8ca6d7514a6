"""`results-desk erase`: takes a person, or everybody of a session, out of the store for good."""

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.day.audience import session_called
from bot.commands.opening import STORE, looking, perform
from bot.commands.terminal import ask, say
from bot.config import Settings, load
from bot.staff import erasure
from bot.staff.order_values import refused
from bot.store.engine.copies import find_copies, holds_any
from domain.text.identifiers import id_number

KINDS = {
    "people": "candidates, with entry, account and wrong tries",
    "results": "versions of results",
    "shares": "shares of results",
    "chats": "chats",
    "lines": "lines of the journal",
    "parcels": "rows of the outbox, those that wait among them",
    "bounces": "letters that came back",
    "questions": "questions to the centre, with their answers",
    "acts": "acts of staff about them, which stay without saying about whom",
    "letters": "letters from them or to them, as they arrived",
}


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
    return parser


def run(args: Namespace) -> int:
    """0 when it was told or done, 1 when it was refused or the answer was no."""
    settings = load(args.config, needs=STORE)
    called = session_called(args.session) if args.session is not None else id_number(args.number)
    if not called:
        raise refused("told-account-no-number", number=args.number)
    numbers, counts = asyncio.run(_seen(settings, called, whole=args.session is not None))
    _report(f"{called}: to be erased", counts)
    if args.dry_run:
        return 0
    if not args.yes and ask(f"Type {called} to go on").upper() != called:
        say("Nothing was changed.")
        return 1
    answer = asyncio.run(perform(settings, "erase", {"id_numbers": numbers}))
    _report("Erased", answer)
    _report_what_is_left(answer)
    _report_copies(settings.store.path, numbers)
    return 0


async def _seen(
    settings: Settings, called: str, *, whole: bool
) -> tuple[list[str], dict[str, int]]:
    async with looking(settings) as core:
        numbers = [called]
        if whole:
            numbers = await core.store.read(lambda tx: erasure.of_session(tx, called))
        return numbers, await core.store.read(lambda tx: erasure.preview(tx, core, numbers))


def _report(title: str, counts: dict[str, int]) -> None:
    say(f"{title}:")
    for kind, words in KINDS.items():
        if counts.get(kind):
            say(f"{counts[kind]:8}  {words}")


def _report_what_is_left(answer: dict[str, int]) -> None:
    if answer["delivered"]:
        say(
            f"Shares that were delivered: {answer['delivered']}. The organisation, its address and "
            "the reference stay until no result is corrected any more (keep_shares_months)."
        )
    if unread := answer.get("unread"):
        say(
            f"Kept letters sealed under another master key: {unread}. Nobody can tell whom they "
            "name, and they go when their days are over (keep_letters_days)."
        )
    if not answer["log_emptied"]:
        say("Something reads the store, so that its log still has what was erased: run this again.")
    say(
        "Backups made before now still hold them: whoever restores one erases them again. So do "
        "Telegram, the mailbox on its server, and whoever was sent a result."
    )


def _report_copies(store: Path, numbers: Sequence[str]) -> None:
    """Backups in the store's folder are named; of those elsewhere nobody here knows."""
    copies = [each for each in find_copies(store) if holds_any(each, numbers)]
    for each in copies:
        say(f"This copy still holds them: {each}")
