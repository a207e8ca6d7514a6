"""How far a candidate has come, and the centre with the results: what the demo's story ticks."""

from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp

_HAPPENED = {
    "register": """SELECT 1 FROM accounts a JOIN entries e ON e.id = a.entry
      WHERE e.id_number = :number""",
    "confirm": """SELECT 1 FROM accounts a JOIN entries e ON e.id = a.entry
      WHERE e.id_number = :number AND a.confirmed_at IS NOT NULL""",
    "import": "SELECT 1 FROM imports WHERE kind = 'results' AND state IN ('accepted', 'done')",
    "release": """SELECT 1 FROM results r JOIN entries e ON e.id = r.entry
      JOIN releases l ON l.id = r.release
      WHERE e.id_number = :number AND l.opens_at <= :now""",
}


def load_progress(tx: Tx, id_number: str, now: datetime) -> frozenset[str]:
    """Which of `register`, `confirm`, `import` and `release` have happened."""
    where = {"number": id_number, "now": stamp(now)}
    return frozenset(step for step, sql in _HAPPENED.items() if tx.one(sql, where))
