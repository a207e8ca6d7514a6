"""How often Statements are checked, by the hour: counts that name nobody."""

from collections.abc import Collection
from datetime import datetime

from bot.store.engine.store import Tx


def count(tx: Tx, way: str, verdict: str, now: datetime) -> None:
    """One more check by a way."""
    sql = """INSERT INTO checks (hour, way, verdict, times) VALUES (:hour, :way, :verdict, 1)
             ON CONFLICT (hour, way, verdict) DO UPDATE SET times = checks.times + 1"""
    tx.execute(sql, {"hour": _hour(now), "way": way, "verdict": verdict})


def load_times(tx: Tx, verdicts: Collection[str], now: datetime) -> int:
    """How many checks of this hour ended in one of these ways, by whichever way they were asked."""
    rows = tx.execute("SELECT verdict, times FROM checks WHERE hour = :hour", {"hour": _hour(now)})
    return sum(row["times"] for row in rows if row["verdict"] in verdicts)


def forget_old(tx: Tx, day: str) -> int:
    """The counts of hours before a day."""
    tx.execute("DELETE FROM checks WHERE hour < :day", {"day": day})
    return tx.changed


def _hour(now: datetime) -> str:
    return f"{now:%Y-%m-%dT%H}"
