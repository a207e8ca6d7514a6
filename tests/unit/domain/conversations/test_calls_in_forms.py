"""A call for help or a wish to stop, in more than four words, where a form awaits an answer."""

from dataclasses import replace
from itertools import product

from domain.conversations import desk
from domain.machine.changes import CountWrongPassword
from domain.machine.effects import Forget, line
from domain.machine.phrases import Phrase
from domain.machine.steps.details import (
    AtDetails,
    AwaitingNewPassword,
    AwaitingNewPasswordAgain,
)
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingIdNumber,
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingSecret,
    Form,
)
from domain.machine.steps.signin import AwaitingLoginPassword
from domain.machine.steps.step import AwaitingOwnPassword, Step
from domain.machine.understood.phrases import UnderstoodPhrase
from domain.text.typed_phrases import TypedPhrase
from tests.support.pure.acts import DELETED, EMMAS, IN_AN_HOUR, decide, forgets, typed
from tests.support.pure.candidates import EMMA, signed_in

FACTS = signed_in(EMMA)
FORM = Form(id_number=EMMA.entry.id_number, entry=EMMA.entry.id, proven_until=IN_AN_HOUR)
CHOOSING: tuple[Step, ...] = (AwaitingPassword(FORM), AwaitingNewPassword(EMMA.id, EMMAS))
PROVING: tuple[Step, ...] = (
    AwaitingLoginPassword(EMMA.entry.id_number),
    AwaitingOwnPassword(EMMA.id, "password", at=AtDetails(EMMA.id)),
)
FORMS: tuple[Step, ...] = (
    AwaitingIdNumber(),
    AwaitingSecret(Form(id_number=EMMA.entry.id_number)),
    AwaitingEmail(FORM),
    *CHOOSING,
    *PROVING,
)
CALLS = (
    "aidez moi s'il vous plaît",
    "bonjour, je voudrais arrêter l'inscription",
    "I would like to stop the registration",
    "help me please i am stuck",
    "je veux parler à quelqu'un s'il vous plaît",
)
SHORT = ("aidez-moi", "help me please", "help me")
PASSPHRASES = ("stop hammer time forever", "mon chat aide tortue bleue", "help purple elephant")
WAY_OUT = line(TypedPhrase.WAY_OUT)


def test_a_call_is_told_the_way_out_and_stops_nothing_by_itself() -> None:
    for step, said in product(FORMS, CALLS):
        done = decide(step, typed(said), FACTS)
        assert done.step == step, (step, said)
        assert WAY_OUT in done.saying, (step, said)


def test_where_a_secret_is_awaited_a_call_leaves_the_chat_all_the_same() -> None:
    for step, said in product((*CHOOSING, *PROVING), CALLS):
        assert forgets(step, typed(said)) == Forget(5), (step, said)
        assert decide(step, typed(said), FACTS).saying[0] == DELETED


def test_a_call_never_becomes_a_password_and_a_passphrase_with_a_word_of_its_own_does() -> None:
    for step, said in product(CHOOSING, PASSPHRASES):
        done = decide(step, typed(said), FACTS)
        assert done.step != step, (step, said)
        assert WAY_OUT not in done.saying


def test_a_call_that_could_be_no_password_is_no_try_and_is_compared_with_nothing() -> None:
    for step, said in product(PROVING, SHORT):
        assert desk.needs(step, typed(said), FACTS) is None, (step, said)
        assert not decide(step, typed(said), FACTS).changes, (step, said)
        assert decide(step, typed(said), FACTS).saying == (DELETED, WAY_OUT), (step, said)


def test_one_as_long_as_a_passphrase_is_tried_and_counted_as_any_other() -> None:
    for step, said in product(PROVING, (*PASSPHRASES, *CALLS, "j'ai oublié mon mot de passe")):
        assert desk.needs(step, typed(said), FACTS), (step, said)
        counted = decide(step, typed(said), FACTS).changes
        assert any(isinstance(each, CountWrongPassword) for each in counted), (step, said)


def test_who_once_chose_such_words_as_a_passphrase_comes_in_by_them() -> None:
    for step, said in product(PROVING, (*CALLS, "I want to kill myself tonight")):
        done = decide(step, typed(said), replace(FACTS, right=True))
        assert done.step != step, (step, said)
        assert WAY_OUT not in done.saying
        assert line(UnderstoodPhrase.CARING) not in done.saying
        counted = [each for each in done.changes if isinstance(each, CountWrongPassword)]
        assert counted == [], (step, said)


def test_the_way_out_is_named_beside_the_lock_too() -> None:
    for step in PROVING:
        twice = {EMMA.entry.id_number: (2, None)}
        done = decide(step, typed(CALLS[0]), replace(FACTS, wrong_passwords=twice))
        assert Phrase.LOGIN_LOCKED in {each.phrase for each in done.saying}, step
        assert WAY_OUT in done.saying, step


def test_a_call_where_the_password_is_typed_again_is_told_the_way_out_above_what_it_undoes() -> (
    None
):
    for again, first in (
        (AwaitingPasswordAgain(FORM, "hash"), AwaitingPassword(FORM)),
        (AwaitingNewPasswordAgain(EMMA.id, "hash", EMMAS), AwaitingNewPassword(EMMA.id, EMMAS)),
    ):
        done = decide(again, typed(CALLS[0]), FACTS)
        assert done.step == first
        assert done.saying == (DELETED, WAY_OUT, line(Phrase.PASSWORDS_DIFFER))


def test_distress_at_a_secret_is_told_whom_to_call_and_is_passed_on_to_nobody() -> None:
    for step in (*CHOOSING, *PROVING):
        done = decide(step, typed("I want to kill myself tonight"), FACTS)
        assert done.saying == (DELETED, line(UnderstoodPhrase.CARING)), step
        assert not [each for each in done.effects if "Question" in type(each).__name__]
