"""A code once accepted gave the right to a new password for ever: proofs end, and are looked at."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.telegram import Person
from bot.store.changes import apply_change
from bot.store.codecs import STEPS, read_step
from domain.conversations import proofs
from domain.conversations.desk import decide
from domain.machine.changes import Change, ChangeAddress, ChangePassword, CloseAllSignIns
from domain.machine.effects import ImportFile, ReleaseResults
from domain.machine.events import Event, Pressed, Typed
from domain.machine.records import SignIn
from domain.machine.steps.details import (
    AwaitingNewEmail,
    AwaitingNewPassword,
    AwaitingNewPasswordAgain,
    CheckingNewEmail,
    ConfirmingDeletion,
)
from domain.machine.steps.proof import Proof
from domain.machine.steps.staff import ReviewingImport, ReviewingRelease
from domain.machine.steps.step import AtRest, Step
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES, scene_of
from tests.support.pure.candidates import MARIE
from tests.support.pure.facts import FakeFacts
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]
NEW_PASSWORD = "tournesol-77!"
ENDINGS: dict[str, Change] = {
    "another address": ChangeAddress(EMMA.account, "emma@clarke.uk"),
    "another password": ChangePassword(EMMA.account, "a hash"),
    "signing out everywhere": CloseAllSignIns(EMMA.account),
}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        await world.start()
        yield world


async def with_code(world: World) -> Person:
    """Somebody at another telephone has had a code of Emma's mailbox accepted."""
    thief = world.person("Thomas")
    for said in ("/signin", EMMA.id_number):
        thief.say(said)
        await world.settle()
    thief.tap("Forgotten password")
    await world.settle()
    thief.say(EMMA.id_number)
    await world.settle()
    thief.say(code_of(world))
    await world.settle()
    return thief


def code_of(world: World) -> str:
    found = re.search(r"\b\d{6}\b", world.post.letters(EMMA.email)[-1].text)
    assert found
    return found[0]


def step_of(world: World, person: Person) -> Step | None:
    row = world.db.execute("SELECT step FROM chats WHERE id = ?", [person.id]).fetchone()
    return read_step(row["step"])


@pytest.mark.parametrize("ending", ENDINGS)
async def test_a_proof_by_code_ends_with(world: World, ending: str) -> None:
    thief = await with_code(world)
    assert isinstance(step_of(world, thief), AwaitingNewPassword)
    scene = world.person("Emma").id
    world.write(lambda tx: apply_change(ENDINGS[ending], scene_of(tx, scene, world.clock())))
    for _ in range(2):
        thief.say(NEW_PASSWORD)
        await world.settle()
    [(version,)] = world.db.execute("SELECT password_version FROM accounts").fetchall()
    assert version == 2
    assert step_of(world, thief) == AtRest()


@pytest.mark.parametrize("ending", [each for each in ENDINGS if each != "another address"])
async def test_a_code_that_nobody_typed_yet_ends_with(world: World, ending: str) -> None:
    thief = world.person("Thomas")
    thief.say("/signin")
    await world.settle()
    thief.tap("Forgotten password")
    await world.settle()
    thief.say(EMMA.id_number)
    await world.settle()
    scene = world.person("Emma").id
    world.write(lambda tx: apply_change(ENDINGS[ending], scene_of(tx, scene, world.clock())))
    thief.say(code_of(world))
    await world.settle()
    assert not isinstance(step_of(world, thief), AwaitingNewPassword)


ACCOUNT = replace(MARIE, id=7, password_version=3)
SOON = MORNING + timedelta(hours=1)
RELEASE = ReviewingRelease(exam="B2 First", session="2026-10", digest="d", covers=3, until=SOON)
GIVEN = Proof(7, 3, SOON)
PROVEN: tuple[Any, ...] = (
    AwaitingNewEmail(7, GIVEN),
    CheckingNewEmail(7, "m@orange.fr", "marie@orange.fr", GIVEN),
    AwaitingNewPassword(7, GIVEN),
    AwaitingNewPasswordAgain(7, "a hash", GIVEN),
    ConfirmingDeletion(7, sure=True, proof=GIVEN),
)
WORDS = (Typed(NEW_PASSWORD, 5), Typed("m@orange.fr", 6))
PRESSES = ("email-right", "email-better", "delete-yes")


def facts(after: timedelta = timedelta(0), version: int = 3) -> FakeFacts:
    account = replace(ACCOUNT, password_version=version)
    signed_in = (SignIn(account, idle=False, fresh=True),)
    return FakeFacts(now=MORNING + after, accounts=(account,), here=signed_in, right=True)


def changes(step: Any, known: FakeFacts) -> list[object]:
    presses = [
        Pressed(verb=verb, argument="", version=known.version, query_id="q") for verb in PRESSES
    ]
    events: list[Event] = [*WORDS, *presses]
    return [change for event in events for change in decide(step, event, known).changes]


@each_of(PROVEN)
def test_a_proof_that_is_over_changes_nothing(step: Any) -> None:
    too_late, elsewhere_changed = facts(timedelta(hours=1)), facts(version=4)
    unmarked = replace(step, proof=None)
    assert not changes(step, too_late)
    assert not changes(step, elsewhere_changed)
    assert not changes(unmarked, facts())
    assert not changes(replace(step, proof=replace(GIVEN, account=8)), facts())


def test_a_proof_that_holds_does_change_something() -> None:
    assert all(changes(step, facts(timedelta(minutes=59))) for step in PROVEN[1:2] + PROVEN[3:])


def test_what_is_said_meanwhile_does_not_move_the_end_of_a_proof() -> None:
    later = facts(timedelta(minutes=50))
    step = decide(AwaitingNewPassword(7, GIVEN), Typed("court", 5), later).step
    assert isinstance(step, AwaitingNewPassword)
    assert step.proof == GIVEN


def test_a_proof_names_account_version_and_end() -> None:
    assert proofs.prove(ACCOUNT, facts()) == GIVEN


def test_steps_of_old_bear_no_proof() -> None:
    old = STEPS.loads('{"is":"AwaitingNewPassword","account":7}')
    assert old == AwaitingNewPassword(7)
    assert not proofs.holds(old.proof, ACCOUNT, facts())


@pytest.mark.parametrize(
    ("step", "verb"),
    [
        (ReviewingImport("file", "results", 3, SOON), "import-yes"),
        (RELEASE, "release-yes"),
    ],
)
def test_staff_approve_only_what_they_have_just_seen(step: Any, verb: str) -> None:
    ordered = {}
    for name, known, at in (
        ("at once", FakeFacts(officer=True), step),
        ("late", FakeFacts(officer=True, now=MORNING + timedelta(hours=1)), step),
        ("unmarked", FakeFacts(officer=True), replace(step, until=None)),
    ):
        press = Pressed(verb=verb, argument="now", version=known.version, query_id="q")
        done = decide(at, press, known)
        if verb == "release-yes":  # and then its number is typed
            done = decide(done.step, Typed(str(RELEASE.covers), 5), known)
        ordered[name] = any(isinstance(e, ImportFile | ReleaseResults) for e in done.effects)
    assert ordered == {"at once": True, "late": False, "unmarked": False}
