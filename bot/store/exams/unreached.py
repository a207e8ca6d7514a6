"""Whom a release could tell on no road: no chat took its notice, and no letter arrived."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams.openness import OPENED_SINCE
from bot.store.people.accounts import SHOWN

_ON_ITS_WAY = "o.state IN ('waiting', 'sending', 'sent', 'doubtful')"
_WITHOUT_ACCOUNT = f"""FROM results r JOIN entries e ON e.id = r.entry
  WHERE r.release = :release
    AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.entry = r.entry)
    AND NOT EXISTS (
      SELECT 1 FROM outbox o
      WHERE o.key = 'release:' || :release || ':entry:' || r.entry AND {_ON_ITS_WAY}
        AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.entry = r.entry
                          AND i.state = 'returned'))"""


@dataclass(frozen=True)
class ToldRelease:
    """A release whose notices have been put out."""

    id: int
    exam: str
    session: str


@dataclass(frozen=True, kw_only=True)
class Unreached:
    """Somebody who was not told. `chats`: it has, or had, one; `mailbox`: an address was proven."""

    id_number: str
    name: str
    chats: bool
    mailbox: bool


def load_announced(tx: Tx, since: datetime, now: datetime) -> list[ToldRelease]:
    """The releases that opened since then and have told everybody they could."""
    rows = tx.execute(
        f"""SELECT l.id, l.exam, l.session FROM releases l
           JOIN outbox o ON o.key = 'announce:release:' || l.id
           WHERE {OPENED_SINCE} AND o.state = 'sent'
           ORDER BY l.opens_at, l.id""",
        {"since": stamp(since), "now": stamp(now)},
    )
    return [ToldRelease(row["id"], row["exam"], row["session"]) for row in rows]


def load_unreached(tx: Tx, release: int) -> list[Unreached]:
    """Those with an account to whom no notice of a release came or is on its way."""
    rows = tx.execute(
        f"""SELECT e.id_number, e.first_name || ' ' || e.family_name AS name,
              EXISTS (SELECT 1 FROM known_chats k WHERE k.account = a.id) AS chats,
              a.confirmed_at IS NOT NULL AND a.email <> '' AS mailbox
            FROM results r JOIN accounts a ON a.entry = r.entry JOIN entries e ON e.id = r.entry
            WHERE r.release = :release AND {SHOWN} AND e.rests = 0
              AND NOT EXISTS (
                SELECT 1 FROM known_chats k JOIN outbox o
                  ON o.key = 'release:' || :release || ':chat:' || k.chat || ':acc:' || a.id
                WHERE k.account = a.id AND {_ON_ITS_WAY})
              AND NOT EXISTS (
                SELECT 1 FROM outbox o
                WHERE o.key = 'release:' || :release || ':mail:acc:' || a.id AND {_ON_ITS_WAY}
                  AND NOT EXISTS (SELECT 1 FROM bounces b WHERE b.account = a.id AND b.hard = 1
                                    AND o.lane = o.class || ':' || lower(b.email)
                                    AND b.at >= o.made_at))
            ORDER BY r.id""",
        {"release": release},
    )
    return [
        Unreached(
            id_number=row["id_number"],
            name=row["name"],
            chats=bool(row["chats"]),
            mailbox=bool(row["mailbox"]),
        )
        for row in rows
    ]


def count_without_account(tx: Tx, release: int) -> int:
    """How many of a release have no account, and no letter that tells them went out either."""
    row = tx.one(f"SELECT count(*) AS n {_WITHOUT_ACCOUNT}", {"release": release})
    return int(row["n"]) if row else 0


def load_without_account(tx: Tx, release: int) -> list[tuple[str, str]]:
    """The ID numbers and names of these; nobody at rest is to be told."""
    sql = f"""SELECT e.id_number, e.first_name || ' ' || e.family_name AS name
      {_WITHOUT_ACCOUNT} AND e.rests = 0 ORDER BY r.id"""
    return [(row["id_number"], row["name"]) for row in tx.execute(sql, {"release": release})]
