"""Staff accept the address that a child gave: which one is offered, and what a press asks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.conversations.guardians import accepting
from domain.machine.asking.records import AskedWords, CentreQuestion, QuestionKind
from domain.machine.guardians.records import Agreement
from domain.machine.lookup.effects import CandidateAct
from domain.machine.records import Account
from domain.machine.steps.asking import LookingAtQuestion
from domain.machine.steps.lookup import ActingOnCandidate
from tests.support.clock import MORNING
from tests.support.pure.candidates import EMMA, signed_in
from tests.support.pure.facts import FakeFacts

CHILD = replace(EMMA, entry=replace(EMMA.entry, born=date(2012, 5, 1)))
ASKED = CentreQuestion(
    id=102,
    kind=QuestionKind.OTHER,
    version=1,
    chat=7,
    proven=True,
    account=EMMA.id,
    entry=EMMA.entry.id,
    language="en",
    asked_at=MORNING,
    due=MORNING + timedelta(days=3),
)
DAD = "john@clarke.uk"


def facts(*said: str, account: Account = CHILD, asked: CentreQuestion = ASKED) -> FakeFacts:
    words = [AskedWords(MORNING, "", 0, each) for each in said]
    known = replace(signed_in(account), centre_questions={102: asked})
    return replace(known, centre_words={102: words})


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (("My father: john@clarke.uk, 07700 900123",), DAD),
        (("<john@clarke.uk>.",), DAD),
        (("mum@clarke.uk", "no, sorry: john@clarke.uk"), DAD),
        (("my own is emma.clarke@school.uk",), ""),
        (("call 07700 900123 @home",), ""),
    ],
)
def test_the_newest_address_in_the_childs_words_is_offered(
    said: tuple[str, ...], found: str
) -> None:
    assert accepting.given(ASKED, facts(*said)) == found


def test_nothing_is_offered_where_nobody_is_under_a_guardian_or_there_is_no_room() -> None:
    grown = replace(CHILD, entry=replace(CHILD.entry, born=date(2000, 5, 1)))
    two = replace(CHILD.entry, guardian_email="a@clarke.uk", second_guardian="b@clarke.uk")
    assert accepting.given(ASKED, facts(DAD, account=grown)) == ""
    assert accepting.given(ASKED, facts(DAD, account=replace(CHILD, entry=two))) == ""


def test_what_nobody_vouches_for_is_not_offered() -> None:
    doubtful = replace(ASKED, proven=False)
    assert accepting.offered(doubtful, facts(DAD, asked=doubtful)) == ()
    staffs = [AskedWords(MORNING, "telegram 5", 0, DAD)]
    assert accepting.given(ASKED, replace(facts(), centre_words={102: staffs})) == ""


def test_a_press_leads_to_the_question_how_staff_know() -> None:
    step = accepting.begin("102", facts(DAD)).step
    assert isinstance(step, ActingOnCandidate)
    assert (step.entry, step.act, step.email) == (EMMA.entry.id, CandidateAct.GUARD, DAD)
    assert step.checked == ""


def test_a_press_that_comes_too_late_changes_nothing() -> None:
    known = replace(CHILD, entry=replace(CHILD.entry, guardian_email=DAD, agreement=Agreement.YES))
    for late in (facts(), facts(DAD, account=known)):
        decision = accepting.begin("102", late)
        assert (decision.step, decision.effects) == (LookingAtQuestion(102), ())
