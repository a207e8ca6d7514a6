"""The entries without an account: those of a session, of an address, of a release.

Of an address each is found by it; of the others it is asked where what nobody asked for goes.
"""

from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.exams.releases import NEWEST_VERSIONS, of_cohort
from bot.store.inviting import invitations
from bot.store.people import closings, entries
from bot.store.people.entries import ENTRY_COLUMNS, WITH_ADDRESS, entry_of
from domain.machine.inviting.records import Unregistered
from domain.machine.records import Entry
from domain.machine.releasing.records import WHOLE, CohortPart
from domain.mail.inviting.audience import MOST_ENTRIES

_ROWS = f"""{ENTRY_COLUMNS} FROM entries e
  WHERE NOT EXISTS (SELECT 1 FROM accounts a WHERE a.entry = e.id)"""


def load_at(tx: Tx, email: str, now: datetime, limit: int) -> tuple[Unregistered, ...]:
    """The first that were imported with an address, a guardian's as well, capitals aside."""
    sql = f"SELECT {_ROWS} AND {WITH_ADDRESS} ORDER BY e.id LIMIT :limit"
    rows = tx.execute(sql, {"email": email.lower(), "limit": limit})
    found = ((each, _spelt(each, email)) for each in map(entry_of, rows))
    return tuple(_unregistered(tx, each, mailbox, now) for each, mailbox in found)


def _spelt(entry: Entry, email: str) -> str:
    """An address of an entry as the centre writes it."""
    known = (each for each in entry.mailboxes if each.lower() == email.lower())
    return next(known, email)


def load_of_session(
    tx: Tx, session: str, exam: str, now: datetime, *, after: tuple[str, int], limit: int
) -> tuple[Unregistered, ...]:
    """The next ones of a session, or of one exam in it."""
    of_exam = "AND e.exam = :exam" if exam else ""
    sql = f"""SELECT {_ROWS} AND e.session = :session {of_exam}
      AND (e.exam, e.id) > (:after, :place) ORDER BY e.exam, e.id LIMIT :limit"""
    where = {"session": session, "exam": exam, "limit": limit}
    found = map(entry_of, tx.execute(sql, {**where, "after": after[0], "place": after[1]}))
    return tuple(_unregistered(tx, each, each.invited_at, now) for each in found)


def load_schools(tx: Tx, session: str) -> list[str]:
    """The schools of a session's entries, as they are written there; "" where one says none."""
    sql = "SELECT DISTINCT school FROM entries WHERE session = :session ORDER BY school"
    return [row["school"] for row in tx.execute(sql, {"session": session})]


def load_of_release(
    tx: Tx, release: int, now: datetime, *, after: int, limit: int
) -> list[tuple[int, Unregistered]]:
    """The next ones whose results a release covers, by the numbers of these."""
    rows = tx.execute(
        f"""SELECT r.id AS result, {ENTRY_COLUMNS}
            FROM results r JOIN entries e ON e.id = r.entry
            WHERE r.release = :release AND r.id > :after
              AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.entry = e.id)
            ORDER BY r.id LIMIT :limit""",
        {"release": release, "after": after, "limit": limit},
    )
    found = [(row["result"], entry_of(row)) for row in rows]
    return [(result, _unregistered(tx, each, each.invited_at, now)) for result, each in found]


def count_notified_of(tx: Tx, exam: str, session: str, part: CohortPart = WHOLE) -> int:
    """How many a release of what waits would tell by letter; a deletion's wait is not looked at."""
    row = tx.one(
        f"""SELECT count(*) AS n FROM (
              SELECT e.id, coalesce(nullif(e.guardian_email, ''), e.email) AS mailbox
              FROM entries e WHERE e.id IN (SELECT e.id {NEWEST_VERSIONS} AND r.release IS NULL)
                AND e.rests = 0 AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.entry = e.id)
            ) t WHERE t.mailbox <> ''
            AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.entry = t.id AND i.state <> 'open'
              AND lower(i.email) = lower(t.mailbox))
            AND (SELECT count(*) FROM entries s WHERE lower(s.email) = lower(t.mailbox)
              OR lower(s.guardian_email) = lower(t.mailbox) AND s.guardian_email <> '') <= :most""",
        {**of_cohort(exam, session, part), "most": MOST_ENTRIES},
    )
    return int(row["n"]) if row else 0


def count_of_session(tx: Tx, session: str) -> int:
    """How many of a session there are."""
    row = tx.one(
        """SELECT count(*) AS n FROM entries e WHERE e.session = :session
           AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.entry = e.id)""",
        {"session": session},
    )
    return int(row["n"]) if row else 0


def _unregistered(tx: Tx, entry: Entry, mailbox: str, now: datetime) -> Unregistered:
    return Unregistered(
        entry=entry,
        mailbox=mailbox,
        sharing=entries.count_at(tx, mailbox) if mailbox else 0,
        rests=entry.rests,
        waits=closings.load_waiting(tx, entry.id, now) is not None,
        invitation=invitations.load_newest(tx, entry.id, mailbox),
    )
