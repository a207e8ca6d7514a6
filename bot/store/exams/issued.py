"""The Statements of who was erased, by keyed digests: a true paper never becomes unknown."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams import papers, results
from bot.store.exams.openness import ONCE_OPEN
from bot.store.people import entries
from domain.conversations.outcomes.modules import report_of
from domain.conversations.outcomes.shields import shields_of
from domain.conversations.results import statement_allowed
from domain.exams.issued import IssuedPaper
from domain.machine.records import Entry, Result

Digest = Callable[[str], str]
"""Of the words of a paper, under the store's key."""


@dataclass(frozen=True)
class KnownPaper:
    """Since when a Statement may be out, whether another outcome followed, and whether the centre
    has withdrawn this one.
    """

    released_at: datetime
    corrected: bool
    withdrawn: bool = False


def keep_issued(tx: Tx, ids: Iterable[int], digest: Digest, now: datetime) -> None:
    """Of results that are about to be erased, those of which there may be a paper.

    Whoever could print one may have: that nobody did makes the result no less true.
    """
    for result in sorted(ids, reverse=True):  # of two that say the same the newest counts
        if found := printable(tx, result, now):
            known = _known(tx, found, now)
            papers.leave(tx, result, _fate(known))
            tx.execute(
                """INSERT INTO issued (digest, released_at, corrected, withdrawn)
                   VALUES (:digest, :released_at, :corrected, :withdrawn)
                   ON CONFLICT (digest) DO NOTHING""",
                {
                    "digest": digest(_paper(found).words),
                    "released_at": stamp(known.released_at),
                    "corrected": int(known.corrected),
                    "withdrawn": int(known.withdrawn),
                },
            )


def find_paper(tx: Tx, paper: IssuedPaper, digest: Digest, now: datetime) -> KnownPaper | None:
    """What is known of a paper, whether its candidate is still there or not; None for nothing."""
    for found in printable_as(tx, paper.reference, now):
        if _paper(found).words == paper.words:
            return _known(tx, found, now)
    kept = tx.one("SELECT * FROM issued WHERE digest = :digest", {"digest": digest(paper.words)})
    if kept is None:
        return None
    return KnownPaper(moment(kept["released_at"]), bool(kept["corrected"]), bool(kept["withdrawn"]))


def holds_any(tx: Tx) -> bool:
    """Whether there may be papers of which only a digest is known."""
    return tx.one("SELECT 1 FROM issued WHERE digest > '' LIMIT 1") is not None


def _fate(known: KnownPaper) -> str:
    if known.withdrawn:
        return papers.WITHDRAWN
    return papers.CORRECTED if known.corrected else papers.STANDS


@dataclass(frozen=True)
class Printable:
    """A result of which a Statement may be out, with its entry."""

    entry: Entry
    result: Result
    withdrawn: bool


def printable_as(tx: Tx, reference: str, now: datetime) -> Iterator[Printable]:
    """The results of a reference number of which there may be papers, the newest first."""
    sql = "SELECT id FROM results WHERE reference = :reference ORDER BY id DESC"
    found = (printable(tx, row["id"], now) for row in tx.execute(sql, {"reference": reference}))
    return (each for each in found if each)


def printable(tx: Tx, result: int, now: datetime) -> Printable | None:
    """The result with its entry, where there may be a paper of it."""
    found = results.load_once_released(tx, result, now)
    entry = entries.load_of_result(tx, result)
    if entry is None or found is None or not statement_allowed(found[0]):
        return None
    return Printable(entry, *found)


def _known(tx: Tx, found: Printable, now: datetime) -> KnownPaper:
    corrected = is_corrected(tx, found.result.id, now)
    return KnownPaper(found.result.released_at, corrected, found.withdrawn)


def _paper(found: Printable) -> IssuedPaper:
    won, report = shields_of(found.result), report_of(found.result)
    return IssuedPaper(
        reference=found.result.reference,
        candidate=found.entry.full_name,
        exam=found.result.exam,
        overall=report.overall if report else found.result.overall or 0,
        shields=tuple(number for _, number in won.of_parts) if won else (),
    )


def is_corrected(tx: Tx, result: int, now: datetime) -> bool:
    """Whether a later version of the same entry may be seen, or could be."""
    sql = f"""SELECT 1 FROM results r JOIN results o ON o.entry = r.entry AND o.version > r.version
      LEFT JOIN releases l ON l.id = o.release WHERE r.id = :result
        AND ({ONCE_OPEN} OR EXISTS (SELECT 1 FROM withdrawn w WHERE w.result = o.id))"""
    return tx.one(sql, {"result": result, "now": stamp(now)}) is not None
