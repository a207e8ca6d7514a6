"""The menu, and what anybody may ask: help where one is, the language, the exams."""

from dataclasses import replace

from domain.conversations.desk import question
from domain.exams.exams import EXAMS
from domain.machine.changes import SetLanguage
from domain.machine.decision import Decision
from domain.machine.effects import Say, SendText, line
from domain.machine.exams.phrases import ExamPhrase
from domain.machine.phrases import Phrase
from domain.machine.steps.asking import LookingAtQuestions
from domain.machine.steps.details import AwaitingNewEmail
from domain.machine.steps.lookup import LookingUp
from domain.machine.steps.registration import AwaitingEmail, AwaitingIdNumber, Form
from domain.machine.steps.signin import AwaitingLoginId
from domain.machine.steps.staff import LookingAtReleases
from domain.machine.steps.staffing import LookingAtStaff
from domain.machine.steps.step import AtRest, Step
from tests.support.offenders import each_of
from tests.support.pure.acts import (
    ANSWERED,
    FORM_KEPT,
    TOMORROW,
    decide,
    pressed,
    pressed_ever,
    typed,
)
from tests.support.pure.candidates import EMMA, signed_in
from tests.support.pure.facts import FakeFacts
from tests.support.staff.roles import APPROVING

FORM = AwaitingEmail(Form(id_number="ABC123456", entry=1, proven_until=TOMORROW))


def verbs(facts: FakeFacts) -> set[str]:
    """What the menu offers."""
    return {each.verb for row in question(AtRest(), facts).keyboard for each in row}


def test_a_stranger_is_offered_to_register_and_to_sign_in() -> None:
    offered = {"register", "signin", "exams", "privacy", "language", "help"}
    assert verbs(FakeFacts()) == offered


def test_an_idle_sign_in_looks_like_a_stranger_with_a_way_back() -> None:
    idle = signed_in(EMMA, idle=True)
    assert verbs(idle) == verbs(FakeFacts()) | {"other"}
    assert question(AtRest(), idle).lines == (line(Phrase.MENU),)


def test_a_hidden_account_is_not_named() -> None:
    hidden = replace(signed_in(EMMA), showing=0)
    assert question(AtRest(), hidden).lines == (line(Phrase.MENU),)
    assert "results" not in verbs(hidden)


def test_only_officers_are_offered_the_work_of_staff() -> None:
    assert verbs(FakeFacts(officer=True)) - verbs(FakeFacts()) == {"staff", "desk"}


def test_start_greets_and_an_open_form_goes_on_where_it_was() -> None:
    assert decide(AwaitingLoginId(), typed("/start"), FakeFacts()).step == AtRest(welcome=True)
    back = Decision(FORM, (line(Phrase.WELCOME_BACK),), effects=(FORM_KEPT,))
    assert decide(FORM, typed("/start"), FakeFacts()) == back


def test_a_form_without_an_answer_is_not_worth_going_on() -> None:
    assert decide(AwaitingIdNumber(), typed("/start"), FakeFacts()).step == AtRest(welcome=True)


def test_cancel_leaves_whatever_is_under_way_and_says_so() -> None:
    assert decide(FORM, typed("/cancel"), FakeFacts()) == Decision(
        AtRest(), (line(Phrase.CANCELLED),)
    )
    nothing = Decision(AtRest(), (line(Phrase.NOTHING_TO_CANCEL),))
    assert decide(AtRest(), typed("/cancel"), FakeFacts()) == nothing


@each_of([LookingAtReleases(), LookingAtStaff(), LookingAtQuestions(), LookingUp()])
def test_a_list_that_is_left_is_not_said_to_be_cancelled(step: Step) -> None:
    team = FakeFacts(roles=APPROVING)
    assert decide(step, pressed("cancel"), team) == Decision(AtRest(), effects=(ANSWERED,))


@each_of(
    [
        (AtRest(), Phrase.HELP),
        (FORM, Phrase.HELP_REGISTRATION),
        (AwaitingLoginId(), Phrase.HELP_SIGN_IN),
        (AwaitingNewEmail(EMMA.id), Phrase.HELP),
    ]
)
def test_help_is_about_where_one_is_and_stays_there(step: Step, phrase: Phrase) -> None:
    decision = decide(step, typed("/help"), signed_in(EMMA))
    [said] = [each for each in decision.effects if isinstance(each, Say)]
    assert (decision.step, decision.saying, said.kept) == (step, (), True)
    assert said.lines == (line(phrase), line(Phrase.HELP_CONTACT))


@each_of(
    [
        ("en", "fr", "fr"),
        ("en", "", "fr"),
        ("fr", "", "en"),
        ("fr", "xx", "en"),
        ("en", "en", "en"),
    ]
)
def test_the_language_is_the_one_named_or_the_other(
    language: str, argument: str, wanted: str
) -> None:
    known = FakeFacts(language=language)
    decision = decide(AtRest(), pressed("language", argument), known)
    assert decision == Decision(AtRest(), effects=(ANSWERED,), changes=(SetLanguage(wanted),))


def test_of_three_languages_the_others_are_offered() -> None:
    decision = decide(AtRest(), typed("/language"), FakeFacts(languages=("en", "fr", "it")))
    [choice] = decision.effects
    assert isinstance(choice, Say)
    offered = [(each.argument, each.lasting) for row in choice.keyboard for each in row]
    assert (decision.changes, offered) == ((), [("fr", True), ("it", True)])


def test_privacy_can_be_read_at_any_step() -> None:
    for step in (AtRest(), FORM, AwaitingLoginId()):
        decision = decide(step, typed("/privacy"), FakeFacts())
        assert decision.step == step
        told = [each for each in decision.effects if isinstance(each, SendText)]
        assert told == [SendText("privacy"), SendText("kept-data")], step


def test_each_of_our_main_exams_is_explained_by_a_button_that_works_for_ever() -> None:
    overview = decide(AtRest(), typed("/exams"), FakeFacts()).effects[0]
    assert isinstance(overview, Say)
    offered = [each for row in overview.keyboard for each in row]
    names = [each.name for each in EXAMS[:5]]
    assert [each.argument for each in offered] == [*names, "young", "linguaskill"]
    assert all(each.lasting for each in offered)


def explained(argument: str) -> Say:
    said = decide(AtRest(), pressed_ever("exams", argument), FakeFacts()).effects[1]
    assert isinstance(said, Say)
    assert said.kept
    return said


def test_an_exam_is_explained_with_buttons_for_when_and_for_doubts() -> None:
    said = explained("B2 First")
    assert said.lines[0] == line(ExamPhrase.EXAM_HEAD, exam="B2 First")
    (when, doubt), _ = said.keyboard
    rules = FakeFacts().rules
    weeks = line(ExamPhrase.EXAM_TIMING, paper=rules.paper_weeks, digital=rules.digital_weeks)
    assert explained(when.argument).lines == (weeks,)
    assert explained(doubt.argument).lines == (line(ExamPhrase.EXAM_ENQUIRY),)


def test_young_learners_and_linguaskill_are_explained_each_together() -> None:
    assert explained("young").lines == (line(ExamPhrase.EXAM_YOUNG),)
    assert explained("linguaskill").lines == (line(ExamPhrase.EXAM_LINGUASKILL),)


def test_an_exam_that_is_none_shows_the_overview() -> None:
    forged = decide(AtRest(), pressed_ever("exams", "C3 Expert"), FakeFacts()).effects[1]
    assert isinstance(forged, Say)
    assert forged.lines == (line(ExamPhrase.EXAMS),)
