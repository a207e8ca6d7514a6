"""Finds out the encoding of a text file: from its mark, its bytes, or the names that come of it."""

import codecs
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from itertools import chain
from typing import BinaryIO

from bot.files.reading.alphabets import explained
from bot.files.reading.damage import strangeness
from bot.files.reading.tables import CHUNK, UnreadableFileError, month_first

PLAIN = "cp1252"
ENOUGH = 2_000  # words that tell an encoding
_ELDER = ("cp1254", "cp1250", "cp1251", "cp1253", "cp1257", "mac_roman", "cp850", "iso8859_2",
          "cp1255", "cp1256", "koi8_r")  # fmt: skip
_WORD = re.compile(rb"[A-Za-z\x80-\xff]{2,60}")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f")) + b"\x7f"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN = ((b"%PDF", "import-file-pdf"),)


def survey(stream: BinaryIO) -> tuple[str, bool]:
    """The encoding, and whether American dates stand in the file."""
    found = _encoding(stream)
    elder = _elder(stream) if found == "utf-8" else ()  # which looks when it is asked
    for encoding in chain((found,), elder):
        with suppress(UnicodeDecodeError):
            return encoding, month_first(_decoded(stream, encoding))
    raise UnreadableFileError("import-file-not-text")


def _elder(stream: BinaryIO) -> Iterator[str]:
    """Encodings of one byte a letter, the likeliest first.

    Windows-1252, unless another leaves fewer names that look odd; of those that leave as few, the
    one in which most are of one language. A detector alone lost: of a few French names it makes
    Polish ones as readily, and of Turkish ones too.
    """
    words = _foreign_words(stream)
    strange = {PLAIN: _strange(words, PLAIN)}
    if strange[PLAIN]:
        strange |= {each: _strange(words, each) for each in _guessed(words)}
    yield from sorted(strange, key=lambda each: (strange[each], -_explained(words, each)))


def _guessed(words: Collection[bytes]) -> Iterator[str]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 (only where something looks odd)

    for found in from_bytes(b" ".join(words), cp_isolation=list(_ELDER), enable_fallback=False):
        yield found.encoding
    yield from _ELDER


def _strange(words: Collection[bytes], encoding: str) -> int:
    """How many of the words look odd in an encoding; more than all where it cannot be that one."""
    try:
        decoded = [each.decode(encoding) for each in words]
    except UnicodeDecodeError:
        return len(words) + 1
    return sum(strangeness(each) is not None for each in decoded)


def _explained(words: Collection[bytes], encoding: str) -> int:
    with suppress(UnicodeDecodeError):
        return explained([each.decode(encoding) for each in words])
    return 0


def _foreign_words(stream: BinaryIO) -> Collection[bytes]:
    """Words with letters beyond ASCII, each once; names rather than signs between numbers."""
    words: set[bytes] = set()
    stream.seek(0)
    while len(words) < ENOUGH and (chunk := stream.read(CHUNK)):
        if not _is_plain(chunk, PLAIN):
            raise UnreadableFileError("import-file-not-text")
        words.update(each for each in _WORD.findall(chunk) if not each.isascii())
    return sorted(words)


def _encoding(stream: BinaryIO) -> str:
    head = stream.read(4096)
    stream.seek(0)
    if not head.strip():
        raise UnreadableFileError("import-file-empty")
    for mark, phrase in _FOREIGN:
        if head.startswith(mark):
            raise UnreadableFileError(phrase)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if head[1:2] == b"\0" != head[:1]:
        return "utf-16-le"  # without its mark; an export's first letter is a Latin one
    if head[:1] == b"\0" != head[1:2]:
        return "utf-16-be"
    return "utf-8"


def _decoded(stream: BinaryIO, encoding: str) -> Iterator[str]:
    """The whole file in pieces, since one late accent decides the encoding."""
    decoder = codecs.getincrementaldecoder(encoding)()
    stream.seek(0)
    while chunk := stream.read(CHUNK):
        if not _is_plain(chunk, encoding):
            raise UnreadableFileError("import-file-not-text")
        yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)


def _is_plain(chunk: bytes, encoding: str) -> bool:
    """Whether these may be lines of text: no endless line, and no controls but in UTF-16."""
    if len(chunk) == CHUNK and b"\n" not in chunk and b"\r" not in chunk:
        return False
    return encoding.startswith("utf-16") or not len(chunk) - len(chunk.translate(None, _CONTROLS))
