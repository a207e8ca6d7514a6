"""Files that earlier versions left are opened, read, decided and delivered by today's program."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from bot.store.codecs import EFFECTS, EVENTS, STEPS
from bot.store.engine.migrations import migrate
from bot.store.engine.times import stamp
from tests.support.stores.frozen import STORES, Frozen, tags
from tests.support.stores.frozen_day import Day, at, reader, spent

SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


@pytest.fixture(scope="module", params=STORES, ids=lambda folder: folder.name)
def store(request: pytest.FixtureRequest) -> Frozen:
    return Frozen(request.param)


@pytest.fixture
def migrated(store: Frozen, tmp_path: Path) -> Frozen:
    copy = store.copy(tmp_path)
    migrate(copy.path)
    return copy


@pytest.fixture(scope="module")
def day(store: Frozen, tmp_path_factory: pytest.TempPathFactory) -> Day:
    return asyncio.run(spent(store, tmp_path_factory.mktemp("day")))


def test_two_versions_are_frozen() -> None:
    assert {folder.name for folder in STORES} >= {"0.1.0", "2026-11"}


def test_it_has_a_row_in_every_table_of_its_version(store: Frozen) -> None:
    tables = {name for (name,) in store.ask(TABLES)}
    empty = {name for name in tables if not store.ask(f"SELECT 1 FROM {name} LIMIT 1")}  # noqa: S608
    assert (tables, empty) == (store.listed("table"), set())


@pytest.mark.parametrize("kind", ["step", "event", "effect"])
def test_it_holds_every_tag_its_version_knew(store: Frozen, kind: str) -> None:
    texts = {"step": store.steps, "event": store.events, "effect": store.effects}[kind]()
    assert set().union(*map(tags, texts)) == store.listed(kind) != set()


def test_it_becomes_what_a_new_file_is(migrated: Frozen, tmp_path: Path) -> None:
    fresh = Frozen(tmp_path)
    migrate(fresh.path)
    assert migrated.ask(SCHEMA) == fresh.ask(SCHEMA)
    assert migrated.ask("PRAGMA user_version") == fresh.ask("PRAGMA user_version")


def test_every_step_event_and_effect_in_it_can_be_read(migrated: Frozen) -> None:
    for codec, texts in (
        (STEPS, migrated.steps()),
        (EVENTS, migrated.events()),
        (EFFECTS, migrated.effects()),
    ):
        assert all(codec.loads(text) is not None for text in texts)


def test_its_settings_hold(store: Frozen) -> None:
    settings = store.settings()
    assert settings.store.path == store.path
    assert settings.mail.imap.junk == "Junk"


def test_everything_that_was_kept_is_decided_and_so_is_a_first_word_of_everybody(day: Day) -> None:
    shown = {"Typed": "typed", "Pressed": "pressed"}
    kept = [(chat, shown.get(kind, kind)) for chat, kind in day.before.happened()]
    words = [(chat, "typed") for chat in day.people]
    [(last,)] = day.before.ask("SELECT max(id) FROM journal")
    noted = day.after.ask("SELECT chat, said FROM journal WHERE id > ?", last)
    decided = Counter((chat, said.partition(" ")[0]) for chat, said in noted)
    assert Counter(kept + words) - decided == Counter()


def test_everybody_who_stood_somewhere_is_answered(day: Day) -> None:
    [(last,)] = day.before.ask("SELECT max(id) FROM outbox")
    said = """SELECT chat FROM outbox WHERE id > ? AND state = 'sent'
      AND effect LIKE '{"is":"Say",%'"""
    stood = {*day.before.ask("SELECT id FROM chats WHERE id > 0")}
    assert stood - {*day.after.ask(said, last)} == set() != stood


def test_everybody_who_stood_somewhere_sees_the_answer(day: Day) -> None:
    silent = [
        chat
        for chat, who in day.people.items()
        if not any(message.from_bot for message in who.chat)
    ]
    assert silent == []


def test_the_code_that_a_letter_told_gives_its_owner_a_new_password(day: Day) -> None:
    versions = """SELECT a.password_version FROM accounts a JOIN sign_ins s ON s.account = a.id
      WHERE s.chat = ?"""
    owner = at(day, "AwaitingRecoveryCode")
    [before, after] = (store.ask(versions, owner) for store in (day.before, day.after))
    assert (before, after) == ([(1,)], [(2,)])


def test_a_reply_to_a_letter_of_then_confirms_the_address(day: Day) -> None:
    unconfirmed = "SELECT email FROM accounts WHERE confirmed_at IS NULL"
    assert (len(day.before.ask(unconfirmed)), day.after.ask(unconfirmed)) == (1, [])


def test_the_secret_number_that_was_imported_is_the_right_one(day: Day) -> None:
    assert day.after.step(at(day, "AwaitingSecret")) == "AwaitingEmail"


def test_the_password_that_was_chosen_is_the_right_one(day: Day) -> None:
    assert day.after.step(at(day, "AwaitingOwnPassword")) == "ConfirmingDeletion"


def test_whoever_is_signed_in_reads_the_released_result(day: Day) -> None:
    assert any("182" in message.text for message in reader(day).chat)


def test_nothing_that_is_due_is_left(day: Day) -> None:
    left = "SELECT class, due_at FROM outbox WHERE state = 'sending' OR state = 'waiting'"
    late = [each for each in day.after.ask(left) if each[1] <= stamp(day.ended())]
    assert late == []
    assert day.after.ask("SELECT ref FROM inbox WHERE state <> 'done'") == []


def test_nothing_dies_but_answers_to_presses_of_long_ago(day: Day) -> None:
    owed = """SELECT id FROM outbox WHERE state IN ('waiting', 'sending')
      AND effect NOT LIKE '{"is":"Answer"%' AND effect NOT LIKE '{"is":"Forget"%'"""
    ends: dict[int, str] = dict(day.after.ask("SELECT id, state FROM outbox"))
    became = Counter(ends[row] for (row,) in day.before.ask(owed))
    assert became.keys() == {"sent", "waiting"}


def test_what_was_in_doubt_still_waits_for_staff(day: Day) -> None:
    doubtful = "SELECT id FROM outbox WHERE state = 'doubtful'"
    assert day.after.ask(doubtful) == day.before.ask(doubtful) != []


def test_sealed_letters_come_once_as_the_bytes_they_were(day: Day) -> None:
    desk = day.before.settings().mail.address
    arrived = [each.raw for each in day.post if each.mailbox != desk]
    letters = day.before.letters()
    came = {row: sum(raw.endswith(letter) for raw in arrived) for row, letter in letters.items()}
    assert came == dict.fromkeys(letters, 1) != {}


def test_statements_for_organisations_come_once(day: Day) -> None:
    waiting = "SELECT email FROM shares WHERE state = 'queued'"
    owed = [email for (email,) in day.before.ask(waiting)]
    came = Counter(each.recipient for each in day.post)
    assert {email: came[email] for email in owed} == dict.fromkeys(owed, 1) != {}
    assert day.after.ask(waiting) == []


def test_what_was_planned_opens(day: Day) -> None:
    planned = "SELECT id FROM releases WHERE opens_at > ?"
    [(release,)] = day.before.ask(planned, stamp(day.before.moment))
    told = "SELECT count(*) FROM outbox WHERE state = 'sent' AND key LIKE ?"
    assert day.after.ask(told, f"release:{release}:chat:%") == [(1,)]


def test_a_letter_that_was_kept_is_read(day: Day) -> None:
    waiting = "SELECT id FROM letters WHERE state = 'waiting'"
    [(letter,)] = day.before.ask(waiting)
    kind = "SELECT kind FROM letters WHERE id = ?"
    assert day.after.ask(kind, letter) == [("human",)]
    assert day.after.ask(waiting) == []


def test_an_import_that_was_accepted_is_in(day: Day) -> None:
    assert day.after.ask("SELECT state FROM imports WHERE state <> 'done'") == []
    assert ("Collège du Port",) in day.after.ask("SELECT name FROM organisations")
