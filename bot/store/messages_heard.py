"""What came from each chat on a day: one row, however much it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.intake.messages import HeardOfChat


@dataclass(frozen=True)
class DroppedMessages:
    """How many messages of how many chats were dropped on a day (UTC)."""

    day: str
    messages: int
    chats: int


def load(tx: Tx, chat: int, now: datetime) -> HeardOfChat:
    """What was heard of a chat today."""
    row = tx.one(
        "SELECT * FROM messages_heard WHERE day = :day AND chat = :chat",
        {"day": now.date().isoformat(), "chat": chat},
    )
    if row is None:
        return HeardOfChat()
    return HeardOfChat(
        today=row["today"],
        this_hour=row["this_hour"] if row["hour"] == now.hour else 0,
        dropped=row["dropped"],
        silent_until=None if row["silent_until"] is None else moment(row["silent_until"]),
        asked=bool(row["asked"]),
    )


def save(tx: Tx, heard: Mapping[int, HeardOfChat], now: datetime) -> None:
    """What was heard of chats by now."""
    tx.many(
        """INSERT INTO messages_heard
             (day, chat, today, hour, this_hour, dropped, silent_until, asked)
           VALUES (:day, :chat, :today, :hour, :this_hour, :dropped, :silent_until, :asked)
           ON CONFLICT (day, chat) DO UPDATE SET
             today = :today, hour = :hour, this_hour = :this_hour, dropped = :dropped,
             silent_until = :silent_until, asked = :asked""",
        (_row(chat, known, now) for chat, known in heard.items()),
    )


def _row(chat: int, heard: HeardOfChat, now: datetime) -> dict[str, object]:
    return {
        **vars(heard),
        "day": now.date().isoformat(),
        "chat": chat,
        "hour": now.hour,
        "silent_until": stamp(heard.silent_until) if heard.silent_until else None,
        "asked": int(heard.asked),
    }


def count_dropped(tx: Tx, since: datetime) -> list[DroppedMessages]:
    """What was dropped on the days from then on."""
    rows = tx.execute(
        """SELECT day, sum(dropped) AS messages, count(*) AS chats FROM messages_heard
           WHERE day >= :first AND dropped > 0 GROUP BY day ORDER BY day""",
        {"first": since.date().isoformat()},
    )
    return [DroppedMessages(row["day"], row["messages"], row["chats"]) for row in rows]
