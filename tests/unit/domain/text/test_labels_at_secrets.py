"""What a button says is never taken for a secret: it presses the button, and is no try at one."""

from dataclasses import replace
from itertools import product
from zoneinfo import ZoneInfo

from bot.texts.texts import Texts
from domain.conversations import desk
from domain.machine.changes import CountWrongPassword
from domain.machine.effects import Forget, line
from domain.machine.phrases import Phrase
from domain.machine.steps.details import AtDetails, AwaitingNewPassword, ConfirmingDeletion
from domain.machine.steps.registration import AwaitingPassword, AwaitingSecret, Form
from domain.machine.steps.signin import AwaitingLoginPassword
from domain.machine.steps.step import AtRest, AwaitingOwnPassword, Step
from domain.text.typed_phrases import TypedPhrase
from tests.support.pure.acts import EMMAS, IN_AN_HOUR, decide, forgets, typed
from tests.support.pure.candidates import EMMA, signed_in

TEXTS = Texts(ZoneInfo("UTC"))
FACTS = replace(
    signed_in(EMMA), say=lambda each, language: TEXTS.say(each.phrase, language, each.params)
)
FORM = Form(id_number=EMMA.entry.id_number, entry=EMMA.entry.id, proven_until=IN_AN_HOUR)
AT_SECRETS: tuple[Step, ...] = (
    AwaitingSecret(Form(id_number=EMMA.entry.id_number)),
    AwaitingPassword(FORM),
    AwaitingLoginPassword(EMMA.entry.id_number),
    AwaitingOwnPassword(EMMA.id, "password", at=AtDetails(EMMA.id)),
    AwaitingNewPassword(EMMA.id, EMMAS),
)
NOES = ("nan laisse tomber", "Non merci, laissez tomber", "no no, I don't want to", "never mind no")
OF_OTHER_SCREENS = ("supprimer mon compte", "Delete my account", "Envoyer mon résultat", "Sign out")


def test_what_a_button_of_the_screen_says_stays_in_the_chat_and_presses_it() -> None:
    step = AtDetails(EMMA.id)
    for said in ("supprimer mon compte", "Delete my account"):
        assert forgets(step, typed(said)) is None, said
        assert decide(step, typed(said), FACTS).step == ConfirmingDeletion(EMMA.id, proof=EMMAS)


def test_a_bare_no_to_a_question_stays_in_the_chat_and_is_a_no() -> None:
    step = ConfirmingDeletion(EMMA.id, proof=EMMAS)
    for said in NOES:
        assert forgets(step, typed(said)) is None, said
        assert decide(step, typed(said), FACTS).step == AtRest(), said


def test_a_no_leaves_the_chat_where_a_secret_is_awaited_and_so_does_one_with_a_word_more() -> None:
    for step, said in product(AT_SECRETS, NOES):
        assert forgets(step, typed(said)) == Forget(5), (step, said)
    for said in ("nan laisse tomber 42", "non non Musterpass77"):
        assert forgets(ConfirmingDeletion(EMMA.id, proof=EMMAS), typed(said)) == Forget(5), said


def test_annuler_typed_where_a_secret_is_awaited_cancels_and_is_no_try() -> None:
    for step, said in product(AT_SECRETS, ("annuler", "Annuler", "cancel")):
        assert desk.needs(step, typed(said), FACTS) is None, (step, said)
        assert forgets(step, typed(said)) == Forget(5), (step, said)
        done = decide(step, typed(said), FACTS)
        assert done.step == AtRest(), (step, said)
        assert not any(isinstance(each, CountWrongPassword) for each in done.changes)


def test_aide_typed_where_a_secret_is_awaited_helps_there_and_is_no_try() -> None:
    for step, said in product(AT_SECRETS, ("aide", "HELP")):
        done = decide(step, typed(said), FACTS)
        assert (done.step, done.changes) == (step, ()), (step, said)
        assert Phrase.HELP in str(done), (step, said)


def test_a_button_of_another_screen_does_nothing_where_a_secret_is_awaited_and_is_no_try() -> None:
    for step, said in product(AT_SECRETS, OF_OTHER_SCREENS):
        assert desk.needs(step, typed(said), FACTS) is None, (step, said)
        done = decide(step, typed(said), FACTS)
        assert (done.step, done.changes) == (step, ()), (step, said)
        assert line(TypedPhrase.LABEL_NOT_HERE) in done.saying


def test_what_is_too_short_for_a_password_locks_nobody_out() -> None:
    for step, said in product((AT_SECRETS[2], AT_SECRETS[3]), ("menu", "stop", "0427")):
        assert decide(step, typed(said), FACTS).changes == (), (step, said)


def test_a_passphrase_that_only_begins_like_a_button_is_one_all_the_same() -> None:
    for step in AT_SECRETS[2:4]:
        said = typed("supprimer mon compte et partir")
        assert desk.needs(step, said, FACTS) is not None
        assert any(
            isinstance(each, CountWrongPassword) for each in decide(step, said, FACTS).changes
        )
