"""`results-desk releases`: which are planned, told, made and withdrawn; takes one back."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from typing import Any

from bot.commands import Subparsers
from bot.commands.day import approvals
from bot.commands.numbers import row_number, whole
from bot.commands.opening import STORE, looking, perform
from bot.commands.speaking import language_here, sentence
from bot.commands.terminal import ask, complain, say
from bot.config import Settings, load
from bot.core import Core
from bot.staff.order_values import OrderRefused, refused
from bot.staff.releasing.listing import ReleaseList, load_list, said
from bot.staff.releasing.withdrawing import LATER, seen_lines
from bot.store.engine.store import Tx
from bot.store.exams import release_progress
from bot.store.exams.release_progress import ListedRelease
from bot.store.withdrawing import holders, sightings
from domain.machine.effects import Line
from domain.machine.releasing.records import ReleaseState, WithdrawalReason

PAST = 1000
MOST_HOURS = 24 * 30
OPEN = {ReleaseState.RUNNING, ReleaseState.MADE}

Look = Callable[[Tx, ListedRelease], Iterable[Line]]


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `releases` with its actions."""
    parser = subparsers.add_parser(
        "releases",
        help="which releases are planned, being told, made and withdrawn",
        description="Tells of each release what it covers, when it opens or opened, who made it, "
        "and how many people were told. `approve` and `refuse` answer one that waits for approval, "
        "as one person for each user of this machine. `cancel` takes back one that is still to "
        "open, `withdraw` one that is open; `warn` tells the organisations that have results of "
        "a withdrawn one; `retry` sends again what is in doubt. "
        "Exit code 0: it was shown or done; 1: it was not done, and nothing was changed.",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    cancel = actions.add_parser("cancel", help="take back a release before it opens")
    withdraw = actions.add_parser("withdraw", help="take back a release that is open")
    withdraw.add_argument(
        "--reason",
        required=True,
        choices=[each.value for each in WithdrawalReason],
        help="what those who had heard of it are told: published by mistake, or not valid any more",
    )
    approve = actions.add_parser("approve", help="agree to a release that waits for approval")
    refuse = actions.add_parser("refuse", help="let go of a release that waits for approval")
    retry = actions.add_parser("retry", help="send again what perhaps arrived of its notices")
    warn = actions.add_parser("warn", help="tell the organisations that have withdrawn results")
    warn.add_argument(
        "--hours", type=whole(0, MOST_HOURS), default=LATER, help=f"so many hours later ({LATER})"
    )
    for each in (approve, refuse, cancel, withdraw, warn, retry):
        each.add_argument("release", type=row_number, metavar="NUMBER")
        each.add_argument("--yes", action="store_true", help="do not ask whether you are sure")
    return parser


def run(args: Namespace) -> int:
    """0 when it was shown or done, 1 when it was not."""
    settings = load(args.config, needs=STORE)
    match args.action:
        case "approve" | "refuse":
            return approvals.answer(settings, args)
        case "cancel":
            return _order(settings, args, {}, _planned)
        case "withdraw":
            return _order(settings, args, {"reason": args.reason}, _open)
        case "retry":
            return _order(settings, args, {}, _doubted)
        case "warn":
            return _order(settings, args, {"hours": args.hours}, _withdrawn)
    found, lines = asyncio.run(_listed(settings))
    for each in [json.dumps(found.json())] if args.json else lines:
        say(each)
    return 0


def _order(settings: Settings, args: Namespace, values: dict[str, Any], look: Look) -> int:
    """Show what it is about, ask, and have it done."""
    lines = asyncio.run(_looked_at(settings, args.release, look))
    show = complain if args.json else say
    for each in () if args.json and args.yes else lines:
        show(each)
    if not args.yes and ask(sentence("told-type", word=args.action)).lower() != args.action:
        show(sentence("told-nothing-changed"))
        return 1
    order = {"release": args.release, **values}
    answer = asyncio.run(perform(settings, f"release-{args.action}", order))
    for each in [json.dumps({**order, "done": args.action})] if args.json else answer["lines"]:
        say(each)
    return 0


async def _listed(settings: Settings) -> tuple[ReleaseList, list[str]]:
    async with looking(settings) as core:
        now = core.clock()
        found = await core.store.read(lambda tx: load_list(tx, now, PAST))
        return found, [_words(core, each) for each in found.lines()]


async def _looked_at(settings: Settings, number: int, look: Look) -> list[str]:
    """What is about to be taken back. Raises `OrderRefused` where it is not of that kind."""
    async with looking(settings) as core:
        now = core.clock()

        def work(tx: Tx) -> list[Line]:
            found = release_progress.load(tx, number, now)
            if found is None:
                raise refused("refused-no-release", number=str(number))
            return list(look(tx, found))

        try:
            return [_words(core, each) for each in await core.store.read(work)]
        except _OtherStateError as error:
            why = sentence("refused-release-state", allowed=error.allowed)
            raise OrderRefused(f"{_words(core, said(error.release))} {why}") from None


class _OtherStateError(Exception):
    """The release stands elsewhere than the order wants."""

    def __init__(self, release: ListedRelease, allowed: str) -> None:
        """`allowed` is what can be ordered."""
        super().__init__(allowed)
        self.release, self.allowed = release, allowed


def _planned(tx: Tx, release: ListedRelease) -> Iterable[Line]:
    if release.state is not ReleaseState.PLANNED:
        raise _OtherStateError(release, "cancel")
    return (said(release),)


def _open(tx: Tx, release: ListedRelease) -> Iterable[Line]:
    if release.state not in OPEN:
        raise _OtherStateError(release, "withdraw")
    return seen_lines(release, sightings.count(tx, release.id))


def _doubted(tx: Tx, release: ListedRelease) -> Iterable[Line]:
    if release.state not in OPEN:
        raise _OtherStateError(release, "retry")
    return (said(release),)


def _withdrawn(tx: Tx, release: ListedRelease) -> Iterable[Line]:
    if release.state is not ReleaseState.WITHDRAWN:
        raise _OtherStateError(release, "warn")
    letters = holders.count(tx, release.id)
    return said(release), Line("withdraw-letters", {"letters": letters})


def _words(core: Core, said: Line) -> str:
    return core.texts.say(said.phrase, language_here(), said.params)
