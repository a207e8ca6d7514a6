"""A secret from a page does what the same one typed would, and two fields stand for two steps."""

from dataclasses import replace

import pytest

from domain.conversations import desk
from domain.conversations.secret_pages.offering import offered, page_at, serves
from domain.machine.decision import Decision
from domain.machine.effects import Forget, line
from domain.machine.facts import HashOf
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.secret_pages.events import SecretGiven
from domain.machine.secret_pages.kinds import VERB, PageKind
from domain.machine.secret_pages.phrases import SecretPagePhrase
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.pins import ChoosePin
from domain.machine.steps.details import AwaitingNewPassword, AwaitingNewPasswordAgain
from domain.machine.steps.registration import (
    AwaitingIdNumber,
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingSecret,
    AwaitingSecretAndMore,
    AwaitingTerms,
    Form,
)
from domain.machine.steps.signin import (
    AwaitingLoginPassword,
    AwaitingRecoveryCode,
    AwaitingSignInCode,
)
from domain.machine.steps.step import (
    SECRET_STEPS,
    AtRest,
    AwaitingOwnPassword,
    AwaitingPin,
    ChoosingPin,
    RepeatingPin,
    StaffAct,
    Step,
)
from tests.support.clock import MORNING
from tests.support.pure.acts import decide, typed
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts
from tests.support.staff.roles import APPROVING

NEW = "soleil-levant-2026"
ACT = StaffAct(AtRest(), typed("/release"))
ENTERED = replace(EMMA.entry, id=5)
FORM = Form(
    id_number="EMC345678",
    entry=5,
    email="emma@school.uk",
    proven_until=MORNING.replace(hour=20),
)
FACTS = FakeFacts(entries=(ENTERED,), hashed="hash", rules=Rules(pages=True))
STAFF = replace(FACTS, roles=APPROVING, rules=Rules(pages=True, staff_pin_minutes=30))
PAGED: dict[type, Step] = {
    AwaitingSecret: AwaitingSecret(FORM),
    AwaitingSecretAndMore: AwaitingSecretAndMore(FORM),
    AwaitingPassword: AwaitingPassword(FORM),
    AwaitingPasswordAgain: AwaitingPasswordAgain(FORM, "hash"),
    AwaitingLoginPassword: AwaitingLoginPassword("EMC345678"),
    AwaitingOwnPassword: AwaitingOwnPassword(EMMA.id, "details"),
    AwaitingNewPassword: AwaitingNewPassword(EMMA.id),
    AwaitingNewPasswordAgain: AwaitingNewPasswordAgain(EMMA.id, "hash"),
    ChoosingPin: ChoosingPin(ACT),
    RepeatingPin: RepeatingPin("hash", ACT),
    AwaitingPin: AwaitingPin(ACT),
}


def given(secret: str, repeated: str = "", version: int = 7) -> SecretGiven:
    return SecretGiven(secret=secret, repeated=repeated, version=version)


def in_the_chat(step: Step, text: str, facts: FakeFacts) -> Decision:
    """What typing does, without what is said and done of the message that was typed."""
    done = decide(step, typed(text), facts)
    effects = tuple(each for each in done.effects if not isinstance(each, Forget))
    saying = tuple(each for each in done.saying if each.phrase != Phrase.MESSAGE_LEAVES)
    return replace(done, effects=effects, saying=saying)


def test_every_step_that_takes_a_secret_has_a_page_but_those_of_letters_codes() -> None:
    codes = {AwaitingRecoveryCode, AwaitingSignInCode}
    assert set(PAGED) == set(SECRET_STEPS) - codes
    kinds = {page_at(each, Rules()) for each in PAGED.values()}
    assert kinds == set(PageKind) - {PageKind.SECRET_AND_BIRTH, PageKind.SECRET_AND_EMAIL} | {
        page_at(PAGED[AwaitingSecretAndMore], Rules())
    }
    for step in (AtRest(), AwaitingIdNumber(), AwaitingRecoveryCode("", 1), AwaitingTerms(FORM)):
        assert page_at(step, Rules()) is None


@pytest.mark.parametrize("right", [True, False])
@pytest.mark.parametrize("text", ["0427", "wrong-wrong-11", "739182"])
def test_it_does_what_the_same_text_does_in_the_chat(text: str, right: bool) -> None:
    for step in PAGED.values():
        facts = replace(STAFF if isinstance(step, ChoosingPin) else FACTS, right=right)
        if page_at(step, facts.rules) not in {PageKind.NEW_PASSWORD, PageKind.NEW_PIN}:
            assert decide(step, given(text), facts) == in_the_chat(step, text, facts)


@pytest.mark.parametrize("version", [6, 8])
def test_a_page_of_another_question_changes_nothing(version: int) -> None:
    for step in PAGED.values():
        done = decide(step, given(NEW, NEW, version), FACTS)
        assert (done.step, done.silent, done.changes, done.effects) == (step, True, (), ())
        assert desk.needs(step, given(NEW, NEW, version), FACTS) is None


def test_where_no_secret_is_awaited_none_is_read() -> None:
    for step in (AtRest(), AwaitingIdNumber(), AwaitingTerms(FORM)):
        assert decide(step, given("EMC345678"), FACTS).silent


def test_two_fields_that_agree_stand_for_two_steps() -> None:
    facts = replace(FACTS, right=True)
    done = decide(AwaitingPassword(FORM), given(NEW, NEW), facts)
    assert done.step == AwaitingTerms(replace(FORM, password_hash="hash"))
    chosen = decide(ChoosingPin(ACT), given("739182", "739182"), replace(STAFF, right=True))
    assert ChoosePin("hash") in chosen.changes


def test_two_fields_that_differ_lead_back_to_the_first() -> None:
    done = decide(AwaitingPassword(FORM), given(NEW, NEW + "x"), FACTS)
    assert (done.step, done.saying) == (AwaitingPassword(FORM), (line(Phrase.PASSWORDS_DIFFER),))
    done = decide(ChoosingPin(ACT), given("739182", "739183"), STAFF)
    assert (done.step, done.saying) == (ChoosingPin(ACT), (line(StaffingPhrase.PIN_NOT_SAME),))


def test_a_first_field_that_is_refused_is_no_second() -> None:
    done = decide(AwaitingPassword(FORM), given("short", "short"), replace(FACTS, right=True))
    assert (done.step, len(done.saying)) == (AwaitingPassword(FORM), 1)


@pytest.mark.parametrize("step", [AwaitingPassword(FORM), AwaitingNewPassword(EMMA.id)])
@pytest.mark.parametrize("secret", ["/start soleil2026", "/find marie-2026", "Forgotten password"])
def test_no_password_is_chosen_that_a_chat_would_take_for_a_command(
    secret: str, step: Step
) -> None:
    facts = replace(FACTS, right=True, accounts=(EMMA,))
    done = decide(step, given(secret, secret), facts)
    assert done.step == step
    assert done.saying == (line(SecretPagePhrase.PASSWORD_IS_COMMAND),)


def test_one_that_was_chosen_before_still_opens_from_the_page() -> None:
    right = replace(FACTS, accounts=(EMMA,), right=True)
    done = decide(AwaitingLoginPassword("EMC345678"), given("/start soleil2026"), right)
    assert line(Phrase.SIGNED_IN) in done.saying


def test_both_fields_cost_one_hash() -> None:
    step = AwaitingPassword(FORM)
    assert desk.needs(step, given(NEW, NEW), FACTS) == HashOf(NEW, same=True)
    assert desk.needs(step, given(NEW, NEW + "x"), FACTS) == HashOf(NEW, same=False)


@pytest.mark.parametrize("word", ["/start", "/cancel", "Cancel", "/staff", "help"])
def test_nothing_given_is_read_as_a_command_or_a_button(word: str) -> None:
    done = decide(AwaitingLoginPassword("EMC345678"), given(word), FACTS)
    assert done.step == AwaitingLoginPassword("EMC345678")
    assert not done.silent


def test_a_password_that_no_chat_could_type_is_not_chosen() -> None:
    for each in ("**soleil**-levant-26", "so`leil`-levant-26", "__soleil__levant26"):
        done = decide(AwaitingPassword(FORM), given(each, each), replace(FACTS, right=True))
        assert done.saying == (line(Phrase.PASSWORD_STYLED),)
    fine = "soleil*levant_2026~x"
    done = decide(AwaitingPassword(FORM), given(fine, fine), replace(FACTS, right=True))
    assert isinstance(done.step, AwaitingTerms)


def test_no_repr_shows_it() -> None:
    assert NEW not in repr(given(NEW, NEW))
    assert NEW not in repr(HashOf(NEW, same=True))


def test_the_button_stands_first_and_typing_stays_possible() -> None:
    step = AwaitingLoginPassword("EMC345678")
    asked = desk.question(step, FACTS)
    paged = offered(asked, PageKind.PASSWORD, 12)
    [[opens], *others] = paged.keyboard
    assert (opens.verb, opens.argument) == (VERB, "password:12")
    assert tuple(others) == asked.keyboard
    assert paged.lines == asked.lines
    assert len(paged.more) == len(asked.more)


def test_no_page_is_offered_to_a_group_nor_without_an_address() -> None:
    assert serves(FACTS)
    assert not serves(replace(FACTS, chat=-5))
    assert not serves(replace(FACTS, rules=Rules()))
