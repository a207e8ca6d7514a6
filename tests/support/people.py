"""The people of the tests: the same names, numbers and results wherever they appear."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from argon2 import PasswordHasher

from bot.keys import Keys
from bot.store import key_checks
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP
from bot.store.engine.numbers import take_number, take_numbers
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.people import chats
from domain.exams.exams import Cefr, Exam, level_of
from domain.exams.names import exam_named
from domain.machine.changes import ConfirmAddress, OpenAccount, OpenSignIn
from domain.text.folding import fold

PASSWORD = "soleil-2026!"
OFFICER = 900_000_001
# The cheapest parameters: the hash tells them to whoever verifies, and tests verify often.
_HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
LONG_AGO = datetime(2026, 9, 1, tzinfo=UTC)
_ACCOUNTS = 1000  # ids far from those that the desk gives


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Somebody with a Confirmation of Entry. `entry` is the id of their row."""

    entry: int
    first_name: str
    family_name: str
    id_number: str
    secret: str
    language: str
    exam: str
    email: str

    @property
    def account(self) -> int:
        """The account's id where a test opens one without a conversation."""
        return _ACCOUNTS + self.entry


BORN = date(2008, 5, 17)  # all of them
CANDIDATES = {
    each.first_name: each
    for each in (
        Candidate(
            entry=1,
            first_name="Marie",
            family_name="Durand",
            id_number="ABC123456",
            secret="0427",
            language="fr",
            exam="B2 First",
            email="marie.durand@lycee.fr",
        ),
        Candidate(
            entry=2,
            first_name="Lucas",
            family_name="Petit",
            id_number="234567LPT",
            secret="5190",
            language="fr",
            exam="C1 Advanced",
            email="lucas.petit@lycee.fr",
        ),
        Candidate(
            entry=3,
            first_name="Emma",
            family_name="Clarke",
            id_number="EMC345678",
            secret="8841",
            language="en",
            exam="B2 First",
            email="emma.clarke@school.uk",
        ),
        Candidate(
            entry=4,
            first_name="Tom",
            family_name="Baker",
            id_number="456789TBK",
            secret="3306",
            language="en",
            exam="B1 Preliminary",
            email="tom@baker.uk",
        ),
    )
}

PASS_SCORE = 160  # of B2 First
SKILLS = ["Reading", "Use of English", "Writing", "Listening", "Speaking"]
OUTCOMES: dict[str, tuple[str, str, int | None, str]] = {
    "B": ("RELEASED", "B", 174, "B2"),
    "A": ("RELEASED", "A", 182, "C1"),
    "the level below": ("RELEASED", "LEVEL_B1", 152, "B1"),
    "no certificate": ("RELEASED", "NONE", 131, "A2"),
    "X": ("X", "", None, ""),
    "Z": ("Z", "", None, ""),
    "PENDING": ("PENDING", "", None, ""),
    "WITHHELD": ("WITHHELD", "", None, ""),
}
"""Results by the name dialogues give them: status, grade, overall score, CEFR level."""

ORGANISATIONS = (
    ("Université Lyon 2", "education", "Lyon", "France", "admissions@univ-lyon2.fr", "fr"),
    ("Université Lyon 3", "education", "Lyon", "France", "admissions@univ-lyon3.fr", "fr"),
    ("University of Leeds", "education", "Leeds", "United Kingdom", "results@leeds.ac.uk", "en"),
)


SEEDED = 100  # ids below are those of rows with a known number


def seed(tx: Tx, keys: Keys) -> None:
    """Everybody's entry, and the organisations; the store knows its key."""
    key_checks.adopt(tx, keys, LONG_AGO)
    take_numbers(tx, SEEDED)
    for each in CANDIDATES.values():
        enrol(tx, keys, each)
    for number, (name, kind, city, country, email, language) in enumerate(ORGANISATIONS, 1):
        tx.execute(
            """INSERT INTO organisations
                 (id, name, type, city, country, website, email, language, folded)
               VALUES (:id, :name, :type, :city, :country, '', :email, :language, :folded)""",
            {"id": number, "name": name, "type": kind, "city": city, "country": country,
             "email": email, "language": language, "folded": fold(f"{name} {city} {country}")},
        )  # fmt: skip


def enrol(tx: Tx, keys: Keys, who: Candidate) -> None:
    """Somebody's entry."""
    tx.execute(
        """INSERT INTO entries (id, id_number, secret_hash, centre_number, candidate_number,
             first_name, family_name, birth_date, email, exam, delivery, session, exam_date,
             results_from, results_by, language, digest)
           VALUES (:entry, :id_number, :hash, 'FR181', '000' || :entry, :first_name,
             :family_name, :born, :email, :exam, 'paper', '2026-10', '2026-10-10',
             '2026-12-05', '2026-12-19', :language, '')""",
        {
            **vars(who),
            "born": BORN.isoformat(),
            "hash": keys.secret_hash(who.id_number, who.secret),
        },
    )


def enrol_another(tx: Tx, entry: int) -> None:
    """One more entry that differs from Marie's by its numbers alone."""
    tx.execute(
        """INSERT INTO entries (id, id_number, secret_hash, centre_number, candidate_number,
             first_name, family_name, birth_date, email, exam, delivery, session, exam_date,
             results_from, results_by, language, digest)
           SELECT :id, :number, secret_hash, centre_number, candidate_number, first_name,
             family_name, birth_date, email, exam, delivery, session, exam_date, results_from,
             results_by, language, digest FROM entries WHERE id = 1""",
        {"id": entry, "number": f"{entry:06}AAA"},
    )


def sit_as_well(tx: Tx, name: str, other: str) -> None:
    """Whose the one entry is, the other one is as well; its number and exam stay."""
    tx.execute(
        """UPDATE entries SET (first_name, family_name, email, language) =
             (SELECT first_name, family_name, email, language FROM entries WHERE id = :of)
           WHERE id = :to""",
        {"of": CANDIDATES[name].entry, "to": CANDIDATES[other].entry},
    )


def give_account(tx: Tx, who: Candidate, scene: ChangeContext, *, confirmed: bool = True) -> None:
    """An account with `PASSWORD`, and the scene's chat signed in to it."""
    chats.open_chat(tx, scene.chat, who.language, FIRST_STEP, scene.now)
    news = False
    opened = OpenAccount(
        account=who.account,
        entry=who.entry,
        email=who.email,
        password_hash=_HASH,
        language=who.language,
        terms_version="1",
        terms_at=scene.now,
        news=news,
    )
    for change in (opened, OpenSignIn(who.account)):
        apply_change(change, scene)
    if confirmed:
        apply_change(ConfirmAddress(who.account), scene)


def scene_of(tx: Tx, chat: int, now: datetime, digest: Callable[[str], str] = str) -> ChangeContext:
    """Where a change happens that no conversation brings about."""
    return ChangeContext(tx, chat, now, digest, seal=str.encode)


def outcome_of(who: Candidate, outcome: str) -> tuple[str, str, int | None, str]:
    """An outcome in points that somebody's exam gives: as far from its pass as B2 First's are."""
    status, grade, overall, cefr = OUTCOMES[outcome]
    exam = exam_named(who.exam)
    if overall is None or not isinstance(exam, Exam) or exam.level is Cefr.B2:
        return status, grade, overall, cefr
    moved = overall + exam.pass_score - PASS_SCORE
    return status, exam.grade(moved), moved, level_of(moved) or ""


def score_of(who: Candidate, outcome: str) -> str:
    """The overall score of an outcome in somebody's exam, as texts and papers write it."""
    return str(outcome_of(who, outcome)[2])


def give_result(tx: Tx, who: Candidate, outcome: str, opens_at: datetime) -> int:
    """A new version of somebody's result, in a release of its own; returns the result's id."""
    status, grade, overall, cefr = outcome_of(who, outcome)
    skills = [] if overall is None else [(name, overall) for name in SKILLS]
    release, result = take_number(tx), take_number(tx)
    tx.execute(
        """INSERT INTO releases (id, exam, session, opens_at, made_at, made_by)
           VALUES (:id, :exam, '2026-10', :at, :at, 'staff')""",
        {"id": release, "exam": who.exam, "at": stamp(opens_at)},
    )
    tx.execute(
        """INSERT INTO results (id, entry, version, exam, status, grade, overall, cefr, skills,
             reference, digest, imported_at, release)
           VALUES (:id, :entry, 1 + (SELECT count(*) FROM results WHERE entry = :entry), :exam,
             :status, :grade, :overall, :cefr, :skills, '26BFR181000' || :entry, '', :at,
             :release)""",
        {"id": result, "entry": who.entry, "exam": who.exam, "status": status, "grade": grade,
         "overall": overall, "cefr": cefr, "skills": json.dumps(skills), "at": stamp(opens_at),
         "release": release},
    )  # fmt: skip
    return result
