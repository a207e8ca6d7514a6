"""The releases: results that may be seen from a moment on, made in slices, all of them or none."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams.openness import IN_THE_MAKING, PLANNED, STANDS
from domain.conversations.signed_in.lasting import Opening, is_final
from domain.exams.exams import sitting_beside
from domain.machine.releasing.records import WHOLE, CohortPart

NEWEST = """entries e JOIN results r ON r.entry = e.id
    AND r.version = (SELECT max(version) FROM results WHERE entry = e.id)"""
ENTERED = """e.session = :session AND e.exam = :exam
    AND (:delivery = '' OR e.delivery = :delivery)
    AND (:centre = '' OR e.centre_number = :centre) AND (:entry = 0 OR e.id = :entry)"""
OF_COHORT = f"{ENTERED} AND r.exam IN (:exam, :beside)"
NEWEST_VERSIONS = f"FROM {NEWEST} WHERE {OF_COHORT}"
"""Asked with the values of `of_cohort`. A result of before its entry had another exam is none."""


def of_cohort(exam: str, session: str, part: CohortPart = WHOLE) -> dict[str, object]:
    """The values that name an exam's entries in a session, or a part of them, and results of the
    same certificate.
    """
    of = {"exam": exam, "session": session, "beside": sitting_beside(exam)}
    return {**of, **vars(part)}


@dataclass(frozen=True, kw_only=True)
class Cohort:
    """The entries of one exam in one session, and how their newest result versions stand.

    `waiting` counts those that are not released, by status; `digest` names exactly them.
    `withdrawn` of them had been seen before their release was withdrawn.
    """

    entries: int
    results: int
    waiting: Mapping[str, int]
    digest: str
    withdrawn: int = 0


@dataclass(frozen=True)
class MadeBy:
    """When staff made something, and who."""

    at: datetime
    by: str

    @property
    def params(self) -> dict[str, object]:
        """Both, for a statement."""
        return {"at": stamp(self.at), "by": self.by}


def load_cohort(tx: Tx, exam: str, session: str, part: CohortPart = WHOLE) -> Cohort:
    """How an exam's entries in a session stand."""
    where = of_cohort(exam, session, part)
    sql = f"SELECT count(*) FROM entries e WHERE {ENTERED}"
    entries = tx.execute(sql, where)[0][0]
    by_status = f"SELECT r.release IS NULL, r.status, count(*) {NEWEST_VERSIONS} GROUP BY 1, 2"
    standing = tx.execute(by_status, where)
    waiting = {status: number for is_waiting, status, number in standing if is_waiting}
    results = sum(number for _, _, number in standing)
    seen_before = f"""SELECT count(*) {NEWEST_VERSIONS} AND r.release IS NULL
      AND EXISTS (SELECT 1 FROM withdrawn w WHERE w.result = r.id)"""
    digest = digest_of(load_waiting(tx, exam, session, part))
    return Cohort(
        entries=entries,
        results=results,
        waiting=waiting,
        digest=digest,
        withdrawn=tx.execute(seen_before, where)[0][0],
    )


def load_waiting(tx: Tx, exam: str, session: str, part: CohortPart = WHOLE) -> list[int]:
    """The newest versions that are not released: what a release covers."""
    sql = f"SELECT r.id {NEWEST_VERSIONS} AND r.release IS NULL ORDER BY r.id"
    return [row["id"] for row in tx.execute(sql, of_cohort(exam, session, part))]


def load_unreleased(tx: Tx) -> tuple[tuple[str, str], ...]:
    """The exams and sessions with results that wait, the newest session first, 20 at most."""
    rows = tx.execute(
        """SELECT DISTINCT e.exam, e.session
           FROM session_counts c CROSS JOIN standings s CROSS JOIN entries e
           WHERE c.outcome = 'waiting' AND c.entries > 0 AND s.session = c.session
             AND s.login = c.login AND s.bounced = c.bounced AND s.outcome = c.outcome
             AND s.release = c.release AND e.id = s.entry
           ORDER BY e.session DESC, e.exam LIMIT 20"""
    )
    return tuple((row["exam"], row["session"]) for row in rows)


def load_opening(tx: Tx, release: int) -> datetime | None:
    """When a release opens, or opened; None for one that is not made, or is cancelled."""
    row = tx.one(
        f"SELECT l.opens_at FROM releases l WHERE l.id = :id AND {STANDS}", {"id": release}
    )
    return moment(row["opens_at"]) if row else None


def is_ahead(tx: Tx, release: int, account: int, now: datetime) -> bool:
    """Whether a release with an account's result is still to open."""
    sql = f"""SELECT 1 FROM releases l JOIN results r ON r.release = l.id
      JOIN accounts a ON a.entry = r.entry
      WHERE l.id = :release AND a.id = :account AND {PLANNED}"""
    asked = {"release": release, "account": account, "now": stamp(now)}
    return tx.one(sql, asked) is not None


def load_openings(tx: Tx, entry: int) -> list[Opening]:
    """When the releases open, or opened, that cover an entry's result."""
    sql = f"""SELECT l.opens_at, r.status FROM results r JOIN releases l ON l.id = r.release
      WHERE r.entry = :entry AND {STANDS}"""
    rows = tx.execute(sql, {"entry": entry})
    return [Opening(moment(row["opens_at"]), is_final(row["status"])) for row in rows]


def digest_of(results: list[int]) -> str:
    """A name for exactly these versions."""
    return sha256(json.dumps(results).encode()).hexdigest()


class PreviewOutdated(Exception):
    """Something changed since the preview: nothing was released."""


def begin_release(
    tx: Tx, of: tuple[str, str], made: MadeBy, number: int = 0, *, part: CohortPart = WHOLE
) -> int:
    """A release `of` an exam and session in the making, which shows nothing; its number.

    Raises `PreviewOutdated` where the given one is that of a release already.
    """
    if number and is_begun(tx, number):
        raise PreviewOutdated("somebody else releases these results")
    number = number or take_number(tx)
    tx.execute(
        """INSERT INTO releases
             (id, exam, session, delivery, centre, entry, made_at, made_by, sightings)
           VALUES (:id, :exam, :session, :delivery, :centre, :entry, :at, :by, 1)""",
        {"id": number, "exam": of[0], "session": of[1], **vars(part), **made.params},
    )
    return number


def is_begun(tx: Tx, number: int) -> bool:
    """Whether there is a release of this number, if only in the making."""
    return tx.one("SELECT 1 FROM releases WHERE id = :id", {"id": number}) is not None


def add_results(tx: Tx, release: int, results: Sequence[int]) -> None:
    """Add versions to a release in the making. Raises `PreviewOutdated` where one is in another."""
    added = ({"id": each, "release": release} for each in results)
    tx.many("UPDATE results SET release = :release WHERE id = :id AND release IS NULL", added)
    if tx.changed != len(results):
        raise PreviewOutdated("somebody else releases these results")


def open_release(tx: Tx, release: int, opens_at: datetime, chat: int = 0) -> None:
    """The release is made, in the chat of an officer or in none."""
    sql = "UPDATE releases SET opens_at = :at, chat = :chat WHERE id = :id"
    tx.execute(sql, {"id": release, "at": stamp(opens_at), "chat": chat})


def give_back_results(tx: Tx, release: int, limit: int) -> bool:
    """Take some versions out of a release in the making; False when it is gone, or was made."""
    which = {"release": release, "limit": limit}
    making = f"SELECT 1 FROM releases l WHERE l.id = :release AND {IN_THE_MAKING}"
    if not tx.one(making, which):
        return False
    tx.execute(
        """UPDATE results SET release = NULL
           WHERE id IN (SELECT id FROM results WHERE release = :release LIMIT :limit)""",
        which,
    )
    if not tx.changed:
        tx.execute("DELETE FROM releases WHERE id = :release", which)
    return True


def load_planned(tx: Tx, now: datetime) -> list[tuple[int, datetime]]:
    """The releases that are still to open, and when they do."""
    sql = f"SELECT l.id, l.opens_at FROM releases l WHERE {PLANNED}"
    rows = tx.execute(sql, {"now": stamp(now)})
    return [(row["id"], moment(row["opens_at"])) for row in rows]


@dataclass(frozen=True, kw_only=True)
class ReleaseAhead:
    """A release that is still to open."""

    id: int
    exam: str
    session: str
    opens: datetime


def load_next(tx: Tx, now: datetime, limit: int) -> list[ReleaseAhead]:
    """The releases that open next."""
    rows = tx.execute(
        f"""SELECT l.id, l.exam, l.session, l.opens_at FROM releases l WHERE {PLANNED}
           ORDER BY l.opens_at, l.id LIMIT :limit""",
        {"now": stamp(now), "limit": limit},
    )
    return [
        ReleaseAhead(
            id=row["id"],
            exam=row["exam"],
            session=row["session"],
            opens=moment(row["opens_at"]),
        )
        for row in rows
    ]


def load_unfinished(tx: Tx) -> list[int]:
    """The releases that are not made yet."""
    sql = f"SELECT l.id FROM releases l WHERE {IN_THE_MAKING}"
    return [row["id"] for row in tx.execute(sql)]
