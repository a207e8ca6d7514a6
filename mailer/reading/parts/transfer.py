"""What a Content-Transfer-Encoding made of a part's bytes, undone as leniently as can be.

Real mail spells its name with blanks, semicolons and quotation marks, encodes line by line, or has
a gateway's warning put above its base64. What is no base64 there is text. Python's own decoder
stops at the first padding and gives up at a blank, and what it then leaves out is silence.
"""

import binascii
import re
from contextlib import suppress
from copy import copy
from dataclasses import dataclass
from email.message import Message
from itertools import groupby

_NAME = re.compile(r"[^a-z0-9]")
_COMMENT = re.compile(r"\([^()]*\)")
_PLAIN = frozenset({"", "7bit", "8bit", "binary"})
_BASE64 = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
_JOINED = re.compile(rb"^[A-Za-z0-9+/]{4,}={1,2}[A-Za-z0-9+/=]+", re.MULTILINE)
_PADDED = re.compile(rb"={1,2}(?=[A-Za-z0-9+/])")
_LOOSE_BREAK = re.compile(rb"=[ \t]{1,100}(?=\r?\n)")
_BROKEN_QUOTED = re.compile(rb"=(?![0-9A-Fa-f]{2}|\r?\n)")
_NO_TEXT = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_WORD = 16  # letters; a shorter piece of base64 may be somebody's word


@dataclass(frozen=True)
class Octets:
    """A part's bytes, and whether every one of them was understood."""

    content: bytes
    whole: bool = True


def octets(part: Message) -> Octets:
    """The bytes of a part that holds no others; none for a part that does."""
    raw = _raw(part)
    named = {_named(value) for value in part.get_all("content-transfer-encoding", [])}
    if len(named - _PLAIN) > 1:
        return Octets(raw, whole=False)
    name = next(iter(named - _PLAIN), "")
    if name == "base64":
        return _from_base64(raw)
    if name == "quotedprintable":
        content = binascii.a2b_qp(_LOOSE_BREAK.sub(b"=", raw))
        return Octets(content, whole=not _BROKEN_QUOTED.search(_LOOSE_BREAK.sub(b"=", raw)))
    return Octets(raw, whole=not name)


def _raw(part: Message) -> bytes:
    """As they stand in the letter; `get_payload` knows no other way to them."""
    bare = copy(part)
    del bare["content-transfer-encoding"]
    payload = bare.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _named(value: object) -> str:
    first, _, _ = _COMMENT.sub(" ", str(value).lower()).strip(" \t;\"'").partition(";")
    return _NAME.sub("", first)


def _from_base64(raw: bytes) -> Octets:
    joined = b"".join(raw.split())
    if not joined or (_BASE64.fullmatch(joined) and len(joined) % 4 == 0):
        return Octets(binascii.a2b_base64(joined))
    pieces = [_piece(list(lines)) for _, lines in groupby(_numbered(raw), lambda one: one[0])]
    return Octets(b"".join(one.content for one in pieces), all(one.whole for one in pieces))


def _numbered(raw: bytes) -> list[tuple[int, bytes]]:
    """Each line under the number of its piece: text, or base64 as far as its padding."""
    numbered, number, encoded = [], 0, False
    for line in _JOINED.sub(_parted, raw).splitlines():
        looks = _BASE64.fullmatch(line.strip()) is not None
        number += looks != encoded
        numbered.append((number, line))
        encoded = looks and not line.rstrip().endswith(b"=")
        number += looks and not encoded
    return numbered


def _parted(line: re.Match[bytes]) -> bytes:
    """Pieces that stand on one line, each on a line of its own: padding ends one."""
    return _PADDED.sub(rb"\g<0>\n", line[0])


def _piece(lines: list[tuple[int, bytes]]) -> Octets:
    """The text of one piece; what spells none, or might be a word, is left as it stands."""
    said = [line for _, line in lines]
    text = b"\n".join(said) + b"\n"
    joined = b"".join(line.strip() for line in said)
    if not _BASE64.fullmatch(joined):
        return Octets(text)
    content = _decoded(joined)
    if content is None or _NO_TEXT.search(content):
        return Octets(text, whole=False)
    word = len(joined) < _WORD and not joined.endswith(b"=") and not content.endswith(b"\n")
    return Octets(content + text if word else content, whole=not word and len(joined) % 4 == 0)


def _decoded(joined: bytes) -> bytes | None:
    """What the letters hold, though the padding were lost; None where they are no base64."""
    with suppress(binascii.Error):
        rest = len(joined) % 4
        return binascii.a2b_base64(joined[:-1] if rest == 1 else joined + b"=" * (-rest % 4))
    return None
