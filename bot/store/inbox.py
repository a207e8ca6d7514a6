"""What arrived: kept sealed, decided once, erased; a reference met again is not kept twice."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from domain.machine.events import Arrival


@dataclass(frozen=True)
class InboxItem:
    """One thing kept: `source` says what opens it, `sealed` is for the server key alone.

    `arrival` is what it says, where this program kept it and has it in hand.
    """

    id: int
    source: str
    sealed: bytes
    arrival: Arrival | None = field(default=None, repr=False)


def keep_items(
    tx: Tx, source: str, items: Iterable[tuple[str, bytes]], now: datetime
) -> list[InboxItem]:
    """Keep (reference, sealed bytes); those whose reference is known are left out."""
    kept = []
    for ref, sealed in items:
        row = tx.one(
            """INSERT INTO inbox (source, ref, sealed, kept_at)
               VALUES (:source, :ref, :sealed, :now)
               ON CONFLICT (source, ref) DO NOTHING RETURNING id""",
            {"source": source, "ref": ref, "sealed": sealed, "now": stamp(now)},
        )
        if row:
            kept.append(InboxItem(row["id"], source, sealed))
    return kept


def load_waiting(tx: Tx, after: int, limit: int) -> list[InboxItem]:
    """What is still undecided, oldest first, a page at a time."""
    rows = tx.execute(
        """SELECT id, source, sealed FROM inbox
           WHERE state = 'waiting' AND id > :after ORDER BY id LIMIT :limit""",
        {"after": after, "limit": limit},
    )
    return [InboxItem(row["id"], row["source"], row["sealed"]) for row in rows]


def is_waiting(tx: Tx, item: int) -> bool:
    """Whether it is still to be decided."""
    return (
        tx.one("SELECT 1 FROM inbox WHERE id = :item AND state = 'waiting'", {"item": item})
        is not None
    )


def mark_done(tx: Tx, item: int) -> bool:
    """Decided: the content goes, the reference stays. False where it was decided before."""
    tx.execute(
        "UPDATE inbox SET state = 'done', sealed = NULL WHERE id = :item AND state = 'waiting'",
        {"item": item},
    )
    return tx.changed == 1


def set_aside(tx: Tx, item: int) -> None:
    """Nobody here can read it: it stays sealed as it came, as long as what is set aside does."""
    sql = "UPDATE inbox SET state = 'aside' WHERE id = :item AND state = 'waiting'"
    tx.execute(sql, {"item": item})


def wait_again(tx: Tx) -> int:
    """What nobody could read waits once more, under another key; how much there is of it.

    What failed by a bug was read, and would fail again.
    """
    tx.execute(
        """UPDATE inbox SET state = 'waiting' WHERE id IN (
             SELECT id FROM inbox WHERE kept_at > 0 AND state = 'aside' AND tries = 0)"""
    )
    return tx.changed


def count_failure(tx: Tx, item: int, limit: int) -> bool:
    """One more failure by a bug of ours; True when that was the last try."""
    row = tx.one(
        """UPDATE inbox SET tries = tries + 1,
             state = CASE WHEN tries + 1 >= :limit THEN 'aside' ELSE state END
           WHERE id = :item RETURNING state""",
        {"item": item, "limit": limit},
    )
    return bool(row and row["state"] == "aside")


def load_offset(tx: Tx, source: str) -> int | None:
    """The next update to ask for."""
    row = tx.one("SELECT next FROM offsets WHERE source = :source", {"source": source})
    return row["next"] if row else None


def move_offset(tx: Tx, source: str, following: int) -> None:
    """Everything before `following` is kept."""
    tx.execute(
        """INSERT INTO offsets VALUES (:source, :next)
           ON CONFLICT (source) DO UPDATE SET next = :next""",
        {"source": source, "next": following},
    )


def count_waiting(tx: Tx) -> int:
    """How many events wait for their decision."""
    row = tx.one("SELECT count(*) AS n FROM inbox WHERE state = 'waiting'")
    return int(row["n"]) if row else 0
