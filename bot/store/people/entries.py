"""The entries: candidates, each in one exam session."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from bot.store.engine.numbers import numbered
from bot.store.engine.statements import ASKED, asked, update_same
from bot.store.engine.store import Tx
from bot.store.engine.times import day, stamp
from bot.store.guardians import agreements
from bot.store.guardians.agreements import ImportedConsent
from domain.machine.guardians.records import Agreement
from domain.machine.records import Entry

MARK = 16  # digits of a keyed hash: enough to tell two secret numbers apart

ENTRY_COLUMNS = """
  e.id AS entry, e.id_number, e.first_name, e.family_name, e.email AS imported_email, e.exam,
  e.delivery, e.session, e.exam_date, e.results_from, e.results_by, e.language AS entry_language,
  e.secret_hash, e.rests, e.guardian_email, e.school, e.school_class, e.birth_date, e.agreement,
  e.second_guardian
"""

WITH_ADDRESS = """(lower(e.email) = :email AND e.email <> ''
  OR lower(e.guardian_email) = :email AND e.guardian_email <> ''
  OR lower(e.second_guardian) = :email AND e.second_guardian <> '')"""
"""Which entries have an address, given in small letters: as a guardian's as well."""


def entry_of(row: sqlite3.Row) -> Entry:
    """An entry from a row that selects `ENTRY_COLUMNS`."""
    return Entry(
        id=row["entry"],
        id_number=row["id_number"],
        first_name=row["first_name"],
        family_name=row["family_name"],
        email=row["imported_email"],
        exam=row["exam"],
        delivery=row["delivery"],
        session=row["session"],
        exam_date=date.fromisoformat(row["exam_date"]),
        results_from=date.fromisoformat(row["results_from"]),
        results_by=date.fromisoformat(row["results_by"]),
        language=row["entry_language"],
        secret_mark=row["secret_hash"][-MARK:],
        rests=bool(row["rests"]),
        guardian_email=row["guardian_email"],
        second_guardian=row["second_guardian"],
        school=row["school"],
        school_class=row["school_class"],
        born=day(row["birth_date"] or None),
        agreement=Agreement(row["agreement"]),
    )


def load(tx: Tx, entry: int) -> Entry | None:
    """An entry by its id."""
    row = tx.one(f"SELECT {ENTRY_COLUMNS} FROM entries e WHERE e.id = :entry", {"entry": entry})
    return entry_of(row) if row else None


def count_at(tx: Tx, email: str) -> int:
    """How many entries were imported with an address, a guardian's as well, capitals aside."""
    sql = f"SELECT count(*) AS n FROM entries e WHERE {WITH_ADDRESS}"
    row = tx.one(sql, {"email": email.lower()})
    return int(row["n"]) if row else 0


def load_at(tx: Tx, email: str, limit: int) -> tuple[Entry, ...]:
    """The first entries that were imported with an address, a guardian's as well."""
    sql = f"""SELECT {ENTRY_COLUMNS} FROM entries e WHERE {WITH_ADDRESS}
      ORDER BY e.id LIMIT :limit"""
    rows = tx.execute(sql, {"email": email.lower(), "limit": limit})
    return tuple(entry_of(row) for row in rows)


def count_unborn(tx: Tx) -> tuple[int, int]:
    """How many entries have no birth date, and how many there are."""
    row = tx.one("""SELECT count(*) AS n, count(CASE WHEN birth_date = '' THEN 1 END) AS lacks
      FROM entries WHERE id > 0""")
    return (int(row["lacks"]), int(row["n"])) if row else (0, 0)


def load_of_result(tx: Tx, result: int) -> Entry | None:
    """The entry whose result it is."""
    sql = f"""SELECT {ENTRY_COLUMNS} FROM results r JOIN entries e ON e.id = r.entry
      WHERE r.id = :result"""
    row = tx.one(sql, {"result": result})
    return entry_of(row) if row else None


def load_with_secret(tx: Tx, id_number: str) -> tuple[Entry, str] | None:
    """An entry by its ID number, with the keyed hash of its secret number."""
    sql = f"SELECT {ENTRY_COLUMNS} FROM entries e WHERE e.id_number = :number"
    row = tx.one(sql, {"number": id_number})
    return (entry_of(row), row["secret_hash"]) if row else None


class OnPaper(NamedTuple):
    """What a document may say beside name and result: what tells two of one name apart, and
    whether the certificate is out.
    """

    candidate_number: str
    born: date | None
    certificate_out: bool


NOTHING_BESIDE = OnPaper("", None, certificate_out=False)


def load_on_paper(tx: Tx, entry: int) -> OnPaper:
    """What a document of an entry may say; the birth date while it is kept."""
    sql = """SELECT e.candidate_number, e.birth_date, c.entry IS NOT NULL AS out
      FROM entries e LEFT JOIN certificates c ON c.entry = e.id WHERE e.id = :entry"""
    row = tx.one(sql, {"entry": entry})
    if row is None:
        return NOTHING_BESIDE
    born = day(row["birth_date"] or None)
    return OnPaper(row["candidate_number"], born, certificate_out=bool(row["out"]))


class EntryProof(NamedTuple):
    """By what an entry is proven one's own: the keyed hash of the secret number, the birth date."""

    id_number: str
    secret_hash: str
    born: date | None


def load_proof(tx: Tx, entry: int) -> EntryProof | None:
    """What proves an entry, None for no entry."""
    sql = "SELECT id_number, secret_hash, birth_date FROM entries WHERE id = :entry"
    row = tx.one(sql, {"entry": entry})
    if row is None:
        return None
    born = date.fromisoformat(row["birth_date"]) if row["birth_date"] else None
    return EntryProof(row["id_number"], row["secret_hash"], born)


def is_known_by(tx: Tx, id_number: str, born: date | None, email: str) -> bool:
    """Whether this is what the centre imported: the birth date, or an address if it has none."""
    entry = find_numbered(tx, id_number)
    if entry and entry.born:
        return born == entry.born
    return bool(entry and email and entry.has_mailbox(email))


class NewEntry(NamedTuple):
    """A row of `entries`. `reopens`: whose wrong tries are forgiven, a digest or ""."""

    id_number: str
    centre_number: str
    candidate_number: str
    first_name: str
    family_name: str
    email: str
    exam: str
    session: str
    secret_hash: str
    birth_date: str
    language: str
    exam_date: str
    delivery: str
    results_from: str
    results_by: str
    digest: str
    reopens: str
    school: str = ""  # these have no place in a slice that an earlier version staged
    school_class: str = ""
    guardian_email: str = ""
    guardian_consent: str = ""
    consent_terms: str = ""
    consent_read: str = ""


_COLUMNS = tuple(each for each in NewEntry._fields if each != "reopens")
_REOPENS = NewEntry._fields.index("reopens")
_INTO = f"entries (id, {', '.join(_COLUMNS)})"
_OR_SAME = agreements.keeping_said(update_same(_COLUMNS, ("id_number",))).replace(
    "secret_hash = excluded.secret_hash",
    "secret_hash = CASE WHEN entries.secrets_issued > 0 THEN entries.secret_hash"
    " ELSE excluded.secret_hash END",
)
"""What staff have issued holds, whatever a file says that was written before."""


def load_cells(tx: Tx, id_number: str) -> NewEntry | None:
    """An entry as a file would say it."""
    sql = f"SELECT {agreements.as_filed(_COLUMNS)} FROM entries WHERE id_number = :number"
    row = tx.one(sql, {"number": id_number})
    return NewEntry(**dict(row), reopens="") if row else None


def count_issued(tx: Tx, entry: int) -> int:
    """How many secret numbers staff have issued for an entry."""
    row = tx.one("SELECT secrets_issued AS n FROM entries WHERE id = :entry", {"entry": entry})
    return int(row["n"]) if row else 0


def issue_secret(tx: Tx, entry: int, issued: int, secret_hash: str) -> None:
    """Another secret number holds from now on."""
    tx.execute(
        "UPDATE entries SET secret_hash = :hash, secrets_issued = :issued WHERE id = :entry",
        {"hash": secret_hash, "issued": issued, "entry": entry},
    )


def put_entries(tx: Tx, rows: Sequence[Sequence[object]]) -> None:
    """An entry with a new secret number can be opened again, however many tries there were."""
    whole = [NewEntry(*row) for row in rows]  # type: ignore[arg-type]
    values = [(*row[:_REOPENS], *row[_REOPENS + 1 :]) for row in whole]
    consents = [ImportedConsent(row.id_number, *row[-3:]) for row in whole if row.guardian_consent]
    said = agreements.differing(tx, consents)
    tx.insert(_INTO, numbered(tx, values), _OR_SAME)
    agreements.put_imported(tx, said)
    reopened = [{"digest": row.reopens} for row in whole if row.reopens]
    tx.many("DELETE FROM secret_tries WHERE id_digest = :digest", reopened)
    tx.many("DELETE FROM secret_tries_of_chats WHERE id_digest = :digest", reopened)


def load_ids(tx: Tx, id_numbers: Iterable[str]) -> list[int]:
    """The entries with these ID numbers."""
    sql = "SELECT id FROM entries WHERE id_number = :number"
    return [row["id"] for each in id_numbers for row in tx.execute(sql, {"number": each})]


def find_numbered(tx: Tx, id_number: str) -> Entry | None:
    """The entry that has an ID number."""
    return next((load(tx, each) for each in load_ids(tx, (id_number,))), None)


class KnownEntry(NamedTuple):
    """What a result has to agree with. `version` and `digest` are those of its newest result."""

    id: int
    id_number: str
    exam: str
    session: str
    centre_number: str
    candidate_number: str
    version: int
    digest: str


class StoredEntry(NamedTuple):
    """What an entry was last said to be; `issued`: how many secret numbers staff gave it."""

    digest: str = ""
    secret_hash: str = ""
    issued: int = 0


def load_stored(tx: Tx, id_numbers: Sequence[str]) -> dict[str, StoredEntry]:
    """The entries there are, by ID number."""
    sql = f"""SELECT id_number, digest, secret_hash, secrets_issued FROM entries
      WHERE id_number IN {ASKED}"""
    return {row[0]: StoredEntry(*row[1:]) for row in tx.execute(sql, asked(id_numbers))}


_KNOWN = """
  SELECT e.id, e.id_number, e.exam, e.session, e.centre_number, e.candidate_number,
    coalesce(r.version, 0) AS version, coalesce(r.digest, '') AS digest
  FROM entries e LEFT JOIN results r ON r.entry = e.id
"""  # every version: entries have one or two, and picking the newest here takes longer


def load_known(tx: Tx, id_numbers: Sequence[str]) -> dict[str, KnownEntry]:
    """The entries of some ID numbers."""
    sql = f"{_KNOWN} WHERE e.id_number IN {ASKED} ORDER BY e.id_number, r.version"  # as indexed
    known = map(KnownEntry._make, tx.execute(sql, asked(id_numbers)))
    return {entry.id_number: entry for entry in known}


def load_known_of_candidate(tx: Tx, centre: str, candidate: str) -> list[KnownEntry]:
    """The entries, of any session, with these two numbers."""
    sql = f"""{_KNOWN} WHERE e.centre_number = :centre AND e.candidate_number = :candidate
      ORDER BY version"""
    rows = tx.execute(sql, {"centre": centre, "candidate": candidate})
    return list({row[0]: KnownEntry(*row) for row in rows}.values())


def load_numbers(tx: Tx, session: str) -> list[str]:
    """The ID numbers of a session's entries."""
    sql = "SELECT id_number FROM entries WHERE session = :session ORDER BY exam, id_number"
    return [row["id_number"] for row in tx.execute(sql, {"session": session})]


def find_old(tx: Tx, before: datetime) -> str | None:
    """The ID number of an entry whose results window ended, and whose last result came, before."""
    row = tx.one(
        """SELECT id_number FROM entries e WHERE results_by < :day AND NOT EXISTS (
             SELECT 1 FROM results r WHERE r.entry = e.id AND r.imported_at >= :before)
           ORDER BY results_by LIMIT 1""",
        {"day": before.date().isoformat(), "before": stamp(before)},
    )
    return row["id_number"] if row else None
