"""Which lasting troubles staff were alerted to, and have no all-clear for yet."""

from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp


def load_raised(tx: Tx) -> frozenset[str]:
    """The names of all troubles that staff know of."""
    return frozenset(row["name"] for row in tx.execute("SELECT name FROM alarms"))


def load_since(tx: Tx, name: str) -> datetime | None:
    """When staff were alerted to a trouble that is not over."""
    row = tx.one("SELECT told_at FROM alarms WHERE name = :name", {"name": name})
    return moment(row["told_at"]) if row else None


def raise_alarm(tx: Tx, name: str, now: datetime) -> None:
    """Staff are alerted to a trouble."""
    sql = "INSERT INTO alarms VALUES (:name, :now) ON CONFLICT (name) DO NOTHING"
    tx.execute(sql, {"name": name, "now": stamp(now)})


def clear_alarm(tx: Tx, name: str) -> None:
    """Staff get the all-clear."""
    tx.execute("DELETE FROM alarms WHERE name = :name", {"name": name})
