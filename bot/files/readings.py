"""How a file was read, which its report names."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class FileReading:
    """The sheet of a workbook, and the row of the header.

    `sheets`: so many fit that it has to be said which is meant; nothing was read.
    """

    sheet: str = ""
    header_row: int = 1
    sheets: tuple[str, ...] = ()


NOT_READ = FileReading()
