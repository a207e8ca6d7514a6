"""Every column that can name a person has a rule by which it is forgotten or erased."""

import inspect
import re
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from bot.staff import housekeeping
from bot.store import retention
from bot.store.engine.migrations import migrate
from bot.store.exams import imports
from bot.store.people import closings, erasure, freezes, wrong_tries

TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"

BY_ERASING: Mapping[str, tuple[ModuleType, str]] = {
    "accounts": (erasure, "id email password_hash"),
    "bounces": (erasure, "account email"),
    "chats": (erasure, "id step shown panel last_message"),  # the row stays, at the beginning
    "entries": (
        erasure,
        """id id_number secret_hash centre_number candidate_number first_name family_name birth_date
           email digest""",
    ),
    "files_at_telegram": (erasure, "key file_id"),
    "password_tries": (wrong_tries, "id_digest person"),
    "password_tries_of_strangers": (wrong_tries, "id_digest"),
    "results": (erasure, "id entry reference digest overall skills"),
    "secret_tries": (wrong_tries, "id_digest"),
    "shares": (erasure, "id account result name email"),
}  # fmt: skip
"""Where, and which columns name somebody: these tables stay until staff erase."""

WITH_ANOTHER: Mapping[str, tuple[str, str]] = {
    "known_chats": ("accounts", "chat account"),
    "mail_codes": ("accounts", "account email chat"),
    "sign_ins": ("accounts", "chat account"),
}
"""Which go with a row of another table."""

BY_AGE: Mapping[str, tuple[Callable[..., object], str]] = {
    "automatic_answers": (retention.forget_counts, "sender"),
    "closings": (closings.forget_closings, "entry sealed_email checked"),
    "freezes": (freezes.forget_freezes, "account entry checked"),
    "inbox": (retention.forget_references, "ref sealed"),
    "journal": (retention.forget_journal, "chat account said step"),
    "kept_shares": (erasure.forget_kept_shares, "id reference email"),
    "letter_pieces": (retention.forget_pieces, "sealed"),
    "letters_caused": (retention.forget_counts, "digest"),
    "letters": (retention.forget_letters, "sealed digest"),
    "messages_heard": (retention.forget_counts, "chat"),
    "outbox": (retention.forget_parcels, "key lane chat effect sealed receipt words"),
    "secret_tries_by_person": (retention.forget_counts, "person"),
    "secret_tries_of_chats": (retention.forget_counts, "id_digest person"),
    "staged": (imports.let_in_slice, "content"),
}
"""By which function."""

OTHERS: Mapping[str, str] = {
    "accounts": "entry confirmed_at password_version terms_version terms_at news statement_by_mail "
                "language opened_at held frozen_at vouched",
    "alarms": "name told_at",
    "automatic_answers": "kind day",
    "bounces": "id hard at organisation",
    "broadcasts": "id session exam news texts made_at made_by",
    "chats": "language version blocked changed_at",
    "closings": "id closed_at free_at admitted_by",
    "entries": "exam delivery session exam_date results_from results_by language",
    "freezes": "id frozen_at lifted_at lifted_by",
    "folders": "mailbox folder uid_validity last_uid",
    "imports": "id kind made_by begun_at slices state",
    "inbox": "id source state tries kept_at",
    "journal": "id at",
    "kept_shares": "organisation at",
    "key_checks": "number value made_at",
    "letter_pieces": "id mailbox folder uid_validity uid number kept_at",
    "letters": "id mailbox folder uid_validity uid state kind tries kept_at",
    "letters_caused": "id kind at",
    "mail_codes": "id purpose opened_at expires_at used tries",
    "known_chats": "since",
    "messages_heard": "day today hour this_hour dropped silent_until asked",
    "numbers": "name next",
    "offsets": "source next",
    "organisations": "id name type city country website email language folded",
    "outbox": "id class version due_at made_at state tries copied settled_at cause doubted_at "
              "domain",
    "password_tries": "wrong locked_until",
    "password_tries_of_strangers": "wrong",
    "releases": "id exam session opens_at made_at made_by",
    "resting": "domain until wait tried",
    "results": "version exam status grade cefr result_date imported_at release",
    "secret_tries": "ever",
    "secret_tries_by_hour": "hour wrong",
    "secret_tries_by_person": "day wrong",
    "secret_tries_of_chats": "in_a_row locked_until day newcomer",
    "shares": "organisation website state reason at",
    "sign_ins": "opened_at seen_at given_at",
    "staged": "id import",
}  # fmt: skip
"""What names nobody by itself; and staff, in what they made."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "desk.sqlite3"
    migrate(path)
    return path


def columns(path: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as raw:
        tables = [name for (name,) in raw.execute(TABLES)]
        return {
            (table, row[1])
            for table in tables
            for row in raw.execute(f"PRAGMA table_info({table})")
        }


def takes_from(table: str, rule: ModuleType | Callable[..., object]) -> bool:
    """Whether the rule has a statement that deletes or blanks rows of the table."""
    return bool(re.search(rf"\b(DELETE FROM|UPDATE) {table}\b", inspect.getsource(rule)))


def test_every_column_names_nobody_or_has_a_rule(store: Path) -> None:
    ruled = [
        (table, column)
        for each in (BY_ERASING, WITH_ANOTHER, BY_AGE)
        for table, (_, names) in each.items()
        for column in names.split()
    ]
    others = [(table, column) for table, names in OTHERS.items() for column in names.split()]
    assert {*ruled, *others} ^ columns(store) == set()
    assert len({*ruled, *others}) == len(ruled) + len(others)


@pytest.mark.parametrize("table", BY_ERASING)
def test_what_stays_is_in_the_statements_of_an_erasure(table: str) -> None:
    assert takes_from(table, BY_ERASING[table][0])


@pytest.mark.parametrize("table", BY_AGE)
def test_what_ages_is_in_the_statement_that_forgets_it(table: str) -> None:
    assert takes_from(table, BY_AGE[table][0])


@pytest.mark.parametrize(
    "rule", sorted({rule.__name__ for rule, _ in BY_AGE.values()} - {"let_in_slice"})
)
def test_what_forgets_is_called_each_hour(rule: str) -> None:
    assert f".{rule}," in inspect.getsource(housekeeping)


@pytest.mark.parametrize("table", WITH_ANOTHER)
def test_what_goes_with_another_row_hangs_on_it(store: Path, table: str) -> None:
    with closing(sqlite3.connect(store)) as raw:
        keys = raw.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    assert [key[6] for key in keys if key[2] == WITH_ANOTHER[table][0]] == ["CASCADE"]
