"""`results-desk unfreeze`: shows what stands still, asks, and lets it go."""

import asyncio
from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.opening import STORE, looking, perform
from bot.commands.terminal import ask, say
from bot.config import Settings, load
from bot.staff.incidents.standstill import count_waiting
from bot.staff.order_values import OrderRefused
from bot.store import standstills
from bot.store.engine.store import Tx
from domain.machine.records import Standstill

YES = "unfreeze"


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `unfreeze`."""
    parser = subparsers.add_parser(
        "unfreeze",
        help="let go what `freeze` has stopped",
        description="What waits goes out, unless it is not owed any more, and hidden results are "
        "shown again. At night notices and e-mails to many wait for the morning.",
    )
    parser.add_argument("--yes", action="store_true", help="do not ask whether you are sure")
    return parser


def run(args: Namespace) -> int:
    """0 when it was lifted, 1 when nothing stands still or the answer was no."""
    settings = load(args.config, needs=STORE)
    still, waiting = asyncio.run(_seen(settings))
    if still is None:
        raise OrderRefused("nothing stands still: there is nothing to lift")
    since = f"{still.since.astimezone(settings.centre.timezone):%Y-%m-%d %H:%M}"
    hidden = " Results are hidden." if still.hides else ""
    say(f"Everything stands still since {since}, at the word of {still.by}.{hidden}")
    say(f"Rows that wait: {waiting}. `results-desk outbox drop ROW` drops what must not go.")
    if not args.yes and ask(f"Type {YES} to go on").lower() != YES:
        say("Nothing was changed.")
        return 1
    answer = asyncio.run(perform(settings, "unfreeze", {}))
    say(f"Lifted; rows that go out: {answer['waiting']}.")
    return 0


async def _seen(settings: Settings) -> tuple[Standstill | None, int]:
    def look(tx: Tx) -> tuple[Standstill | None, int]:
        return standstills.load_standing(tx), count_waiting(tx)

    async with looking(settings) as core:
        return await core.store.read(look)
