"""What waits because the printing engine failed: what is known of it after a restart."""

from bot.store.engine.store import Tx
from domain.machine.outbound import Cause


def is_failing(tx: Tx) -> bool:
    """Whether something waits, or is tried anew, that the engine did not print."""
    sql = """SELECT 1 FROM outbox WHERE state = 'sending' AND cause = :cause
             UNION ALL
             SELECT 1 FROM outbox WHERE state = 'waiting' AND cause <> '' AND cause = :cause
             LIMIT 1"""
    return tx.one(sql, {"cause": Cause.PRINTING}) is not None
