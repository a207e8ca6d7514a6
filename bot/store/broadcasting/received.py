"""Who got a broadcast: the parcels that arrived, or perhaps, as long as they are kept."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.store.broadcasting.broadcasts import keys_of
from bot.store.engine.store import Tx
from bot.store.engine.times import EPOCH, moment, stamp
from bot.store.exams.recipients import Reach

_GOT = "o.key >= :first AND o.key < :end AND o.state IN ('sent', 'doubtful')"
_OPEN = "(o.chat = 0 OR EXISTS (SELECT 1 FROM chats c WHERE c.id = o.chat AND c.blocked = 0))"


@dataclass(frozen=True, kw_only=True)
class ReceivedParcel:
    """One of them: its key, chat (0: a letter), effect, message and since when that is there."""

    key: str
    chat: int
    effect: str
    message: int
    at: datetime


def reach_of(tx: Tx, broadcast: int) -> Reach:
    """How many chats and mailboxes got it, without those who have blocked the chat since."""
    row = tx.execute(
        f"""SELECT count(CASE WHEN o.chat <> 0 THEN 1 END) AS chats,
              count(CASE WHEN o.chat = 0 THEN 1 END) AS mailboxes
            FROM outbox o WHERE {_GOT} AND {_OPEN}""",
        keys_of(broadcast),
    )[0]
    return Reach(row["chats"], row["mailboxes"])


def count_in_chats(tx: Tx, broadcast: int, since: datetime) -> tuple[int, int]:
    """In how many chats it stands since then, and in how many for longer."""
    row = tx.execute(
        f"""SELECT count(CASE WHEN o.settled_at > :since THEN 1 END) AS young, count(*) AS n
            FROM outbox o WHERE {_GOT} AND o.chat <> 0 AND o.state = 'sent'""",
        {**keys_of(broadcast), "since": stamp(since)},
    )[0]
    return row["young"], row["n"] - row["young"]


def load_page(tx: Tx, broadcast: int, after: str, limit: int) -> list[ReceivedParcel]:
    """The next ones after a key."""
    rows = tx.execute(
        f"""SELECT o.key, o.chat, o.effect, o.receipt, o.settled_at FROM outbox o
            WHERE {_GOT} AND {_OPEN} AND o.key > :after ORDER BY o.key LIMIT :limit""",
        {**keys_of(broadcast), "after": after, "limit": limit},
    )
    return [_received(row) for row in rows]


def message_in(tx: Tx, broadcast: int, chat: int) -> int:
    """The message that says it in a chat, 0 where none is known."""
    row = tx.one(
        "SELECT receipt FROM outbox WHERE key = :key AND state = 'sent'",
        {"key": f"broadcast:{broadcast}:chat:{chat}"},
    )
    return _message(row["receipt"]) if row else 0


def count_retracted(tx: Tx, broadcast: int) -> tuple[int, int, int]:
    """Of those that were to be deleted how many are, wait still, and stay."""
    row = tx.execute(
        """SELECT count(CASE WHEN state = 'sent' THEN 1 END) AS gone,
             count(CASE WHEN state IN ('waiting', 'sending') THEN 1 END) AS waiting, count(*) AS n
           FROM outbox WHERE key >= :first AND key < :end""",
        {"first": f"retracted:{broadcast}:", "end": f"retracted:{broadcast};"},
    )[0]
    return row["gone"], row["waiting"], row["n"] - row["gone"] - row["waiting"]


def _received(row: sqlite3.Row) -> ReceivedParcel:
    settled = row["settled_at"]
    return ReceivedParcel(
        key=row["key"],
        chat=row["chat"],
        effect=row["effect"],
        message=_message(row["receipt"]),
        at=EPOCH if settled is None else moment(settled),
    )


def _message(receipt: str) -> int:
    return int(json.loads(receipt or "{}").get("message_id") or 0)
