"""What a key stands for in the outbox already, and how one that waits is written anew."""

import json
from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment


@dataclass(frozen=True)
class KnownParcel:
    """What a key stands for already; `waiting`: nobody has begun to deliver it."""

    effect: str
    waiting: bool
    due: datetime


def load_by_key(tx: Tx, key: str) -> KnownParcel | None:
    """The parcel of a key."""
    row = tx.one("SELECT effect, state, tries, due_at FROM outbox WHERE key = :key", {"key": key})
    if row is None:
        return None
    waiting = row["state"] == "waiting" and not row["tries"]
    return KnownParcel(row["effect"], waiting, moment(row["due_at"]))


def load_message(tx: Tx, key: str) -> int | None:
    """The message by which a parcel was said; None where it was not, or has gone."""
    row = tx.one("SELECT receipt FROM outbox WHERE key = :key AND state = 'sent'", {"key": key})
    said = json.loads(row["receipt"] or "{}") if row else {}
    number = said.get("message_id")
    return int(number) if number else None


def rewrite(tx: Tx, key: str, effect: str) -> None:
    """Another effect in the place of one that waits."""
    sql = "UPDATE outbox SET effect = :effect WHERE key = :key AND state = 'waiting'"
    tx.execute(sql, {"key": key, "effect": effect})
