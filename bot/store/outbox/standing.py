"""The parcels that stand still: kept from going while staff have stopped what goes out."""

from collections.abc import Collection, Iterator
from contextlib import suppress

from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.outbox.queues import Queue
from domain.machine.effects import Effect


def keep_standing(tx: Tx, parcel: int) -> None:
    """A parcel that was claimed and not begun stands still; its lane goes on without it."""
    sql = "UPDATE outbox SET state = 'waiting', tries = tries - 1, stands = 1 WHERE id = :id"
    tx.execute(sql, {"id": parcel})


def let_go(tx: Tx) -> None:
    """They wait like others again."""
    tx.execute("UPDATE outbox SET stands = 0 WHERE stands = 1")


def count_standing(tx: Tx, queues: Collection[Queue]) -> int:
    """How many parcels stand still by themselves, or wait in queues that do as a whole."""
    row = tx.one("SELECT count(*) AS n FROM outbox WHERE stands = 1 AND state = 'waiting'")
    count = int(row["n"]) if row else 0
    for queue in queues:
        sql = """SELECT count(*) AS n FROM outbox
          WHERE state = 'waiting' AND class = :queue AND stands = 0"""
        row = tx.one(sql, {"queue": queue})
        count += int(row["n"]) if row else 0
    return count


def load_going(tx: Tx, queue: Queue) -> Iterator[Effect]:
    """What waits in a queue and was not kept from going yet; none that nobody here can read."""
    sql = """SELECT effect FROM outbox
      WHERE state = 'waiting' AND class = :queue AND stands = 0"""
    for row in tx.execute(sql, {"queue": queue}):
        with suppress(KeyError, TypeError, ValueError):
            yield EFFECTS.loads(row["effect"])
