"""Checks what a row of Linguaskill says: its modules, their levels and days, and the average."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from bot.files.checking.sheet import Sheet
from bot.files.checking.verdicts import Contradiction, SettledResult
from bot.files.reading.cells import CAPPED_CELL
from domain.exams.exams import GREATEST_DRIFT, Cefr, Grade, Skill, Status
from domain.exams.linguaskill import (
    CAPPED,
    LINGUASKILL,
    LOWEST,
    MODULES,
    level_stated,
    level_word,
    score_words,
)
from domain.machine.sentence import Line

TESTS = frozenset(exam.name for exam in LINGUASKILL)
SCORES = frozenset({*range(LOWEST, CAPPED), CAPPED_CELL})
"""What a cell of a module, or of the average, may hold."""
NO_SUCH_SCORE = Line("import-modules", {"lowest": str(LOWEST), "highest": str(CAPPED - 1)})
_FIELDS = {module.name.lower(): module for module in MODULES}
EXTRA = tuple(f"{field}_{what}" for field in _FIELDS for what in ("level", "day"))
"""The columns that say nothing of other exams; from them comes what a row calls `days`."""


def settle(
    grade: Grade | None, average: int | None, cefr: Cefr | None
) -> SettledResult | Contradiction:
    """What the columns of the whole result come to: no grade, and the level of the average."""
    if grade not in {None, Grade.MODULES}:
        return Contradiction("grade", Line("import-modules-no-grade"))
    if average is None:
        known = SettledResult(Status.RELEASED, Grade.MODULES, None)
        return Contradiction("overall", Line("import-average-missing")) if cefr else known
    if average not in SCORES:
        return Contradiction("overall", NO_SUCH_SCORE)
    level = level_stated(abs(average))
    if cefr not in {None, level}:
        return Contradiction("cefr", _level_due(abs(average)))
    return SettledResult(Status.RELEASED, Grade.MODULES, level)


def check_modules(sheet: Sheet) -> None:
    """Refuses rows of Linguaskill that lack a module or their average, or contradict themselves.

    The columns of levels and days by module say nothing of other exams: that is pointed out.
    """
    rows = list(_rows(sheet))
    faults = {place: fault for place, row in enumerate(rows) if row and (fault := row.fault())}
    for place, fault in faults.items():
        sheet.refuse(place, fault.field, fault.expected)
    beside = [each for each in EXTRA if each in sheet.texts and any(sheet.values[each])]
    if beside or any(rows):
        for place, row in enumerate(rows):
            if place not in faults:
                _point_out(sheet, place, row, beside)
    sheet.drop(faults.keys())
    kept = [row for place, row in enumerate(rows) if place not in faults]
    sheet.values["days"] = [row.days if row else () for row in kept]
    if any(kept):
        _uncap(sheet)


def _rows(sheet: Sheet) -> "Iterator[_Row | None]":
    """The rows of Linguaskill, None for any other, without a look at their cells."""
    exams = sheet.values["exam"]
    if TESTS.isdisjoint(exams):
        return iter([None] * len(exams))
    fields = ("exam", "status", "overall", *_FIELDS, *EXTRA)
    return (_Row.of(*values) if values[0] in TESTS else None for values in sheet.together(*fields))


class _Row(NamedTuple):
    """The cells of one row; scores by field, those of modules that were not taken left out."""

    status: Status
    average: int | None
    scores: dict[str, int]
    extra: dict[str, Any]

    @classmethod
    def of(cls, _: str, status: Status, average: int | None, *cells: Any) -> "_Row":
        scores = dict(zip(_FIELDS, cells, strict=False))
        extra = dict(zip(EXTRA, cells[len(_FIELDS) :], strict=True))
        taken = {field: abs(score) for field, score in scores.items() if score}
        average = None if average is None else abs(average)
        return cls(status, average, taken, {name: cell for name, cell in extra.items() if cell})

    @property
    def days(self) -> tuple[tuple[Skill, Any], ...]:
        """On which day each module was taken, where the row says so."""
        dated = ((module, self.extra.get(f"{field}_day")) for field, module in _FIELDS.items())
        return tuple((module, day) for module, day in dated if day)

    def fault(self) -> Contradiction | None:
        """The first thing that cannot be."""
        if self.status is not Status.RELEASED:
            return None
        lonely = next((each for each in self.extra if self._score_beside(each) is None), None)
        if lonely:
            return Contradiction(lonely.rpartition("_")[0], Line("import-module-missing"))
        return self._missing() or self._level_differs()

    def _score_beside(self, field: str) -> int | None:
        return self.scores.get(field.rpartition("_")[0])

    def _missing(self) -> Contradiction | None:
        found = tuple(self.scores.values())
        if not found:
            return Contradiction("reading", Line("import-module-missing"))
        if len(found) > 1 and self.average is None:
            return Contradiction("overall", Line("import-average-missing"))
        if len(found) == 1 and self.average not in {None, found[0]}:
            return Contradiction("overall", Line("import-average-of-one"))
        return None

    def _level_differs(self) -> Contradiction | None:
        for field, score in self.scores.items():
            if self.extra.get(f"{field}_level") not in {None, level_word(score)}:
                return Contradiction(f"{field}_level", _level_due(score))
        return None

    @property
    def drifts(self) -> bool:
        """Whether the average is not what modules can have; "180+" may stand for anything above."""
        if self.average is None or CAPPED in self.scores.values() or self.average == CAPPED:
            return False
        return abs(sum(self.scores.values()) / len(self.scores) - self.average) > GREATEST_DRIFT


def _point_out(sheet: Sheet, place: int, row: _Row | None, beside: list[str]) -> None:
    if row is None:
        for field in beside:
            if sheet.values[field][place]:
                sheet.warn(place, field, Line("import-module-cell"))
    elif row.status is Status.RELEASED and row.drifts:
        mean = sum(row.scores.values()) / len(row.scores)
        sheet.warn(place, "overall", Line("import-mean-differs", {"mean": f"{mean:g}"}))


def _uncap(sheet: Sheet) -> None:
    """From here on "180+" is what the desk keeps for it."""
    for field in ("overall", *_FIELDS):
        sheet.values[field] = [
            CAPPED if each == CAPPED_CELL else each for each in sheet.values[field]
        ]


def _level_due(score: int) -> Line:
    level = Line("linguaskill-level", {"cefr": level_word(score)})
    return Line("import-module-level", {"score": score_words(score), "level": level})
