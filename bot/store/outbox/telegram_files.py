"""The files Telegram holds for the desk, by the name it gave them."""

from bot.store.engine.store import Tx


def load_file_id(tx: Tx, key: str) -> str | None:
    """Telegram's name for a file it already holds."""
    row = tx.one("SELECT file_id FROM files_at_telegram WHERE key = :key", {"key": key})
    return row["file_id"] if row else None


def keep_file_id(tx: Tx, key: str, file_id: str) -> None:
    """Remember Telegram's name for a file."""
    tx.execute(
        """INSERT INTO files_at_telegram VALUES (:key, :file)
           ON CONFLICT (key) DO UPDATE SET file_id = :file""",
        {"key": key, "file": file_id},
    )
