"""What has happened to an entry, in its order: what staff are told in words, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment

NEWEST = 8


@dataclass(frozen=True)
class Happening:
    """Something that happened: a word for its kind, and where there is one, with whom or what."""

    kind: str
    at: datetime
    what: str = ""


def load_newest(tx: Tx, entry: int, id_number: str, now: datetime) -> list[Happening]:
    """The last eight; nothing is told that is still to come."""
    found = [each for each in _all(tx, entry, id_number) if each.at <= now]
    return sorted(found, key=lambda each: each.at, reverse=True)[:NEWEST]


def load_told(tx: Tx, entry: int, id_number: str, now: datetime) -> list[Happening]:
    """What the person may be told, the newest first: all but that a result came in, which is for
    a release to tell; and each look of staff's.
    """
    of = {"number": id_number}
    rows = tx.execute("SELECT at, what FROM audit WHERE whom = :number AND whom <> ''", of)
    others = [Happening("staff", moment(row["at"]), row["what"]) for row in rows]
    own = (each for each in _all(tx, entry, id_number) if each.kind not in {"imported", "staff"})
    found = [each for each in (*own, *others) if each.at <= now]
    return sorted(found, key=lambda each: each.at, reverse=True)


def _all(tx: Tx, entry: int, id_number: str) -> Iterator[Happening]:
    of = {"entry": entry, "number": id_number}
    yield from _of_account(tx, entry)
    for kind, sql in _DATED.items():
        for row in tx.execute(sql, of):
            yield Happening(kind, moment(row["at"]), row["what"])


def _of_account(tx: Tx, entry: int) -> Iterator[Happening]:
    row = tx.one(
        """SELECT opened_at, confirmed_at, readdressed_at, frozen_at FROM accounts
           WHERE entry = :entry""",
        {"entry": entry},
    )
    for column in row.keys() if row else ():
        if row and row[column]:
            yield Happening(column.removesuffix("_at"), moment(row[column]))


_DATED = {
    "invited": "SELECT sent_at AS at, '' AS what FROM invitations WHERE entry = :entry",
    "signed-in": """SELECT s.opened_at AS at, '' AS what FROM sign_ins s
      JOIN accounts a ON a.id = s.account WHERE a.entry = :entry""",
    "bounced": """SELECT b.at, b.organisation AS what FROM bounces b
      JOIN accounts a ON a.id = b.account WHERE a.entry = :entry""",
    "imported": "SELECT imported_at AS at, '' AS what FROM results WHERE entry = :entry",
    "seen": """SELECT s.at, s.kind AS what FROM results r JOIN sightings s ON s.result = r.id
      WHERE r.entry = :entry""",
    "shared": """SELECT s.at, s.name AS what FROM results r JOIN shares s ON s.result = r.id
      WHERE r.entry = :entry""",
    "closed": "SELECT closed_at AS at, '' AS what FROM closings WHERE entry = :entry",
    "asked": """SELECT asked_at AS at, kind AS what FROM questions
      WHERE entry = :entry AND entry <> 0""",
    "staff": """SELECT at, what FROM audit WHERE whom = :number AND whom <> ''
      AND what NOT IN ('lookup', 'account show', 'why') ORDER BY id DESC LIMIT 8""",
}
