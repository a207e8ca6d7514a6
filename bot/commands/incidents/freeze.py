"""`results-desk freeze`: stops everything that goes out, at once."""

import asyncio
from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.opening import STORE, perform
from bot.commands.terminal import say
from bot.config import load


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `freeze`."""
    parser = subparsers.add_parser(
        "freeze",
        help="stop everything that goes out",
        description="Notices, e-mails to many, Statements and results sent to organisations wait "
        "from now on until `results-desk unfreeze`, over any restart; nothing is lost. Codes, "
        "e-mails about people's own accounts, answers to e-mails, requests to organisations to use "
        "a result no longer, and conversations go on. It asks nothing: lifting it does.",
    )
    parser.add_argument(
        "--hide-results", action="store_true", help="and show nobody a result meanwhile"
    )
    return parser


def run(args: Namespace) -> int:
    """0 when everything stands still; raises `OrderRefused` where it does already."""
    settings = load(args.config, needs=STORE)
    answer = asyncio.run(perform(settings, "freeze", {"hide_results": args.hide_results}))
    hidden = ", and results are hidden" if args.hide_results else ""
    say(f"Everything that goes out stands still{hidden}; rows that wait: {answer['waiting']}.")
    say("What was just under way may still arrive. `results-desk unfreeze` lifts it;")
    say("`results-desk concerned --since TIME` tells whom an incident touches.")
    return 0
