"""The page on which a chat's secret can be typed: of which question, until when, and used once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.machine.secret_pages.kinds import PageKind

LASTS = timedelta(minutes=15)
SLICE = 500  # rows to a transaction


@dataclass(frozen=True, kw_only=True)
class SecretPage:
    """One page: of which chat, for its step of which version."""

    id: int
    chat: int
    version: int
    ends_at: datetime
    used: bool

    def is_open(self, now: datetime) -> bool:
        """Whether it takes a secret still; one that ends too far ahead is of a clock set back."""
        return not self.used and now < self.ends_at <= now + LASTS


def put(tx: Tx, page: int, kind: PageKind, at: tuple[int, int], now: datetime) -> None:
    """The page of a question, by its chat and version; that of the chat's last one is no more."""
    chat, version = at
    tx.execute(
        """INSERT INTO secret_pages (chat, id, version, kind, ends_at)
           VALUES (:chat, :id, :version, :kind, :ends)
           ON CONFLICT (chat) DO UPDATE
             SET id = :id, version = :version, kind = :kind, ends_at = :ends, used = 0""",
        {
            "chat": chat,
            "id": page,
            "version": version,
            "kind": kind.value,
            "ends": stamp(now + LASTS),
        },
    )


def load(tx: Tx, page: int) -> SecretPage | None:
    """The page by its number, where its question still stands."""
    row = tx.one(
        """SELECT p.* FROM secret_pages p JOIN chats c ON c.id = p.chat AND c.version = p.version
           WHERE p.id = :id""",
        {"id": page},
    )
    if row is None:
        return None
    return SecretPage(
        id=row["id"],
        chat=row["chat"],
        version=row["version"],
        ends_at=moment(row["ends_at"]),
        used=bool(row["used"]),
    )


def burn(tx: Tx, page: int) -> None:
    """It takes no second secret."""
    tx.execute("UPDATE secret_pages SET used = 1 WHERE id = :id", {"id": page})


def forget_ended(tx: Tx, before: datetime) -> int:
    """Those that ended long ago."""
    tx.execute(
        """DELETE FROM secret_pages WHERE chat IN (
             SELECT chat FROM secret_pages WHERE ends_at < :before LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed
