"""Every column that can name a person has a rule by which it is forgotten or erased."""

import inspect
import re
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import fields, replace
from pathlib import Path
from types import ModuleType

import pytest

from bot.config import LANGUAGES, PrivacyTexts, load
from bot.config.keeping import kept
from bot.staff import housekeeping
from bot.store import audit, retention, secret_pages
from bot.store.asking import questions
from bot.store.engine.migrations import migrate
from bot.store.importing import imports, sent_files
from bot.store.lookup import words
from bot.store.people import closings, erasure, freezes, wrong_tries
from bot.store.staff import configured, pins, roles
from bot.store.staff import invitations as staff_invitations
from bot.texts import long_texts
from bot.texts.texts import Texts
from tests.support.offenders import each_of
from tests.support.places import ROOT

SETTINGS = load(ROOT / "config.example.toml", environment={})
TEXTS = Texts(SETTINGS.centre.timezone)
NOTICES = long_texts.of(SETTINGS, TEXTS)["kept-data"]
TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"

BY_ERASING: Mapping[str, tuple[ModuleType, str, str]] = {
    "accounts": (erasure, "candidates", "id email password_hash"),
    # The row of a chat stays, at the beginning.
    "chats": (erasure, "chats", "id step shown panel last_message"),
    "entries": (
        erasure, "candidates",
        """id id_number secret_hash centre_number candidate_number first_name family_name birth_date
           email digest guardian_email second_guardian guardian_file
           school school_class""",
    ),
    "bounces": (erasure, "bounces", "account email"),
    "files_at_telegram": (erasure, "candidates", "key file_id content"),
    "name_words": (words, "candidates", "word entry"),
    "word_grams": (words, "candidates", "gram word"),
    "password_tries": (wrong_tries, "tries", "id_digest person"),
    "password_tries_of_strangers": (wrong_tries, "tries", "id_digest"),
    "papers": (erasure, "candidates", "result share sealed"),
    "results": (erasure, "candidates", "id entry reference digest overall skills"),
    "secret_tries": (wrong_tries, "tries", "id_digest"),
    "shares": (erasure, "shares", "id account result name email number"),
}  # fmt: skip
"""What erases them at staff's word, as which kind they end by themselves, what names somebody."""

WITH_ANOTHER: Mapping[str, tuple[str, str]] = {
    "agreements": ("entries", "entry said_by"),
    "invitations": ("entries", "id entry email"),
    "certificates": ("entries", "entry"),
    "known_chats": ("accounts", "chat account"),
    "mail_codes": ("accounts", "account email chat"),
    "mail_steps": ("accounts", "account email letter step"),
    "question_words": ("questions", "question letter sealed"),
    "result_pages": ("accounts", "account result email"),
    "sightings": ("accounts", "result account chat message"),
    "sign_ins": ("accounts", "chat account"),
    "standings": ("entries", "entry"),
    "words_due": ("entries", "entry"),
    "withdrawn": ("results", "result"),
}
"""Which go with a row of another table."""

BY_AGE: Mapping[str, tuple[Callable[..., object], str, str]] = {
    "audit": (audit.forget_acts, "audit", "whom before after salt digest link"),
    "automatic_answers": (retention.forget_counts, "counts", "digest"),
    "closings": (closings.forget_closings, "closings", "entry account sealed_email checked"),
    "freezes": (freezes.forget_freezes, "closings", "account entry checked"),
    "inbox": (retention.forget_references, "references", "ref sealed"),
    "journal": (retention.forget_journal, "journal", "chat account said step"),
    "kept_shares": (retention.forget_shares, "shares", "id reference email"),
    "letters_caused": (retention.forget_counts, "counts", "digest"),
    "letters": (retention.forget_seen, "seen", "sealed digest"),
    "messages_heard": (retention.forget_counts, "counts", "chat"),
    "questions": (questions.forget_old, "questions", "id chat address account entry message_id"),
    "staff_invitations": (
        staff_invitations.forget_invitations, "audit", "digest name made_by inviter used_by"
    ),
    "staff_configured": (configured.forget_left, "audit", "person name"),
    "staff_roles": (roles.forget_former, "audit", "person name given_by taken_by"),
    "outbox": (
        retention.forget_parcels, "deliveries", "key lane chat effect sealed receipt words"
    ),
    "secret_pages": (secret_pages.forget_ended, "counts", "chat"),
    "secret_tries_by_person": (retention.forget_counts, "counts", "person"),
    "secret_tries_of_chats": (retention.forget_counts, "counts", "id_digest person"),
}  # fmt: skip
"""By which function, as which kind of data, and what names somebody."""

WHILE_IT_LASTS: Mapping[str, tuple[Callable[..., object], str]] = {
    "letter_pieces": (retention.forget_pieces, "sealed"),
    "staff_pins": (pins.forget_pin, "person pin_hash"),
    "sent_files": (sent_files.drop_file, "chat name"),
    "sent_file_pieces": (sent_files.empty_file, "sealed"),
    "staged": (imports.let_in_slice, "content"),
}
"""Which end with what they are part of: a letter, an import, an officer's file."""

OTHERS: Mapping[str, str] = {
    "accounts": "entry confirmed_at password_version terms_version terms_at news statement_by_mail "
                "language opened_at held frozen_at vouched readdressed_at",
    "agreements": "id said how terms_version at",
    "alarms": "name told_at",
    "audit": "id at who what",
    "audit_forgotten": "id until last link unchained told told_on",
    "automatic_answers": "kind day",
    "bounces": "id hard at organisation",
    "broadcasts": "id session exam delivery centre status language channel news texts made_at "
                  "made_by paused_at stopped_at stopped_by ordered recipients chat live_message "
                  "live_digest live_looks corrects in_place retracted_at retracted_by",
    "broadcast_approvals": "broadcast recipients chat quiet ends_at agreed_at agreed_by",
    "certificates": "state day brought_by",
    "checks": "hour way verdict times",
    "chats": "language version blocked changed_at owner_gone unheard",
    "closings": "id closed_at free_at admitted_by admits reset",
    "entries": """exam delivery session exam_date results_from results_by language rests
      secrets_issued guardian_consent consent_terms consent_read agreement""",
    "column_names": "kind header meant",
    "freezes": "id frozen_at lifted_at lifted_by",
    "folders": "mailbox folder uid_validity last_uid",
    "homes": "chat generation view open_until message digest edited_at former "
             "settled",
    "imports": "id kind made_by begun_at slices state accepted_at",
    "inbox": "id source state tries kept_at",
    "invitations": "state tries sent_at reminded_at settled_at",
    "issued": "digest released_at corrected withdrawn",
    "journal": "id at",
    "kept_shares": "organisation at",
    "key_checks": "number value made_at",
    "letter_pieces": "id mailbox folder uid_validity uid number kept_at",
    "letters": "id mailbox folder uid_validity uid state kind tries kept_at size passing",
    "letters_caused": "id kind at",
    "mail_codes": "id purpose opened_at expires_at used tries",
    "mail_steps": "id opened_at expires_at used tries",
    "known_chats": "since",
    "messages_heard": "day today hour this_hour dropped silent_until asked",
    "numbers": "name next",
    "offsets": "source next",
    "organisations": "id name type city country website email language folded",
    "outbox": "id class version due_at made_at state tries copied settled_at cause doubted_at "
              "domain stands",
    "papers": "id code language left_as made_at revoked_at expires_at",
    "paper_files": "digest paper at",
    "questions": "kind state version owner proven language asked_at heard_at due_at done_at",
    "question_words": "id at by",
    "password_tries": "wrong locked_until day",
    "password_tries_of_strangers": "wrong day",
    "releases": "id exam session delivery centre entry opens_at made_at made_by cancelled_at "
                "cancelled_by covered lost lost_told chat live_message live_digest "
                "withdrawn_at withdrawn_by withdrawn_why "
                "warned_at warned_by sightings",
    "release_approvals": "proposal person at",
    "release_proposals": "id exam session delivery centre entry digest covers opens_at ends_at "
                         "quiet chat prepared_by prepared_at state ended_at ended_by",
    "halts": "breaker until words",
    "resting": "domain until wait tried",
    "result_pages": "id issued_at expires_at opened_at tries tried_at",
    "results": "version exam status grade cefr result_date imported_at release",
    "secret_pages": "id version kind ends_at used",
    "secret_tries": "ever day",
    "sent_files": "id state pieces sent_at",
    "sent_file_pieces": "file number",
    "secret_tries_by_hour": "hour wrong",
    "secret_tries_by_person": "day wrong",
    "secret_tries_of_chats": "in_a_row locked_until day newcomer",
    "session_counts": "session login bounced outcome release entries",
    "shares": "organisation website state reason at city heard_at letter expires_at",
    "sightings": "kind at",
    "sign_ins": "opened_at seen_at given_at kept",
    "staged": "id import",
    "staff_invitations": "id role ends_at made_at expires_at used_at voided_at",
    "staff_configured": "left_at",
    "staff_pins": "open_until wrong closed_until",
    "staff_roles": "id role given_at ends_at taken_at",
    "standings": "session login bounced outcome release",
    "standstills": "id began_at began_by hides lifted_at lifted_by",
    "strangers_letters": "day kept passed",
    "withdrawn": "release",
}  # fmt: skip
"""What names nobody, but to whoever holds the paper itself; and staff, in what they made."""


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
        for each in (BY_ERASING, WITH_ANOTHER, BY_AGE, WHILE_IT_LASTS)
        for table, (*_, names) in each.items()
        for column in names.split()
    ]
    others = [(table, column) for table, names in OTHERS.items() for column in names.split()]
    assert {*ruled, *others} ^ columns(store) == set()
    assert len({*ruled, *others}) == len(ruled) + len(others)


@each_of(BY_ERASING)
def test_what_stays_is_in_the_statements_of_an_erasure(table: str) -> None:
    assert takes_from(table, BY_ERASING[table][0])


@each_of([*BY_AGE, *WHILE_IT_LASTS])
def test_what_ages_is_in_the_statement_that_forgets_it(table: str) -> None:
    rule = BY_AGE[table][0] if table in BY_AGE else WHILE_IT_LASTS[table][0]
    assert takes_from(table, rule)


@each_of(BY_AGE)
def test_what_ages_is_forgotten_each_hour_as_its_kind(table: str) -> None:
    forget, kind, _ = BY_AGE[table]
    assert (kind, forget) in housekeeping.RULES


@each_of([*BY_ERASING, *BY_AGE])
def test_what_names_a_person_stands_with_its_time_in_the_privacy_notice(table: str) -> None:
    kind = BY_ERASING[table][1] if table in BY_ERASING else BY_AGE[table][1]
    stays = kept(SETTINGS)[kind]
    span = TEXTS.say(f"privacy-kept-{stays.unit}", "en", {"count": stays.count})
    assert TEXTS.say(f"privacy-kept-{kind}", "en", {"span": span}) in NOTICES["en"]


def test_every_kind_of_data_is_forgotten_by_something() -> None:
    elsewhere = {"candidates", "addresses"}
    assert {kind for kind, _ in housekeeping.RULES} | elsewhere == kept(SETTINGS).keys()
    assert "erasure.forget_candidate," in inspect.getsource(housekeeping)
    assert "closings.end_waits," in inspect.getsource(housekeeping)


def test_the_notice_says_what_holds_a_former_address_longer() -> None:
    said = next(line for line in NOTICES["en"].split("\n") if "deleted account" in line)
    assert "7 days, and until the centre has answered" in said
    assert said.endswith(f"reset: {SETTINGS.store.keep_closings_months} months")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_centre_with_its_own_words_prints_how_long_all_the_same(language: str) -> None:
    own = {f.name: "Our own words." for f in fields(PrivacyTexts)}
    privacy = replace(SETTINGS.privacy, texts=dict.fromkeys(LANGUAGES, PrivacyTexts(**own)))
    said = long_texts.of(replace(SETTINGS, privacy=privacy), TEXTS)["kept-data"][language]
    assert said.count("•") == len(kept(SETTINGS)) + 1  # and what stays for good


@pytest.mark.parametrize("table", WITH_ANOTHER)
def test_what_goes_with_another_row_hangs_on_it(store: Path, table: str) -> None:
    with closing(sqlite3.connect(store)) as raw:
        keys = raw.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    assert [key[6] for key in keys if key[2] == WITH_ANOTHER[table][0]] == ["CASCADE"]
