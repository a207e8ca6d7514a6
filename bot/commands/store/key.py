"""`results-desk key adopt`: says that a store belongs to the master key of the settings."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from bot.commands import Subparsers
from bot.commands.opening import STORE
from bot.commands.speaking import sentence
from bot.commands.terminal import ask, complain, say
from bot.config import Settings, load
from bot.core import now
from bot.keys import Keys
from bot.staff.audit.givers import giver_here
from bot.store import audit, inbox, journal, key_checks
from bot.store.audit import Act
from bot.store.engine.keeping import kept
from bot.store.engine.store import Store, Tx
from bot.store.mail import mailbox

YES = "adopt"


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `key`."""
    parser = subparsers.add_parser(
        "key",
        help="say that the store belongs to this master key",
        description="A desk opens a store only with the master key that the store was written "
        "with. Where nothing in the store shows which one that is, or the key is lost for good, "
        "adopt the one of the settings; stop the desk first.",
    )
    parser.add_argument("action", choices=["adopt"])
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when the store belongs to the key, 1 when the answer was no."""
    return asyncio.run(
        _adopt(load(args.config, needs=STORE), asked=not args.yes, plainly=args.json)
    )


async def _adopt(settings: Settings, *, asked: bool, plainly: bool) -> int:
    told = complain if plainly else say
    path, keys, by = settings.store.path, Keys.read(settings.store.key.reveal()), giver_here()
    with kept(path, rewrite=settings.store.rewrite_at_upgrade):
        store = await Store.open(path)
        try:
            lines = await store.read(lambda tx: list(_account(tx, keys)))
            for line in lines:
                told(line)
            if asked and lines and ask(sentence("told-type", word=YES)).lower() != YES:
                told(sentence("told-nothing-changed"))
                return 1
            await store.write(lambda tx: _write(tx, keys, by))
        finally:
            await store.close()
    adopted = json.dumps({"adopted": True, "store": str(path)})
    say(adopted if plainly else sentence("told-key-adopted", path=str(path)))
    return 0


def _account(tx: Tx, keys: Keys) -> Iterator[str]:
    """What hangs on the key; nothing where the store is known to be its own."""
    if not key_checks.doubt(tx, keys):
        return
    opened = [key_checks.opens(keys, label, sealed) for label, sealed in key_checks.samples(tx)]
    if opened:
        yield sentence("told-key-opens", opened=sum(opened), samples=len(opened))
    else:
        yield sentence("told-key-unknown")
    if key_checks.known(tx, keys):
        yield sentence("told-key-other")
    yield sentence("told-key-warned")


def _write(tx: Tx, keys: Keys, by: str) -> None:
    at = now()
    before = {"known": key_checks.known(tx, keys) is not None}
    key_checks.adopt(tx, keys, at)
    inbox.wait_again(tx)
    mailbox.wait_again(tx)
    audit.note_act(tx, Act(who=by, what="key adopt", before=before), at)
    journal.write_line(tx, f"master key adopted by staff ({by})", at)
