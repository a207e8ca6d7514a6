"""A file as rows of texts, and why a file is none."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.machine.sentence import Line

CHUNK = 1 << 18
_MONTH_FIRST = re.compile(r"/(?:1[3-9]|2[0-9]|3[01])/[12][0-9]{3}")
_LONGEST_DATE = 10


class UnreadableFileError(Exception):
    """This is no file to import; `line` says to staff why."""

    def __init__(self, phrase: str, **params: str | int) -> None:
        super().__init__(phrase)
        self.line = Line(phrase, params)


@dataclass(frozen=True, kw_only=True)
class Table:
    """A file as rows of texts, header first; rows of a CSV file may be of any length.

    `american`: dates with the month before the day stand in it. `sheet` is that of a workbook. Of a
    CSV file, `encoding` is Python's name, and in the `others` it reads as well; `lines` tells how
    many lines the rows taken so far had, `torn_row` at which row a quotation mark tears it, and
    `again` begins anew, which ends what was taken before.
    """

    rows: Iterator[list[str]]
    american: bool
    sheet: str = ""
    encoding: str = ""
    others: Sequence[str] = ()
    separator: str = ""
    lines: Callable[[], int] | None = None
    torn_row: Callable[[], int] = lambda: 0
    again: Callable[[], Iterator[list[str]]] = lambda: iter(())


def month_first(pieces: Iterable[str]) -> bool:
    """Whether a text has dates whose second number can only be a day; reads it to the end."""
    met, tail = False, ""
    for piece in pieces:
        text = tail + piece
        met = met or any(
            text[found.start() - 1 : found.start()].isdigit()
            for found in _MONTH_FIRST.finditer(text)
        )
        tail = text[-_LONGEST_DATE:]
    return met
