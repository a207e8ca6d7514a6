"""Recognises the columns of a file by their headers, however they are written."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache

from bot.files.reading.columns import Column, FileLayout
from bot.files.rows import RefusedRow, WarnedRow
from domain.machine.effects import Line
from domain.text.folding import fold

_NUMBER = frozenset({"n", "no", "nr", "num", "numero", "number"})
SHOWN = 60  # characters of a cell or header in a report


@dataclass(frozen=True, kw_only=True)
class Header:
    """Where each recognised column stands, and what has to be said about the others."""

    row: int
    width: int
    places: dict[Column, int]
    titles: dict[str, str]
    refused: tuple[RefusedRow, ...]
    warned: tuple[WarnedRow, ...]

    def title(self, field: str) -> str:
        """The file's own header of a field, "" where it has none."""
        return self.titles.get(field, "")


def recognise(cells: Sequence[str], layout: FileLayout, row: int = 1) -> Header:
    """Matches headers to columns; an unknown one is warned of, a missing or double one refused."""
    by_name = _by_name(layout)
    places: dict[Column, int] = {}
    refused, warned = [], []
    for place, title in enumerate(cells):
        column = by_name.get(_key(title))
        if column is None:
            unused = WarnedRow(row, shown(title), "", Line("import-column-unused"))
            warned += [unused] if title.strip() else []
        elif column in places:
            twice = Line("import-column-twice")
            refused.append(RefusedRow(row, shown(title), "", twice, whole=True))
        else:
            places[column] = place
    titles = {each.field: shown(cells[place].strip()) for each, place in places.items()}
    missing = Line("import-column-missing")
    refused += [RefusedRow(row, each, "", missing, whole=True) for each in _lacking(layout, places)]
    return Header(
        row=row,
        width=len(cells),
        places=places,
        titles=titles,
        refused=tuple(refused),
        warned=tuple(warned),
    )


def recognised(cells: Sequence[str], layout: FileLayout) -> int:
    """How many of the cells are headers of this kind of file."""
    names = _by_name(layout)
    return sum(_key(cell) in names for cell in cells)


def lacking(cells: Sequence[str], layout: FileLayout) -> list[str]:
    """The needed columns that are not among the cells, by their standard headers."""
    names = _by_name(layout)
    return _lacking(layout, {names[key] for key in map(_key, cells) if key in names})


def shown(text: str) -> str:
    """A text from a file as a report may print it: one line of printable signs, cut."""
    line = "".join(each if each.isprintable() else " " for each in text)
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def _lacking(layout: FileLayout, found: Container[Column]) -> list[str]:
    needed = [each for each in layout.columns if each.required and each not in found]
    choices = [each for each in layout.columns if each.field in layout.either]
    if choices and not any(each in found for each in choices):
        needed.append(choices[0])
    return [each.header for each in needed]


@cache
def _by_name(layout: FileLayout) -> dict[str, Column]:
    return {_key(name): each for each in layout.columns for name in (each.header, *each.others)}


def _key(title: str) -> str:
    words = fold(title).split()
    return "".join("number" if word in _NUMBER else word for word in words)
