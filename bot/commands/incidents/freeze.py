"""`results-desk freeze`: stops everything that goes out, at once."""

import asyncio
import json
from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.opening import STORE, perform
from bot.commands.speaking import sentence
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
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when everything stands still; raises `OrderRefused` where it does already."""
    settings = load(args.config, needs=STORE)
    answer = asyncio.run(perform(settings, "freeze", {"hide_results": args.hide_results}))
    if args.json:
        say(json.dumps({"hides_results": args.hide_results, "waiting": answer["waiting"]}))
        return 0
    hidden = "yes" if args.hide_results else "no"
    say(sentence("told-freeze", hidden=hidden, waiting=str(answer["waiting"])))
    say(sentence("told-freeze-next"))
    return 0
