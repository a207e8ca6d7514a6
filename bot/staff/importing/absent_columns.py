"""What is known of a result, where a file has no column for it: that stays.

An empty cell says that there is nothing; a column that is not there says nothing. The reference
number is the entry's and stays always. Scores of skills and dates belong to an outcome: they stay
with the same one, and are left out beside another, which is told of each row. Keeping them there
lost: a Statement would show the skills of one marking below the overall score of another.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import orjson

from bot.files import Batch, ResultRow, WarnedRow
from bot.files.reading.columns import RESULTS
from bot.store.engine.store import Tx
from bot.store.exams import results
from bot.store.exams.results import NewResult
from domain.machine.effects import Line

_ROW = (
    "row", "id_number", "reference", "exam", "status", "grade", "overall", "cefr", "reading",
    "use_of_english", "writing", "listening", "speaking", "reading_and_writing",
    "candidate_number", "result_date", "days",
)  # fmt: skip
_SKILLS = (
    "reading", "use_of_english", "writing", "listening", "speaking", "reading_and_writing",
)  # fmt: skip
_HEADERS = {each.field: each.header for each in RESULTS.columns}
_MATTERS = frozenset({"reference", "result_date", *_SKILLS}) | {
    each for each in _HEADERS if each.endswith("_day")
}


class FilledResult(NamedTuple):
    """A row with what is known besides; `kept` are the headers of these columns."""

    values: tuple[Any, ...]
    kept: Sequence[str]
    warned: Sequence[WarnedRow]


class FormerResults:
    """Fills rows of a file that lacks columns with what the newest version has there."""

    def __init__(self) -> None:
        """Nothing is lacking before the header is known."""
        self.lacks: frozenset[str] = frozenset()

    def look(self, batch: Batch[ResultRow]) -> None:
        """The first batch says which columns there are."""
        if batch.reading:
            self.lacks = _MATTERS - {*batch.reading.known}

    def filled(self, tx: Tx, entry: int, values: tuple[Any, ...]) -> FilledResult:
        """One row of an entry that has a result."""
        row = dict(zip(_ROW, values, strict=True))
        old = results.load_newest(tx, entry)
        if old is None:
            return FilledResult(values, (), ())
        former = _cells(old)
        lost = {each: cell for each, cell in former.items() if each in self.lacks and cell}
        if not self._is_same(row, old, former):
            lost = {each: cell for each, cell in lost.items() if each == "reference"}
        left = [each for each in _SKILLS if former.get(each) and each in self.lacks - {*lost}]
        kept = [_HEADERS[each] for each in lost]
        for each, cell in lost.items():
            if each.endswith("_day"):
                row["days"] = (*row["days"], (each.removesuffix("_day"), cell))
            else:
                row[each] = cell
        return FilledResult(tuple(row.values()), kept, _warnings(row["row"], left))

    def _is_same(self, row: Mapping[str, Any], old: NewResult, former: Mapping[str, Any]) -> bool:
        """Whether it is the same outcome, skill by skill as far as the file says."""
        outcome = (row["exam"], row["status"], row["grade"] or "", row["overall"])
        if outcome != (old.exam, old.status, old.grade, old.overall):
            return False
        said = [each for each in _SKILLS if each not in self.lacks]
        return row["overall"] is not None or all(row[each] == former.get(each, 0) for each in said)


def _cells(old: NewResult) -> Mapping[str, Any]:
    """A version as a file would say it."""
    found = orjson.loads(old.skills)
    scores = {name.replace("-", "_"): score for name, score, *_ in found}
    days = {f"{name}_day": date.fromisoformat(day) for name, _, *said in found for day in said}
    dated = date.fromisoformat(old.result_date) if old.result_date else None
    return {"reference": old.reference, "result_date": dated, **scores, **days}


def _warnings(number: int, left: Sequence[str]) -> Sequence[WarnedRow]:
    if not left:
        return ()
    skills = ", ".join(_HEADERS[each] for each in left)
    return (WarnedRow(number, "", "", Line("import-skills-left", {"columns": skills})),)
