"""Slips to hand out: a PDF of small notes, one for each candidate without an account.

Each bears the name, the ID number, a code that opens the chat with that number filled in, and what
to write by mail. They are sorted by school and class, and those of a class begin on a page of their
own. Whoever finds a slip must not find both numbers: so the secret one is on it only where a
setting says so, and then only one that the desk made. Others it does not know, of which it keeps
keyed hashes.
"""

import asyncio
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from itertools import groupby

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pikepdf import Pdf

from bot.core import Core
from bot.documents.engines import engine
from bot.documents.folder import private_folder
from bot.documents.layout import TEMPLATES
from bot.documents.typefaces import composed, missing
from bot.staff.inviting.schools import is_of_school, require_school
from bot.staff.order_values import Progress, refused
from bot.store.inviting import unregistered
from bot.store.people import entries as known_entries
from domain.conversations.results import session_line
from domain.conversations.signed_in.by_link import numbered
from domain.exams.ages import may_do
from domain.machine.records import Entry
from domain.text.folding import fold

A_PAGE = 8
AT_ONCE = 10  # pages to a print: an engine has half a minute for each
PAGE = 200  # candidates to a look


@dataclass(frozen=True, kw_only=True)
class Slip:
    """What stands on one slip."""

    name: str
    exam: str
    place: str
    language: str
    code: Markup
    sentences: Mapping[str, str] = field(repr=False)

    def say(self, part: str) -> str:
        """A sentence of it, in the candidate's language."""
        return self.sentences[part]


@dataclass(frozen=True, kw_only=True)
class SlipOrder:
    """For whom: those of a session without an account, or of one exam or school in it.

    `chat` is the address that the codes open.
    """

    session: str
    exam: str
    school: str
    chat: str


@dataclass(frozen=True, kw_only=True)
class PrintedSlips:
    """The PDF, how many slips are in it, and how many of these bear a secret number."""

    slips: int
    with_secret: int
    content: bytes = field(repr=False)


async def print_slips(core: Core, order: SlipOrder, progress: Progress) -> PrintedSlips:
    """The slips by school, class, exam and name.

    Raises `OrderRefused` where there is nobody, and for a name that the faces cannot print.
    """
    await require_school(core, order.session, order.school)
    entries = await _without_account(core, order)
    if not entries:
        raise refused("refused-slips-none")
    if odd := [each.id_number for each in entries if _missing(each)]:
        raise refused("refused-slips-letters", numbers=", ".join(odd))
    secrets = await _own_secrets(core, entries)
    pages = [
        slips[at : at + A_PAGE]
        for _, group in groupby(entries, _room)
        for slips in [[_slip(core, each, order.chat, secrets) for each in group]]
        for at in range(0, len(slips), A_PAGE)
    ]
    content = await asyncio.to_thread(_print, core, pages, progress)
    return PrintedSlips(slips=len(entries), with_secret=len(secrets), content=content)


async def _without_account(core: Core, order: SlipOrder) -> list[Entry]:
    found, place = list[Entry](), ("", 0)
    while True:
        page = await core.store.read(
            lambda tx, at=place: unregistered.load_of_session(  # type: ignore[misc]
                tx, order.session, order.exam, core.clock(), after=at, limit=PAGE
            )
        )
        found += [each.entry for each in page if not each.rests]
        if len(page) < PAGE:
            break
        place = (page[-1].entry.exam, page[-1].entry.id)
    return sorted((each for each in found if is_of_school(each, order.school)), key=_place)


def _missing(entry: Entry) -> bool:
    return bool(missing(f"{entry.full_name} {entry.school} {entry.school_class}"))


def _room(entry: Entry) -> tuple[str, tuple[tuple[int, str], ...]]:
    """School and class, in which “2nde 10” comes after “2nde 9”."""
    parts = re.findall(r"\d+|\D+", fold(entry.school_class))
    return fold(entry.school), tuple((int(each) if each.isdecimal() else 0, each) for each in parts)


def _place(entry: Entry) -> tuple[object, ...]:
    return (*_room(entry), entry.exam, entry.family_name, entry.first_name, entry.id)


async def _own_secrets(core: Core, entries: Sequence[Entry]) -> dict[str, str]:
    """Those that the desk made and that still hold, by ID number, if the centre prints them."""
    if not core.settings.rules.secrets_on_slips:
        return {}
    made = {each.id_number: core.keys.own_secret(each.id_number) for each in entries}
    known = await core.store.read(lambda tx: known_entries.load_stored(tx, [*made]))
    return {
        number: secret
        for number, secret in made.items()
        if core.keys.is_secret(known[number].secret_hash, number, secret)
    }


def _slip(core: Core, entry: Entry, chat: str, secrets: Mapping[str, str]) -> Slip:
    centre, mail = core.settings.centre, core.settings.mail.address
    when, today = core.texts.say(*_said(entry)), core.clock().astimezone(centre.timezone).date()
    may = may_do(core.settings.ages.table, entry, today)
    values = {
        "id_number": entry.id_number,
        "address": mail,
        "centre": centre.name,
        "email": centre.email,
        "secret": secrets.get(entry.id_number, ""),
    }
    say = partial(core.texts.say, language=entry.language, params=values)
    shown = {
        "number": "number",
        "by-chat": "by-chat" if may.telegram else "by-parent",
        "by-mail": "by-mail" if mail else "no-mail",
        "secret": "own-secret" if values["secret"] else "secret",
        "foot": "foot",
    }
    return Slip(
        name=composed(entry.full_name),
        exam=f"{entry.exam}, {when}",
        place=composed(", ".join(filter(None, (entry.school, entry.school_class)))),
        language=entry.language,
        code=Markup(code_for(chat, entry.id_number)),  # noqa: S704 - our own drawing
        sentences={part: say(f"slip-{phrase}") for part, phrase in shown.items()},
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
