"""Whom a release reaches: how many, and who, page by page; and whose certificates have come."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from bot.store.engine.store import Tx
from bot.store.exams.releases import NEWEST_VERSIONS, of_cohort
from bot.store.people.accounts import SHOWN
from bot.store.people.rests import HEARS
from domain.machine.releasing.records import WHOLE, CohortPart


@dataclass(frozen=True)
class Reach:
    """How many chats and mailboxes a notice goes to."""

    chats: int
    mailboxes: int

    @property
    def counts(self) -> dict[str, int]:
        """Both, by their names."""
        return {"chats": self.chats, "mailboxes": self.mailboxes}


def reach_of_release(tx: Tx, exam: str, session: str, part: CohortPart = WHOLE) -> Reach:
    """Whom a release of what waits would reach."""
    waiting = f"SELECT e.id {NEWEST_VERSIONS} AND r.release IS NULL"
    return _reach(tx, f"a.entry IN ({waiting})", of_cohort(exam, session, part))


def _reach(tx: Tx, audience: str, where: Mapping[str, object]) -> Reach:
    chats = f"""SELECT count(DISTINCT s.chat) FROM accounts a JOIN sign_ins s ON s.account = a.id
      JOIN chats c ON c.id = s.chat WHERE {audience} AND {SHOWN} AND {HEARS} AND c.blocked = 0"""
    mailboxes = f"""SELECT count(DISTINCT lower(a.email)) FROM accounts a
      WHERE {audience} AND {SHOWN} AND {HEARS} AND a.confirmed_at IS NOT NULL AND a.email <> ''"""
    return Reach(tx.execute(chats, where)[0][0], tx.execute(mailboxes, where)[0][0])


@dataclass(frozen=True, kw_only=True)
class NoticeRecipient:
    """An account that a notice goes to: into its chats, and to its address if that is proven.

    `at` is the place in the pages. `has_password`: it can be read in a chat.
    """

    at: tuple[str, int]
    account: int
    language: str
    email: str
    chats: tuple[int, ...]
    has_password: bool = True


RECIPIENT = """a.id AS account, a.language, a.password_hash <> '' AS has_password,
  CASE WHEN a.confirmed_at IS NULL THEN '' ELSE a.email END AS email"""


def recipients_of_release(
    tx: Tx, release: int, after: tuple[str, int], limit: int
) -> list[NoticeRecipient]:
    """The next accounts whose results a release covers."""
    sql = f"""SELECT '' AS exam, r.id AS place, {RECIPIENT}
      FROM results r JOIN accounts a ON a.entry = r.entry
      WHERE r.release = :release AND {SHOWN} AND {HEARS} AND r.id > :after
      ORDER BY r.id LIMIT :limit"""
    rows = tx.execute(sql, {"release": release, "after": after[1], "limit": limit})
    return [recipient_of(tx, row) for row in rows]


def recipients_of_certificates(
    tx: Tx, brought_by: int, after: tuple[str, int], limit: int
) -> list[NoticeRecipient]:
    """The next accounts whose certificate an import brought."""
    sql = f"""SELECT '' AS exam, c.entry AS place, {RECIPIENT}
      FROM certificates c JOIN accounts a ON a.entry = c.entry
      WHERE c.brought_by = :import AND c.entry > :after AND {SHOWN} AND {HEARS}
      ORDER BY c.entry LIMIT :limit"""
    rows = tx.execute(sql, {"import": brought_by, "after": after[1], "limit": limit})
    return [recipient_of(tx, row) for row in rows]


def recipient_of(tx: Tx, row: sqlite3.Row) -> NoticeRecipient:
    """An account from a row that selects `RECIPIENT`, with its chats."""
    sql = """SELECT s.chat FROM sign_ins s JOIN chats c ON c.id = s.chat
      WHERE s.account = :account AND c.blocked = 0 ORDER BY s.chat"""
    chats = tuple(each["chat"] for each in tx.execute(sql, {"account": row["account"]}))
    return NoticeRecipient(
        at=(row["exam"], row["place"]),
        account=row["account"],
        language=row["language"],
        email=row["email"],
        chats=chats,
        has_password=bool(row["has_password"]),
    )
