"""The report of a session on one page, for the head of centre."""

import asyncio
from collections.abc import Mapping
from contextlib import closing
from functools import partial

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.core import Core
from bot.documents.engines import engine
from bot.documents.filling import issuer_of
from bot.documents.folder import private_folder
from bot.documents.layout import TEMPLATES
from bot.documents.typefaces import composed
from bot.staff.session_report.report import SessionReport
from bot.staff.session_report.small_cells import FEWEST
from domain.machine.effects import Line


async def printed(core: Core, report: SessionReport, language: str) -> bytes:
    """The PDF, made beside the event loop. Raises `NotPrinted`."""
    return await asyncio.to_thread(_print, core, _page(core, report, language))


def _print(core: Core, html: str) -> bytes:
    with (
        private_folder(None) as folder,
        closing(engine(core.settings.documents.engine, folder)) as press,
    ):
        return press.render(html)


def _page(core: Core, report: SessionReport, language: str) -> str:
    say = partial(_said, core, language)
    tables = [
        {
            "title": say(Line(f"report-{name}-title")),
            "rows": [(say(what), say(count)) for what, count in report.rows(name)],
        }
        for name in report.tables
    ]
    words: Mapping[str, str] = {
        "head": say(Line("report-title", report.head.params)),
        "note": say(Line("report-note", {"fewest": str(FEWEST)})),
        "none": say(Line("report-none")),
        "at": say(Line("report-at", {"at": report.at})),
    }
    layouts = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: composed(value) if type(value) is str else value,
    )
    template = layouts.get_template("report.html.j2")
    issuer = issuer_of(core.settings.centre, language)
    return template.render(issuer=issuer, words=words, tables=tables, language=language)


def _said(core: Core, language: str, line: Line | str) -> str:
    return line if isinstance(line, str) else core.texts.say(line.phrase, language, line.params)
