"""Compares the rows of a file with what the store holds: new, changed, unchanged, or refused."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from functools import partial
from hashlib import blake2b
from typing import Any, cast

import orjson

from bot.config import LANGUAGES, ResultsSection
from bot.config.keeping import keeps_birth_dates, kept
from bot.core import Core
from bot.files import (
    Batch,
    EntryNumbers,
    EntryRow,
    RefusedRow,
    ResultRow,
    WarnedRow,
    mismatch,
)
from bot.files.memo import Memo
from bot.staff.importing.absent_columns import FormerEntries, FormerResults
from bot.staff.importing.changes import ChangedCell, ChangedCells
from bot.staff.importing.own_secrets import NOTHING_STORED, Known, OwnSecret, SecretNumbers
from bot.store.engine.store import Tx
from bot.store.exams.results import NewResult
from bot.store.importing.imports import NewRow
from bot.store.people import entries
from bot.store.people.entries import KnownEntry, NewEntry
from domain.exams.exams import Delivery, Skill
from domain.exams.names import exam_named
from domain.exams.reference import reference
from domain.machine.effects import Line
from domain.text.languages import spoken

WINDOW = timedelta(weeks=1)  # of results, where a file leaves out one of its ends or both
_SKILLS = tuple(
    skill.value  # orjson takes three times as long for members of an Enum
    for skill in (Skill.READING_AND_WRITING, Skill.READING, Skill.USE_OF_ENGLISH, Skill.WRITING,
                  Skill.LISTENING, Skill.SPEAKING)
)  # fmt: skip
_AS_GIVEN = ("id_number", "centre_number", "candidate_number", "first_name", "family_name",
            "email", "exam", "session")  # fmt: skip
_RESULT_FIELDS = tuple(each.name for each in fields(ResultRow))
_BESIDE = ("school", "school_class", "guardian_email", "guardian_consent")
_DATES = ("exam_date", "delivery", "results_from", "results_by")


@dataclass(kw_only=True)
class RowsDiff:
    """What a batch is to the store; `rows` are what would have to be written."""

    rows: list[NewRow] = field(default_factory=list)
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    untold: int = 0  # certificates that arrived, of who cannot be told
    own_secrets: list[OwnSecret] = field(default_factory=list, repr=False)
    changes: list[ChangedCell] = field(default_factory=list, repr=False)
    warned: list[WarnedRow] = field(default_factory=list)
    kept: Counter[str] = field(default_factory=Counter)  # rows by column that the file lacks

    def add(self, row: NewRow, *, known: bool) -> None:
        """A row that is new, or changes a known one."""
        self.rows.append(row)
        self.changed += known
        self.new += not known


Compare = Callable[[Tx, Batch[Any]], RowsDiff]
"""Compares a file's batches, in order, with what the store holds."""


class EntriesDiff:
    """Compares entries by a digest of all that a file says of each."""

    def __init__(self, core: Core) -> None:
        """Of `core` it takes the keys, how long results usually take, and who is kept how long."""
        self._keys = core.keys
        self._secrets = SecretNumbers(core.keys)
        self._centre_speaks = core.settings.centre.language
        self._windows = Memo(partial(_window, core.settings.results))
        self._former = FormerEntries(lambda *said: self._windows[said])
        self._days = Memo(_iso)
        self._keeps_birth_dates = keeps_birth_dates(core.settings)
        self._months = kept(core.settings)["candidates"]
        self._changes = ChangedCells()
        self._over = self._months.before(core.clock()).date().isoformat()
        self._terms, self._read = core.settings.terms.version, core.clock().isoformat()

    def compare(self, tx: Tx, batch: Batch[EntryRow]) -> RowsDiff:
        """What the batch's rows are to the store."""
        columns = batch.named
        known = entries.load_stored(tx, columns["id_number"])
        compared = RowsDiff(own_secrets=self._secrets.made(columns, known))
        self._former.look(batch)
        for number, read in zip(columns["row"], self._new(columns, known), strict=True):
            stored = known.get(read.id_number, NOTHING_STORED)
            entry = read
            if stored.digest and read.digest != stored.digest and self._former.lacks:
                whole = self._former.filled(tx, read, compared.kept)
                entry = whole._replace(digest=_told(whole))
            if entry.digest == stored.digest:
                compared.unchanged += 1
            elif not stored.digest and entry.results_by < self._over:
                compared.refused.append(self._too_old(number, entry))
            elif not stored.digest:
                compared.add(entry, known=False)
            else:
                holds = stored.secret_hash if stored.issued else entry.secret_hash
                same = stored.secret_hash in {"", holds}
                reopens = "" if same else self._keys.digest("id number", entry.id_number)
                becomes = entry._replace(secret_hash=holds, reopens=reopens)
                compared.add(becomes, known=True)
                compared.changes += self._changes.of_entry(tx, number, becomes)
        return compared

    def _too_old(self, number: int, entry: NewEntry) -> RefusedRow:
        """It would be forgotten within the hour."""
        why = Line("import-entry-too-old", {"count": self._months.count})
        return RefusedRow(number, "Exam Date", entry.exam_date, why)

    def _new(self, columns: Mapping[str, Sequence[Any]], known: Known) -> Iterator[NewEntry]:
        """What would be written. Column by column, since objects of the rows take as long again."""
        hashes = self._secrets.hashes(columns, known)
        used = (
            columns["date_of_birth"]
            if self._keeps_birth_dates
            else [None] * len(columns["id_number"])
        )
        born = map(self._days.__getitem__, used)
        languages = [offered(code or self._centre_speaks) for code in columns["language"]]
        dates = zip(*(columns[each] for each in _DATES), strict=True)
        windows = map(self._windows.__getitem__, dates)
        as_given = (columns[each] for each in _AS_GIVEN)
        beside = zip(*(columns[each] for each in _BESIDE), strict=True)
        given = zip(*as_given, hashes, born, languages, windows, beside, strict=True)
        for *said, window, more in given:
            agreed = (self._terms, self._read) if more[-1] else ("", "")
            entry = NewEntry._make((*said, *window, "", "", *more, *agreed))
            yield entry._replace(digest=_told(entry))


def _told(entry: NewEntry) -> str:
    """The digest of all that a file says of one.

    A file without what stands beside says what it always did: another would change all entries.
    """
    row, more = (
        entry[: NewEntry._fields.index("digest")],
        [getattr(entry, each) for each in _BESIDE],
    )
    told = more if more[-1] else more[:-1]
    return _digest("\n".join((*row, *told) if any(more) else row))


def _window(
    usual: ResultsSection, said: tuple[date, Delivery | None, date | None, date | None]
) -> tuple[str, ...]:
    """Exam date, delivery and when results are expected; the usual weeks where a file is silent."""
    sat, delivery, start, end = said
    weeks = usual.digital_weeks if delivery is Delivery.DIGITAL else usual.paper_weeks
    end = end or sat + timedelta(weeks=weeks)
    start = start or max(sat, end - WINDOW)
    return _iso(sat), (delivery or Delivery.PAPER).value, _iso(start), _iso(max(start, end))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


class ResultsDiff:
    """Compares results with the newest version of each, whether it is released or not."""

    def __init__(self, now: int) -> None:
        """`now` is a stamp: when what is new was imported."""
        self._now = now
        self._changes = ChangedCells()
        self._former = FormerResults()
        self._met = bytearray()  # by the entry's id: a set would take sixty times the memory

    def compare(self, tx: Tx, batch: Batch[ResultRow]) -> RowsDiff:
        """What the batch's rows are to the store."""
        compared = RowsDiff()
        self._former.look(batch)
        columns = batch.columns or [()] * len(_RESULT_FIELDS)
        known = entries.load_known(tx, [each for each in columns[1] if each])
        for values in zip(*columns, strict=True):
            entry = known.get(values[1]) if values[1] else _by_reference(tx, values)
            refused = self._refused(entry, values)
            if refused:
                compared.refused.append(refused)
            else:
                self._add(tx, compared, cast(KnownEntry, entry), values)
        return compared

    def _refused(self, entry: KnownEntry | None, values: tuple[Any, ...]) -> RefusedRow | None:
        number, id_number, said = values[:3]
        column, found = ("ID Number", id_number) if id_number else ("Reference Number", said)
        if entry is None:
            return RefusedRow(number, column, found, Line("import-entry-unknown"))
        if not _agrees(entry, values):
            own = EntryNumbers(entry.centre_number, entry.candidate_number, entry.exam)
            if refused := mismatch(
                ResultRow(**dict(zip(_RESULT_FIELDS, values, strict=True))), own
            ):
                return refused
        if self._is_repeated(entry.id):
            return RefusedRow(number, column, found, Line("import-repeated"))
        return None

    def _is_repeated(self, entry: int) -> bool:
        """Whether the file has had a row for this entry, by whichever of its numbers."""
        if entry >= len(self._met):
            self._met.extend(bytes(entry + 1))
        repeated = bool(self._met[entry])
        self._met[entry] = 1
        return repeated

    def _add(self, tx: Tx, compared: RowsDiff, entry: KnownEntry, values: tuple[Any, ...]) -> None:
        new = self._new(entry, values)
        if entry.version and new.digest != entry.digest and self._former.lacks:
            filled = self._former.filled(tx, entry.id, values)
            new = self._new(entry, filled.values)
            compared.kept.update(filled.kept)
            compared.warned += filled.warned
        if new.digest == entry.digest:
            compared.unchanged += 1
            return
        compared.add(new, known=bool(entry.version))
        if entry.version:
            compared.changes += self._changes.of_result(tx, values[0], new)

    def _new(self, entry: KnownEntry, values: tuple[Any, ...]) -> NewResult:
        exam, status, grade, overall, cefr, *scores, rw, _, day, days = values[3:]
        skills = _scores_json((rw, *scores), dict(days))
        result_date = day.isoformat() if day else None
        said = f"{exam} {status} {grade} {overall} {cefr} {skills} {values[2]} {result_date}"
        return NewResult(
            entry.id,
            entry.version + 1,
            exam,
            status,
            grade or "",
            overall,
            cefr or "",
            skills,
            values[2],
            result_date,
            _digest(said),
            self._now,
        )


def _scores_json(scores: Sequence[int], days: Mapping[str, date]) -> str:
    """The reported scores by skill, as the store keeps them; with the day where there is one."""
    found = ((skill, score) for skill, score in zip(_SKILLS, scores, strict=True) if score)
    return orjson.dumps(
        [(*pair, days[pair[0]]) if pair[0] in days else pair for pair in found]
    ).decode()


def _agrees(entry: KnownEntry, values: tuple[Any, ...]) -> bool:
    """Whether a row fits its entry to the letter, as nearly all do; `mismatch` judges the rest."""
    said = values[2] or f"___{entry.centre_number}{entry.candidate_number}"
    return (
        values[3] == entry.exam
        and said[3:8] == entry.centre_number
        and said[8:] == entry.candidate_number
        and values[14] in {"", entry.candidate_number}
    )


def _by_reference(tx: Tx, values: tuple[Any, ...]) -> KnownEntry | None:
    """The one entry a reference number alone can mean; None where there is none, or several."""
    said = reference(values[2])
    if said is None:
        return None
    year, exam = f"20{said.number[:2]}", exam_named(values[3])
    fitting = [
        each
        for each in entries.load_known_of_candidate(tx, said.centre_number, said.candidate_number)
        if each.session.startswith(year) and exam_named(each.exam) == exam
    ]
    return fitting[0] if len(fitting) == 1 else None


def offered(code: str) -> str:
    """The language to write in: one the desk speaks."""
    return spoken([code], LANGUAGES)


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()
