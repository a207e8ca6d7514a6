"""`results-desk unfreeze`: shows what stands still, asks, and lets it go."""

import asyncio
import json
from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.opening import STORE, looking, perform
from bot.commands.speaking import sentence
from bot.commands.terminal import ask, complain, say
from bot.config import Settings, load
from bot.outbox.gate.standing_still import count_stopped
from bot.staff.order_values import OrderRefused
from bot.store import standstills
from bot.store.engine.store import Tx
from domain.machine.standstill.records import Standstill

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
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when it was lifted, 1 when nothing stands still or the answer was no."""
    settings = load(args.config, needs=STORE)
    still, waiting = asyncio.run(_seen(settings))
    if still is None:
        raise OrderRefused(sentence("told-unfreeze-none"))
    since = f"{still.since.astimezone(settings.centre.timezone):%Y-%m-%d %H:%M}"
    hidden = "yes" if still.hides else "no"
    show = complain if args.json else say
    show(sentence("told-unfreeze-since", since=since, by=still.by, hidden=hidden))
    show(sentence("told-unfreeze-waiting", waiting=str(waiting)))
    if not args.yes and ask(sentence("told-unfreeze-ask", word=YES)).lower() != YES:
        show(sentence("told-nothing-changed"))
        return 1
    answer = asyncio.run(perform(settings, "unfreeze", {}))
    rows = answer["waiting"]
    plain = json.dumps({"lifted": True, "waiting": rows})
    say(plain if args.json else sentence("told-unfreeze", waiting=str(rows)))
    return 0


async def _seen(settings: Settings) -> tuple[Standstill | None, int]:
    def look(tx: Tx) -> tuple[Standstill | None, int]:
        return standstills.load_standing(tx), count_stopped(tx)

    async with looking(settings) as core:
        return await core.store.read(look)
