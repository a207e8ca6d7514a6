"""`results-desk lookup`: find somebody by number, name, reference or address, misspelt too."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from html import unescape

from bot.commands import Subparsers
from bot.commands.opening import STORE, perform
from bot.commands.terminal import say
from bot.config import load


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `lookup`."""
    parser = subparsers.add_parser(
        "lookup",
        help="find somebody by ID number, name, reference or address, misspelt too",
        description="Shows who may be meant, twins side by side; of a single one the account, "
        "letters that came back, sign-ins, shares and what happened last. Each look is written "
        "down. Exit code 0: somebody was found; 1: nobody was.",
    )
    parser.add_argument("typed", nargs="+", metavar="WHO", help="number, name or address")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when somebody was found, 1 when nobody was."""
    settings = load(args.config, needs=STORE)
    order = {"typed": " ".join(args.typed)}
    answer = asyncio.run(perform(settings, "lookup", order))
    if args.json:
        shown = {name: answer[name] for name in ("found", "candidate")}
        say(json.dumps(shown, ensure_ascii=False))
    else:
        for each in answer["lines"]:
            say(unescape(each))
    return 0 if answer["found"] else 1
