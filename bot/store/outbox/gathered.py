"""What a key stands for in the outbox already, and how one that waits is written anew."""

from dataclasses import dataclass

from bot.store.engine.store import Tx


@dataclass(frozen=True)
class KnownParcel:
    """What a key stands for already; `waiting`: nobody has begun to deliver it."""

    effect: str
    waiting: bool


def load_by_key(tx: Tx, key: str) -> KnownParcel | None:
    """The parcel of a key."""
    row = tx.one("SELECT effect, state, tries FROM outbox WHERE key = :key", {"key": key})
    return (
        KnownParcel(row["effect"], row["state"] == "waiting" and not row["tries"]) if row else None
    )


def rewrite(tx: Tx, key: str, effect: str) -> None:
    """Another effect in the place of one that waits."""
    sql = "UPDATE outbox SET effect = :effect WHERE key = :key AND state = 'waiting'"
    tx.execute(sql, {"key": key, "effect": effect})
