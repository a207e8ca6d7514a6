"""`results-desk migrate`: brings the store file up to date, and says what it did."""

from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.terminal import say
from bot.config import load
from bot.store.engine.keeping import kept


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `migrate`."""
    return subparsers.add_parser(
        "migrate",
        help="bring the store up to date",
        description="Makes the store, or brings it up to this program's schema. The desk does so "
        "by itself at each start; stop it first.",
    )


def run(args: Namespace) -> int:
    """0 when the store is up to date; raises `StoreError` where it cannot be brought there."""
    store = load(args.config).store
    path = store.path
    with kept(path, rewrite=store.rewrite_at_upgrade) as steps:
        pass
    for step in steps:
        say(f"applied {step}")
    say(f"{path} is up to date.")
    return 0
