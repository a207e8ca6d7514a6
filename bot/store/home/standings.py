"""How entries stand: kept beside them by triggers, so that looking at a session counts nothing.

What is true of an entry is the view `standings_now`; `find_untrue` compares, `keep_anew` repairs.
"""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment
from bot.store.exams.openness import STANDS
from bot.store.people.entries import ENTRY_COLUMNS, entry_of
from domain.machine.home.records import HomeList, ListedHere, SessionStandings, Standing

_COUNTS = f"""SELECT c.session, c.login, c.bounced, c.outcome, c.release, c.entries, l.opens_at
  FROM session_counts c LEFT JOIN releases l ON l.id = c.release AND {STANDS}"""


def load_sessions(tx: Tx, since: str) -> list[SessionStandings]:
    """The sessions from one on, the earliest first."""
    sql = f"{_COUNTS} WHERE c.session >= :since AND c.entries > 0 ORDER BY c.session"
    found: dict[str, list[tuple[Standing, int]]] = {}
    for row in tx.execute(sql, {"since": since}):
        found.setdefault(row["session"], []).append((_standing(row), row["entries"]))
    return [SessionStandings(session, numbers) for session, numbers in found.items()]


def load_session(tx: Tx, session: str) -> SessionStandings:
    """One session, empty where there are no entries in it."""
    rows = tx.execute(
        f"{_COUNTS} WHERE c.session = :session AND c.entries > 0", {"session": session}
    )
    return SessionStandings(session, [(_standing(row), row["entries"]) for row in rows])


def _standing(row: sqlite3.Row) -> Standing:
    return Standing(
        login=row["login"],
        bounced=bool(row["bounced"]),
        outcome=row["outcome"],
        release=row["release"],
        opens=None if row["opens_at"] is None else moment(row["opens_at"]),
    )


def load_ids(
    tx: Tx, of: tuple[SessionStandings, HomeList], now: datetime, *, after: int, limit: int
) -> list[int]:
    """The next entries in a list of a session, by their ids.

    Whoever stands alike stands together in the index: a rare few are found among all the others.
    """
    standings, which = of
    found: list[int] = []
    for each, _ in standings.numbers:
        if each.is_in(which, now):
            rows = tx.execute(
                """SELECT entry FROM standings WHERE session = :session AND login = :login
                     AND bounced = :bounced AND outcome = :outcome AND release = :release
                     AND entry > :after ORDER BY entry LIMIT :limit""",
                {
                    "session": standings.session,
                    "login": each.login,
                    "bounced": int(each.bounced),
                    "outcome": each.outcome,
                    "release": each.release,
                    "after": after,
                    "limit": limit,
                },
            )
            found += [row["entry"] for row in rows]
    return sorted(found)[:limit]


def load_listed(tx: Tx, ids: Sequence[int]) -> list[ListedHere]:
    """These entries, as a list names them."""
    sql = f"SELECT {ENTRY_COLUMNS} FROM entries e WHERE e.id = :id"
    rows = (tx.one(sql, {"id": each}) for each in ids)
    known = (entry_of(row) for row in rows if row)
    return [
        ListedHere(id=each.id, name=each.full_name, id_number=each.id_number, exam=each.exam)
        for each in known
    ]


_SAME = """n.session = s.session AND n.login = s.login AND n.bounced = s.bounced
  AND n.outcome = s.outcome AND n.release = s.release"""
_ALIKE = "session, login, bounced, outcome, release"
_WRONG = {
    "entries": f"""SELECT count(*) AS wrong FROM standings_now n
      LEFT JOIN standings s ON s.entry = n.entry WHERE s.entry IS NULL OR NOT ({_SAME})""",
    "counts": f"""SELECT count(*) AS wrong FROM (
      SELECT {_ALIKE}, count(*) AS entries FROM standings GROUP BY {_ALIKE}
      EXCEPT SELECT {_ALIKE}, entries FROM session_counts) t""",
    "sums": """SELECT abs((SELECT count(*) FROM standings)
      - (SELECT coalesce(sum(entries), 0) FROM session_counts)) AS wrong""",
}
"""What goes through everything once: for `check` and for tests, never for a look."""


def find_untrue(tx: Tx) -> int:
    """How much of what is kept is not as it should be: 0, unless somebody wrote past the desk."""
    rows = (tx.one(sql) for sql in _WRONG.values())
    return sum(int(row["wrong"]) for row in rows if row)


_ANEW = (
    "DELETE FROM standings WHERE entry > 0",
    "DELETE FROM session_counts WHERE session >= ''",
    """INSERT INTO standings SELECT entry, session, login, bounced, outcome, release
      FROM standings_now""",
)


def keep_anew(tx: Tx) -> None:
    """Everything is looked at once, and kept as it is."""
    for sql in _ANEW:
        tx.execute(sql)


def load_outcome(tx: Tx, entry: int) -> tuple[str, datetime | None]:
    """How the newest result of an entry stands, and when the release that covers it opens."""
    row = tx.one(
        f"""SELECT s.outcome, l.opens_at FROM standings s
            LEFT JOIN releases l ON l.id = s.release AND {STANDS} WHERE s.entry = :entry""",
        {"entry": entry},
    )
    if row is None:
        return "missing", None
    return row["outcome"], None if row["opens_at"] is None else moment(row["opens_at"])
