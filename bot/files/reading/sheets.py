"""Finds the table in a file: the header below titles, and of several sheets the one that has it.

What is hidden in a workbook is never read: nobody who sends it sees it. Taking the first of several
sheets that fit lost: it is as often last year's.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Protocol

from bot.files.reading.columns import FileLayout
from bot.files.reading.headers import lacking, look_like_titles, recognised, recognised_fields
from bot.files.reading.tables import UnreadableFileError

LOOKED = 30  # rows in which a header is looked for
Rows = Sequence[Sequence[str]]


class Workbook(Protocol):
    """A file of several sheets."""

    visible: Sequence[str]
    hidden: Sequence[str]

    def rows(self, name: str) -> Iterator[list[str]]:
        """The rows of a sheet, from its first one on, as texts."""

    def is_american(self, name: str) -> bool:
        """Whether dates with the month before the day stand in a sheet."""


class SheetsFit(UnreadableFileError):
    """Several sheets have the columns: which one is meant?"""

    def __init__(self, names: Sequence[str], known: Sequence[str]) -> None:
        """`known`: the fields with a column in any of them."""
        super().__init__("import-sheets-fit", sheets=_listed(names))
        self.names, self.known = tuple(names), tuple(known)


def headed(rows: Iterator[list[str]], layout: FileLayout) -> tuple[int, Iterator[list[str]]]:
    """The row of the header, counted from 1, and the rows from it on."""
    looked = list(islice(rows, LOOKED))
    place = _header_place(looked, layout)
    return place + 1, chain(looked[place:], rows)


def sheet_to_read(book: Workbook, layout: FileLayout, wanted: str) -> str:
    """The sheet that is meant. Raises `SheetsFit` and `UnreadableFileError`."""
    if wanted:
        return _named(book, wanted)
    if not book.visible:
        raise UnreadableFileError("import-sheets-hidden")
    if len(book.visible) == 1 and not book.hidden:
        return book.visible[0]
    looks = {name: list(islice(book.rows(name), LOOKED)) for name in book.visible}
    fitting = [name for name, rows in looks.items() if _fits(rows, layout)]
    if len(fitting) > 1:
        heads = (cell for name in fitting for cell in _head(looks[name], layout))
        raise SheetsFit(fitting, recognised_fields(heads, layout))
    if not fitting and not any(_known(rows, layout) for rows in looks.values()):
        _refuse_hidden(book, layout)
    return fitting[0] if fitting else max(looks, key=lambda name: _known(looks[name], layout))


def _refuse_hidden(book: Workbook, layout: FileLayout) -> None:
    """Where nothing visible is known, the sheet that is meant may be one that nobody sees."""
    for name in book.hidden:
        if _fits(list(islice(book.rows(name), LOOKED)), layout):
            raise UnreadableFileError("import-sheet-fits-hidden", sheet=name)


def _named(book: Workbook, wanted: str) -> str:
    for names, refusal in ((book.visible, ""), (book.hidden, "import-sheet-hidden")):
        if found := [each for each in names if _bare(each) == _bare(wanted)]:
            if refusal:
                raise UnreadableFileError(refusal)
            return found[0]
    raise UnreadableFileError("import-sheet-unknown", sheets=_listed(book.visible))


def _bare(name: str) -> str:
    return name.strip().casefold()


def _listed(names: Sequence[str]) -> str:
    """With the sign that no sheet's name may hold, so that no language's quotes are needed."""
    return " / ".join(names)


def _fits(rows: Rows, layout: FileLayout) -> bool:
    """Whether a sheet has every needed column, and something below them."""
    place = _header_place(rows, layout)
    return (
        place < len(rows) and not lacking(rows[place], layout) and any(map(any, rows[place + 1 :]))
    )


def _head(rows: Rows, layout: FileLayout) -> Sequence[str]:
    return rows[_header_place(rows, layout)]


def _header_place(rows: Rows, layout: FileLayout) -> int:
    """The first row with all that is needed, else the one with most of what is known.

    Where nothing is known, the first that looks like one.
    """
    known = [recognised(row, layout) for row in rows]
    if not any(known):
        titled = (
            place for place, row in enumerate(rows) if look_like_titles(row, rows[place + 1 :])
        )
        return next(titled, 0)
    complete = (
        place for place, row in enumerate(rows) if known[place] and not lacking(row, layout)
    )
    return next(complete, known.index(max(known)))


def _known(rows: Rows, layout: FileLayout) -> int:
    return max((recognised(row, layout) for row in rows), default=0)
