"""Numbers for rows that keys, tokens, effects or files name: none is ever given again.

A table's own next id would be: that of a deleted last row comes again, and whatever still names
the row is then about another one.
"""

from collections.abc import Sequence

from bot.store.engine.store import Tx


def take_number(tx: Tx) -> int:
    """A number no row has had yet."""
    return take_numbers(tx, 1)


def take_numbers(tx: Tx, count: int) -> int:
    """The first of `count` numbers in a row that no row has had yet."""
    sql = """UPDATE numbers SET next = next + :count WHERE name = 'row'
      RETURNING next - :count AS fresh"""
    return int(tx.execute(sql, {"count": count})[0]["fresh"])


def numbered(tx: Tx, rows: Sequence[Sequence[object]]) -> list[tuple[object, ...]]:
    """The rows, each with a number of its own before its values."""
    first = take_numbers(tx, len(rows))
    return [(number, *row) for number, row in enumerate(rows, first)]
