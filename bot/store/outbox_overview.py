"""What staff ask of the outbox: how much waits, what fails, what was said in a chat."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.store import mail_domains
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.queues import LETTERS, Queue

OPEN = ("waiting", "sending", "dead", "doubtful")


@dataclass(frozen=True)
class ParcelCount:
    """The parcels of one queue in one state; `oldest` was made first."""

    queue: str
    state: str
    rows: int
    oldest: datetime


@dataclass(frozen=True, kw_only=True)
class FailingParcels:
    """What is tried again: how many parcels for one cause, since when, and when next.

    `words` are what was said to one of them.
    """

    queue: str
    cause: str
    words: str
    rows: int
    oldest: datetime
    next_try: datetime


@dataclass(frozen=True)
class WaitingParcel:
    """A parcel made long ago that still waits; no cause where it was not tried yet."""

    effect: str
    cause: str
    made_at: datetime


@dataclass(frozen=True, kw_only=True)
class ParcelFate:
    """A parcel as staff look at it: what became of it."""

    id: int
    queue: str
    chat: int
    effect: str
    state: str
    tries: int
    cause: str
    words: str
    made_at: datetime
    due_at: datetime


def counts(tx: Tx) -> list[ParcelCount]:
    """Every queue and state but `sent`, which is history."""
    found: list[ParcelCount] = []
    for state in OPEN:  # each by its own partial index
        # The state stands in the text: SQLite takes no partial index for a parameter.
        rows = tx.execute(
            f"""SELECT class, count(*) AS n, min(made_at) AS oldest FROM outbox
                WHERE state = '{state}' GROUP BY class ORDER BY class"""
        )
        found += [ParcelCount(row["class"], state, row["n"], moment(row["oldest"])) for row in rows]
    return found


def sent_since(tx: Tx, since: datetime) -> int:
    """How many parcels made since then have been delivered."""
    sql = "SELECT count(*) AS n FROM outbox WHERE made_at > :since AND state = 'sent'"
    row = tx.one(sql, {"since": stamp(since)})
    return int(row["n"]) if row else 0


def failing(tx: Tx) -> list[FailingParcels]:
    """What waits for another try, the most frequent cause first."""
    rows = tx.execute(
        """SELECT class, cause, max(words) AS words, count(*) AS n, min(made_at) AS oldest,
             min(due_at) AS due FROM outbox WHERE state = 'waiting' AND cause <> ''
           GROUP BY class, cause ORDER BY n DESC, class, cause"""
    )
    return [
        FailingParcels(
            queue=row["class"],
            cause=row["cause"],
            words=row["words"],
            rows=row["n"],
            oldest=moment(row["oldest"]),
            next_try=moment(row["due"]),
        )
        for row in rows
    ]


def unsent(tx: Tx, queue: Queue, now: datetime, before: datetime) -> list[WaitingParcel]:
    """The parcels of a queue made before then that wait though due, or wait to be retried."""
    rows = tx.execute(
        """SELECT effect, cause, made_at FROM outbox
           WHERE state = 'waiting' AND class = :queue AND made_at < :before
             AND (due_at <= :now OR cause <> '') ORDER BY due_at""",
        {"queue": queue, "now": stamp(now), "before": stamp(before)},
    )
    return [WaitingParcel(row["effect"], row["cause"], moment(row["made_at"])) for row in rows]


def overdue(tx: Tx, now: datetime) -> datetime | None:
    """Since when the oldest waiting parcel is due; None where nothing is."""
    sql = "SELECT min(due_at) AS due FROM outbox WHERE state = 'waiting' AND due_at <= :now"
    row = tx.one(sql, {"now": stamp(now)})
    return moment(row["due"]) if row and row["due"] is not None else None


def undecided(tx: Tx) -> int:
    """How many events wait for their decision."""
    row = tx.one("SELECT count(*) AS n FROM inbox WHERE state = 'waiting'")
    return int(row["n"]) if row else 0


_FATE = """SELECT id, class, chat, effect, state, tries, cause, words, made_at, due_at
  FROM outbox"""


def given_up(tx: Tx, limit: int) -> list[ParcelFate]:
    """What staff must judge, newest first. An unanswered press is nobody's concern by now."""
    sql = f"""{_FATE} WHERE state IN ('dead', 'doubtful') AND class <> :press
      ORDER BY id DESC LIMIT :limit"""
    given = {"press": Queue.PRESS, "limit": limit}
    return [_fate(row) for row in tx.execute(sql, given)]


def of_chat(tx: Tx, chat: int, limit: int) -> list[ParcelFate]:
    """What a chat was told, the newest `limit`, oldest first."""
    sql = f"{_FATE} WHERE chat = :chat ORDER BY id DESC LIMIT :limit"
    rows = tx.execute(sql, {"chat": chat, "limit": limit})
    return [_fate(row) for row in reversed(rows)]


def by_letter(tx: Tx, address: str, limit: int) -> list[ParcelFate]:
    """The letters to an address that no chat asked for, the newest `limit`, oldest first."""
    sql = f"""{_FATE} WHERE lane IN (:mail, :bulk) AND domain <> '' AND chat = 0
      ORDER BY id DESC LIMIT :limit"""
    folded = address.casefold()
    mail, bulk = (f"{each}:{folded}" for each in LETTERS)
    given = {"mail": mail, "bulk": bulk, "limit": limit}
    return [_fate(row) for row in reversed(tx.execute(sql, given))]


def _fate(row: sqlite3.Row) -> ParcelFate:
    return ParcelFate(
        id=row["id"],
        queue=row["class"],
        chat=row["chat"],
        effect=row["effect"],
        state=row["state"],
        tries=row["tries"],
        cause=row["cause"],
        words=row["words"],
        made_at=moment(row["made_at"]),
        due_at=moment(row["due_at"]),
    )


def again(tx: Tx, ids: Sequence[int], now: datetime) -> int:
    """Have parcels tried now; how many of them could be: what was sent stays sent.

    They keep the time they were made, which letters tell: one past its lifetime has one more try.
    """
    changed = 0
    for each in ids:
        found = tx.execute(
            """UPDATE outbox SET state = 'waiting', tries = 0, due_at = :now
               WHERE id = :id AND state IN ('waiting', 'dead', 'doubtful') RETURNING domain""",
            {"id": each, "now": stamp(now)},
        )
        changed += len(found)
        for row in found:
            mail_domains.open_at_once(tx, row["domain"], now)
    return changed


def dead(tx: Tx) -> list[int]:
    """The parcels given up for good: what is doubtful was perhaps delivered."""
    sql = """SELECT id FROM outbox
      WHERE state IN ('dead', 'doubtful')  -- as its partial index says it
        AND state = 'dead' AND class <> :press ORDER BY id"""
    return [row["id"] for row in tx.execute(sql, {"press": Queue.PRESS})]


def drop(tx: Tx, parcel_id: int, by: str) -> int | None:
    """Give a parcel up for good; its chat, or None where it was sent or is being sent."""
    found = tx.one(
        """UPDATE outbox SET state = 'dropped', sealed = NULL, words = :words
           WHERE id = :id AND state IN ('waiting', 'dead', 'doubtful') RETURNING chat""",
        {"id": parcel_id, "words": f"dropped by staff ({by})"},
    )
    return int(found["chat"]) if found else None
