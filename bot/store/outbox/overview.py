"""What staff ask of the outbox: how much waits, what fails, what was said in a chat."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.outbox.queues import LETTERS, Queue

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


def count_bulk_mail(tx: Tx) -> int:
    """How many letters to many wait for their turn."""
    sql = "SELECT count(*) AS n FROM outbox WHERE state = 'waiting' AND class = :queue"
    row = tx.one(sql, {"queue": Queue.BULK_MAIL})
    return int(row["n"]) if row else 0


def count_parcels(tx: Tx) -> list[ParcelCount]:
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


def count_sent(tx: Tx, since: datetime) -> int:
    """How many parcels made since then have been delivered."""
    sql = "SELECT count(*) AS n FROM outbox WHERE made_at > :since AND state = 'sent'"
    row = tx.one(sql, {"since": stamp(since)})
    return int(row["n"]) if row else 0


def load_failing(tx: Tx) -> list[FailingParcels]:
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


def load_waiting(tx: Tx, queue: Queue, now: datetime, before: datetime) -> list[WaitingParcel]:
    """The parcels of a queue made before then that wait though due, or wait to be retried."""
    rows = tx.execute(
        """SELECT effect, cause, made_at FROM outbox
           WHERE state = 'waiting' AND class = :queue AND made_at < :before
             AND (due_at <= :now OR cause <> '') AND stands = 0 ORDER BY due_at""",
        {"queue": queue, "now": stamp(now), "before": stamp(before)},
    )
    return [WaitingParcel(row["effect"], row["cause"], moment(row["made_at"])) for row in rows]


def load_overdue(tx: Tx, now: datetime) -> datetime | None:
    """Since when the oldest waiting parcel is due, of those that may go; None where nothing is."""
    sql = """SELECT min(due_at) AS due FROM outbox
      WHERE state = 'waiting' AND due_at <= :now AND stands = 0
        AND (class NOT IN (:chat, :mail, :announce)
             OR NOT EXISTS (SELECT 1 FROM standstills WHERE lifted_at IS NULL))"""
    many = {"chat": Queue.BULK_CHAT, "mail": Queue.BULK_MAIL, "announce": Queue.ANNOUNCE}
    row = tx.one(sql, {"now": stamp(now), **many})
    return moment(row["due"]) if row and row["due"] is not None else None


_FATE = """SELECT id, class, chat, effect, state, tries, cause, words, made_at, due_at
  FROM outbox"""


def load_given_up(tx: Tx, limit: int, *, before: int = 0) -> list[ParcelFate]:
    """What staff must judge, newest first. An unanswered press is nobody's concern by now.

    Those `before` a row, where one is named.
    """
    sql = f"""{_FATE} WHERE state IN ('dead', 'doubtful') AND class <> :press AND id < :before
      ORDER BY id DESC LIMIT :limit"""
    given = {"press": Queue.PRESS, "limit": limit, "before": before or 2**63 - 1}
    return [_fate(row) for row in tx.execute(sql, given)]


def is_given_up(tx: Tx, row: int) -> bool:
    """Whether a row is one of these."""
    sql = """SELECT 1 FROM outbox WHERE id = :row AND class <> :press
      AND state IN ('dead', 'doubtful')"""
    return tx.one(sql, {"row": row, "press": Queue.PRESS}) is not None


def count_given_up(tx: Tx) -> int:
    """How many of these there are."""
    row = tx.one(
        """SELECT count(*) AS n FROM outbox
           WHERE state IN ('dead', 'doubtful') AND class <> :press""",
        {"press": Queue.PRESS},
    )
    return int(row["n"]) if row else 0


def load_stopped(tx: Tx, queues: Iterable[Queue], limit: int) -> list[ParcelFate]:
    """The oldest of what stands still by itself, and of what waits in queues that do as a whole."""
    sql = f"{_FATE} WHERE stands = 1 AND state = 'waiting' ORDER BY id LIMIT :limit"
    rows = tx.execute(sql, {"limit": limit})
    for queue in queues:
        sql = f"""{_FATE} WHERE state = 'waiting' AND class = :queue AND stands = 0
          ORDER BY due_at, id LIMIT :limit"""
        rows += tx.execute(sql, {"queue": queue, "limit": limit})
    return [_fate(row) for row in rows[:limit]]


def load_of_chat(tx: Tx, chat: int, limit: int) -> list[ParcelFate]:
    """What a chat was told, the newest `limit`, oldest first."""
    sql = f"{_FATE} WHERE chat = :chat ORDER BY id DESC LIMIT :limit"
    rows = tx.execute(sql, {"chat": chat, "limit": limit})
    return [_fate(row) for row in reversed(rows)]


def load_of_address(tx: Tx, address: str, limit: int) -> list[ParcelFate]:
    """The letters to an address that no chat asked for, the newest `limit`, oldest first."""
    sql = f"""{_FATE} WHERE lane IN (:code, :mail, :bulk) AND domain <> '' AND chat = 0
      ORDER BY id DESC LIMIT :limit"""
    folded = address.casefold()
    code, mail, bulk = (f"{each}:{folded}" for each in LETTERS)
    given = {"code": code, "mail": mail, "bulk": bulk, "limit": limit}
    return [_fate(row) for row in reversed(tx.execute(sql, given))]


def load_letters(tx: Tx, address: str, held: str, limit: int) -> list[tuple[str, datetime]]:
    """The newest `limit` letters to an address that hold this, whoever caused them: as effects,
    with when each was ordered.
    """
    sql = """SELECT effect, made_at FROM outbox
      WHERE lane = :lane AND domain <> '' AND effect LIKE :held ORDER BY id DESC LIMIT :limit"""
    given = {"lane": f"mail:{address.casefold()}", "held": f"%{held}%", "limit": limit}
    return [(row["effect"], moment(row["made_at"])) for row in tx.execute(sql, given)]


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
