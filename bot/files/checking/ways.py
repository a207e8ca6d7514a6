"""Finds the cells that read otherwise in another encoding, where nothing else tells which is right.

Only those that are used: how a column that nobody takes reads is not worth a question.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import islice

from bot.files.reading.encodings import is_utf8
from bot.files.reading.headers import Header, shown
from bot.files.reading.tables import Table, UnreadableFileError
from bot.files.readings import ENCODINGS
from bot.files.rows import RefusedRow
from domain.machine.reading_wish import PossibleReading

MOST_WAYS = 5  # as buttons
SAMPLES = 3


class WaysFit(UnreadableFileError):
    """Several encodings make names of the file: which is right?"""

    def __init__(self, ways: Sequence[PossibleReading], place: tuple[int, str, str]) -> None:
        listed = "; ".join(
            f"{ENCODINGS[each.encoding]}: {', '.join(each.samples)}" for each in ways
        )
        option = f"--encoding {ENCODINGS[ways[0].encoding]}"
        super().__init__("import-ways-fit", ways=listed, option=option)
        self.ways = tuple(ways)
        self.refused = RefusedRow(*place, self.line, whole=True)


class _Way:
    """One of the other encodings, as far as it was followed through the file."""

    def __init__(self, encoding: str) -> None:
        self.encoding = encoding
        self.possible = True
        self.first = ""  # cell that reads otherwise, as the best encoding has it
        self._texts = blake2b(digest_size=16)

    def follow(self, cell: str, raw: bytes) -> bool:
        """Whether it reads a cell otherwise."""
        try:
            text = raw.decode(self.encoding)
        except UnicodeDecodeError:
            self.possible = False
            return False
        self._texts.update(f"{text}\n".encode())
        if text != cell:
            self.first = self.first or cell
        return text != cell

    @property
    def texts(self) -> bytes:
        """The same for those that read everything alike."""
        return self._texts.digest()


def ask_where_apart(table: Table, header: Header) -> None:
    """Raises `WaysFit` where used cells of the file can be read in several ways."""
    ways = [_Way(each) for each in table.others]
    where: dict[str, tuple[int, str]] = {}
    for row, title, cell in _foreign_cells(table, header):
        raw = cell.encode(table.encoding)
        if is_utf8(raw):  # the name's reader puts it right, whatever the rest is
            continue
        if any([way.follow(cell, raw) for way in ways if way.possible]):  # noqa: C419 (all follow)
            where.setdefault(cell, (row, title))
    apart: dict[bytes, _Way] = {}
    for way in ways:  # the likelier first
        if way.possible and way.first:
            apart.setdefault(way.texts, way)
    if not apart:
        return
    others = list(apart.values())[: MOST_WAYS - 1]
    telling = list(dict.fromkeys([*(way.first for way in others), *where]))
    telling = telling[: max(SAMPLES, len({way.first for way in others}))]
    encodings = (table.encoding, *(way.encoding for way in others))
    said = [_possible(each, telling, table.encoding) for each in encodings]
    raise WaysFit(said, (*where[telling[0]], shown(telling[0])))


def _possible(encoding: str, cells: Sequence[str], best: str) -> PossibleReading:
    samples = (shown(each.encode(best).decode(encoding)) for each in cells)
    return PossibleReading(encoding=encoding, samples=tuple(samples))


def _foreign_cells(table: Table, header: Header) -> Iterator[tuple[int, str, str]]:
    used = {place: header.title(column.field) for column, place in header.places.items()}
    for row, cells in enumerate(islice(table.again(), header.row, None), header.row + 1):
        for place, title in used.items():
            cell = cells[place].strip() if place < len(cells) else ""
            if not cell.isascii():
                yield row, title, cell
