"""Letters that came back, by the account they were for."""

from datetime import datetime

from bot.store.engine import Tx
from bot.store.times import stamp


def note(tx: Tx, account: int, email: str, now: datetime, *, hard: bool) -> None:
    """One more letter to an account's address came back."""
    tx.execute(
        """INSERT INTO bounces (account, email, hard, at)
           VALUES (:account, :email, :hard, :now)""",
        {"account": account, "email": email, "hard": hard, "now": stamp(now)},
    )


def soft_since(tx: Tx, account: int, email: str, since: datetime) -> int:
    """How many letters to this address came back for a passing reason since then."""
    sql = """SELECT count(*) AS n FROM bounces
      WHERE account = :account AND at > :since AND email = :email AND hard = 0"""
    row = tx.one(sql, {"account": account, "since": stamp(since), "email": email})
    return int(row["n"]) if row else 0
