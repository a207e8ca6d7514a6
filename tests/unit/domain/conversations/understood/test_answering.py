"""What is done for who types in words of their own, and where nothing is read but the answer."""

from dataclasses import replace

import pytest

from domain.conversations.desk import question
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.asking.changes import OpenQuestion
from domain.machine.asking.records import QuestionKind
from domain.machine.changes import SetLanguage
from domain.machine.decision import Decision
from domain.machine.effects import Alert, Say, line
from domain.machine.phrases import Phrase
from domain.machine.steps.asking import AskingCentre, ReviewingQuestion
from domain.machine.steps.registration import AwaitingEmail, AwaitingPassword, AwaitingSecret, Form
from domain.machine.steps.signin import AwaitingRecoveryId
from domain.machine.steps.step import AtRest, AwaitingOwnPassword, Step
from domain.machine.understood.phrases import UnderstoodPhrase
from tests.support.pure.acts import IN_AN_HOUR, TOMORROW, decide, typed
from tests.support.pure.candidates import EMMA, signed_in
from tests.support.pure.facts import FakeFacts

FORM = Form(id_number="ABC123456", entry=1, proven_until=TOMORROW)
AT_EMAIL = AwaitingEmail(FORM)


def done(text: str, step: Step = AtRest(), facts: FakeFacts | None = None) -> Decision:  # noqa: B008
    """What a text does."""
    return decide(step, typed(text), facts or FakeFacts())


def alerts(decision: Decision) -> list[Alert]:
    return [each for each in decision.effects if isinstance(each, Alert)]


def opened(decision: Decision) -> OpenQuestion:
    [one] = [each for each in decision.changes if isinstance(each, OpenQuestion)]
    return one


def test_words_lead_where_the_buttons_lead() -> None:
    assert done("jai oublié mon mdp").step == AwaitingRecoveryId()
    assert isinstance(done("un humain svp").step, AskingCentre)
    deleting = done("supprimez mon compte", facts=signed_in(EMMA, fresh=False))
    assert isinstance(deleting.step, AwaitingOwnPassword)


def test_a_language_is_named_in_any() -> None:
    assert done("en français svp").changes == (SetLanguage("fr"),)
    assert done("in english please").changes == (SetLanguage("en"),)


def test_courtesies_are_answered() -> None:
    assert done("merci bcp").saying == (line(UnderstoodPhrase.THANKED),)
    assert done("slt", facts=signed_in(EMMA)).saying == (line(UnderstoodPhrase.GREETED),)
    assert done("bonjour").step == AtRest(welcome=True)


def test_nobody_is_promised_a_certificate() -> None:
    said = done("où est mon certificat", facts=signed_in(EMMA)).saying
    assert said == (line(UnderstoodPhrase.CERTIFICATE_WHEN),)


def test_an_id_number_where_nothing_is_awaited_begins_the_registration() -> None:
    step = done("ABC123456").step
    assert isinstance(step, AwaitingSecret)
    assert step.form.id_number == "ABC123456"


@pytest.mark.parametrize("text", ["il y a une ereur dans ma note", "C'est honteux !", "wrong"])
def test_a_complaint_goes_to_the_centre_without_being_asked_about(text: str) -> None:
    decision = done(text, facts=signed_in(EMMA))
    assert opened(decision).words == text
    assert opened(decision).entry == EMMA.entry.id
    assert len(alerts(decision)) == 1


def test_what_is_not_understood_offers_the_likeliest_and_the_centre() -> None:
    step = done("mon chat aime bien les résultats du foot").step
    assert isinstance(step, ReviewingQuestion)
    verbs = [each.verb for row in question(step, FakeFacts()).keyboard for each in row]
    assert verbs == ["ask-send", "results", "exams", "help", "cancel"]


def test_where_an_answer_is_awaited_only_help_and_stopping_are_understood() -> None:
    assert done("aide", AT_EMAIL).step == AT_EMAIL
    assert any(isinstance(each, Say) for each in done("aidez moi svp", AT_EMAIL).effects)
    assert done("laisse tomber", AT_EMAIL).step == AtRest()
    assert done("merci", AT_EMAIL).step == AT_EMAIL
    assert done("mon résultat", AT_EMAIL).step == AT_EMAIL


@pytest.mark.parametrize("step", [AtRest(), AT_EMAIL, AskingCentre(IN_AN_HOUR)])
def test_distress_is_cared_for_wherever_words_are_typed(step: Step) -> None:
    decision = done("j'en peux plus je veux mourir", step)
    assert decision.step == step
    [said] = [each for each in decision.effects if isinstance(each, Say)]
    assert said.lines[0] == line(UnderstoodPhrase.CARING)
    assert opened(decision).kind is QuestionKind.DISTRESS
    [alert] = alerts(decision)
    assert (alert.lines[0].phrase, alert.gathered) == (AlertPhrase.DISTRESS, "")
    assert "mourir" not in str(alert)


def test_a_word_said_laughing_wakes_nobody() -> None:
    [alert] = alerts(done("i want to die lol"))
    assert alert.gathered == AlertPhrase.QUESTION


def test_a_password_is_never_read_for_what_it_says() -> None:
    decision = done("je veux mourir 12", AwaitingPassword(FORM))
    assert opened_none(decision)
    assert alerts(decision) == []


def opened_none(decision: Decision) -> bool:
    return not any(isinstance(each, OpenQuestion) for each in decision.changes)


def test_what_staff_type_is_about_others() -> None:
    officer = replace(FakeFacts(), officer=True)
    assert alerts(done("elle dit : je veux mourir", facts=officer)) == []


def test_a_few_words_that_say_nothing_lead_to_three_things_and_a_person() -> None:
    for text in ("blabla", "42", "👍"):
        [said] = [each for each in done(text).effects if isinstance(each, Say)]
        verbs = [each.verb for row in said.keyboard for each in row]
        assert (len(verbs), verbs[-1]) == (4, "ask"), text


def test_staff_who_are_not_understood_keep_their_menu() -> None:
    officer = replace(FakeFacts(), officer=True)
    assert done("blabla", facts=officer).saying == (line(Phrase.NOT_UNDERSTOOD),)
