"""Slips to hand out: a PDF of small notes, one for each candidate without an account.

Each bears the name, the ID number, a code that opens the chat with that number filled in, and what
to write by mail. The secret number is never on it: whoever finds a slip must not find both.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from io import BytesIO

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pikepdf import Pdf

from bot.core import Core
from bot.documents.engines import engine
from bot.documents.folder import private_folder
from bot.documents.layout import TEMPLATES
from bot.documents.typefaces import composed, missing
from bot.staff.order_values import OrderRefused, Progress
from bot.store.inviting import unregistered
from domain.conversations.results import session_line
from domain.conversations.signed_in.by_link import numbered
from domain.machine.records import Entry

A_PAGE = 8
AT_ONCE = 10  # pages to a print: an engine has half a minute for each
PAGE = 200  # candidates to a look


@dataclass(frozen=True, kw_only=True)
class Slip:
    """What stands on one slip."""

    name: str
    exam: str
    language: str
    code: Markup
    sentences: Mapping[str, str]

    def say(self, part: str) -> str:
        """A sentence of it, in the candidate's language."""
        return self.sentences[part]


async def print_slips(
    core: Core, session: str, exam: str, chat: str, progress: Progress
) -> tuple[int, bytes]:
    """How many slips there are, and the PDF; by exam, then by name.

    Raises `OrderRefused` where there is nobody, and for a name that the faces cannot print.
    """
    entries = await _without_account(core, session, exam)
    if not entries:
        raise OrderRefused("everybody there has an account: there is nothing to hand out")
    if odd := [each.id_number for each in entries if missing(each.full_name)]:
        raise OrderRefused(f"no face of the desk has the letters in the names of: {', '.join(odd)}")
    slips = [_slip(core, each, chat) for each in entries]
    pages = [slips[at : at + A_PAGE] for at in range(0, len(slips), A_PAGE)]
    return len(slips), await asyncio.to_thread(_print, core, pages, progress)


async def _without_account(core: Core, session: str, exam: str) -> list[Entry]:
    found, place = list[Entry](), ("", 0)
    while True:
        page = await core.store.read(
            lambda tx, at=place: unregistered.load_of_session(  # type: ignore[misc]
                tx, session, exam, core.clock(), after=at, limit=PAGE
            )
        )
        found += [each.entry for each in page if not each.rests]
        if len(page) < PAGE:
            break
        place = (page[-1].entry.exam, page[-1].entry.id)
    return sorted(found, key=lambda each: (each.exam, each.family_name, each.first_name, each.id))


def _slip(core: Core, entry: Entry, chat: str) -> Slip:
    centre, mail = core.settings.centre, core.settings.mail.address
    when = core.texts.say(*_said(entry))
    values = {
        "id_number": entry.id_number,
        "address": mail,
        "centre": centre.name,
        "email": centre.email,
    }
    say = partial(core.texts.say, language=entry.language, params=values)
    parts = ("number", "by-chat", "by-mail" if mail else "no-mail", "secret", "foot")
    sentences = {part.replace("no-mail", "by-mail"): say(f"slip-{part}") for part in parts}
    return Slip(
        name=composed(entry.full_name),
        exam=f"{entry.exam}, {when}",
        language=entry.language,
        code=Markup(code_for(chat, entry.id_number)),  # noqa: S704 - our own drawing
        sentences=sentences,
    )


def _said(entry: Entry) -> tuple[str, str, Mapping[str, object]]:
    when = session_line(entry.session)
    return when.phrase, entry.language, when.params


def code_for(chat: str, id_number: str) -> str:
    """The QR code that opens the chat at this ID number, as an SVG."""
    made = segno.make(f"{chat}?start={numbered(id_number)}", error="m", micro=False)
    return made.svg_inline(border=2, omitsize=True)


def _print(core: Core, pages: Sequence[Sequence[Slip]], progress: Progress) -> bytes:
    """Printed some pages at a time, then bound; the parts stay open until that is done."""
    with ExitStack() as opened:
        folder = opened.enter_context(private_folder(None))
        press = opened.enter_context(closing(engine(core.settings.documents.engine, folder)))
        whole = opened.enter_context(Pdf.new())
        for done, html in enumerate(_sheets(pages), 1):
            part = opened.enter_context(Pdf.open(BytesIO(press.render(html))))
            whole.pages.extend(part.pages)
            progress(done * AT_ONCE * A_PAGE)
        bound = BytesIO()
        whole.save(bound)
    return bound.getvalue()


def _sheets(pages: Sequence[Sequence[Slip]]) -> Iterator[str]:
    layouts = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    template = layouts.get_template("slips.html.j2")
    for at in range(0, len(pages), AT_ONCE):
        some = pages[at : at + AT_ONCE]
        yield template.render(pages=some, language=some[0][0].language, title="Slips")
