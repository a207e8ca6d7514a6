"""`results-desk export`: all that the store holds about a person, as JSON for that person."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from bot.commands import Subparsers
from bot.commands.opening import STORE, looking_at, write_privately
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.core import Core
from bot.staff import erasure
from bot.staff.order_values import refused
from bot.store.asking import asked
from bot.store.engine.store import Tx
from bot.store.people.disclosure import disclose
from domain.text.identifiers import id_number


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `export`."""
    parser = subparsers.add_parser(
        "export",
        help="all that is kept about a person, as JSON",
        description="Tells what the store holds about a candidate, but for secrets and for letters "
        "as they arrived.",
    )
    parser.add_argument("number", metavar="ID", help="an ID number")
    parser.add_argument("-o", dest="file", type=Path, metavar="FILE", help="for your eyes only")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when it was told; raises `OrderRefused` where there is no such entry."""
    settings = load(args.config, needs=STORE)
    number = id_number(args.number)
    if not number:
        raise refused("told-account-no-number", number=args.number)
    found = asyncio.run(_exported(settings, number))
    text = json.dumps(found, ensure_ascii=False, indent=2)
    if args.file is None:
        say(json.dumps(found, ensure_ascii=False) if args.json else text)
        return 0
    write_privately(args.file, f"{text}\n".encode())
    written = {"file": str(args.file), "number": number}
    say(json.dumps(written) if args.json else f"{args.file}: {number}")
    return 0


async def _exported(settings: Settings, number: str) -> dict[str, Any]:
    async with looking_at(settings, "export", number) as core:
        return await core.store.read(lambda tx: _all(tx, core, number))


def _all(tx: Tx, core: Core, number: str) -> dict[str, Any]:
    traces = erasure.find(tx, core, number)
    asked_of = [_question(tx, core, each) for each in traces.questions]
    return {**disclose(tx, traces), "questions": asked_of}


def _question(tx: Tx, core: Core, number: int) -> dict[str, Any]:
    """A question to the centre with all that was said in it; who of staff said it is left out."""
    known = asked.load(tx, number, core.clock())
    words = asked.load_words(tx, number, core.desk.open_address)
    return {
        "question": number,
        "kind": known.kind if known else "",
        "done": bool(known and known.done),
        "said": [
            {"at": each.at.isoformat(), "by": "centre" if each.by else "asker", "text": each.text}
            for each in words
        ],
    }
