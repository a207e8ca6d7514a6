"""The Statements of who was erased, by keyed digests: a true paper never becomes unknown."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams import results
from bot.store.exams.openness import OPEN
from bot.store.people import entries
from domain.conversations.results import statement_allowed
from domain.exams.issued import IssuedPaper
from domain.machine.records import Entry, Result

Digest = Callable[[str], str]
"""Of the words of a paper, under the store's key."""


@dataclass(frozen=True)
class KnownPaper:
    """Since when a Statement may be out, and whether another outcome followed."""

    released_at: datetime
    corrected: bool


def keep_issued(tx: Tx, ids: Iterable[int], digest: Digest, now: datetime) -> None:
    """Of results that are about to be erased, those of which there may be a paper.

    Whoever could print one may have: that nobody did makes the result no less true.
    """
    for result in sorted(ids, reverse=True):  # of two that say the same the newest counts
        if found := _printable(tx, result, now):
            tx.execute(
                """INSERT INTO issued (digest, released_at, corrected)
                   VALUES (:digest, :released_at, :corrected) ON CONFLICT (digest) DO NOTHING""",
                {
                    "digest": digest(_paper(*found).words),
                    "released_at": stamp(found[1].released_at),
                    "corrected": int(_is_corrected(tx, result, now)),
                },
            )


def find_paper(tx: Tx, paper: IssuedPaper, digest: Digest, now: datetime) -> KnownPaper | None:
    """What is known of a paper, whether its candidate is still there or not; None for nothing."""
    sql = "SELECT id FROM results WHERE reference = :reference ORDER BY id DESC"
    for row in tx.execute(sql, {"reference": paper.reference}):
        found = _printable(tx, row["id"], now)
        if found and _paper(*found).words == paper.words:
            return KnownPaper(found[1].released_at, _is_corrected(tx, row["id"], now))
    kept = tx.one("SELECT * FROM issued WHERE digest = :digest", {"digest": digest(paper.words)})
    return KnownPaper(moment(kept["released_at"]), bool(kept["corrected"])) if kept else None


def _printable(tx: Tx, result: int, now: datetime) -> tuple[Entry, Result] | None:
    """A result of which a Statement may be out, with its entry."""
    released = results.load_released(tx, result, now)
    entry = entries.load_of_result(tx, result)
    return (entry, released) if entry and released and statement_allowed(released) else None


def _paper(entry: Entry, result: Result) -> IssuedPaper:
    return IssuedPaper(
        reference=result.reference,
        candidate=entry.full_name,
        exam=result.exam,
        overall=result.overall or 0,
    )


def _is_corrected(tx: Tx, result: int, now: datetime) -> bool:
    """Whether a later version of the same entry may be seen."""
    sql = f"""SELECT 1 FROM results r JOIN results o ON o.entry = r.entry AND o.version > r.version
      JOIN releases l ON l.id = o.release WHERE r.id = :result AND {OPEN}"""
    return tx.one(sql, {"result": result, "now": stamp(now)}) is not None
