"""Where somebody is signed in, and signing another chat out."""

from dataclasses import replace
from datetime import timedelta

from domain.conversations import desk
from domain.conversations.signed_in.places import SHOWN
from domain.machine.changes import CloseSignInElsewhere, ShowAccount
from domain.machine.decision import Decision
from domain.machine.effects import Tell, line
from domain.machine.events import AccountClosed
from domain.machine.phrases import Phrase
from domain.machine.records import SignedInChat
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.open_sign_ins import AtSignIns, ConfirmingSignOut
from domain.machine.steps.step import AtRest, AwaitingOwnPassword
from tests.support.clock import MORNING
from tests.support.pure.acts import ANSWERED, decide, pressed, typed
from tests.support.pure.candidates import EMMA, TOM, signed_in
from tests.support.pure.facts import CHAT, FakeFacts

OTHERS = (21, 22)


def place(chat: int, days: int) -> SignedInChat:
    seen = MORNING - timedelta(days=days)
    return SignedInChat(chat=chat, since=seen, seen=seen, asleep=days > 1)


PLACES = (place(22, 9), place(CHAT, 3), place(21, 0))
FACTS = replace(signed_in(EMMA), places={EMMA.id: PLACES}, elsewhere={EMMA.id: OTHERS})
LATER = replace(FACTS, here=(replace(FACTS.here[0], fresh=False),))
ASLEEP = replace(FACTS, here=(replace(FACTS.here[0], idle=True, fresh=False),))
LIST = AtSignIns(EMMA.id, (22, 21))
CONFIRMING = ConfirmingSignOut(EMMA.id, 22, 2)
GONE = (line(SignInPhrase.PHONE_GONE),)


def answered(decision: Decision) -> Decision:
    return replace(decision, effects=(ANSWERED, *decision.effects))


def names(step: AtSignIns | ConfirmingSignOut, facts: FakeFacts = FACTS) -> list[str]:
    return [each.phrase for each in desk.question(step, facts).lines]


def test_the_list_numbers_the_other_chats_and_names_nobody() -> None:
    assert decide(AtRest(), pressed("sign-ins"), FACTS).step == LIST
    asked = desk.question(LIST, FACTS)
    assert [each.params["number"] for each in asked.lines if "number" in each.params] == ["2", "3"]
    assert not [each for row in asked.keyboard for each in row if each.argument in {"21", "22"}]


def test_a_chat_that_is_alone_is_told_so() -> None:
    alone = replace(FACTS, places={EMMA.id: PLACES[1:2]}, elsewhere={})
    assert names(AtSignIns(EMMA.id), alone)[-1] == SignInPhrase.ONLY_HERE


def test_of_many_chats_those_used_last_are_shown_and_the_others_counted() -> None:
    many = tuple(place(100 + each, each) for each in range(SHOWN + 3))
    facts = replace(FACTS, places={EMMA.id: (*many, place(CHAT, 0))})
    step = decide(AtRest(), pressed("sign-ins"), facts).step
    assert step == AtSignIns(EMMA.id, tuple(range(100, 100 + SHOWN)))
    [more] = [
        each
        for each in desk.question(step, facts).lines
        if each.phrase == SignInPhrase.SIGN_INS_MORE
    ]
    assert more.params == {"more": 3}


def test_a_list_whose_sign_in_fell_asleep_shows_nothing_and_does_nothing() -> None:
    assert names(LIST, ASLEEP) == [Phrase.NOT_SIGNED_IN]
    refused = Decision(AtRest(), (line(Phrase.NOT_SIGNED_IN),), effects=(ANSWERED,))
    assert decide(LIST, pressed("phone-out", 2), ASLEEP) == refused
    assert decide(LIST, typed("2"), ASLEEP).step == AtRest()


def test_a_chat_is_asked_about_by_its_number() -> None:
    assert decide(LIST, pressed("phone-out", 2), FACTS).step == CONFIRMING


def test_a_number_that_is_no_chats_signs_nobody_out() -> None:
    for forged in ("1", "4", "21", "-2", "x", ""):
        decision = decide(LIST, pressed("phone-out", forged), FACTS)
        assert (decision.step, decision.saying, decision.changes) == (LIST, GONE, ())


def test_signing_another_chat_out_wants_the_password_given_lately() -> None:
    asked = decide(CONFIRMING, pressed("sign-out-there", EMMA.id), LATER)
    assert asked.step == AwaitingOwnPassword(EMMA.id, "sign-out-there", str(EMMA.id), CONFIRMING)
    assert not asked.changes


def test_it_is_signed_out_and_told() -> None:
    done = decide(CONFIRMING, pressed("sign-out-there", EMMA.id), FACTS)
    assert done == Decision(
        AtSignIns(EMMA.id, (21,)),
        (line(SignInPhrase.SIGNED_OUT_PHONE, number="2"),),
        effects=(ANSWERED, Tell(22, AccountClosed("Emma", "Emma Clarke", EMMA.id))),
        changes=(ShowAccount(EMMA.id), CloseSignInElsewhere(EMMA.id, 22)),
    )


def test_the_right_password_does_what_was_asked_for() -> None:
    step = AwaitingOwnPassword(EMMA.id, "sign-out-there", str(EMMA.id), CONFIRMING)
    done = decide(step, typed("right"), replace(LATER, accounts=(EMMA,), right=True))
    assert CloseSignInElsewhere(EMMA.id, 22) in done.changes


def test_a_chat_that_is_signed_out_meanwhile_is_gone() -> None:
    rest = replace(FACTS, places={EMMA.id: PLACES[1:]}, elsewhere={EMMA.id: (21,)})
    gone = decide(CONFIRMING, pressed("sign-out-there", EMMA.id), rest)
    assert (gone.step, gone.saying) == (AtSignIns(EMMA.id, (21,)), GONE)
    assert names(CONFIRMING, rest)[-1] == SignInPhrase.PHONE_GONE


def test_a_button_forged_for_another_account_of_the_chat_leads_to_that_ones_list() -> None:
    both = replace(FACTS, here=(*FACTS.here, replace(FACTS.here[0], account=TOM)))
    done = decide(CONFIRMING, pressed("sign-out-there", TOM.id), both)
    assert (done.step, done.changes) == (AtSignIns(TOM.id), (ShowAccount(TOM.id),))


def test_a_typed_yes_or_no_to_signing_another_chat_out_is_its_button() -> None:
    said = replace(
        FACTS, say=lambda each, _: {"words-yes": "oui", "words-no": "non"}.get(each.phrase, "")
    )
    yes = decide(CONFIRMING, typed("oui"), said)
    assert CloseSignInElsewhere(EMMA.id, 22) in yes.changes
    assert decide(CONFIRMING, typed("non"), said).step == LIST
