"""What is stored about somebody, as pages to read."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from textwrap import wrap

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.core import Core
from bot.documents.engines import engine
from bot.documents.filling import issuer_of
from bot.documents.folder import private_folder
from bot.documents.layout import TEMPLATES
from bot.documents.printing import NotPrinted
from bot.documents.typefaces import composed, missing
from bot.own_data.gathering import OwnData
from bot.texts.wording import Wording
from domain.machine.effects import Line

ROOM = 40  # lines of a page
WIDE = 92  # letters of a line
TOGETHER = 12  # lines of one text that stand on one page


@dataclass(frozen=True)
class Piece:
    """A title, or a sentence below one."""

    text: str
    titled: bool = False

    @property
    def lines(self) -> int:
        """How many it takes, with the space around it."""
        broken = sum(1 + len(each) // WIDE for each in self.text.splitlines() or [""])
        return broken + 2 if self.titled else broken


async def printed(core: Core, wording: Wording, data: OwnData, language: str) -> bytes:
    """The PDF, made beside the event loop. Raises `NotPrinted`."""
    return await asyncio.to_thread(_print, core, _html(core, wording, data, language))


def _print(core: Core, html: str) -> bytes:
    if lacking := missing(html):
        letters = ", ".join(lacking[:5])
        raise NotPrinted(f"no face of the desk has: {letters}", "letters", letters=letters)
    with (
        private_folder(None) as folder,
        closing(engine(core.settings.documents.engine, folder)) as press,
    ):
        return press.render(html)


def _html(core: Core, wording: Wording, data: OwnData, language: str) -> str:
    def say(phrase: str, **values: object) -> str:
        return core.texts.say(phrase, language, {**wording.known, **values})

    layouts = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: composed(value) if type(value) is str else value,
    )
    return layouts.get_template("own-data.html.j2").render(
        issuer=issuer_of(core.settings.centre, language),
        title=say("own-data-title"),
        head=say("own-data-head", name=data.name, at=data.at),
        note=say("own-data-note"),
        pages=list(paged(_pieces(core, wording, data, language))),
        language=language,
    )


def _pieces(core: Core, wording: Wording, data: OwnData, language: str) -> Iterator[Piece]:
    def said(line: Line) -> str:
        return core.texts.say(line.phrase, language, {**wording.known, **line.params})

    for section in data.sections:
        yield Piece(said(Line(f"own-data-{section.name}-title")), titled=True)
        yield from (Piece(part) for row in section.rows for part in parts(said(row.said)))
        if not section.rows:
            yield Piece(said(Line(f"own-data-{section.name}-nothing")))


def parts(text: str) -> Iterator[str]:
    """A long text in parts that may stand on different pages."""
    lines = [part for each in text.splitlines() for part in wrap(each, WIDE) or [""]]
    for at in range(0, len(lines), TOGETHER):
        yield "\n".join(lines[at : at + TOGETHER])


def paged(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """As many to a page as it has room for; no title stands last on one."""
    page: list[Piece] = []
    left = ROOM
    for each in pieces:
        if each.lines + (TOGETHER if each.titled else 0) > left and page:
            yield page
            page, left = [], ROOM
        page.append(each)
        left -= each.lines
    yield page
