"""What of the outbox is owed no more, and by what: what ends each kind, in a table."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import get_args

import pytest

from bot.outbox.gate.still_owed import OUTLIVES_ACCOUNT
from bot.store.codecs import STEPS
from bot.store.engine.store import Tx
from domain.machine.effects import Effect, Say, SayBroadcast
from domain.machine.steps.registration import AwaitingEmail, AwaitingSecret, Form, ReviewingForm
from domain.machine.steps.step import AtRest, Step
from tests.support import people
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.stores.new_store import lay
from tests.support.stores.owed import (
    CHAT,
    CLOSED,
    CONFIRM,
    DENIED,
    ENDS,
    FOR_EVER,
    HIDDEN,
    ID,
    INVITED,
    LETTER,
    NEWS,
    NO_NEWS,
    SERVICE,
    OwingDesk,
    owe_all,
    runs,
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A store in which all of `ENDS` is owed, for each test to copy."""
    path = lay(tmp_path_factory.mktemp("owed") / "desk.sqlite3")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.row_factory = sqlite3.Row
        OwingDesk(db).write(owe_all)
        yield db


@contextmanager
def copy_of(template: sqlite3.Connection) -> Iterator[OwingDesk]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        db.row_factory = sqlite3.Row
        template.backup(db)
        db.execute("PRAGMA foreign_keys = ON")
        yield OwingDesk(db)


@pytest.fixture
def desk(template: sqlite3.Connection) -> Iterator[OwingDesk]:
    with copy_of(template) as desk:
        yield desk


@each_of([(name, why) for name, (_, ends) in ENDS.items() for why in ends])
def test_what_it_is_about_ends_and_it_is_owed_no_more(
    name: str, why: str, template: sqlite3.Connection
) -> None:
    effect, ends = ENDS[name]
    with copy_of(template) as desk:
        assert desk.owes(effect)
        desk.write(ends[why])
        assert not desk.owes(effect)


@each_of(FOR_EVER)
def test_what_is_about_no_account_is_owed_whatever_happens(
    effect: Effect, template: sqlite3.Connection
) -> None:
    with copy_of(template) as desk:
        for happens in (HIDDEN, NO_NEWS, DENIED, CLOSED):
            desk.write(happens)
            assert desk.owes(effect)


def test_every_kind_of_effect_has_its_line() -> None:
    known = {type(effect) for effect in (*FOR_EVER, *(each for each, _ in ENDS.values()))}
    assert known == set(get_args(Effect))


def test_the_farewell_and_what_asks_was_it_you_go_though_the_account_is_closed(
    desk: OwingDesk,
) -> None:
    desk.write(CLOSED)
    assert [name for name in OUTLIVES_ACCOUNT if desk.owes(LETTER(name))] == [*OUTLIVES_ACCOUNT]


def test_what_somebody_at_rest_asked_for_is_owed(desk: OwingDesk) -> None:
    desk.write(runs("UPDATE entries SET rests = 1 WHERE id = 2"))
    assert desk.owes(replace(INVITED, in_reply_to="m@lycee.fr"))


def stands_at(step: Step) -> Callable[[Tx], object]:
    told = {"chat": CHAT, "step": STEPS.dumps(step)}
    return lambda tx: tx.execute("UPDATE chats SET step = :step WHERE id = :chat", told)


def test_a_panel_of_a_registration_is_owed_while_the_chat_fills_in_that_form(
    desk: OwingDesk,
) -> None:
    tom = CANDIDATES["Tom"].entry
    panel = Say((), entry=tom)
    for step, owed in (
        (ReviewingForm(Form(entry=tom)), True),
        (AwaitingEmail(Form(entry=tom)), True),
        (AwaitingSecret(Form()), False),
        (ReviewingForm(Form(entry=CANDIDATES["Lucas"].entry)), False),
        (AtRest(), False),
    ):
        desk.write(stands_at(step))
        assert desk.owes(panel) is owed, step
    desk.write(stands_at(AwaitingEmail(Form(entry=9_999))))
    assert not desk.owes(Say((), entry=9_999))


def test_one_account_of_a_chat_that_is_closed_ends_nothing_of_the_other(desk: OwingDesk) -> None:
    tom = CANDIDATES["Tom"]
    desk.write(lambda tx: people.give_account(tx, tom, people.scene_of(tx, CHAT, MORNING)))
    desk.write(CLOSED)
    assert desk.owes(Say((), account=tom.account))
    assert desk.owes(SayBroadcast(SERVICE))
    assert not desk.owes(SayBroadcast(NEWS))
    assert desk.owes(Say((), whose=(tom.account,)))
    assert not desk.owes(Say((), whose=(ID, tom.account)))
    assert desk.owes(replace(CONFIRM, purpose="", account=tom.account))
