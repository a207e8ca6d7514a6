"""Every text of a letter, shown or not: what must hold nothing else before a yes is believed.

A reader sees one version of each part; another program shows another. So all of them are here: the
plain text and the HTML, attachments and enclosed letters, comments, titles and hidden elements,
tags that were none, what stands before the first part and behind the last. The rule: heard is
whatever a person could have written or any mail program could show; what only machines write, and
nobody is shown, is nobody's word (`written_headers.py`, `overheard.py`).
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, replace
from email.message import Message
from itertools import islice

from mailer.reading.parts import beside, hidden_text, mime, seals, transfer
from mailer.reading.parts.charsets import decode
from mailer.reading.parts.overheard import speaks
from mailer.reading.words.phrases import fold, phrases

_MOST = 200  # parts
_LONGEST = 200_000  # letters of a text
_LONGEST_PAGE = 1_000_000  # letters of an HTML part, with its styles and pictures
_PAGES = frozenset({"text/html", "text/x-amp-html", "application/xhtml+xml"})
_NO_TEXT = re.compile(rb"[\0-\x08\x0e-\x1f]")
_OF_CARD = re.compile(  # what programs tell each other there, and what is no prose
    r"^(?:begin|end|version|rev|uid|prodid|kind|photo|logo|key|tel|email|url|bday|[ \t]).*$"
    r"|^[\w-]+(?:;[^:\n]{0,200})?:",
    re.IGNORECASE | re.MULTILINE,
)
_CARDS = frozenset({"vcard", "x-vcard", "directory"})
_PEOPLE = (
    *("from", "to", "cc", "bcc", "reply-to", "sender", "organization", "errors-to"),
    *("resent-from", "resent-sender", "resent-to", "resent-cc", "resent-bcc"),
    *("disposition-notification-to", "return-receipt-to", "mail-followup-to", "mail-reply-to"),
)
_LOST = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Displayed:
    """A header that names people, decoded; `own` of who wrote the letter."""

    text: str
    _: KW_ONLY
    own: bool


@dataclass(frozen=True)
class EveryText:
    """All that a letter says.

    `asides` are what programs write for programs: a refusal or question counts there, other words
    are the programs'. `labels` name files and pictures, where only known words say nothing.
    `titles` repeat a subject. `unread`: parts that no reader here understands. `displayed` stands
    where headers name people, `hidden` is what a page's own style hides. `whole`: all was looked
    at and decoded.
    """

    said: tuple[str, ...]
    asides: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    whole: bool = True
    _: KW_ONLY
    labels: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    displayed: tuple[Displayed, ...] = ()
    hidden: tuple[str, ...] = ()


def every_text(message: Message) -> EveryText:
    """Those of all parts."""
    parts = list(islice(_all(message), _MOST + 1))
    together = _together(_with_labels(part, message) for part in parts[:_MOST])
    seen = len(parts) <= _MOST and not mime.is_clipped(message)
    return replace(together, whole=together.whole and seen)


def _displayed(part: Message, *, outermost: bool) -> Iterator[Displayed]:
    """What a letter shows for its people."""
    for name in _PEOPLE:
        own = outermost and name == "from"
        yield from (Displayed(one, own=own) for one in mime.headers(part, name))


def _together(texts: Iterable[EveryText]) -> EveryText:
    found = list(texts)
    return EveryText(
        tuple(said for one in found for said in one.said if said.strip()),
        tuple(aside for one in found for aside in one.asides if aside.strip()),
        tuple(title for one in found for title in one.titles),
        all(one.whole for one in found),
        labels=tuple(label for one in found for label in one.labels if label.strip()),
        unread=tuple(part for one in found for part in one.unread if part),
        displayed=tuple(name for one in found for name in one.displayed),
        hidden=tuple(said for one in found for said in one.hidden if said.strip()),
    )


def _with_labels(part: Message, message: Message) -> EveryText:
    """A part's texts, and what it is called; an enclosed letter has a subject of its own."""
    read, outermost = _of_part(part), part is message
    letter = "from" in part and "subject" in part
    subjects = mime.headers(part, "subject")[outermost:] if letter else ()
    titles = (*read.titles, *subjects, *mime.headers(part, "thread-topic"))
    labels = (*read.labels, *beside.labels(part, outermost=outermost or letter))
    code = beside.code(part)
    refused = (code,) if speaks(code.replace("_", " ")) else ()
    heard = replace(read, titles=titles, labels=labels, asides=(*read.asides, *refused))
    return replace(heard, displayed=tuple(_displayed(part, outermost=outermost)))


def _all(message: Message) -> Iterator[Message]:
    """Each part, those of enclosed letters as well."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += reversed(mime.children(part))


def _of_part(part: Message) -> EveryText:
    if part.is_multipart():
        return EveryText(tuple(_around(part)))
    octets = transfer.octets(part)
    if beside.is_elsewhere(part):
        return EveryText((), whole=False)
    if not _is_text(part, octets.content):
        return EveryText((), unread=(beside.unread(part, octets.content),))
    written = mime.source(part)
    page = part.get_content_type() in _PAGES
    longest = _LONGEST_PAGE if page else _LONGEST
    whole = octets.whole and _LOST not in written and len(written) <= longest
    read = _read(part, written[:longest])
    return replace(read, whole=read.whole and whole)


def _read(part: Message, written: str) -> EveryText:
    kind = part.get_content_type()
    if kind in _PAGES:
        page = hidden_text.page(written)
        texts = (page.said, page.asides, page.titles, page.whole)
        return EveryText(*texts, labels=page.labels, hidden=page.hidden)
    if kind.endswith("reaction+json"):
        return EveryText((_reaction(written),))
    if part.get_content_subtype() in _CARDS:
        heard = _OF_CARD.sub("", written).replace(";", " ").replace("\\n", "\n").split("\n")
        return EveryText((), labels=tuple(filter(str.strip, heard)))
    if part.get_content_subtype() in {"calendar", "ics"}:
        return EveryText((), (written,), unread=(kind if written.strip() else "",))
    if mime.is_silent(part):
        return EveryText((), labels=seals.labels(written))
    said, labels = seals.unsealed(written)
    said, pictures = seals.unpictured(said)
    return EveryText((said,), labels=(*labels, *pictures))


def _reaction(written: str) -> str:
    """The one sign of a "reacted with 👍", which the text repeats."""
    with suppress(ValueError, TypeError, KeyError):
        return str(json.loads(written)["emoji"])
    return written


def _around(part: Message) -> Iterator[str]:
    """What stands before the first part and behind the last, unless a program always says so."""
    for words in (part.preamble, part.epilogue):
        written = decode((words or "").encode("utf-8", "surrogateescape"))
        if not phrases("preambles").whole(fold(written)):
            yield written


def _is_text(part: Message, content: bytes) -> bool:
    """What is called so, and whatever else holds nothing but signs that people read."""
    called = part.get_content_maintype() in {"text", "multipart", "message"}
    return called or not _NO_TEXT.search(content)
