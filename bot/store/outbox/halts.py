"""What is halted until a moment, also after a restart: where a trial would be lost, not refused."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp


@dataclass(frozen=True)
class Halt:
    """A breaker by its name, until when it stays open, and the server's words."""

    breaker: str
    until: datetime
    words: str


def keep_halt(tx: Tx, halt: Halt) -> None:
    """Halt it until then; a longer halt that is known stays."""
    tx.execute(
        """INSERT INTO halts (breaker, until, words) VALUES (:breaker, :until, :words)
           ON CONFLICT (breaker) DO UPDATE SET until = :until, words = :words
             WHERE halts.until < :until""",
        {"breaker": halt.breaker, "until": stamp(halt.until), "words": halt.words},
    )


def end_halt(tx: Tx, breaker: str) -> None:
    """It works again."""
    tx.execute("DELETE FROM halts WHERE breaker = :breaker", {"breaker": breaker})


def load_halts(tx: Tx, now: datetime) -> list[Halt]:
    """Those that are not over."""
    sql = "SELECT breaker, until, words FROM halts WHERE until > :now ORDER BY breaker"
    rows = tx.execute(sql, {"now": stamp(now)})
    return [Halt(row["breaker"], moment(row["until"]), row["words"]) for row in rows]
