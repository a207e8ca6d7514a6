"""The files Telegram holds for the desk, by the name it gave them.

A file is good for the bot that uploaded it, and as long as what it should contain is the same.
"""

from dataclasses import dataclass

from bot.store.engine.store import Tx


@dataclass(frozen=True)
class FileKey:
    """What a file is of; `content` tells the bot that holds it, and what is in it."""

    name: str
    content: str


def load_file_id(tx: Tx, key: FileKey) -> str | None:
    """Telegram's name for a file it already holds."""
    sql = "SELECT file_id FROM files_at_telegram WHERE key = :name AND content = :content"
    row = tx.one(sql, vars(key))
    return row["file_id"] if row else None


def keep_file_id(tx: Tx, key: FileKey, file_id: str) -> None:
    """Remember Telegram's name for a file, in place of one with another content."""
    tx.execute(
        """INSERT INTO files_at_telegram (key, file_id, content) VALUES (:name, :file, :content)
           ON CONFLICT (key) DO UPDATE SET file_id = :file, content = :content""",
        {**vars(key), "file": file_id},
    )


def forget_file(tx: Tx, key: FileKey) -> None:
    """Telegram does not know a file any more."""
    tx.execute("DELETE FROM files_at_telegram WHERE key = :name", {"name": key.name})
