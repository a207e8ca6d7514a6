"""Numbers for rows that a decision names before they are there."""

from bot.store.engine.store import Tx


def take_number(tx: Tx) -> int:
    """A number no row has had yet."""
    sql = "UPDATE numbers SET next = next + 1 WHERE name = 'row' RETURNING next - 1 AS fresh"
    return int(tx.execute(sql)[0]["fresh"])
