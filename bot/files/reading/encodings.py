"""Finds out the encoding of a text file: from its mark, its bytes, or the names that come of it."""

import codecs
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from bot.files.reading.spellings import is_spelled_in, oddness
from bot.files.reading.tables import CHUNK, UnreadableFileError, month_first
from bot.files.readings import ENCODINGS
from domain.machine.reading_wish import ReadingWish

ENOUGH = 2_000  # words that tell an encoding
_WORD = re.compile(rb"(?:[@-{}-\xff]|(?<=[\x80-\xff])\|){1,60}")  # with halves of eastern letters
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f")) + b"\x7f"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TURKISH = frozenset({"cp1254", "iso8859_9", "cp857"})  # those with ş: elsewhere ı is no letter


@dataclass(frozen=True, kw_only=True)
class TextSurvey:
    """How a text file is encoded, and whether American dates stand in it.

    `others` are encodings in which it reads as well: other names, and nothing in it says which.
    """

    encoding: str
    others: Sequence[str]
    american: bool


def survey(stream: BinaryIO, wish: ReadingWish) -> TextSurvey:
    """Looks through the whole file. Raises `UnreadableFileError`."""
    found = _encoding(stream)
    with suppress(UnicodeDecodeError):
        american = month_first(_decoded(stream, found))
        if wish.encoding:
            raise UnreadableFileError("import-encoding-none")
        return TextSurvey(encoding=found, others=(), american=american)
    elder = _elder(stream, wish) if found == "utf-8" else []
    for place, encoding in enumerate(elder):
        with suppress(UnicodeDecodeError):
            american = month_first(_decoded(stream, encoding))
            others = elder[place + 1 :]
            return TextSurvey(encoding=encoding, others=others, american=american)
    raise UnreadableFileError("import-encoding-wrong" if wish.encoding else "import-file-not-text")


def _elder(stream: BinaryIO, wish: ReadingWish) -> list[str]:
    """Encodings of before UTF-8 in which the file's words could be names, the likeliest first.

    The one with the fewest odd words, and all that are as good. One odd word proves nothing, unless
    each word is spelled as the centre's language has it; two do. A detector lost: of a few names it
    makes those of another country as readily, and never says that it could be either.
    """
    if wish.encoding:
        return [wish.encoding]
    words = _foreign_words(stream)
    texts = {each: text for each in ENCODINGS if (text := _texts(words, each))}
    ranked = sorted(texts, key=lambda each: sum(map(oddness, texts[each])))
    best = texts[ranked[0]] if ranked else ()
    rest = [each for each in ranked[1:] if _is_as_good(texts[each], best, wish.language)]
    return [*ranked[:1], *rest]


def _is_as_good(texts: Sequence[str], best: Sequence[str], language: str) -> bool:
    """Whether nothing speaks against a reading that does not speak against the best as well."""
    apart = [pair for pair in zip(best, texts, strict=True) if pair[0] != pair[1]]
    ours, theirs = (
        (sum(map(oddness, each)) for each in zip(*apart, strict=True)) if apart else (0, 0)
    )
    expected = all(is_spelled_in(language, one) for one, _ in apart)
    return theirs <= ours + max(ours, 0 if expected else 1)


def _texts(words: Collection[bytes], encoding: str) -> Sequence[str]:
    """The words as an encoding has them; none where it cannot be that one."""
    with suppress(UnicodeDecodeError):
        texts = [each.decode(encoding) for each in words]
        return () if encoding not in _TURKISH and any("ı" in each for each in texts) else texts
    return ()


def _foreign_words(stream: BinaryIO) -> Collection[bytes]:
    """Words with letters beyond ASCII, each once; what is UTF-8 in between tells nothing."""
    words: set[bytes] = set()
    stream.seek(0)
    while len(words) < ENOUGH and (chunk := stream.read(CHUNK)):
        if not _is_plain(chunk, "utf-8"):
            raise UnreadableFileError("import-file-not-text")
        words.update(each for each in _WORD.findall(chunk) if not is_utf8(each))
    return sorted(words)


def is_utf8(word: bytes) -> bool:
    """Whether bytes are UTF-8 to the last one."""
    try:
        word.decode()
    except UnicodeDecodeError:
        return False
    return True


def _encoding(stream: BinaryIO) -> str:
    head = stream.read(4096)
    stream.seek(0)
    if not head.strip():
        raise UnreadableFileError("import-file-empty")
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
