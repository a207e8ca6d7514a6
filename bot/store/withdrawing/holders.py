"""Which organisations have a result that was withdrawn or replaced, or perhaps have: also where its
owner is gone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams import shares
from bot.store.exams.openness import OPEN
from bot.store.exams.releases import NEWEST, OF_COHORT, of_cohort
from domain.machine.releasing.records import WHOLE, CohortPart


@dataclass(frozen=True, kw_only=True)
class Holder:
    """What an organisation has: by which sending, and when that was ordered.

    `language` is "" where the centre does not know it; `account` 0 where its owner is gone.
    """

    share: int
    result: int
    account: int
    email: str
    language: str
    at: datetime


@dataclass(frozen=True)
class Replaced:
    """A version that could be seen until another took its place, and the release that showed it."""

    result: int
    release: int


def load_results(tx: Tx, release: int, after: int, limit: int) -> list[int]:
    """The next results of a withdrawn release."""
    rows = tx.execute(
        """SELECT result FROM withdrawn WHERE release = :release AND result > :after
           ORDER BY result LIMIT :limit""",
        {"release": release, "after": after, "limit": limit},
    )
    return [row["result"] for row in rows]


def load_corrected(tx: Tx, release: int, after: int, limit: int) -> list[int]:
    """The next results of a release that are not the first of their entries."""
    rows = tx.execute(
        """SELECT id FROM results WHERE release = :release AND version > 1 AND id > :after
           ORDER BY id LIMIT :limit""",
        {"release": release, "after": after, "limit": limit},
    )
    return [row["id"] for row in rows]


def load_replaced(tx: Tx, result: int) -> Replaced | None:
    """The version that a result takes the place of; one that was withdrawn is none.

    Those before it were replaced by it, and who has them was told so then.
    """
    row = tx.one(
        """SELECT p.id, p.release FROM results r JOIN results p ON p.entry = r.entry
           WHERE r.id = :result AND p.version < r.version AND p.release IS NOT NULL
             AND p.release <> r.release ORDER BY p.version DESC LIMIT 1""",
        {"result": result},
    )
    return Replaced(row["id"], row["release"]) if row else None


@dataclass(frozen=True)
class CorrectionCounts:
    """How many results take the place of one that could be seen, and who was sent those."""

    results: int = 0
    sendings: int = 0


def count_corrected(
    tx: Tx, now: datetime, exam: str, session: str, part: CohortPart = WHOLE
) -> CorrectionCounts:
    """What a release would correct, and how many sendings organisations are told hold no more."""
    row = tx.one(
        f"""SELECT count(*) AS results,
              coalesce(sum((SELECT count(*) FROM shares s
                WHERE s.result = p.id AND s.state = 'sent')), 0)
              + coalesce(sum((SELECT count(*) FROM kept_shares k
                WHERE k.reference = p.reference AND k.at >= l.made_at)), 0) AS sendings
            FROM {NEWEST} JOIN results p ON p.entry = e.id
              AND p.version = (SELECT max(version) FROM results
                WHERE entry = e.id AND release IS NOT NULL)
            JOIN releases l ON l.id = p.release AND {OPEN}
            WHERE {OF_COHORT} AND r.release IS NULL""",
        {**of_cohort(exam, session, part), "now": stamp(now)},
    )
    return CorrectionCounts(row["results"], row["sendings"]) if row else CorrectionCounts()


def load_holders(tx: Tx, release: int, result: int) -> Iterator[Holder]:
    """The organisations that have one of its results. What still waits never went."""
    rows = tx.execute(
        """SELECT s.id, s.account, s.email, s.at, s.state, coalesce(g.language, '') AS language
           FROM shares s LEFT JOIN organisations g ON g.id = s.organisation
           WHERE s.result = :result AND s.state IN ('sent', 'queued') ORDER BY s.id""",
        {"result": result},
    )
    for row in rows:
        if row["state"] == "queued" and _waits(tx, row["id"]):
            continue
        yield Holder(
            share=row["id"],
            result=result,
            account=row["account"],
            email=row["email"],
            language=row["language"],
            at=moment(row["at"]),
        )
    kept = tx.execute(
        """SELECT k.id, k.email, k.at FROM results r JOIN kept_shares k ON k.reference = r.reference
           JOIN releases m ON m.id = :release
           WHERE r.id = :result AND k.at >= m.made_at ORDER BY k.id""",
        {"release": release, "result": result},
    )
    for row in kept:
        yield Holder(
            share=row["id"],
            result=result,
            account=0,
            email=row["email"],
            language="",
            at=moment(row["at"]),
        )


def count(tx: Tx, release: int) -> int:
    """How many letters would go to organisations of a withdrawn release."""
    row = tx.one(
        """SELECT count(*) AS n FROM withdrawn w JOIN shares s ON s.result = w.result
           WHERE w.release = :release AND s.state = 'sent'""",
        {"release": release},
    )
    kept = tx.one(
        """SELECT count(*) AS n FROM releases m JOIN withdrawn w ON w.release = m.id
           JOIN results r ON r.id = w.result JOIN kept_shares k ON k.reference = r.reference
           WHERE m.id = :release AND k.at >= m.made_at""",
        {"release": release},
    )
    return sum(int(each["n"]) for each in (row, kept) if each)


def _waits(tx: Tx, share: int) -> bool:
    known = shares.load(tx, share)
    return known is not None and known.waits
