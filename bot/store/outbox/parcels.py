"""The parcels: those that wait, are being sent, were sent, are dead, or are doubtful."""

import json
import logging
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import EPOCH, moment, stamp
from bot.store.outbox import mail_domains
from bot.store.outbox.queues import LETTERS, Queue
from domain.machine.effects import Effect
from domain.machine.outbound import Receipt

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """One row of the outbox, an effect on its way. `version`: the chat's step when it was decided.

    `copied`: a letter's copy for the desk has come back, so that it was delivered before.
    `doubted_at`: since when it is perhaps delivered, None where no try ended in doubt.
    """

    id: int
    lane: str
    chat: int
    version: int
    effect: str
    made_at: datetime
    tries: int
    sealed: bytes | None
    copied: bool = False
    doubted_at: datetime | None = None
    domain: str = ""

    @cached_property
    def holds(self) -> Effect | None:
        """The effect, None for what nobody here can read: it must not stop the others."""
        try:
            effect: Effect = EFFECTS.loads(self.effect)
        except (KeyError, TypeError, ValueError):
            log.exception("an effect cannot be read", extra={"row": self.id})
            return None
        return effect


@dataclass(frozen=True, kw_only=True)
class NewParcel:
    """An effect to be put into the outbox; `key` makes it one however often it is put.

    `domain` is a letter's mail domain, which rests as one where it asks for less.
    """

    key: str
    queue: Queue
    lane: str
    chat: int
    version: int
    effect: str
    due: datetime
    domain: str = ""


TRYING_AT_ONCE = 2  # letters of a queue to domains that may not take them

_PARCEL = "id, lane, chat, version, effect, made_at, tries, sealed, copied, doubted_at, domain"
INSERT = """INSERT INTO outbox (key, class, lane, chat, version, effect, due_at, made_at, domain)
  VALUES (:key, :queue, :lane, :chat, :version, :effect, :due, :now, :domain)"""


def put_parcels(tx: Tx, parcels: Iterable[NewParcel], now: datetime) -> None:
    """Put these in; a key that is known already is left as it is."""
    given = ({**vars(each), "due": stamp(each.due), "now": stamp(now)} for each in parcels)
    tx.many(f"{INSERT} ON CONFLICT (key) DO NOTHING", given)


def load_earliest(tx: Tx) -> datetime | None:
    """When the oldest that is still known was ordered."""
    row = tx.one("SELECT min(made_at) AS at FROM outbox", {})
    return moment(row["at"]) if row and row["at"] is not None else None


_FREE = """NOT EXISTS (
  SELECT 1 FROM outbox p WHERE p.lane = o.lane AND p.id < o.id
    AND p.state IN ('waiting', 'sending')
    AND (p.state = 'sending' OR (p.stands = 0 AND (p.tries > 0 OR p.cause <> ''))))"""
_BEGIN = "UPDATE outbox SET state = 'sending', tries = tries + 1 WHERE id IN"


def claim_due(tx: Tx, queue: Queue, now: datetime, limit: int) -> list[Parcel]:
    """The oldest parcels due, now `sending`; a lane with one under way or to be retried waits."""
    first = _trying(tx, queue, now, limit) if queue in LETTERS else []
    rows = tx.execute(
        f"""{_BEGIN} (
             SELECT o.id FROM outbox o
             WHERE o.state = 'waiting' AND o.class = :queue AND o.due_at <= :now AND o.stands = 0
               AND NOT EXISTS (SELECT 1 FROM resting r WHERE r.domain = o.domain) AND {_FREE}
             ORDER BY o.due_at, o.id LIMIT :limit)
           RETURNING {_PARCEL}""",
        {"queue": queue, "now": stamp(now), "limit": limit - len(first)},
    )
    return sorted((_parcel(row) for row in [*first, *rows]), key=lambda parcel: parcel.id)


def _trying(tx: Tx, queue: Queue, now: datetime, limit: int) -> list[sqlite3.Row]:
    """Of mail domains whose rest is over one letter, which tries for all; the others wait.

    A domain that is slow to answer must not take the lanes of those that are well.
    """
    under_way = tx.execute(
        """SELECT o.domain FROM outbox o JOIN resting r ON r.domain = o.domain
           WHERE o.state = 'sending' AND o.class = :queue""",
        {"queue": queue},
    )
    first = tx.execute(
        f"""SELECT r.domain, (
              SELECT o.id FROM outbox o
              WHERE o.state = 'waiting' AND o.domain <> '' AND o.domain = r.domain
                AND o.class = :queue AND o.due_at <= :now AND o.stands = 0 AND {_FREE}
              ORDER BY o.due_at, o.id LIMIT 1) AS id
            FROM resting r WHERE r.until <= :now ORDER BY r.until""",
        {"queue": queue, "now": stamp(now)},
    )
    busy = {row["domain"] for row in under_way}
    room = min(limit, TRYING_AT_ONCE - len(under_way))
    able = [row for row in first if row["id"] is not None and row["domain"] not in busy]
    found: list[sqlite3.Row] = []
    for row in able[: max(room, 0)]:
        mail_domains.begin_try(tx, row["domain"], now)
        found += tx.execute(f"{_BEGIN} (:id) RETURNING {_PARCEL}", {"id": row["id"]})
    mail_domains.put_off_letters(tx, queue, now)
    return found


def _parcel(one: sqlite3.Row) -> Parcel:
    return Parcel(
        id=one["id"],
        lane=one["lane"],
        chat=one["chat"],
        version=one["version"],
        effect=one["effect"],
        made_at=moment(one["made_at"]),
        tries=one["tries"],
        sealed=one["sealed"],
        copied=bool(one["copied"]),
        doubted_at=None if one["doubted_at"] is None else moment(one["doubted_at"]),
        domain=one["domain"],
    )


def load_next_due(tx: Tx, queue: Queue, after: datetime = EPOCH) -> datetime | None:
    """When the next waiting parcel of a queue comes due, of those due later than `after`."""
    sql = """SELECT min(due_at) AS due FROM outbox
             WHERE state = 'waiting' AND class = :queue AND due_at > :after"""
    row = tx.one(sql, {"queue": queue, "after": stamp(after)})
    return moment(row["due"]) if row and row["due"] is not None else None


def give_back(tx: Tx, ids: Sequence[int]) -> None:
    """Parcels that were claimed and not begun wait again."""
    sql = "UPDATE outbox SET state = 'waiting', tries = tries - 1 WHERE id = :id"
    tx.many(sql, ({"id": each} for each in ids))


def keep_sealed(tx: Tx, parcel_id: int, sealed: bytes) -> None:
    """The rendered bytes, which every retry sends again."""
    sql = "UPDATE outbox SET sealed = :sealed WHERE id = :id AND state <> 'dropped'"
    tx.execute(sql, {"id": parcel_id, "sealed": sealed})


def mark_sent(tx: Tx, parcel_id: int, receipt: Receipt, now: datetime) -> None:
    """Delivered; what was rendered is erased. A timer that was set anew meanwhile still waits."""
    said = {key: value for key, value in vars(receipt).items() if value is not None}
    tx.execute(
        """UPDATE outbox SET state = 'sent', sealed = NULL, receipt = :receipt, settled_at = :now
           WHERE id = :id AND state = 'sending'""",
        {"id": parcel_id, "receipt": json.dumps(said), "now": stamp(now)},
    )


def mark_proven(tx: Tx, parcel_id: int, now: datetime) -> bool:
    """A copy proves the delivery: one that was in doubt is sent by it, True then.

    One that is being sent has its answer still to come; should that be lost, the proof is here.
    """
    sql = "UPDATE outbox SET copied = 1 WHERE id = :id AND state = 'sending'"
    tx.execute(sql, {"id": parcel_id})
    tx.execute(
        """UPDATE outbox SET state = 'sent', sealed = NULL, copied = 1, settled_at = :now
           WHERE id = :id AND state IN ('waiting', 'doubtful')""",
        {"id": parcel_id, "now": stamp(now)},
    )
    return tx.changed == 1


def load_letters_sent(tx: Tx, since: datetime) -> list[datetime]:
    """When each letter sent since then was settled, oldest first."""
    sql = """SELECT settled_at FROM outbox
             WHERE class = :queue AND state = 'sent' AND settled_at > :since"""
    rows = (tx.execute(sql, {"queue": each, "since": stamp(since)}) for each in LETTERS)
    return sorted(moment(row["settled_at"]) for found in rows for row in found)


def schedule_retry(tx: Tx, parcel_id: int, due: datetime, cause: str, *, words: str) -> None:
    """Not delivered yet; the lane waits for it. What was dropped meanwhile stays so."""
    tx.execute(
        """UPDATE outbox SET state = 'waiting', due_at = :due, cause = :cause, words = :words
           WHERE id = :id AND state <> 'dropped'""",
        {"id": parcel_id, "due": stamp(due), "cause": cause, "words": words[:300]},
    )


def mark_doubted(tx: Tx, parcel_id: int, now: datetime) -> None:
    """A parcel was perhaps delivered."""
    sql = "UPDATE outbox SET doubted_at = :now WHERE id = :id"
    tx.execute(sql, {"id": parcel_id, "now": stamp(now)})


def leave_lane(tx: Tx, parcel_id: int) -> None:
    """A parcel of a chat gets a lane of its own: what stands behind it need not wait for it."""
    sql = "UPDATE outbox SET lane = 'alone:' || id WHERE id = :id"
    tx.execute(sql, {"id": parcel_id})


def uncount_try(tx: Tx, parcel_id: int) -> None:
    """A try that was not the parcel's own fault does not count."""
    tx.execute("UPDATE outbox SET tries = tries - 1 WHERE id = :id", {"id": parcel_id})


def give_up(tx: Tx, parcel_id: int, state: str, cause: str, *, words: str) -> None:
    """Over without delivery: `dead`, or `doubtful` where staff must judge."""
    tx.execute(
        """UPDATE outbox SET state = :state, sealed = NULL, cause = :cause, words = :words
           WHERE id = :id AND state <> 'dropped'""",
        {"id": parcel_id, "state": state, "cause": cause, "words": words[:300]},
    )


def load_sending(tx: Tx) -> list[Parcel]:
    """What a crash left in the middle."""
    rows = tx.execute(f"SELECT {_PARCEL} FROM outbox WHERE state = 'sending' ORDER BY id")
    return [_parcel(row) for row in rows]


def load_made_at(tx: Tx, parcel_id: int) -> datetime | None:
    """When a parcel was made, None for none."""
    found = tx.one("SELECT made_at FROM outbox WHERE id = :id", {"id": parcel_id})
    return moment(found["made_at"]) if found else None


def load_effect(tx: Tx, parcel_id: int) -> str:
    """The effect of a parcel, "" for none."""
    found = tx.one("SELECT effect FROM outbox WHERE id = :id", {"id": parcel_id})
    return found["effect"] if found else ""


def try_again(tx: Tx, ids: Sequence[int], now: datetime) -> int:
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


def load_dead(tx: Tx) -> list[int]:
    """The parcels given up for good: what is doubtful was perhaps delivered."""
    sql = """SELECT id FROM outbox
      WHERE state IN ('dead', 'doubtful')  -- as its partial index says it
        AND state = 'dead' AND class <> :press ORDER BY id"""
    return [row["id"] for row in tx.execute(sql, {"press": Queue.PRESS})]


def drop_parcel(tx: Tx, parcel_id: int, by: str) -> int | None:
    """Give a parcel up for good; its chat, or None where it was sent or is being sent."""
    found = tx.one(
        """UPDATE outbox SET state = 'dropped', sealed = NULL, words = :words
           WHERE id = :id AND state IN ('waiting', 'dead', 'doubtful') RETURNING chat""",
        {"id": parcel_id, "words": f"dropped by staff ({by})"},
    )
    return int(found["chat"]) if found else None
