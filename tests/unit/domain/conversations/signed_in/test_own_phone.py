"""An account kept open on somebody's own phone: to whom it is offered, and what it wants."""

from dataclasses import replace

import pytest

from domain.conversations import desk
from domain.machine.changes import KeepSignIn, ShowAccount
from domain.machine.decision import Decision
from domain.machine.effects import line
from domain.machine.phrases import Phrase
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.open_sign_ins import AtSignIns, ConfirmingKept
from domain.machine.steps.signin import AwaitingLoginPassword, ChoosingAccount
from domain.machine.steps.step import AtRest, AwaitingOwnPassword, Step
from tests.support.people import CANDIDATES
from tests.support.pure.acts import ANSWERED, decide, pressed, typed
from tests.support.pure.candidates import EMMA, TOM, result_of, signed_in
from tests.support.pure.facts import FakeFacts

FACTS = signed_in(EMMA)
KEPT = replace(FACTS, here=(replace(FACTS.here[0], kept=True),))
LATER = signed_in(EMMA, fresh=False)
SHARED = replace(FACTS, here=(*FACTS.here, replace(FACTS.here[0], account=TOM)))
ENTERED = AtRest(entered=True)
ASKED = ConfirmingKept(EMMA.id)
KEEP = KeepSignIn(EMMA.id, kept=True)


def come(outcome: str, version: int = 1) -> FakeFacts:
    result = replace(result_of(CANDIDATES["Emma"], outcome), version=version)
    return replace(FACTS, outcomes={EMMA.id: (result,)})


def offers(step: Step, facts: FakeFacts) -> bool:
    keyboard = desk.question(step, facts).keyboard
    return any(each.verb == "keep" for row in keyboard for each in row)


@pytest.mark.parametrize("step", [ENTERED, AtSignIns(EMMA.id)])
def test_it_is_offered_where_it_can_be(step: Step) -> None:
    can = FACTS, come("PENDING"), come("WITHHELD")
    cannot = KEPT, SHARED, come("B"), come("X"), come("WITHHELD", version=2)
    assert [offers(step, each) for each in can] == [True] * len(can)
    assert [offers(step, each) for each in cannot] == [False] * len(cannot)


def test_the_everyday_menu_does_not_offer_it() -> None:
    assert not offers(AtRest(), FACTS)


def test_whoever_has_just_come_in_stands_where_it_is_offered() -> None:
    facts = FakeFacts(accounts=(EMMA,), right=True)
    step = AwaitingLoginPassword(EMMA.entry.id_number)
    assert decide(step, typed("right"), facts).step == ENTERED


def test_so_does_whoever_wakes_it_up_by_the_password() -> None:
    step = AwaitingOwnPassword(EMMA.id, "show", str(EMMA.id))
    assert decide(step, typed("right"), replace(LATER, right=True)).step == ENTERED


def test_they_are_asked_whose_phone_it_is() -> None:
    assert decide(ENTERED, pressed("keep", EMMA.id), LATER).step == ASKED


def test_it_wants_the_password_given_lately() -> None:
    asked = decide(ASKED, pressed("keep-here", EMMA.id), LATER)
    assert asked.step == AwaitingOwnPassword(EMMA.id, "keep-here", str(EMMA.id), ASKED)
    done = decide(asked.step, typed("right"), replace(LATER, right=True))
    assert KEEP in done.changes


def test_it_stays_open_from_now_on() -> None:
    assert decide(ASKED, pressed("keep-here", EMMA.id), FACTS) == Decision(
        AtRest(),
        (line(SignInPhrase.KEPT),),
        effects=(ANSWERED,),
        changes=(ShowAccount(EMMA.id), KEEP),
    )


@pytest.mark.parametrize(
    ("facts", "why"),
    [(SHARED, SignInPhrase.KEEP_SHARED), (come("B"), SignInPhrase.KEEP_TOO_LATE)],
)
def test_why_it_cannot_is_said(facts: FakeFacts, why: SignInPhrase) -> None:
    for step, verb in ((ENTERED, "keep"), (ASKED, "keep-here")):
        refused = decide(step, pressed(verb, EMMA.id), facts)
        assert (refused.step, refused.saying) == (AtRest(), (line(why),))
        assert KEEP not in refused.changes


def test_a_forged_button_keeps_nothing_open_unasked() -> None:
    for step in (AtRest(), ConfirmingKept(TOM.id)):
        decision = decide(step, pressed("keep-here", EMMA.id), FACTS)
        assert (decision.step, KEEP in decision.changes) == (ASKED, False)


def test_ending_it_wants_no_password() -> None:
    ended = decide(
        AtSignIns(EMMA.id),
        pressed("keep-not", EMMA.id),
        replace(KEPT, here=(replace(KEPT.here[0], fresh=False),)),
    )
    assert KeepSignIn(EMMA.id, kept=False) in ended.changes


def test_whoever_comes_in_beside_it_is_told_that_it_ends() -> None:
    facts = replace(KEPT, accounts=(TOM,), right=True)
    told = decide(AwaitingLoginPassword(TOM.entry.id_number), typed("right"), facts).saying
    assert told[-1] == line(SignInPhrase.KEPT_NO_LONGER)
    again = replace(KEPT, right=True)
    told = decide(AwaitingLoginPassword(EMMA.entry.id_number), typed("right"), again).saying
    assert told[-1] == line(Phrase.SIGNED_IN)


def test_hiding_ends_it_with_a_word() -> None:
    told = decide(ChoosingAccount(), pressed("hide"), KEPT).saying
    assert told == (line(Phrase.HIDDEN), line(SignInPhrase.KEPT_NO_LONGER))


def test_a_question_whose_sign_in_fell_asleep_asks_nothing() -> None:
    asleep = signed_in(EMMA, idle=True, fresh=False)
    [asked] = desk.question(ASKED, asleep).lines
    assert asked == line(Phrase.NOT_SIGNED_IN)


def test_a_typed_yes_or_no_to_whose_phone_it_is_is_its_button() -> None:
    words = {"words-yes": "oui", "words-no": "non"}
    said = replace(FACTS, say=lambda each, _: words.get(each.phrase, ""))
    assert KEEP in decide(ASKED, typed("oui"), said).changes
    refused = decide(ASKED, typed("non"), said)
    assert refused.step == decide(ASKED, pressed("back"), said).step
    assert not refused.changes
