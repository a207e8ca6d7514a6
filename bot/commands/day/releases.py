"""`results-desk releases`: which are planned, told and made; cancels one before its time."""

import asyncio
import json
from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.numbers import row_number
from bot.commands.opening import STORE, looking, perform
from bot.commands.terminal import ask, say
from bot.config import Settings, load
from bot.core import Core
from bot.staff.order_values import OrderRefused
from bot.staff.releasing.listing import ReleaseList, load_list, said
from bot.store.exams import told
from domain.machine.effects import Line
from domain.machine.releasing.records import ReleaseState
from domain.text.languages import FALLBACK

YES = "cancel"
PAST = 1000


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `releases` with its action `cancel`."""
    parser = subparsers.add_parser(
        "releases",
        help="which releases are planned, being told and made",
        description="Tells of each release what it covers, when it opens or opened, who made it, "
        "and how many people were told. `cancel` takes back one that is still to open. Exit code "
        "0: it was shown or cancelled; 1: it was not cancelled, and nothing was changed.",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    cancel = actions.add_parser("cancel", help="take back a release before it opens")
    cancel.add_argument("release", type=row_number, metavar="NUMBER")
    cancel.add_argument("--yes", action="store_true", help="do not ask whether you are sure")
    return parser


def run(args: Namespace) -> int:
    """0 when it was shown or cancelled, 1 when it was not."""
    settings = load(args.config, needs=STORE)
    if args.action:
        return _cancel(settings, args.release, sure=args.yes)
    found, lines = asyncio.run(_listed(settings))
    if args.json:
        say(json.dumps(found.json()))
        return 0
    for each in lines:
        say(each)
    return 0


def _cancel(settings: Settings, release: int, *, sure: bool) -> int:
    say(asyncio.run(_named(settings, release)))
    if not sure and ask(f"Type {YES} to go on").lower() != YES:
        say("Nothing was changed.")
        return 1
    answer = asyncio.run(perform(settings, "release-cancel", {"release": release}))
    for each in answer["lines"]:
        say(each)
    return 0


async def _listed(settings: Settings) -> tuple[ReleaseList, list[str]]:
    async with looking(settings) as core:
        now = core.clock()
        found = await core.store.read(lambda tx: load_list(tx, now, PAST))
        return found, [_words(core, each) for each in found.lines()]


async def _named(settings: Settings, release: int) -> str:
    """What is about to be cancelled. Raises `OrderRefused` where it is not planned."""
    async with looking(settings) as core:
        now = core.clock()
        found = await core.store.read(lambda tx: told.load(tx, release, now))
        if found is None:
            raise OrderRefused(f"there is no release {release}: nothing was changed")
        if found.state != ReleaseState.PLANNED:
            words = _words(core, said(found))
            raise OrderRefused(f"{words} Only what is planned can be cancelled.")
        return _words(core, said(found))


def _words(core: Core, said: Line) -> str:
    return core.texts.say(said.phrase, FALLBACK, said.params)
