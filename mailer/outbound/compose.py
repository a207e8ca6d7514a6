"""From a `Letter` to the frozen bytes that every attempt sends: same value, same bytes.

The bytes are put together by hand: the standard library's generator takes 10 to 200 times as long
and draws random boundaries. Every body is quoted-printable or base64, in which `=_` cannot occur
(RFC 2045, 6.7), so boundaries that start with it are safe without looking at the content.
"""

import re
import unicodedata
from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import Header
from email.utils import format_datetime
from functools import lru_cache
from urllib.parse import quote

from domain.machine.outbound import Document, Letter
from mailer.outbound.addresses import domain_of, wire_address

LOOP_HEADER = "X-Results-Desk"
"""Stands on every letter of the desk: one that comes back with it is a loop."""

_FOLDED = re.compile(r"[ -~]*(\r\n [ -~]*[!-~][ -~]*)*")
_MESSAGE_ID = re.compile(r"[!-;=?-~]{1,250}")
_MIME_TYPE = re.compile(r"[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+")
_LONGEST_SUBJECT = 200


@dataclass(frozen=True)
class DeskAddress:
    """Who writes: the name people see, and the address letters come from."""

    name: str
    address: str


def compose(letter: Letter, desk: DeskAddress) -> bytes:
    """The letter as an RFC 5322 message: ASCII, CRLF line ends, no line over 998 octets.

    Raises ValueError when an address or an identifier cannot stand in a header; the message
    names the header, not the value. Subject and names are made harmless instead: a candidate's
    name must not be able to stop a letter.
    """
    content = _alternative(letter)
    if letter.documents:
        content = _multipart("mixed", content, *map(_attachment, letter.documents))
    return "".join(_field(*pair) for pair in _headers(letter, desk)).encode() + content


def _headers(letter: Letter, desk: DeskAddress) -> Iterator[tuple[str, str]]:
    yield "From", f"{_phrase(desk.name)} <{wire_address(desk.address)}>"
    yield "To", wire_address(letter.to)
    yield "Reply-To", wire_address(letter.reply_to)
    yield "Subject", _words("Subject", _harmless(letter.subject)[:_LONGEST_SUBJECT])
    yield "Date", format_datetime(letter.date)
    yield "Message-ID", f"<{letter.message_id}>"
    yield from _thread(letter.in_reply_to)
    yield "X-Auto-Response-Suppress", "All"
    yield LOOP_HEADER, domain_of(wire_address(desk.address))
    yield from _stopped_by(letter.list_unsubscribe)
    yield "Content-Language", letter.language
    yield "MIME-Version", "1.0"


def _thread(in_reply_to: str) -> Iterator[tuple[str, str]]:
    """An answer says so (RFC 3834); an answered Message-ID that is no such thing is left out."""
    yield "Auto-Submitted", "auto-replied" if in_reply_to else "auto-generated"
    answered = in_reply_to.strip().strip("<>")
    if _MESSAGE_ID.fullmatch(answered):
        yield "In-Reply-To", f"<{answered}>"
        yield "References", f"<{answered}>"


def _stopped_by(addresses: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """How to stop such letters; one press is enough where there is a page that takes it."""
    if addresses:
        yield "List-Unsubscribe", ",\r\n ".join(f"<{each}>" for each in addresses)
    if any(each.startswith("https://") for each in addresses):
        yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"


def _field(name: str, value: str) -> str:
    """One header; the last wall against injection, whatever the value came from."""
    if not _FOLDED.fullmatch(value) or any(len(line) > 900 for line in value.split("\r\n")):
        raise ValueError(f"{name}: a header cannot hold this value")
    return f"{name}: {value}\r\n"


def _harmless(text: str) -> str:
    """On one line, without characters that steer a terminal or a mail program."""
    visible = (" " if unicodedata.category(c) in {"Cc", "Zl", "Zp", "Cs"} else c for c in text)
    return " ".join("".join(visible).split())


def _words(name: str, text: str) -> str:
    """Unstructured text, folded; encoded words (RFC 2047) where ASCII does not do."""
    plain = text.isascii() and "=?" not in text
    charset = "us-ascii" if plain else "utf-8"
    return Header(text, charset, maxlinelen=76, header_name=name).encode(linesep="\r\n")


@lru_cache(maxsize=8)
def _phrase(name: str) -> str:
    harmless = _harmless(name)[:_LONGEST_SUBJECT]
    if harmless.isascii() and "=?" not in harmless:
        return '"' + re.sub(r'(["\\])', r"\\\1", harmless) + '"'
    return _words("From", harmless)


def _alternative(letter: Letter) -> bytes:
    plain = _text("plain", letter.text)
    return _multipart("alternative", plain, _text("html", letter.html)) if letter.html else plain


def _multipart(kind: str, *parts: bytes) -> bytes:
    opening = f'Content-Type: multipart/{kind}; boundary="=_{kind}"\r\n\r\n'.encode()
    line = f"--=_{kind}".encode()
    inside = b"".join(line + b"\r\n" + part + b"\r\n" for part in parts)
    return opening + inside + line + b"--\r\n"


def _text(kind: str, text: str) -> bytes:
    """b2a_qp takes the kind of line end from the first it meets: the last line has one too.

    It leaves "From " at the head of a line, which servers that file letters in one long mailbox
    turn into ">From ", and the signature is void (RFC 2049, 3).
    """
    lines = re.sub(r"\r\n?|\n", "\r\n", text).rstrip("\r\n") + "\r\n"
    head = f"Content-Type: text/{kind}; charset=utf-8\r\n"
    encoding = "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    body = re.sub(rb"(?m)^From ", b"=46rom =\r\n", b2a_qp(lines.encode("utf-8", "replace")))
    return (head + encoding).encode() + body


def _attachment(document: Document) -> bytes:
    """The name twice: whole (RFC 2231), and in ASCII where old mail programs look for it.

    An ASCII `filename` beside `filename*` lost: strict parsers report a parameter given twice, and
    take whichever comes first.
    """
    mime = document.mime if _MIME_TYPE.fullmatch(document.mime) else "application/octet-stream"
    whole = re.sub(r'[/\\":*?<>|]', "_", _harmless(document.name))[:80] or "document"
    ascii_name = unicodedata.normalize("NFKD", whole).encode("ascii", "ignore").decode()
    named = f'filename="{whole}"' if whole.isascii() else f"filename*=UTF-8''{quote(whole)}"
    head = (
        f'Content-Type: {mime}; name="{ascii_name or "document"}"\r\n'
        f"Content-Disposition: attachment;\r\n {named}\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n"
    )
    return head.encode() + encodebytes(document.content).replace(b"\n", b"\r\n")
