"""Recognises the columns of a file by their headers, however they are written."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.files.reading.columns import Column, FileLayout
from bot.files.rows import RefusedRow, WarnedRow
from domain.machine.effects import Line
from domain.text.folding import fold

_NUMBER = frozenset({"n", "no", "nr", "num", "numero", "number"})
SHOWN = 60  # characters of a cell or header in a report


@dataclass(frozen=True, kw_only=True)
class Header:
    """Where each recognised column stands, and what has to be said about the others."""

    width: int
    places: dict[Column, int]
    titles: dict[str, str]
    refused: tuple[RefusedRow, ...]
    warned: tuple[WarnedRow, ...]

    def title(self, field: str) -> str:
        """The file's own header of a field, "" where it has none."""
        return self.titles.get(field, "")


def recognise(cells: Sequence[str], layout: FileLayout) -> Header:
    """Matches headers to columns; an unknown one is warned of, a missing or double one refused."""
    by_name = {_key(name): each for each in layout.columns for name in (each.header, *each.others)}
    places: dict[Column, int] = {}
    refused, warned = [], []
    for place, title in enumerate(cells):
        column = by_name.get(_key(title))
        if column is None:
            warned += (
                [WarnedRow(1, shown(title), "", Line("import-column-unused"))] if title else []
            )
        elif column in places:
            twice = Line("import-column-twice")
            refused.append(RefusedRow(1, shown(title), "", twice, whole=True))
        else:
            places[column] = place
    titles = {each.field: shown(cells[place].strip()) for each, place in places.items()}
    missing = _missing(layout, places)
    return Header(
        width=len(cells),
        places=places,
        titles=titles,
        refused=(*refused, *missing),
        warned=tuple(warned),
    )


def recognised(cells: Sequence[str], layout: FileLayout) -> int:
    """How many of the cells are headers of this kind of file."""
    names = {_key(name) for each in layout.columns for name in (each.header, *each.others)}
    return sum(_key(cell) in names for cell in cells)


def shown(text: str) -> str:
    """A text from a file as a report may print it: one line of printable signs, cut."""
    line = "".join(each if each.isprintable() else " " for each in text)
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def _missing(layout: FileLayout, places: dict[Column, int]) -> tuple[RefusedRow, ...]:
    lacking = [each for each in layout.columns if each.required and each not in places]
    choices = [each for each in layout.columns if each.field in layout.either]
    if choices and not any(each in places for each in choices):
        lacking.append(choices[0])
    line = Line("import-column-missing")
    return tuple(RefusedRow(1, each.header, "", line, whole=True) for each in lacking)


def _key(title: str) -> str:
    words = fold(title).split()
    return "".join("number" if word in _NUMBER else word for word in words)
