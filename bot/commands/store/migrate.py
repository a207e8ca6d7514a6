"""`results-desk migrate`: brings the store file up to date, and says what it did."""

import json
from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.speaking import sentence
from bot.commands.terminal import say
from bot.config import load
from bot.store.engine.keeping import kept


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `migrate`."""
    parser = subparsers.add_parser(
        "migrate",
        help="bring the store up to date",
        description="Makes the store, or brings it up to this program's schema. The desk does so "
        "by itself at each start; stop it first.",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when the store is up to date; raises `StoreError` where it cannot be brought there."""
    store = load(args.config).store
    path = store.path
    with kept(path, rewrite=store.rewrite_at_upgrade) as steps:
        pass
    if args.json:
        say(json.dumps({"applied": [*steps], "path": str(path)}))
        return 0
    for step in steps:
        say(sentence("told-migrate-step", step=step))
    say(sentence("told-migrate", path=str(path)))
    return 0
