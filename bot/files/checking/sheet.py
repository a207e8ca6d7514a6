"""Some rows of a file while they are being checked: their columns, and what is found in them."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import compress
from typing import Any

from bot.files.reading.columns import FileLayout
from bot.files.reading.headers import Header, shown
from bot.files.rows import RefusedRow, RepairedRow, WarnedRow
from domain.machine.sentence import Line

_LIKE_A_SECRET = re.compile("[0-9 ]{1,5}")


class Sheet:
    """Columns by field: `texts` as in the file (only the columns it has), `values` as read."""

    def __init__(
        self,
        layout: FileLayout,
        header: Header,
        numbers: Sequence[int],
        rows: Sequence[Sequence[str]],
    ) -> None:
        """`numbers` are the spreadsheet's row numbers; all rows are as wide as the header."""
        columns = list(zip(*rows, strict=True)) or [()] * header.width
        self.numbers = numbers
        self.texts: dict[str, Sequence[str]] = {
            each.field: columns[place] for each, place in header.places.items()
        }
        self.values: dict[str, Sequence[Any]] = {}
        self.refused: list[RefusedRow] = []
        self.repaired: dict[tuple[int, str], RepairedRow] = {}
        self.warned: list[WarnedRow] = []
        self._header = header
        self._secret = {each.field for each in layout.columns if each.secret}

    def refuse(self, place: int, field: str, expected: Line) -> None:
        """Says why the row at `place` cannot be kept; `drop` takes it out."""
        said = RefusedRow(
            self.numbers[place], self._title(field), self._found(place, field), expected
        )
        self.refused.append(said)

    def repair(self, place: int, field: str, value: object) -> None:
        """Says what a cell has become in the end; once, however often it was put right."""
        became = _dots(str(value)) if field in self._secret else shown(str(value))
        said = RepairedRow(
            self.numbers[place], self._title(field), self._found(place, field), became
        )
        self.repaired[said.row, said.column] = said

    def warn(self, place: int, field: str, why: Line) -> None:
        """Says what should be looked at."""
        said = WarnedRow(self.numbers[place], self._title(field), self._found(place, field), why)
        self.warned.append(said)

    def drop(self, places: Collection[int]) -> None:
        """Takes rows out of every column."""
        if not places:
            return
        kept = [place not in places for place in range(len(self.numbers))]
        self.numbers = list(compress(self.numbers, kept))
        self.texts = {field: list(compress(each, kept)) for field, each in self.texts.items()}
        self.values = {field: list(compress(each, kept)) for field, each in self.values.items()}

    def together(self, *fields: str) -> Iterator[tuple[Any, ...]]:
        """The values of some fields, row by row."""
        return zip(*(self.values[field] for field in fields), strict=True)

    def _title(self, field: str) -> str:
        return self._header.title(field)

    def _found(self, place: int, field: str) -> str:
        """The cell as a report may show it; whatever might be a secret number shows as dots."""
        text = self.texts[field][place].strip() if field in self.texts else ""
        might_be = self._secret and field != "candidate_number" and _LIKE_A_SECRET.fullmatch(text)
        return _dots(text) if field in self._secret or might_be else shown(text)


def _dots(text: str) -> str:
    """As many dots as there are characters, which tells a lost zero and nothing else."""
    return "•" * min(len(text), 10)
