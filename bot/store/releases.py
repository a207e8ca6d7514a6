"""Releases and broadcasts in the store: what they cover, and whom they reach, page by page."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp

_NEWEST = """
  FROM entries e JOIN results r ON r.entry = e.id
    AND r.version = (SELECT max(version) FROM results WHERE entry = e.id)
  WHERE e.session = :session AND e.exam = :exam
"""


@dataclass(frozen=True)
class Cohort:
    """The entries of one exam in one session, and how their newest result versions stand.

    `waiting` counts those that are not released, by status; `digest` names exactly them.
    """

    entries: int
    results: int
    waiting: Mapping[str, int]
    digest: str


@dataclass(frozen=True)
class Reach:
    """How many chats and mailboxes a notice goes to."""

    chats: int
    mailboxes: int

    @property
    def counts(self) -> dict[str, int]:
        """Both, by their names."""
        return {"chats": self.chats, "mailboxes": self.mailboxes}


@dataclass(frozen=True)
class Made:
    """When staff made something, and who."""

    at: datetime
    by: str


def cohort(tx: Tx, exam: str, session: str) -> Cohort:
    """How an exam's entries in a session stand."""
    where = {"exam": exam, "session": session}
    sql = "SELECT count(*) FROM entries WHERE session = :session AND exam = :exam"
    entries = tx.execute(sql, where)[0][0]
    by_status = f"SELECT r.release IS NULL, r.status, count(*) {_NEWEST} GROUP BY 1, 2"
    standing = tx.execute(by_status, where)
    waiting = {status: number for is_waiting, status, number in standing if is_waiting}
    results = sum(number for _, _, number in standing)
    return Cohort(entries, results, waiting, digest(waiting_results(tx, exam, session)))


def waiting_results(tx: Tx, exam: str, session: str) -> list[int]:
    """The newest versions that are not released: what a release covers."""
    sql = f"SELECT r.id {_NEWEST} AND r.release IS NULL ORDER BY r.id"
    return [row["id"] for row in tx.execute(sql, {"exam": exam, "session": session})]


def unreleased(tx: Tx) -> tuple[tuple[str, str], ...]:
    """The exams and sessions with results that wait, the newest session first, 20 at most."""
    rows = tx.execute(
        """SELECT DISTINCT exam, session FROM entries WHERE id IN (
             SELECT r.entry FROM results r WHERE r.release IS NULL
               AND r.version = (SELECT max(version) FROM results WHERE entry = r.entry))
           ORDER BY session DESC, exam LIMIT 20"""
    )
    return tuple((row["exam"], row["session"]) for row in rows)


def digest(results: list[int]) -> str:
    """A name for exactly these versions."""
    return sha256(json.dumps(results).encode()).hexdigest()


def reach_of_release(tx: Tx, exam: str, session: str) -> Reach:
    """Whom a release of what waits would tell."""
    waiting = f"SELECT e.id {_NEWEST} AND r.release IS NULL"
    return _reach(tx, f"a.entry IN ({waiting})", {"exam": exam, "session": session})


def reach_of_broadcast(tx: Tx, session: str, exam: str, *, news: bool) -> Reach:
    """Whom a broadcast would tell; no `exam`: all of the session."""
    of_exam = "AND exam = :exam" if exam else ""
    audience = f"a.entry IN (SELECT id FROM entries WHERE session = :session {of_exam})"
    wanted = " AND a.news = 1" if news else ""
    return _reach(tx, audience + wanted, {"exam": exam, "session": session})


def _reach(tx: Tx, audience: str, where: Mapping[str, object]) -> Reach:
    chats = f"""SELECT count(DISTINCT s.chat) FROM accounts a JOIN sign_ins s ON s.account = a.id
      JOIN chats c ON c.id = s.chat WHERE {audience} AND c.blocked = 0"""
    mailboxes = f"""SELECT count(DISTINCT lower(a.email)) FROM accounts a
      WHERE {audience} AND a.confirmed_at IS NOT NULL AND a.email <> ''"""
    return Reach(tx.execute(chats, where)[0][0], tx.execute(mailboxes, where)[0][0])


class Outdated(Exception):
    """Something changed since the preview: nothing was released."""


def begin(tx: Tx, of: tuple[str, str], made: Made) -> int:
    """A release `of` an exam and session in the making, which shows nothing; its number."""
    row = tx.execute(
        """INSERT INTO releases (exam, session, made_at, made_by)
           VALUES (:exam, :session, :at, :by) RETURNING id""",
        {"exam": of[0], "session": of[1], **_made(made)},
    )[0]
    return int(row["id"])


def add(tx: Tx, release: int, results: Sequence[int]) -> None:
    """Add versions to a release in the making. Raises `Outdated` where one is in another."""
    added = ({"id": each, "release": release} for each in results)
    tx.many("UPDATE results SET release = :release WHERE id = :id AND release IS NULL", added)
    if tx.changed != len(results):
        raise Outdated("somebody else releases these results")


def open_release(tx: Tx, release: int, opens_at: datetime) -> None:
    """The release is made."""
    sql = "UPDATE releases SET opens_at = :at WHERE id = :id"
    tx.execute(sql, {"id": release, "at": stamp(opens_at)})


def give_back(tx: Tx, release: int, limit: int) -> bool:
    """Take some versions out of a release in the making; False when it is gone, or was made."""
    which = {"release": release, "limit": limit}
    if not tx.one("SELECT 1 FROM releases WHERE id = :release AND opens_at IS NULL", which):
        return False
    tx.execute(
        """UPDATE results SET release = NULL
           WHERE id IN (SELECT id FROM results WHERE release = :release LIMIT :limit)""",
        which,
    )
    if not tx.changed:
        tx.execute("DELETE FROM releases WHERE id = :release", which)
    return True


def in_the_making(tx: Tx) -> list[int]:
    """The releases that are not made yet."""
    return [row["id"] for row in tx.execute("SELECT id FROM releases WHERE opens_at IS NULL")]


def newest_import(tx: Tx) -> tuple[int, str]:
    """Number and state of the newest import: the same as before, if nothing came in since."""
    row = tx.one("SELECT id, state FROM imports ORDER BY id DESC LIMIT 1")
    return (row["id"], row["state"]) if row else (0, "")


def add_broadcast(
    tx: Tx, session: str, exam: str, texts: Mapping[str, object], made: Made, *, news: bool
) -> int:
    """Keep what is to be said to all of a session, or of one exam in it; its number."""
    row = tx.execute(
        """INSERT INTO broadcasts (session, exam, news, texts, made_at, made_by)
           VALUES (:session, :exam, :news, :texts, :at, :by) RETURNING id""",
        {"session": session, "exam": exam, "news": news, "texts": json.dumps(texts), **_made(made)},
    )[0]
    return int(row["id"])


def _made(made: Made) -> dict[str, object]:
    return {"at": stamp(made.at), "by": made.by}


@dataclass(frozen=True)
class NoticeRecipient:
    """An account that a notice goes to: into its chats, and to its address if that is proven.

    `at` is the place in the pages; `status` is the result's and `corrected` tells that another
    one with scores was released before (neither means anything to a broadcast).
    """

    at: tuple[str, int]
    account: int
    language: str
    email: str
    chats: tuple[int, ...]
    status: str = ""
    corrected: bool = False


_TOLD = """a.id AS account, a.language,
  CASE WHEN a.confirmed_at IS NULL THEN '' ELSE a.email END AS email"""


def recipients_of_release(
    tx: Tx, release: int, after: tuple[str, int], limit: int
) -> list[NoticeRecipient]:
    """The next accounts whose results a release covers."""
    sql = f"""SELECT '' AS exam, r.id AS place, r.status, {_TOLD}, EXISTS (
        SELECT 1 FROM results o WHERE o.entry = r.entry AND o.version < r.version
          AND o.release IS NOT NULL AND o.status = 'RELEASED') AS corrected
      FROM results r JOIN accounts a ON a.entry = r.entry
      WHERE r.release = :release AND r.id > :after ORDER BY r.id LIMIT :limit"""
    rows = tx.execute(sql, {"release": release, "after": after[1], "limit": limit})
    return [_recipient(tx, row, row["status"], bool(row["corrected"])) for row in rows]


def recipients_of_broadcast(
    tx: Tx, broadcast: int, after: tuple[str, int], limit: int
) -> list[NoticeRecipient]:
    """The next accounts that a broadcast is for; those who stopped news get none."""
    said = tx.execute("SELECT * FROM broadcasts WHERE id = :id", {"id": broadcast})[0]
    one_exam = "AND e.exam = :exam" if said["exam"] else ""
    wanted = "AND a.news = 1" if said["news"] else ""
    sql = f"""SELECT e.exam, e.id AS place, {_TOLD}
      FROM entries e JOIN accounts a ON a.entry = e.id
      WHERE e.session = :session AND (e.exam, e.id) > (:after, :place) {one_exam} {wanted}
      ORDER BY e.exam, e.id LIMIT :limit"""
    where = {"session": said["session"], "exam": said["exam"], "limit": limit}
    rows = tx.execute(sql, {**where, "after": after[0], "place": after[1]})
    return [_recipient(tx, row) for row in rows]


def _recipient(
    tx: Tx, row: sqlite3.Row, status: str = "", corrected: bool = False
) -> NoticeRecipient:
    sql = """SELECT s.chat FROM sign_ins s JOIN chats c ON c.id = s.chat
      WHERE s.account = :account AND c.blocked = 0 ORDER BY s.chat"""
    chats = tuple(each["chat"] for each in tx.execute(sql, {"account": row["account"]}))
    return NoticeRecipient(
        (row["exam"], row["place"]),
        row["account"],
        row["language"],
        row["email"],
        chats,
        status,
        corrected,
    )


def texts_of_broadcast(tx: Tx, broadcast: int) -> dict[str, tuple[str, str]]:
    """Subject and text of a broadcast by language; that of "" is for every other one."""
    row = tx.execute("SELECT texts FROM broadcasts WHERE id = :id", {"id": broadcast})[0]
    return {language: tuple(said) for language, said in json.loads(row["texts"]).items()}


def is_news(tx: Tx, broadcast: int) -> bool:
    """Whether a broadcast goes only to those who asked for news."""
    return bool(tx.execute("SELECT news FROM broadcasts WHERE id = :id", {"id": broadcast})[0][0])
