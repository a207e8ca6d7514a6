"""A new password that held the secret number was refused in words of its own, counted nowhere.

Whoever held only a password tried numbers in new passwords: 32 messages found 0427.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.codecs import EFFECTS
from domain.conversations import desk
from domain.machine.changes import CountWrongSecret, OpenSignIn
from domain.machine.decision import Decision
from domain.machine.effects import Line, Say, line
from domain.machine.events import Event, Pressed, Typed
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.steps.details import AtDetails, AwaitingNewPassword
from domain.machine.steps.proof import Proof
from domain.machine.steps.registration import (
    AwaitingIdNumber,
    AwaitingPassword,
    AwaitingSecret,
    Form,
)
from domain.machine.steps.step import AtRest, Step
from tests.support.clock import MORNING
from tests.support.people import BORN, CANDIDATES, PASSWORD
from tests.support.pure.acts import VERSION, decide, typed
from tests.support.pure.candidates import EMMA, MARIE, signed_in
from tests.support.pure.changes import PureScene, apply
from tests.support.pure.desk import hashed
from tests.support.pure.records import Records
from tests.support.world import World, opened

SECRET = CANDIDATES["Emma"].secret
EMMAS = Proof(EMMA.id, EMMA.password_version, MORNING + timedelta(hours=1))


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        yield world


async def test_a_new_password_says_the_same_with_the_secret_number_and_without(
    world: World,
) -> None:
    emma, said = world.person("Emma"), []
    emma.say("/details")
    await world.settle()
    emma.tap("New password")
    await world.settle()
    if "once more" in emma.chat[-1].text:
        emma.say(PASSWORD)
        await world.settle()
    for number in (SECRET, "0427", "1111"):
        emma.say(f"soleil {number} pluie")
        await world.settle()
        said.append(emma.chat[-1].text)
        emma.say("what differs")
        await world.settle()
    assert len(set(said)) == 1
    assert "same password" in said[0]


@pytest.mark.parametrize("typed_in", ["soleil-8841", "8841 soleil et pluie", "17052008-soleil"])
def test_neither_secret_number_nor_birth_date_is_compared_with_later(typed_in: str) -> None:
    facts = replace(
        signed_in(EMMA),
        secrets={EMMA.entry.id_number: SECRET},
        births={EMMA.entry.id: BORN},
        hashed="a hash",
    )
    step = decide(AwaitingNewPassword(EMMA.id, EMMAS), typed(typed_in), facts).step
    assert not isinstance(step, AwaitingNewPassword)


def test_all_that_is_personal_is_one_refusal_while_registering() -> None:
    form = Form(
        id_number=MARIE.entry.id_number,
        entry=MARIE.entry.id,
        email="lili@soleil.fr",
        proven_until=MORNING + timedelta(days=1),
    )
    facts = replace(
        signed_in(EMMA),
        entries=(MARIE.entry,),
        secrets={MARIE.entry.id_number: "0427"},
        births={MARIE.entry.id: BORN},
    )
    for password in (
        "abc123456",
        "x-0427-pluie",
        "durand-2026",
        "17.05.2008 soir",
        "lili-pluie-26",
    ):
        said = decide(AwaitingPassword(form), typed(password), facts).saying
        assert said[-1] == line(Phrase.PASSWORD_PERSONAL), password


@pytest.mark.parametrize("former", ["password-holds-secret", "password-holds-id"])
def test_a_refusal_kept_by_an_earlier_version_is_said_in_the_common_words(former: str) -> None:
    kept = EFFECTS.dumps(Say((Line(former),)))
    assert EFFECTS.loads(kept) == Say((line(Phrase.PASSWORD_PERSONAL),))


WORDS = (
    "/start", "/register", "/signin", "/details", "/delete_me", "/cancel", "/results",
    "ABC123456", "EMC345678", "ZZZ999999", "0427", "8841", "1111", "marie@orange.fr",
    "soleil-0427", "soleil-8841", "soleil-1111", "soleil 0427 et pluie", PASSWORD,
)  # fmt: skip
VERBS = (
    "back",
    "email-right",
    "accept",
    "news",
    "submit",
    "edit",
    "password",
    "email",
    "delete-yes",
)
EVENTS = st.sampled_from(WORDS).map(lambda text: Typed(text, 5)) | st.builds(
    Pressed, st.sampled_from(VERBS), st.sampled_from(["", "yes", "password"]), st.none(),
    query_id=st.just("press"),
)  # fmt: skip
STARTS = (
    AtRest(),
    AwaitingIdNumber(),
    AwaitingSecret(Form(id_number=MARIE.entry.id_number)),
    AwaitingSecret(Form(id_number=EMMA.entry.id_number)),
    AtDetails(EMMA.id),
    AwaitingNewPassword(EMMA.id, EMMAS),
)


@dataclass
class Play:
    """One chat's way through a world in which these are the secret numbers."""

    secrets: Mapping[str, str]
    step: Step

    def __post_init__(self) -> None:
        """Emma has an account and is signed in; Marie's entry is free."""
        entries = {each.entry.id: each.entry for each in (MARIE, EMMA)}
        self.records = Records(
            entries=entries, secrets=dict(self.secrets), births=dict.fromkeys(entries, BORN)
        )
        self.records.accounts[EMMA.id] = EMMA
        self.records.passwords[EMMA.id] = hashed(PASSWORD)
        apply(OpenSignIn(EMMA.id), PureScene(self.records, 11, MORNING))

    def meet(self, event: Event) -> Decision:
        """What is decided, and what is said thereafter."""
        facts = self.records.facts(11, MORNING)
        facts.version, facts.rules = VERSION, Rules(wrong_secrets_in_a_row=3)
        facts.hashed, facts.right = "a hash", isinstance(event, Typed) and event.text == PASSWORD
        decision = desk.decide(self.step, event, facts)
        for change in decision.changes:
            apply(change, PureScene(self.records, 11, MORNING))
        self.records.next_row = facts.next_row
        asked = desk.question(decision.step, self.records.facts(11, MORNING))
        self.step = decision.step
        return replace(decision, saying=(*decision.saying, *asked.lines))


@given(st.lists(EVENTS, max_size=30), st.sampled_from(STARTS))
def test_no_answer_depends_on_a_secret_number_without_being_counted(
    events: list[Event], start: Step
) -> None:
    worlds = [
        Play({MARIE.entry.id_number: marie, EMMA.entry.id_number: emma}, start)
        for marie, emma in (("0427", "8841"), ("1111", "0427"), ("8841", "1111"))
    ]
    for event in events:
        decided = [each.meet(event) for each in worlds]
        if decided[0] != decided[1] or decided[0] != decided[2]:
            counted = [
                any(isinstance(change, CountWrongSecret) for change in each.changes)
                for each in decided
            ]
            assert counted.count(False) == 1, "one right number, and every wrong one is counted"
            return
