"""`results-desk statement`: writes the Statement of a released result to a file."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.opening import STORE, looking_at, write_privately
from bot.commands.terminal import say
from bot.config import LANGUAGES, Settings, load
from bot.core import Core
from bot.documents.press import StatementPress
from bot.outbox.performers.statements import Statement, Statements
from bot.staff.order_values import refused
from bot.store.exams import results
from bot.texts.causes import staff_words
from bot.verifying.by_order import OrderedPapers
from domain.exams.reference import reference
from domain.machine.outbound import Cause, DeliveryError
from domain.text.identifiers import id_number


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `statement`."""
    parser = subparsers.add_parser(
        "statement",
        help="write a Statement of Results to a file",
        description="Prints the Statement of a released result, as its candidate gets it.",
    )
    parser.add_argument("number", metavar="ID", help="an ID number, or a reference number")
    parser.add_argument("-o", dest="file", type=Path, required=True, metavar="FILE", help="a PDF")
    parser.add_argument("--language", choices=LANGUAGES, help="the candidate's where not given")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when the file is written; raises `OrderRefused` where there is no Statement to print."""
    settings = load(args.config, needs=STORE)
    statement = asyncio.run(_printed(settings, args.number, args.language))
    write_privately(args.file, statement.document.content)
    if args.json:
        of = {"exam": statement.exam, "reference": statement.reference}
        say(json.dumps({"file": str(args.file), "candidate": statement.candidate, **of}))
        return 0
    say(f"{args.file}: {statement.candidate}, {statement.exam}, {statement.reference}")
    return 0


async def _printed(settings: Settings, number: str, language: str | None) -> Statement:
    if not id_number(number) and not reference(number):
        raise refused("refused-no-such-number", number=number)
    async with looking_at(settings, "statement", id_number(number) or number) as core:
        result, own = await _result(core, number)
        async with StatementPress(core.texts, settings.documents.engine, workers=1) as press:
            statements = Statements(core, press, OrderedPapers(settings, core))
            try:
                return await statements.document(result, language or own, for_chat=False)
            except DeliveryError as error:
                if error.cause is Cause.GONE:
                    raise refused("refused-no-statement", number=number) from None
                raise refused("refused-not-printed", what=number, why=staff_words(error)) from None


async def _result(core: Core, number: str) -> tuple[int, str]:
    """The newest released version that is meant, and its candidate's language."""
    candidate, cited = id_number(number), reference(number)
    now, found = core.clock(), None
    if candidate:
        found = await core.store.read(lambda tx: results.find_printable(tx, candidate, now))
    elif cited:
        found = await core.store.read(lambda tx: results.find_by_reference(tx, cited, now))
    if found is None:
        raise refused("refused-no-result", number=number)
    return found
