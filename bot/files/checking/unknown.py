"""Says of columns with an unknown header what stands in them, and which column that could be."""

import re
from collections.abc import Iterator, Sequence

from bot.files.reading.cells import unwrapped
from bot.files.reading.columns import Column, FileLayout
from bot.files.reading.headers import Header, lacking, shown
from bot.files.reading.odd_cells import Doubted, Wrong
from bot.files.rows import WarnedRow
from domain.machine.reading_wish import UnknownColumn
from domain.machine.sentence import Line

LOOKED = 50  # rows; more than a batch would confuse the count of lines
SAMPLES = 3
_LIKE_A_SECRET = re.compile("[0-9 .,'=\"]{1,9}")


def unknown_columns(
    header: Header, layout: FileLayout, rows: Sequence[Sequence[str]]
) -> Iterator[UnknownColumn]:
    """Those that could be a column which the file lacks; their first three different texts."""
    free = [each for each in layout.columns if each.suggested and each not in header.places]
    for place, title in header.unknown:
        texts = (unwrapped(row[place].strip()) for row in rows if place < len(row))
        samples = list(dict.fromkeys(filter(None, texts)))
        could_be = tuple(each.header for each in free if samples and _takes(each, samples))
        if could_be:
            yield UnknownColumn(
                title=shown(title),
                samples=tuple(map(_masked, samples[:SAMPLES])),
                could_be=could_be,
            )


def suffice(unknown: Sequence[UnknownColumn], layout: FileLayout) -> bool:
    """Whether every column that is needed could be one of these."""
    return not lacking([name for each in unknown for name in each.could_be], layout)


def warnings(header: Header, unknown: Sequence[UnknownColumn]) -> Iterator[WarnedRow]:
    """One for each column that is not used, with what it could be."""
    asked = {each.title: each for each in unknown}
    for _, title in header.unknown:
        line = Line("import-column-unused")
        if found := asked.get(shown(title)):
            said = {
                "samples": ", ".join(found.samples),
                "columns": ", ".join(found.could_be),
                "option": f'--column "{found.title}={found.could_be[0]}"',
            }
            line = Line("import-column-asked", said)
        yield WarnedRow(header.row, shown(title), "", line)


def _takes(column: Column, texts: Sequence[str]) -> bool:
    return not any(isinstance(column.read(each), Wrong | Doubted) for each in texts)


def _masked(text: str) -> str:
    """A sample as it may be shown: short numbers as dots, since secret numbers are such."""
    return "•" * min(len(text), 10) if _LIKE_A_SECRET.fullmatch(text) else shown(text)
