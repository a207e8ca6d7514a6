"""The agreements: who was asked, who said what, when, and under which version of the terms.

Each is a row that stays; how it stands is kept with the entry, and the newest of them says it.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from sqlite3 import Row
from typing import NamedTuple

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams import shares
from bot.store.guardians import under_age
from domain.machine.guardians.changes import RecordAgreement
from domain.machine.guardians.records import AgreedHow, Agreement
from domain.machine.records import Rules
from domain.text.addresses import is_same

NOBODY_AGREES = "no guardian agrees"  # why a share goes out no more


def record(change: RecordAgreement, context: ChangeContext) -> None:
    """What a decision has found."""
    keep(context.tx, change, context.now)


def keep(tx: Tx, change: RecordAgreement, now: datetime) -> bool:
    """One more of them, which holds from now on; whether a no stopped a result that was to go."""
    tx.execute(
        "UPDATE entries SET agreement = :said WHERE id = :entry",
        {"said": change.said.value, "entry": change.entry},
    )
    tx.execute(
        """INSERT INTO agreements (entry, said, how, said_by, terms_version, at)
           VALUES (:entry, :said, :how, :by, :terms, :at)""",
        {
            "entry": change.entry,
            "said": change.said.value,
            "how": change.how.value,
            "by": change.by,
            "terms": change.terms_version,
            "at": stamp(now),
        },
    )
    if change.said is not Agreement.NO:
        return False
    return shares.cancel_waiting(tx, change.entry, NOBODY_AGREES)


def without(tx: Tx, entry: int, email: str) -> RecordAgreement | None:
    """How it stands once what one address answered counts no more; None where that changes nothing.

    The newest answer of anybody else holds then: the other guardian's, the form's, what staff
    noted; without any it is as before an answer came.
    """
    sql = "SELECT * FROM agreements WHERE entry = :entry ORDER BY id DESC"
    rows = [row for row in tx.execute(sql, {"entry": entry}) if row["said"] in _ANSWERS]
    if not rows or not is_same(rows[0]["said_by"], email):
        return None
    others = (row for row in rows if not is_same(row["said_by"], email))
    found = next(others, None)
    if found is None:
        terms = rows[0]["terms_version"]
        return RecordAgreement(
            entry=entry, said=Agreement.ASKED, how=AgreedHow.DESK, terms_version=terms
        )
    return RecordAgreement(
        entry=entry,
        said=Agreement(found["said"]),
        how=AgreedHow(found["how"]),
        by=found["said_by"],
        terms_version=found["terms_version"],
    )


_ANSWERS = (Agreement.YES, Agreement.NO)


class ImportedConsent(NamedTuple):
    """What a file says of one entry, from the form on paper; `read`: when, as ISO."""

    id_number: str
    said: str
    terms_version: str
    read: str


def as_filed(columns: Sequence[str]) -> str:
    """Columns of an entry as the last file said them, whatever staff made of guardians."""
    filed = {"guardian_email": "coalesce(guardian_file, guardian_email) AS guardian_email"}
    return ", ".join(filed.get(each, each) for each in columns)


def keeping_said(update: str) -> str:
    """The end of an INSERT by which a file that is silent takes back nothing that one said.

    Nor does it undo what staff made of a guardian's address, unless it says another than before.
    """
    update = update.replace(
        "guardian_email = excluded.guardian_email",
        """guardian_email = CASE lower(entries.guardian_file) WHEN lower(excluded.guardian_email)
             THEN entries.guardian_email ELSE excluded.guardian_email END,
           guardian_file = CASE WHEN entries.guardian_file IS NULL THEN NULL
             ELSE excluded.guardian_email END""",
    )
    return re.sub(
        r"(guardian_consent|consent_terms|consent_read) = excluded\.\w+",
        r"\1 = CASE excluded.guardian_consent WHEN '' THEN entries.\1 ELSE excluded.\1 END",
        update,
    )


def differing(tx: Tx, consents: Sequence[ImportedConsent]) -> list[ImportedConsent]:
    """Those that a file says for the first time, or otherwise than the file before it.

    What a guardian has answered since stands, however often the same file comes again.
    """
    sql = "SELECT guardian_consent FROM entries WHERE id_number = :number"
    found = []
    for each in consents:
        row = tx.one(sql, {"number": each.id_number})
        if row is None or row["guardian_consent"] != each.said:
            found.append(each)
    return found


def put_imported(tx: Tx, consents: Sequence[ImportedConsent]) -> None:
    """They hold from now on."""
    for each in consents:
        row = tx.one("SELECT id FROM entries WHERE id_number = :number", {"number": each.id_number})
        if row:
            imported = RecordAgreement(
                entry=row["id"],
                said=Agreement(each.said),
                how=AgreedHow.IMPORT,
                terms_version=each.terms_version,
            )
            keep(tx, imported, datetime.fromisoformat(each.read))


ANSWERS_WITHIN = timedelta(days=7)
"""Whose guardian has not answered by then is the centre's to care for."""


class Awaited(NamedTuple):
    """Somebody whose guardian was asked and has not answered; `email` is "" where none is known."""

    entry: int
    id_number: str
    name: str
    exam: str
    session: str
    since: datetime
    email: str


_SILENT = """FROM entries e JOIN agreements a ON a.entry = e.id
  WHERE e.agreement = 'asked' AND e.agreement <> '' AND a.at < :before
    AND a.id = (SELECT max(n.id) FROM agreements n WHERE n.entry = e.id)"""
"""Who was last asked about before then: the answer is a row that comes after."""
_SAID = """SELECT e.id AS entry, e.id_number, e.first_name, e.family_name, e.exam, e.session,
  a.at, a.said_by"""


def load_awaited(tx: Tx, before: datetime, rules: Rules, now: datetime) -> list[Awaited]:
    """Those who were last asked about before then and are not of age since, longest wait first."""
    needs, values = _needing(rules, now)
    sql = f"{_SAID} {_SILENT} AND {needs} ORDER BY a.at, e.id_number"
    return [_awaited(row) for row in tx.execute(sql, {**values, "before": stamp(before)})]


def count_silent(tx: Tx, rules: Rules, now: datetime) -> dict[str, int]:
    """Of how many in each session the guardian has kept silent for too long."""
    needs, values = _needing(rules, now)
    sql = f"SELECT e.session, count(*) AS n {_SILENT} AND {needs} GROUP BY e.session"
    before = stamp(now - ANSWERS_WITHIN)
    return {row["session"]: row["n"] for row in tx.execute(sql, {**values, "before": before})}


class SilentPage(NamedTuple):
    """So many of a session, from an entry on."""

    session: str
    after: int
    limit: int


def load_silent(tx: Tx, page: SilentPage, rules: Rules, now: datetime) -> list[Awaited]:
    """The next of them, by their entries."""
    needs, values = _needing(rules, now)
    sql = f"""{_SAID} {_SILENT} AND e.session = :session AND e.id > :after AND {needs}
      ORDER BY e.id LIMIT :limit"""
    before = stamp(now - ANSWERS_WITHIN)
    rows = tx.execute(sql, {**values, **page._asdict(), "before": before})
    return [_awaited(row) for row in rows]


def _needing(rules: Rules, now: datetime) -> tuple[str, dict[str, object]]:
    return under_age.needing(rules.ages, now.astimezone(rules.zone).date())


def _awaited(row: Row) -> Awaited:
    return Awaited(
        row["entry"],
        row["id_number"],
        f"{row['first_name']} {row['family_name']}".strip(),
        row["exam"],
        row["session"],
        moment(row["at"]),
        row["said_by"],
    )
