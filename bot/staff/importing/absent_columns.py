"""What is known of somebody or something, where a file has no column for it: that stays.

An empty cell says that there is nothing; a column that is not there says nothing. All of an entry
stays, but the dates of its results, which belong to the day of the exam, and all of an
organisation. Of a result the reference number is the entry's and stays always. Scores of skills and
dates belong to an outcome: they stay with the same one, and are left out beside another, which is
told of each row. Keeping them there lost: a Statement would show the skills of one marking below
the overall score of another.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, cast

import orjson

from bot.files import Batch, ResultRow, WarnedRow
from bot.files.reading.columns import ENTRIES, ORGANISATIONS, RESULTS, FileLayout
from bot.store.engine.store import Tx
from bot.store.exams import results
from bot.store.exams.results import NewResult
from bot.store.people import entries
from bot.store.people.entries import NewEntry
from domain.conversations.staff.file_review import columns_line
from domain.exams.exams import Delivery
from domain.machine.effects import Line

_ROW = (
    "row", "id_number", "reference", "exam", "status", "grade", "overall", "cefr", "reading",
    "use_of_english", "writing", "listening", "speaking", "reading_and_writing",
    "candidate_number", "result_date", "days",
)  # fmt: skip
_SKILLS = (
    "reading", "use_of_english", "writing", "listening", "speaking", "reading_and_writing",
)  # fmt: skip
_OF_DAY = ("results_from", "results_by")
_STAYS = frozenset(
    {"centre_number", "candidate_number", "email", "session", "language", "date_of_birth"}
    | {"delivery", "school", "school_class", "guardian_email", "guardian_consent", *_OF_DAY}
)
_PLACE = ("name", "city", "country", "type")
_SAID = ("website", "email", "language")
Three = tuple[str, str, str]
Four = tuple[str, str, str, str]
Window = Callable[[date, Delivery, date | None, date | None], tuple[str, ...]]


def _headers(layout: FileLayout) -> Mapping[str, str]:
    return {each.field: each.header for each in layout.columns}


_HEADERS = _headers(RESULTS)
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
    skills = columns_line([_HEADERS[each] for each in left])
    return (WarnedRow(number, "", "", Line("import-skills-left", {"columns": skills})),)


class FormerEntries:
    """Fills entries of a file that lacks columns with what is known of each."""

    def __init__(self, window: Window) -> None:
        """`window` tells when results of an exam day and delivery are expected."""
        self.lacks: frozenset[str] = frozenset()
        self._window = window

    def look(self, batch: Batch[Any]) -> None:
        """The first batch says which columns there are."""
        if batch.reading:
            self.lacks = _STAYS - {*batch.reading.known}

    def filled(self, tx: Tx, new: NewEntry, kept: Counter[str]) -> NewEntry:
        """An entry that is known; in `kept` the columns are counted that held something."""
        old = entries.load_cells(tx, new.id_number)
        if old is None:
            return new
        moved = new.exam_date != old.exam_date
        stays = self.lacks - ({"session", *_OF_DAY} if moved else set())
        former = {each: _said(old, each) for each in stays}
        headers = _headers(ENTRIES)
        cells = {_FIELDS.get(each, each): cell for each, cell in former.items()}
        kept.update(  # what would be so anyway, as the usual language is, nobody has to hear of
            headers[each]
            for each in headers
            if former.get(each) and former[each] != _said(new, each)
        )
        if "guardian_consent" in stays:
            cells |= {"consent_terms": old.consent_terms, "consent_read": old.consent_read}
        whole = new._replace(**cells)
        return self._expected(whole) if moved and whole.delivery != new.delivery else whole

    def _expected(self, entry: NewEntry) -> NewEntry:
        """With the results' dates of another day, as long after it as its delivery takes."""
        said = (date.fromisoformat(getattr(entry, each)) if each not in self.lacks else None
                for each in _OF_DAY)  # fmt: skip
        dates = self._window(date.fromisoformat(entry.exam_date), Delivery(entry.delivery), *said)
        return entry._replace(results_from=dates[2], results_by=dates[3])


_FIELDS = {"date_of_birth": "birth_date"}


def _said(entry: NewEntry, field: str) -> str:
    """What an entry has in a column."""
    return str(getattr(entry, _FIELDS.get(field, field)))


class FormerOrganisations:
    """Fills organisations of a file that lacks columns with what is known of each."""

    def __init__(self) -> None:
        """Nothing is lacking before the header is known."""
        self.lacks: frozenset[str] = frozenset()

    def look(self, batch: Batch[Any]) -> None:
        """The first batch says which columns there are."""
        if batch.reading:
            self.lacks = frozenset({"city", "country", *_SAID}) - {*batch.reading.known}

    def place(self, place: Four, known: Mapping[tuple[str, ...], tuple[str, ...]]) -> Four:
        """Where it is: that of the one which is called so, if the file does not say."""
        said = [at for at, each in enumerate(_PLACE) if each not in self.lacks]
        same = [each for each in known if all(each[at] == place[at] for at in said)]
        return cast(Four, same[0]) if len(same) == 1 else place

    def filled(self, said: tuple[str, ...], old: tuple[str, ...], kept: Counter[str]) -> Three:
        """What is said of one that is known as `old`."""
        headers = _headers(ORGANISATIONS)
        pairs = zip(_SAID, said, old, strict=True)
        whole = {each: was if each in self.lacks else now for each, now, was in pairs}
        kept.update(headers[each] for each in _SAID if each in self.lacks and whole[each])
        return cast(Three, tuple(whole.values()))
