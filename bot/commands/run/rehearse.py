"""`results-desk rehearse`: a results day with invented people, and what the limits make of it."""

import json
import math
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import uvloop

from bot.commands import Subparsers
from bot.commands.numbers import whole
from bot.commands.run.demo import EMBEDDED
from bot.commands.speaking import number, sentence
from bot.commands.terminal import complain, say
from bot.config import Settings, load, parse
from bot.config.unreadable import why_of
from bot.core import now
from bot.sandbox.rehearsal.measured import RehearsalMeasured, at_own_limits
from bot.staff.order_values import refused
from bot.store.engine.faults import fault_of

MOST = 5000
FASTEST = 100
USUAL = {"centre": {"name": "-", "number": "-", "city": "-", "email": "desk@centre.example"}}
"""Where a centre has no settings yet: the limits are the usual ones."""


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `rehearse`."""
    parser = subparsers.add_parser(
        "rehearse",
        help="play a results day with invented people, and measure it",
        description="Plays in an empty store in a private folder, between embedded servers on this "
        "machine: no token, host or store of yours is touched. Of your settings only the limits "
        "for notices and letters are taken, and made faster; what they mean at their own speed is "
        "said below what was measured. Desk, Telegram and mail share this machine meanwhile.",
    )
    parser.add_argument(
        "--candidates", type=whole(10, MOST), required=True, metavar="N", help=f"10 to {MOST}"
    )
    parser.add_argument(
        "--speed", type=whole(1, FASTEST), default=10, metavar="N", help="times your limits (10)"
    )
    parser.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="an empty one, to look at the store later"
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when everybody was told and answered, 1 when not, or nothing was rehearsed."""
    own = load(args.config) if args.config.exists() else None
    try:
        rehearsal = import_module("bot.sandbox.rehearsal.playing")
        seclusion = import_module("bot.sandbox.rehearsal.seclusion")
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] not in EMBEDDED:
            raise
        complain(sentence("rehearsal-not-installed"))
        return 1
    if own is None:
        complain(sentence("rehearsal-usual-limits", path=str(args.config)))
    minutes = number(_minutes(own or parse(USUAL), args))
    complain(sentence("rehearsal-begins", candidates=number(args.candidates), minutes=minutes))
    with _folder(args.folder) as folder:
        seclusion.require_private(folder)
        measured = uvloop.run(rehearsal.play(folder, args.candidates, own, args.speed))
    return _told(measured, own or parse(USUAL), args)


def _minutes(own: Settings, args: Namespace) -> int:
    """About as long as it takes: what goes by letter waits for its limits, and one minute for the
    rest.
    """
    smtp = own.mail.smtp
    a_minute = args.candidates / (smtp.per_minute * args.speed)
    an_hour = 60 * (math.ceil(args.candidates / (smtp.per_hour * args.speed)) - 1)
    letters: float = max(a_minute, an_hour)
    return math.ceil(letters) + 1


def _told(measured: RehearsalMeasured, own: Settings, args: Namespace) -> int:
    at_own = at_own_limits(measured, own, now())
    if args.json:
        plain: dict[str, Any] = {"measured": measured.json(), "at_your_limits": at_own.json()}
        say(json.dumps({"whole": measured.whole, **plain}))
        return 0 if measured.whole else 1
    said = {key: number(each) for key, each in {**measured.json(), **at_own.json()}.items()}
    for phrase in ("told", "letters", "answers", "statements", "errors", "own-limits", "own-time"):
        say(sentence(f"rehearsal-{phrase}", **said))
    if not measured.whole:
        complain(sentence("rehearsal-not-whole"))
    return 0 if measured.whole else 1


@contextmanager
def _folder(named: Path | None) -> Iterator[Path]:
    if named:
        try:
            named.mkdir(mode=0o700)
        except FileExistsError:
            pass  # whether it is a folder, and an empty one, is asked next
        except OSError as error:
            if fault_of(error):
                raise
            raise refused("refused-unwritten", path=str(named), why=why_of(error)) from None
        yield named
        return
    with TemporaryDirectory(prefix="results-desk-rehearsal-") as folder:
        yield Path(folder)
