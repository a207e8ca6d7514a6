"""The journal: what happened in the chats, redacted, and what staff did among it."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp


@dataclass(frozen=True)
class JournalLine:
    """One line. `step` is where it led the chat, "" for an act of staff."""

    at: datetime
    said: str
    step: str


def write_line(
    tx: Tx, said: str, now: datetime, *, chat: int = 0, account: int = 0, step: str = ""
) -> int:
    """Keep one line; its number is unique, and so makes keys for what follows from it."""
    rows = tx.execute(
        """INSERT INTO journal (at, chat, account, said, step)
           VALUES (:at, :chat, :account, :said, :step) RETURNING id""",
        {"at": stamp(now), "chat": chat, "account": account, "said": said, "step": step},
    )
    return int(rows[0]["id"])


def load_newest(tx: Tx) -> datetime | None:
    """When the newest line was written."""
    row = tx.one("SELECT at FROM journal ORDER BY id DESC LIMIT 1")
    return moment(row["at"]) if row else None


def load_of_chat(tx: Tx, chat: int, limit: int) -> list[JournalLine]:
    """What happened in a chat, the newest `limit`, oldest first."""
    sql = "SELECT at, said, step FROM journal WHERE chat = :chat ORDER BY id DESC LIMIT :limit"
    rows = tx.execute(sql, {"chat": chat, "limit": limit})
    return [JournalLine(moment(row["at"]), row["said"], row["step"]) for row in reversed(rows)]


def load_accounts(tx: Tx, chat: int) -> list[int]:
    """The accounts that were shown in a chat."""
    sql = "SELECT DISTINCT account FROM journal WHERE chat = :chat AND account <> 0"
    return [row["account"] for row in tx.execute(sql, {"chat": chat})]


def load_chats(tx: Tx, account: int) -> list[int]:
    """The chats in which an account was shown, whether or not they are signed in to it now."""
    sql = "SELECT DISTINCT chat FROM journal WHERE account = :account AND chat <> 0 ORDER BY chat"
    return [row["chat"] for row in tx.execute(sql, {"account": account})]
