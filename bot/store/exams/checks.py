"""How often Statements are checked, by the hour: counts that name nobody."""

from datetime import datetime

from bot.store.engine.store import Tx


def count(tx: Tx, way: str, verdict: str, now: datetime) -> int:
    """One more check by a way; how many there were in this hour with the same verdict."""
    sql = """INSERT INTO checks (hour, way, verdict, times) VALUES (:hour, :way, :verdict, 1)
             ON CONFLICT (hour, way, verdict) DO UPDATE SET times = checks.times + 1"""
    tx.execute(sql, {"hour": _hour(now), "way": way, "verdict": verdict})
    return load_times(tx, verdict, now)


def load_times(tx: Tx, verdict: str, now: datetime) -> int:
    """How many checks of this hour ended so, by whichever way."""
    row = tx.one(
        "SELECT sum(times) AS times FROM checks WHERE hour = :hour AND verdict = :verdict",
        {"hour": _hour(now), "verdict": verdict},
    )
    return int(row["times"] or 0) if row else 0


def forget_old(tx: Tx, day: str) -> int:
    """The counts of hours before a day."""
    tx.execute("DELETE FROM checks WHERE hour < :day", {"day": day})
    return tx.changed


def _hour(now: datetime) -> str:
    return f"{now:%Y-%m-%dT%H}"
