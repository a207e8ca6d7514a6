"""Looks at line breaks inside cells of a CSV file: a stray quotation mark may hide rows there."""

import re
from collections.abc import Iterator, Sequence

from bot.files.rows import RefusedRow
from domain.machine.sentence import Line

_BREAK = re.compile("\r\n|\r|\n")
_NUMBER = re.compile(r"\b(?:[0-9]{6}[A-Z]{3}|[A-Z]{3}[0-9]{6}|[0-9]{2}[0-9A-Z][A-Z]{2}[0-9]{7})\b")


def hidden_rows(number: int, row: Sequence[str], width: int, separator: str) -> RefusedRow | None:
    """Why a row is refused whose cells hold other rows; None where their lines are but text.

    A line is a row where it has as many cells as the header, or an ID or reference number among
    cells. What stands in it is not shown: it may be anything.
    """
    if any(_is_row(line, cells, width) for line, cells in _lines(row, separator)):
        lines = {"lines": sum(len(_BREAK.findall(cell)) for cell in row)}
        return RefusedRow(number, "", "", Line("import-rows-hidden", lines))
    return None


def _lines(row: Sequence[str], separator: str) -> Iterator[tuple[str, int]]:
    """The lines behind a line break, each with its number of cells; the last goes on beyond it."""
    for place, cell in enumerate(row):
        _, *lines = _BREAK.split(cell)
        for left, line in enumerate(reversed(lines)):
            beyond = 0 if left else len(row) - place - 1
            yield line, line.count(separator) + 1 + beyond


def _is_row(line: str, cells: int, width: int) -> bool:
    return cells == width > 1 or (cells > 1 and bool(_NUMBER.search(line)))
