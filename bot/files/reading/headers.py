"""Recognises the columns of a file by their headers, however they are written."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.files.reading import names
from bot.files.reading.columns import LAYOUTS, Column, FileLayout
from bot.files.reading.odd_cells import Odd
from bot.files.rows import RefusedRow
from bot.files.words.file_words import words_for
from domain.machine.reading_wish import NO_COLUMN, ReadingWish
from domain.machine.sentence import Line
from domain.text.folding import fold

_NUMBER = frozenset(map(fold, words_for("signs", "number")))
Said = Iterable[tuple[str, str]]
FEWEST_TITLES = 2  # one word above others may be anything
FREE = {names.a_name, names.a_label, names.an_organisation, names.a_group}
_LETTER = re.compile(r"[^\W\d_]")
_OF_DATA = re.compile(r"[\d@]|://")
OURS = "✎"
"""How the columns begin that the desk adds to rows which shall be corrected: nobody reads them."""
SHOWN = 60  # characters of a cell or header in a report


@dataclass(frozen=True, kw_only=True)
class Header:
    """Where each recognised column stands; the others by place and title."""

    row: int
    width: int
    places: dict[Column, int]
    titles: dict[str, str]
    refused: tuple[RefusedRow, ...]
    unknown: tuple[tuple[int, str], ...]

    def title(self, field: str) -> str:
        """The file's own header of a field, "" where it has none."""
        return self.titles.get(field, "")


def recognise(cells: Sequence[str], layout: FileLayout, row: int = 1, said: Said = ()) -> Header:
    """Matches headers to columns; a missing or double one is refused.

    `said` names the column of a header that is not known, or `NO_COLUMN`.
    """
    by_name: Mapping[str, Column | None] = {**_named(said, layout), **_by_name(layout)}
    places: dict[Column, int] = {}
    refused, unknown = [], []
    for place, title in enumerate(cells):
        column = by_name.get(header_key(title))
        if column is None:
            known = header_key(title) in by_name or not title.strip() or _is_ours(title)
            unknown += [] if known else [(place, title.strip())]
        elif column in places:
            twice = Line("import-column-twice")
            refused.append(RefusedRow(row, shown(title), "", twice, whole=True))
        else:
            places[column] = place
    titles = {each.field: shown(cells[place].strip()) for each, place in places.items()}
    refused += [
        RefusedRow(row, each.header, "", _missing(each), whole=True)
        for each in _lacking(layout, places)
    ]
    return Header(
        row=row,
        width=len(cells),
        places=places,
        titles=titles,
        refused=tuple(refused),
        unknown=tuple(unknown),
    )


def _missing(column: Column) -> Line:
    """What is said of a needed column; a centre without secret numbers hears who may make them."""
    return Line("import-secrets-missing" if column.secret else "import-column-missing")


def misnamings(
    cells: Sequence[str], layout: FileLayout, wish: ReadingWish, row: int
) -> Iterator[RefusedRow]:
    """Titles that were typed for this file, and are not in it or are known to be another column."""
    there, known = set(map(header_key, cells)), _by_name(layout)
    meant = {header_key(title): name for title, name in wish.columns}
    for title in wish.titles:
        key = header_key(title)
        column = known.get(key)
        if key not in there:
            headers = ", ".join(shown(each.strip()) for each in cells if each.strip())
            absent = Line("import-column-absent", {"headers": headers})
            yield RefusedRow(row, "", shown(title), absent, whole=True)
        elif column and column.header != meant.get(key, column.header):
            said = Line("import-column-known", {"column": column.header})
            yield RefusedRow(row, "", shown(title), said, whole=True)


def _is_ours(title: str) -> bool:
    return title.strip().startswith(OURS)


def standard_header(name: str, layout: FileLayout) -> str:
    """The column that is meant, by its standard header; "" for none of this kind of file."""
    if name.strip() == NO_COLUMN:
        return NO_COLUMN
    column = _by_name(layout).get(header_key(name))
    return column.header if column else ""


def recognised(cells: Sequence[str], layout: FileLayout) -> int:
    """How many of the cells are headers of this kind of file."""
    names = _by_name(layout)
    return sum(header_key(cell) in names for cell in cells)


def recognised_fields(cells: Iterable[str], layout: FileLayout) -> list[str]:
    """The fields that have a header among the cells."""
    names = _by_name(layout)
    there = {column.field for cell in cells if (column := names.get(header_key(cell)))}
    return sorted(there)


def look_like_titles(cells: Sequence[str], below: Sequence[Sequence[str]] = ()) -> bool:
    """Whether a row of unknown words names columns: short ones, each once, and no datum among them.

    What a row of people or scores holds is never asked about as if it were a title. "Paper" is a
    datum above "Digital", and a title above "B2 First": of its kind nothing stands below it.
    """
    titles = [each.strip() for each in cells if each.strip()]
    if len(titles) < FEWEST_TITLES or len({header_key(each) for each in titles}) < len(titles):
        return False
    placed = [(place, each.strip()) for place, each in enumerate(cells) if each.strip()]
    return all(map(_like_a_title, titles)) and not any(
        _is_datum(each, [row[place].strip() for row in below if place < len(row)])
        for place, each in placed
    )


def _like_a_title(text: str) -> bool:
    return bool(_LETTER.search(text)) and len(text) <= SHOWN and not _OF_DATA.search(text)


def _is_datum(text: str, below: Sequence[str]) -> bool:
    """Whether a column of any kind of file that takes no free text takes this, and what is below.

    Of a row with nothing below it nobody can tell.
    """
    strict = {each.read for layout in LAYOUTS.values() for each in layout.columns} - FREE
    taking = [read for read in strict if not isinstance(read(text), Odd)]
    there = list(filter(None, below))
    return any(
        not there or any(not isinstance(read(each), Odd) for each in there) for read in taking
    )


def lacking(cells: Sequence[str], layout: FileLayout) -> list[str]:
    """The needed columns that are not among the cells, by their standard headers."""
    names = _by_name(layout)
    found = {names[key] for key in map(header_key, cells) if key in names}
    return [each.header for each in _lacking(layout, found)]


def shown(text: str) -> str:
    """A text from a file as a report may print it: one line of printable signs, cut.

    What ends a line, or is not seen, is made visible: before and after looked the same.
    """
    line = "".join(each if each.isprintable() else _made_visible(each) for each in text)
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def _made_visible(sign: str) -> str:
    if sign in "\n\r\x0b\x0c\x85\u2028\u2029":
        return "⏎"
    unseen = sign != "\t" and unicodedata.category(sign) in {"Cf", "Cc", "Co"}
    return f"[U+{ord(sign):04X}]" if unseen else " "


def _lacking(layout: FileLayout, found: Container[Column]) -> list[Column]:
    needed = [each for each in layout.columns if each.required and each not in found]
    choices = [each for each in layout.columns if each.field in layout.either]
    if choices and not any(each in found for each in choices):
        needed.append(choices[0])
    return needed


@cache
def _by_name(layout: FileLayout) -> dict[str, Column]:
    return {
        header_key(name): each
        for each in layout.columns
        for name in (each.header, *words_for("headers", each.field))
    }


def _named(said: Said, layout: FileLayout) -> dict[str, Column | None]:
    """The columns that were named; a name of another kind of file says nothing here."""
    names = _by_name(layout)
    return {
        header_key(title): names.get(header_key(name))
        for title, name in said
        if name == NO_COLUMN or header_key(name) in names
    }


def header_key(title: str) -> str:
    """What two spellings of one header have in common."""
    words = fold(title).split()
    return "".join("number" if word in _NUMBER else word for word in words)
