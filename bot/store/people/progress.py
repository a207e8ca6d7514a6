"""How far a candidate has come, and the centre with the results: what the demo's story ticks."""

from collections.abc import Iterable
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams.openness import OPEN

_HAPPENED = {
    "register": """SELECT 1 FROM accounts a JOIN entries e ON e.id = a.entry
      WHERE e.id_number = :number""",
    "confirm": """SELECT 1 FROM accounts a JOIN entries e ON e.id = a.entry
      WHERE e.id_number = :number AND a.confirmed_at IS NOT NULL""",
    "import": "SELECT 1 FROM imports WHERE kind = 'results' AND state IN ('accepted', 'done')",
    "release": f"""SELECT 1 FROM results r JOIN entries e ON e.id = r.entry
      JOIN releases l ON l.id = r.release
      WHERE e.id_number = :number AND {OPEN}""",
    "send": """SELECT 1 FROM shares s JOIN accounts a ON a.id = s.account
      JOIN entries e ON e.id = a.entry
      WHERE e.id_number = :number AND s.state = 'sent'""",
    "page": """SELECT 1 FROM result_pages p JOIN accounts a ON a.id = p.account
      JOIN entries e ON e.id = a.entry
      WHERE e.id_number = :number AND p.opened_at IS NOT NULL""",
}
_BY_MAIL = {"mail-account": "register", "mail-share": "send", "mail-page": "page"}
"""What has happened to one of those who live by mail, and the step of a chat that it is."""


def load_progress(tx: Tx, id_number: str, now: datetime) -> frozenset[str]:
    """Which of `register`, `confirm`, `import`, `release`, `send` and `page` have happened."""
    where = {"number": id_number, "now": stamp(now)}
    return frozenset(step for step, sql in _HAPPENED.items() if tx.one(sql, where))


def load_mail_progress(tx: Tx, id_numbers: Iterable[str], now: datetime) -> frozenset[str]:
    """Which of `mail-account`, `mail-share` and `mail-page` have happened to one of these."""
    happened = frozenset[str]().union(*(load_progress(tx, each, now) for each in id_numbers))
    return frozenset(step for step, own in _BY_MAIL.items() if own in happened)
