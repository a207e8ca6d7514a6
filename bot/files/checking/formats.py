"""Tells what a file is by its bytes: a table, or what people send in a table's place.

What is no table is named, with what to do: "damaged" sends people to mend what is whole.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import Any, BinaryIO

from bot.files.reading.tables import CHUNK, UnreadableFileError

ZIP = (b"PK\x03\x04", b"PK\x05\x06")  # the other one is empty
OLE = b"\xd0\xcf\x11\xe0"  # .xls, and what a password makes of an .xlsx
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_KIND = "mimetype"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError)
_HEAD = 4096
_NO_TABLES: Mapping[str, re.Pattern[bytes]] = {
    phrase: re.compile(rb"(?:\xef\xbb\xbf)?(?:" + b"|".join(starts) + b")", re.DOTALL)
    for phrase, starts in {
        "import-file-pdf": (rb"\s*%PDF",),
        "import-file-markup": (rb"\s*<",),
        "import-file-document": (rb"\{\\rtf",),
        "import-file-archive": (
            rb"\x1f\x8b|7z\xbc\xaf|Rar!|\xfd7zXZ|BZh[1-9]1AY",
            rb".{257}ustar",
        ),
        "import-file-picture": (
            rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\x00|....ftyp",
            rb"RIFF....(?:WEBP|AVI |WAVE)|OggS|ID3",
        ),
        "import-file-old": (
            rb"\x09[\x00\x02\x04][\x04\x06]\x00",  # Excel 2 to 4
            rb"\x00\x00\x02\x00[\x04-\x06]\x04",  # Lotus
            rb"ID;P",  # SYLK
        ),
        "import-file-link": (
            rb"\[InternetShortcut\]|bplist00|L\x00\x00\x00\x01\x14\x02\x00",
            rb"\s*\{.{0,300}\"(?:doc_id|url)\"\s*:",
        ),
        "import-file-data": (
            rb"SQLite format 3|PAR1|\x00\x01\x00\x00Standard (?:ACE|Jet) DB",
            rb"[\x03\x83\x8b\xf5].[\x01-\x0c][\x01-\x1f]",  # dBase, and its date
            rb"\s*[\[{]\s*(?:\{\s*)?\"\w[^\"]{0,60}\"\s*:",
        ),
        "import-file-letter": (
            rb"(?i:(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|MIME-Version): )",
            rb"BEGIN:V(?:CARD|CALENDAR)",
        ),
    }.items()
}
_PARTS: Mapping[str, re.Pattern[str]] = {
    "import-file-apple": re.compile(r"\.iwa$"),
    "import-file-document": re.compile(r"^(?:word|ppt)/"),
}
_DOS_END = re.compile(rb"\x1a[\x1a\0]*\Z")  # with what fills up the last block
_OF_EXCEL = ("[Content_Types].xml", "xl/")
_STREAMS: Mapping[str, re.Pattern[bytes]] = {
    phrase: re.compile(b"(?:%b)\0\0" % b"|".join(name.encode("utf-16-le") for name in names))
    for phrase, names in {
        "": ("Workbook", "Book"),  # first: others may be embedded in it
        "import-file-locked": ("EncryptedPackage",),
        "import-file-document": ("WordDocument", "PowerPoint Document"),
        "import-file-letter": ("__properties_version1.0", "__nameid_version1.0"),
    }.items()
}


class Format(Enum):
    """What is a table."""

    TEXT = auto()
    EXCEL = auto()
    OTHER_WORKBOOK = auto()


def format_of(stream: BinaryIO) -> Format:
    """What sort of table a file is. Raises `UnreadableFileError` where it is none."""
    stream.seek(0)
    head = stream.read(_HEAD)
    if head.startswith(ZIP):
        return _of_archive(stream, head)
    if head.startswith(OLE):
        return _of_streams(stream)
    for phrase, start in _NO_TABLES.items():
        if start.match(head):
            raise UnreadableFileError(phrase)
    return Format.TEXT


def _of_archive(stream: BinaryIO, head: bytes) -> Format:
    if _OPEN_DOCUMENT in head:
        return Format.OTHER_WORKBOOK
    try:
        archive = zipfile.ZipFile(stream)
        names = archive.namelist()
        kind = _kind_of(archive) if _KIND in names else b""
    except (*_BROKEN, ValueError, NotImplementedError, RuntimeError):
        raise UnreadableFileError("import-file-workbook") from None
    if kind == _OPEN_DOCUMENT.removeprefix(_KIND.encode()):
        return Format.OTHER_WORKBOOK
    for phrase, part in _PARTS.items():
        if any(map(part.search, names)):
            raise UnreadableFileError(phrase)
    if any(each.startswith(_OF_EXCEL) for each in names):
        return Format.EXCEL
    other = "import-file-document" if _KIND in names else "import-file-archive"
    raise UnreadableFileError(other)


def _kind_of(archive: zipfile.ZipFile) -> bytes:
    """What an archive says it is, however it was packed again."""
    with archive.open(_KIND) as said:
        return said.read(len(_OPEN_DOCUMENT)).strip()


def _of_streams(stream: BinaryIO) -> Format:
    found = {phrase for piece in _overlapping(stream) for phrase in _named_in(piece)}
    if phrase := next((each for each in _STREAMS if each in found), ""):
        raise UnreadableFileError(phrase)
    return Format.OTHER_WORKBOOK


def _named_in(piece: bytes) -> Iterator[str]:
    return (phrase for phrase, name in _STREAMS.items() if name.search(piece))


def _overlapping(stream: BinaryIO) -> Iterator[bytes]:
    """The file in pieces, each with the end of the one before."""
    stream.seek(0)
    before = b""
    while piece := stream.read(CHUNK):
        yield before + piece
        before = piece[-_HEAD:]


def until_dos_end(stream: BinaryIO) -> BinaryIO:
    """A text up to the Ctrl-Z that DOS, and programs as old, write behind its last line."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - _HEAD))
    filling = _DOS_END.search(stream.read())
    stream.seek(0)
    if filling is None:
        return stream
    return io.BufferedReader(_Beginning(stream, size - len(filling[0])))


class _Beginning(io.RawIOBase):
    """The first bytes of a file, as a file."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream = stream
        self._size = size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, place: int, whence: int = io.SEEK_SET, /) -> int:
        beyond = self._size if whence == io.SEEK_END else 0
        return self._stream.seek(place + beyond, whence % io.SEEK_END)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: Any, /) -> int:
        piece = self._stream.read(min(len(buffer), max(0, self._size - self._stream.tell())))
        buffer[: len(piece)] = piece
        return len(piece)
