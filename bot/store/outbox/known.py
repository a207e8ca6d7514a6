"""Whether something was put into the outbox already, by its key: it is not done again."""

from bot.store.engine.store import Tx


def is_known(tx: Tx, key: str) -> bool:
    """Whether there is a parcel of this key, whatever became of it."""
    return tx.one("SELECT 1 FROM outbox WHERE key = :key", {"key": key}) is not None
