"""How a file was read, which its report names."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

from domain.machine.reading_wish import PossibleReading, UnknownColumn

ENCODINGS: Mapping[str, str] = {
    "cp1252": "Windows-1252", "cp1250": "Windows-1250", "cp1254": "Windows-1254",
    "cp1257": "Windows-1257", "cp1251": "Windows-1251", "cp1253": "Windows-1253",
    "cp1255": "Windows-1255", "cp1256": "Windows-1256", "iso8859_15": "ISO-8859-15",
    "iso8859_2": "ISO-8859-2", "iso8859_9": "ISO-8859-9", "iso8859_13": "ISO-8859-13",
    "iso8859_5": "ISO-8859-5", "iso8859_7": "ISO-8859-7", "mac_roman": "Macintosh",
    "iso8859_3": "ISO-8859-3", "iso8859_14": "ISO-8859-14",
    "cp850": "CP850", "cp852": "CP852", "cp437": "CP437", "cp857": "CP857", "cp866": "CP866",
    "koi8_r": "KOI8-R", "cp874": "Windows-874", "gb18030": "GB18030", "big5": "Big5",
    "cp932": "Shift_JIS", "cp949": "EUC-KR",
}  # fmt: skip
"""The encodings of before UTF-8, the likelier first, and what programs that save in them say."""


def encoding_named(name: str) -> str:
    """Python's name of one of `ENCODINGS`; "" for any other."""
    said = name.strip().casefold()
    for codec, called in ENCODINGS.items():
        if said in {codec, called.casefold()}:
            return codec
    try:
        found = codecs.lookup(said).name.replace("-", "_")
    except LookupError:
        return ""
    return found if found in ENCODINGS else ""


@dataclass(frozen=True, kw_only=True)
class FileReading:
    """The sheet of a workbook or the encoding of a text, and the row of the header.

    `digest` names the file's bytes together with all of this: what was approved is read again so.
    `unknown` are columns that could be used if somebody said what they are. `sheets`: so many fit
    that it has to be said which is meant; nothing was read. `ways`: so
    many encodings fit, likewise. `known` are the fields with a column, `titles` its own headers.
    """

    sheet: str = ""
    encoding: str = ""
    header_row: int = 1
    unknown: tuple[UnknownColumn, ...] = ()
    sheets: tuple[str, ...] = ()
    digest: str = ""
    known: tuple[str, ...] = ()
    ways: tuple[PossibleReading, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()


def digested(said: FileReading, content: str) -> FileReading:
    """The same with its digest; `content` is that of the bytes."""
    digest = blake2b(f"{content}{said}".encode(), digest_size=8).hexdigest()
    return replace(said, digest=digest)


NOT_READ = FileReading()
