"""The certificates on paper: which have arrived or were collected, as files of the centre say."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from bot.store.engine.store import Tx
from bot.store.engine.times import day, stamp
from bot.store.exams.openness import HOLDS
from bot.store.people.accounts import SHOWN
from bot.store.people.rests import HEARS
from domain.exams.meaning import leads_to_certificate
from domain.exams.reference import Reference
from domain.machine.certificates.records import Certificate, CertificateState
from domain.machine.records import Result


class NewCertificate(NamedTuple):
    """A row of `certificates`."""

    entry: int
    state: str
    day: str | None


class StandingCertificate(NamedTuple):
    """An entry, what is known of its certificate, and the newest result that anybody may see.

    `hears`: its candidate has an account that can be told.
    """

    entry: int
    id_number: str
    state: str
    day: str
    exam: str
    status: str
    grade: str
    overall: int | None
    reference: str
    hears: int

    @property
    def has_result(self) -> bool:
        """Whether there is one that was released."""
        return bool(self.status)

    @property
    def is_due(self) -> bool:
        """Whether that result leads to a certificate."""
        return leads_to_certificate(self.exam, self.status, self.grade, self.overall)


def load_standing(tx: Tx, id_number: str, now: datetime) -> StandingCertificate | None:
    """How the certificate of an ID number stands."""
    sql = f"""SELECT e.id, e.id_number, coalesce(c.state, ''), coalesce(c.day, ''),
        coalesce(s.exam, ''), coalesce(s.status, ''), coalesce(s.grade, ''), s.overall,
        coalesce(s.reference, ''), EXISTS (
          SELECT 1 FROM accounts a WHERE a.entry = e.id AND {SHOWN} AND {HEARS} AND (
            a.confirmed_at IS NOT NULL OR EXISTS (
              SELECT 1 FROM sign_ins i JOIN chats k ON k.id = i.chat
              WHERE i.account = a.id AND k.blocked = 0)))
      FROM entries e LEFT JOIN certificates c ON c.entry = e.id
      LEFT JOIN results s ON s.id = (
        SELECT r.id FROM results r JOIN releases l ON l.id = r.release
        WHERE r.entry = e.id AND {HOLDS} ORDER BY r.version DESC LIMIT 1)
      WHERE e.id_number = :number"""
    row = tx.one(sql, {"number": id_number, "now": stamp(now)})
    return StandingCertificate._make(row) if row else None


def find_number(tx: Tx, cited: Reference) -> str:
    """The ID number of whose result has a reference number; "" where there is none, or several."""
    rows = tx.execute(
        """SELECT DISTINCT e.id_number FROM entries e JOIN results r ON r.entry = e.id
           WHERE e.centre_number = :centre AND e.candidate_number = :candidate
           AND r.reference = :number LIMIT 2""",
        {"centre": cited.centre_number, "candidate": cited.candidate_number,
         "number": cited.number},
    )  # fmt: skip
    return rows[0]["id_number"] if len(rows) == 1 else ""


def put_certificates(tx: Tx, rows: Sequence[Sequence[object]], brought_by: int) -> None:
    """Keep what a file says; by which import one first arrived stays as it was."""
    said = [NewCertificate._make(row) for row in rows]
    tx.many(
        """INSERT INTO certificates (entry, state, day, brought_by)
           SELECT id, :state, :day, :by FROM entries WHERE id = :entry
           ON CONFLICT (entry) DO UPDATE SET state = excluded.state, day = excluded.day,
             brought_by = coalesce(certificates.brought_by, excluded.brought_by)""",
        (
            each._asdict() | {"by": brought_by if each.state == CertificateState.ARRIVED else None}
            for each in said
        ),
    )


def load(tx: Tx, entry: int) -> Certificate | None:
    """What is known of an entry's certificate."""
    row = tx.one("SELECT state, day FROM certificates WHERE entry = :entry", {"entry": entry})
    if row is None:
        return None
    return Certificate(CertificateState(row["state"]), day(row["day"]) if row["day"] else None)


def load_of_account(tx: Tx, account: int, result: Result | None) -> Certificate | None:
    """What the candidate of an account may know of it: only beside a result that leads to one."""
    if result is None or not leads_to_certificate(
        result.exam, result.status, result.grade, result.overall
    ):
        return None
    row = tx.one("SELECT entry FROM accounts WHERE id = :account", {"account": account})
    return load(tx, row["entry"]) if row else None


def is_told_of(tx: Tx, account: int, result: Result) -> bool:
    """Whether it is true, and news, that the certificate has arrived."""
    known = load_of_account(tx, account, result)
    return known is not None and known.state is CertificateState.ARRIVED


def load_release(tx: Tx, result: int) -> int:
    """The release that shows a result; 0 for none."""
    row = tx.one("SELECT release FROM results WHERE id = :result", {"result": result})
    return (row["release"] or 0) if row else 0


def as_cell(value: date | None) -> str:
    """A day as a file's cell; "" for none."""
    return value.isoformat() if value else ""
