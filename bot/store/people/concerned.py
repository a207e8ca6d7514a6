"""Whom an incident touches: everybody about whom something happened in a span of time.

Looked for wherever the store says when: what was said and sent, shown and changed, and whom staff
looked at. Whole tables are gone through, beside the writer: clocks may have been set back, so that
no order of numbers would do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.store import audit
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams.openness import OPENED_BETWEEN
from bot.store.outbox.queues import Queue

_NAMED = re.compile(r'"(account|entry|result|share)":(\d+)')
_CHAT = re.compile(r"chat (-?\d+)")
OF_ENTRY: dict[str, str] = {
    "account": "SELECT entry FROM accounts WHERE id = :id",
    "closed": "SELECT entry FROM closings WHERE account <> 0 AND account = :id",
    "result": "SELECT entry FROM results WHERE id = :id",
    "share": """SELECT r.entry FROM shares s JOIN results r ON r.id = s.result WHERE s.id = :id""",
}
Touch = tuple[str, int, str, datetime]
"""What is named (an entry, account, result, share or ID number), how it was touched, and when."""


@dataclass(kw_only=True)
class Concerned:
    """A candidate whom something touched: `how` with the first and last time of each kind."""

    id_number: str
    name: str
    email: str
    exam: str
    session: str
    how: dict[str, tuple[datetime, datetime]] = field(default_factory=dict)

    def touch(self, how: str, at: datetime) -> None:
        """Once more."""
        first, last = self.how.get(how, (at, at))
        self.how[how] = (min(first, at), max(last, at))


def find_concerned(tx: Tx, since: datetime, until: datetime) -> tuple[list[Concerned], int]:
    """By ID number; and of how many accounts nobody can be named any more."""
    found: dict[int, Concerned] = {}
    gone: set[int] = set()
    for kind, number, how, at in _touches(tx, {"since": stamp(since), "until": stamp(until)}):
        entry = number if kind == "entry" else _entry_of(tx, kind, number)
        person = found.get(entry) or _person(tx, entry)
        if person is None:
            gone |= {number} if kind == "account" else set()
            continue
        found[entry] = person
        person.touch(how, at)
    return sorted(found.values(), key=lambda each: each.id_number), len(gone)


def count_unnamed(tx: Tx, since: datetime, until: datetime) -> int:
    """How many rows of what was said and sent then name nobody: blanked with who is gone."""
    span = {"since": stamp(since), "until": stamp(until)}
    said = tx.one(
        """SELECT count(*) AS n FROM journal WHERE id > 0 AND chat = 0 AND account = 0
             AND said = '' AND at >= :since AND at < :until""",
        span,
    )
    sent = tx.one(
        """SELECT count(*) AS n FROM outbox WHERE id > 0 AND key LIKE 'erased:%'
             AND made_at < :until AND coalesce(settled_at, made_at) >= :since""",
        span,
    )
    return sum(int(row["n"]) for row in (said, sent) if row)


def _entry_of(tx: Tx, kind: str, number: int) -> int:
    for sql in (OF_ENTRY[kind], OF_ENTRY["closed"]) if kind == "account" else (OF_ENTRY[kind],):
        if row := tx.one(sql, {"id": number}):
            return int(row["entry"])
    return 0


def _person(tx: Tx, entry: int) -> Concerned | None:
    row = tx.one(
        """SELECT e.id_number, e.first_name || ' ' || e.family_name AS name, e.exam, e.session,
             coalesce(nullif(a.email, ''), nullif(e.guardian_email, ''), e.email) AS email
           FROM entries e LEFT JOIN accounts a ON a.entry = e.id WHERE e.id = :entry""",
        {"entry": entry},
    )
    return Concerned(**dict(row)) if row else None


def _touches(tx: Tx, span: dict[str, int]) -> Iterator[Touch]:
    yield from _said(tx, span)
    yield from _sent(tx, span)
    yield from _dated(tx, span)
    yield from _looked_at(tx, span)


def _said(tx: Tx, span: dict[str, int]) -> Iterator[Touch]:
    sql = """SELECT account, min(at) AS first, max(at) AS last FROM journal
      WHERE account > 0 AND at >= :since AND at < :until GROUP BY account"""
    for row in tx.execute(sql, span):
        yield "account", row["account"], "wrote in a chat", moment(row["first"])
        yield "account", row["account"], "wrote in a chat", moment(row["last"])


def _sent(tx: Tx, span: dict[str, int]) -> Iterator[Touch]:
    """What went, and what perhaps went: an effect names its account, result and share."""
    for queue in Queue:
        sql = """SELECT effect, settled_at AS at FROM outbox WHERE state = 'sent'
          AND class = :queue AND settled_at >= :since AND settled_at < :until"""
        for row in tx.execute(sql, {**span, "queue": queue}):
            yield from _of_effect(row["effect"], moment(row["at"]), "")
    doubtful = """SELECT effect, made_at AS at FROM outbox WHERE state IN ('dead', 'doubtful')
      AND state = 'doubtful' AND made_at < :until"""
    going = """SELECT effect, made_at AS at FROM outbox
      WHERE state = 'sending' AND made_at < :until"""
    for row in (*tx.execute(doubtful, span), *tx.execute(going, span)):
        yield from _of_effect(row["effect"], moment(row["at"]), "perhaps ")


def _of_effect(effect: str, at: datetime, perhaps: str) -> Iterator[Touch]:
    named = {kind: int(number) for kind, number in _NAMED.findall(effect) if int(number)}
    sent = "result sent to an organisation" if "share" in named else "message or letter sent"
    for kind, number in named.items():
        yield kind, number, f"{perhaps}{sent}", at


def _dated(tx: Tx, span: dict[str, int]) -> Iterator[Touch]:
    """What stands in the tables with its time."""
    dated = {
        "result imported": """SELECT entry, imported_at AS at FROM results
          WHERE id > 0 AND imported_at >= :since AND imported_at < :until""",
        "result released": f"""SELECT r.entry, l.opens_at AS at FROM releases l
          JOIN results r ON r.release = l.id WHERE {OPENED_BETWEEN}""",
        "result shared": """SELECT r.entry, s.at FROM shares s JOIN results r ON r.id = s.result
          WHERE s.id > 0 AND s.at >= :since AND s.at < :until""",
        "result shared, by an account that is gone": """SELECT r.entry, k.at FROM kept_shares k
          JOIN results r ON r.reference = k.reference
          WHERE k.id > 0 AND k.at >= :since AND k.at < :until""",
        "account opened": """SELECT entry, opened_at AS at FROM accounts
          WHERE id > 0 AND opened_at >= :since AND opened_at < :until""",
        "invited": """SELECT entry, sent_at AS at FROM invitations
          WHERE id > 0 AND sent_at >= :since AND sent_at < :until""",
        "account closed": """SELECT entry, closed_at AS at FROM closings
          WHERE id > 0 AND closed_at >= :since AND closed_at < :until""",
        "account frozen": """SELECT entry, frozen_at AS at FROM freezes
          WHERE id > 0 AND frozen_at >= :since AND frozen_at < :until""",
    }
    for how, sql in dated.items():
        for row in tx.execute(sql, span):
            yield "entry", row["entry"], how, moment(row["at"])


def _looked_at(tx: Tx, span: dict[str, int]) -> Iterator[Touch]:
    """Whom an act of staff was about: by ID number, or by a chat's accounts."""
    for line in audit.load_acts(tx, moment(span["since"]), moment(span["until"])):
        if row := tx.one("SELECT id FROM entries WHERE id_number = :n", {"n": line.act.whom}):
            yield "entry", row["id"], f"staff: {line.act.what}", line.at
        if chat := _CHAT.fullmatch(line.act.whom):
            sql = "SELECT account FROM known_chats WHERE chat = :chat"
            for row in tx.execute(sql, {"chat": int(chat[1])}):
                yield "account", row["account"], f"staff: {line.act.what}", line.at
