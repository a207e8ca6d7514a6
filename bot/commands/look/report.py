"""`results-desk report`: what became of a session, in numbers that show nobody."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.day.audience import SESSION, session_called
from bot.commands.opening import STORE, looking, write_privately
from bot.commands.speaking import language_here, sentence, sentences
from bot.commands.terminal import complain, say
from bot.config import Settings, load
from bot.documents.printing import NotPrinted
from bot.staff.order_values import OrderRefused
from bot.staff.session_report.page import printed
from bot.staff.session_report.report import SessionReport, report_of


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `report`."""
    parser = subparsers.add_parser(
        "report",
        help="what became of a session, in numbers that show nobody",
        description="How many were told, looked, took the Statement, sent it, asked, and whose "
        "e-mails come back. No number of fewer than five people is shown, nor one that tells it.",
    )
    parser.add_argument("--session", required=True, help=SESSION)
    parser.add_argument("--json", action="store_true", help="for other programs")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write it for a spreadsheet")
    parser.add_argument("--pdf", type=Path, metavar="FILE", help="write it on one page")
    return parser


@dataclass(frozen=True)
class ReportSeen:
    """A report in words, and in the files that were asked for."""

    report: SessionReport
    lines: list[str]
    files: dict[Path, bytes]


def run(args: Namespace) -> int:
    """0 when it was shown or written; what is not to be shown is refused."""
    settings = load(args.config, needs=STORE)
    seen = asyncio.run(_seen(settings, args, session_called(args.session)))
    for path, content in seen.files.items():
        write_privately(path, content)
        (complain if args.json else say)(sentence("told-written", path=str(path)))
    if args.json:
        say(json.dumps(seen.report.json()))
    elif not seen.files:
        for each in seen.lines:
            say(each)
    return 0


async def _seen(settings: Settings, args: Namespace, session: str) -> ReportSeen:
    async with looking(settings) as core:
        report = await report_of(core, session)
        if report is None:
            raise OrderRefused(sentence("told-report-none", session=session))
        files: dict[Path, bytes] = {}
        if args.csv:
            files[args.csv] = report.spreadsheet(core.texts, language_here())
        try:
            if args.pdf:
                files[args.pdf] = await printed(core, report, language_here())
        except NotPrinted as error:
            raise OrderRefused(sentence("told-not-printed", why=error.why)) from None
        return ReportSeen(report, sentences(core.texts, report.lines()), files)
