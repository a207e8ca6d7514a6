"""Tells whether a spreadsheet took the zeros in front of a file's secret numbers.

Where no number of the whole column begins with one, it did: they are put back, which is told. Where
one has kept its zero, all have, and a shorter number lacks a digit that nobody can know. Refusing
short ones whatever the others are lost: of each file that Excel saved it is one row in ten.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.files.reading import cells
from bot.files.reading.headers import Header
from bot.files.reading.odd_cells import Odd
from bot.files.reading.tables import Table
from bot.files.rows import WarnedRow
from domain.machine.sentence import Line

Rows = Iterator[list[str]]
_WHOLE = re.compile("(?:[0-9]{4}\n)*+")  # cells as lines, none of which is short


class LostZeros:
    """What the column of secret numbers says of its zeros; looked through when it is asked."""

    def __init__(self, header: Header, table: Table) -> None:
        """A file whose secret numbers all have four digits is read once."""
        secret = (place for column, place in header.places.items() if column.secret)
        self._place = next(secret, None)
        self._header, self._table = header, table
        self._lost: bool | None = None
        self._put_back = 0

    def after(self, batch: Sequence[list[str]], last: int, rest: Rows) -> Rows:
        """The rows behind a batch that ends at `last`, once it is known how it has to be read."""
        short = self._count_short(batch)
        if short and self._lost is None:
            column = islice(self._table.again(), self._header.row, None)
            self._lost = not any(map(self._keeps_zero, column))
            rest = self._table.again()
            next(islice(rest, last, last), None)  # read up to there now, as its lines are counted
        self._put_back += short if self._lost else 0
        return rest

    def read(self, text: str) -> str | Odd:
        """A secret number of this file."""
        return cells.a_secret_number(text, zeros_lost=bool(self._lost))

    def remarks(self) -> tuple[WarnedRow, ...]:
        """What is said of the file at its end."""
        if not self._put_back:
            return ()
        line = Line("import-zeros-put-back", {"numbers": self._put_back})
        return (WarnedRow(0, self._header.title("secret_number"), "", line),)

    def _count_short(self, batch: Sequence[list[str]]) -> int:
        if self._place is None:
            return 0
        texts = [self._cell(row) for row in batch]
        if _WHOLE.fullmatch("".join(f"{each}\n" for each in texts)):
            return 0
        return sum(0 < len(cells.secret_digits(each)) < cells.SECRET_DIGITS for each in texts)

    def _keeps_zero(self, row: Sequence[str]) -> bool:
        digits = cells.secret_digits(self._cell(row))
        return len(digits) == cells.SECRET_DIGITS and digits.startswith("0")

    def _cell(self, row: Sequence[str]) -> str:
        place = self._place or 0
        return row[place] if place < len(row) else ""
