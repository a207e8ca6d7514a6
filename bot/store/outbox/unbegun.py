"""The parcels of which nothing has gone, nor perhaps gone: those that can still be cancelled."""

from bot.store.engine.store import Tx

_UNBEGUN = """state IN ('waiting', 'sending') AND state = 'waiting'  -- as its index says it
  AND doubted_at IS NULL AND copied = 0"""


def load_unbegun(tx: Tx, lane: str) -> list[tuple[int, str]]:
    """The parcels of a lane of which nothing has gone, nor perhaps gone: numbers and effects."""
    sql = f"SELECT id, effect FROM outbox WHERE lane = :lane AND {_UNBEGUN} ORDER BY id"
    return [(row["id"], row["effect"]) for row in tx.execute(sql, {"lane": lane})]


def cancel_parcel(tx: Tx, parcel_id: int, words: str) -> bool:
    """Never deliver a parcel of which nothing has gone; False where that is too late."""
    tx.execute(
        f"""UPDATE outbox SET state = 'dropped', sealed = NULL, words = :words
            WHERE id = :id AND {_UNBEGUN}""",
        {"id": parcel_id, "words": words},
    )
    return tx.changed == 1
