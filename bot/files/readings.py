"""How a file was read, which its report names."""

from dataclasses import dataclass, replace
from hashlib import blake2b

from domain.machine.reading_wish import UnknownColumn


@dataclass(frozen=True, kw_only=True)
class FileReading:
    """The sheet of a workbook or the encoding of a text, and the row of the header.

    `digest` names the file's bytes together with all of this: what was approved is read again so.
    `unknown` are columns that could be used if somebody said what they are. `sheets`: so many fit
    that it has to be said which is meant; nothing was read. `known` are the fields with a column.
    """

    sheet: str = ""
    encoding: str = ""
    header_row: int = 1
    unknown: tuple[UnknownColumn, ...] = ()
    sheets: tuple[str, ...] = ()
    digest: str = ""
    known: tuple[str, ...] = ()


def digested(said: FileReading, content: str) -> FileReading:
    """The same with its digest; `content` is that of the bytes."""
    digest = blake2b(f"{content}{said}".encode(), digest_size=8).hexdigest()
    return replace(said, digest=digest)


NOT_READ = FileReading()
