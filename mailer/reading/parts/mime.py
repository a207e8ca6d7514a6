"""Bytes to headers, parts and text, whatever is wrong with them, in bounded time.

The classic `compat32` policy does the parsing: the modern one raises on headers that real
mail holds. What it leaves open is closed here: headers are clipped (parameter parsing is
quadratic), raw 8-bit headers are read as UTF-8, unknown charsets are guessed.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import MessageDefect
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from itertools import islice

from mailer.reading.parts import transfer
from mailer.reading.parts.charsets import decode, undirected
from mailer.reading.parts.markup import plain
from mailer.reading.parts.seals import unpictured, unsealed
from mailer.reading.people import enclosures, signatures
from mailer.reading.people.quoting import quotes
from mailer.reading.words.phrases import fold, phrases

LONGEST_LETTER = 1_000_000  # bytes; text stands before attachments, the rest is not looked at
_LONGEST_HEADER = 8_000
_LONGEST_TEXT = 200_000
_MOST_PARTS = 200
_MOST_VERSIONS = 20
_MOST_EDGES = 1_000  # lines that may part one piece from the next; the parser is slow on many
_MOST_HEADERS = 200  # of one name
_ENCLOSED = frozenset(
    {"message/rfc822", "message/rfc822-headers", "message/global", "message/global-headers"}
)
_LETTER_HEADERS = frozenset(
    {"from", "to", "cc", "subject", "date", "received", "return-path", "message-id", "sender"}
    | {"mime-version", "content-type", "delivered-to", "x-original-to", "reply-to"}
)
# Of these nobody reads anything: they sign, or tell a program who writes and when.
_SILENT = frozenset(
    {"pgp-signature", "pgp-keys", "pgp-encrypted", "pkcs7-signature", "x-pkcs7-signature"}
    | {"calendar", "ics", "vcard", "x-vcard", "directory"}
)
_UNENDED = re.compile(r"=\?[\w-]{1,40}\?[QqBb]\?[^?\s]{1,200}$")  # an encoded word that was cut off
_SHOWN_IMAGE = re.compile(r"\bcid:([^\s\"'<>\])]{1,200})")


class _Clipped(MessageDefect):
    """The end of the letter was not looked at."""


class _Lenient(Compat32):
    """compat32 that clips long headers and always returns strings."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]

    def header_fetch_parse(self, name: str, value: str) -> str:
        return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def parse(raw: bytes, most: int = LONGEST_LETTER) -> Message:
    """The letter as a tree of parts, of its first so many bytes.

    Bytes without a single header of a letter are taken for bare text, as saved letters often are.
    """
    pieces = raw[:most].split(b"\n--", _MOST_EDGES)
    seen = b"\n--".join(pieces[:_MOST_EDGES])
    message = message_from_bytes(seen, policy=_Lenient())
    if _LETTER_HEADERS.isdisjoint(name.lower() for name in message):
        message = message_from_bytes(b"\n" + seen, policy=_Lenient())
    if len(seen) < len(raw):
        message.defects.append(_Clipped())
    return message


def header(message: Message, name: str) -> str:
    """The first header of that name on one line, encoded words decoded; empty when missing."""
    value = message.get(name)
    return "" if value is None else decoded(value)


def headers(message: Message, name: str) -> tuple[str, ...]:
    """Every header of that name, topmost first, each on one line with encoded words decoded."""
    return tuple(decoded(value) for value in message.get_all(name, [])[:_MOST_HEADERS])


def decoded(value: str) -> str:
    """A header's text on one line, encoded words decoded where that can be done; never raises."""
    flat = _UNENDED.sub(r"\g<0>?=", " ".join(value.replace("\0", "").split()))
    with suppress(Exception):  # the decoder raises on bad base64 and more
        pieces = decode_header(flat)
        flat = " ".join("".join(_spelled(one, charset) for one, charset in pieces).split())
    return flat


def _spelled(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return undirected(piece)
    return decode(piece, charset) if charset else piece.decode("raw-unicode-escape")


def parts(message: Message) -> Iterator[Message]:
    """Every part in order, the letter itself first; an enclosed letter is one part."""
    return islice(_walk(message), _MOST_PARTS)


def _walk(part: Message) -> Iterator[Message]:
    yield part
    if part.is_multipart() and part.get_content_maintype() != "message":
        for child in children(part):
            yield from _walk(child)


def children(part: Message) -> list[Message]:
    """The parts directly inside this one."""
    payload = part.get_payload()
    inside = payload if isinstance(payload, list) else []
    return [child for child in inside if isinstance(child, Message)][:_MOST_PARTS]


def enclosed(message: Message) -> Message | None:
    """The first letter enclosed in this one, or its headers: what a bounce returns."""
    for part in parts(message):
        if part is message:
            continue
        kind = part.get_content_type()
        if kind in {"text/rfc822-headers", "text/rfc822-header"}:
            return message_from_bytes(text(part).encode(), policy=_Lenient())
        if kind in _ENCLOSED and part.is_multipart():
            return children(part)[0]
    return None


def readable(message: Message) -> str:
    """What a person sees on opening the letter, and below it what they would have to open."""
    return enclosures.joined(_shown(message), list(_unshown(message)))


def _shown(part: Message) -> str:
    if part.get_content_type() == "multipart/alternative" and part.is_multipart():
        return _best(part)
    if part.get_content_maintype() == "message" or part.get_content_disposition() == "attachment":
        return ""
    if part.is_multipart():
        seen = map(_shown, children(part))
        return "\n".join(piece for piece in seen if piece.strip())
    return text(part) if part.get_content_maintype() in {"text", "multipart"} else ""


def _best(alternative: Message) -> str:
    """Plain text before HTML, whatever their order, unless the plain text says nothing new."""
    parted = sorted(children(alternative), key=lambda one: one.get_content_type() != "text/plain")
    versions = [version for version in map(_shown, parted[:_MOST_VERSIONS]) if version.strip()]
    return next(filter(_has_words, versions), versions[0] if versions else "")


def _has_words(version: str) -> bool:
    """Whether somebody speaks there, above a telephone's line, a disclaimer and a quote.

    Nobody does in a lawyer's sentence, be it short, nor where a program cannot show HTML.
    """
    words, _ = signatures.split(quotes.new_text(version))
    said = list(filter(str.strip, signatures.SENTENCES.split(words)))
    return any(not (fold(one) and _is_furniture(one)) for one in said)


def _is_furniture(sentence: str) -> bool:
    legal = signatures.is_disclaimer(sentence, signatures.LONG)
    return legal or phrases("unshown").within(fold(sentence))


def _unshown(message: Message) -> Iterator[str]:
    """What lies beside the text: type, name, and the words of an attached text."""
    pieces = list(parts(message))
    images = _images(pieces)
    for part in pieces:
        identity = str(part.get("content-id", "")).strip("<> ")
        if not _is_open(part) and identity not in images:
            yield f"{part.get_content_type()} {part.get_filename() or ''}"
            yield from text(part).split("\n") if part.get_content_maintype() == "text" else ()
    if is_clipped(message):
        yield f"{message.get_content_type()} …"


def _is_open(part: Message) -> bool:
    """Whether it was read where it stands, or nobody would read it."""
    if part.get_content_maintype() in {"multipart", "message"}:
        return True
    attached = part.get_content_disposition() == "attachment"
    written = part.get_content_maintype() == "text" and not attached
    return written or is_silent(part)


def is_silent(part: Message) -> bool:
    """Whether a program talks to a program there."""
    return part.get_content_subtype() in _SILENT


def is_clipped(message: Message) -> bool:
    """Whether the end of the letter was not looked at."""
    return any(isinstance(defect, _Clipped) for defect in message.defects)


def _images(pieces: list[Message]) -> set[str]:
    """The pictures that a text shows: logos of signatures, mostly."""
    texts = [source(part) for part in pieces if part.get_content_maintype() == "text"]
    return {identity for written in texts for identity in _SHOWN_IMAGE.findall(written)}


def text(part: Message) -> str:
    """One part's text; HTML becomes plain text, binary becomes whatever its bytes spell."""
    # Tags first: an image or a style sheet inside of them may be longer than any text.
    written = source(part)
    shown = (
        plain(written)
        if part.get_content_type() == "text/html"
        else unpictured(unsealed(written)[0])[0]
    )
    return shown[:_LONGEST_TEXT]


def source(part: Message) -> str:
    """What stands in a part, tags and all; "" for one that holds others."""
    if part.is_multipart():
        return ""
    return decode(transfer.octets(part).content, part.get_content_charset() or "utf-8")
