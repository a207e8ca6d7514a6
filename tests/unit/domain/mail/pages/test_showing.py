"""What the page of a result shows, by plain values: the limit and the moment before it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.machine import limits
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.records import Account, Rules
from domain.machine.standstill.records import Standstill
from domain.mail.pages.records import ASTRAY, GOOD_FOR, SHOWN_FOR, PageAnswer, ResultPage
from domain.mail.pages.showing import (
    AskingPage,
    PageRemark,
    PageVerdict,
    ShowingPage,
    ShutPage,
    decide_answer,
    look,
)
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import BORN, CANDIDATES
from tests.support.pure.candidates import EMMA, TOM, result_of
from tests.support.pure.facts import FakeFacts

TICK = timedelta(microseconds=1)
READER = replace(EMMA, statement_by_mail=True)
PASSED = result_of(CANDIDATES["Emma"], "B", MORNING - timedelta(days=1))
PAGE = ResultPage(
    id=7, account=EMMA.id, result=PASSED.id, email=EMMA.email, issued=MORNING,
    expires=MORNING + GOOD_FOR, born=BORN,
)  # fmt: skip
BY_NUMBER = replace(PAGE, born=None)
RIGHT, WRONG = PageAnswer(born=BORN), PageAnswer(born=BORN.replace(day=18))
FACTS = FakeFacts(
    chat=0, rules=Rules(pages=True), accounts=(READER, TOM), outcomes={EMMA.id: (PASSED,)}
)
SHOWN = ShowingPage(READER, PASSED, printed=True)
WRONGLY = AskingPage(READER, True, PageRemark.WRONG)
TOLD = (limits.reached(AlertPhrase.LIMIT_PAGE),)


def facts(**values: object) -> FakeFacts:
    return replace(FACTS, **values)  # type: ignore[arg-type]


def of(account: Account) -> FakeFacts:
    return facts(accounts=(account,))


def test_a_look_asks_and_the_right_date_shows_and_begins_the_hour() -> None:
    assert look(PAGE, FACTS) == AskingPage(READER, born=True)
    assert decide_answer(PAGE, RIGHT, FACTS) == PageVerdict(SHOWN, begins=True)


def test_an_answer_within_the_hour_begins_no_other() -> None:
    opened = replace(PAGE, opened=MORNING)
    late = facts(now=MORNING + SHOWN_FOR - TICK)
    assert decide_answer(opened, RIGHT, late) == PageVerdict(SHOWN)
    assert decide_answer(opened, PageAnswer(blank=True, passed=True), late) == PageVerdict(SHOWN)
    over = facts(now=MORNING + SHOWN_FOR)
    for answer in (RIGHT, PageAnswer(passed=True)):
        assert decide_answer(opened, answer, over) == PageVerdict(ShutPage.OVER)


def test_nothing_that_was_shown_counts_before_an_answer_did() -> None:
    asked = decide_answer(PAGE, PageAnswer(blank=True, passed=True), FACTS)
    assert asked == PageVerdict(AskingPage(READER, born=True))


@each_of(
    [
        (MORNING - ASTRAY - TICK, False),
        (MORNING - ASTRAY, True),
        (MORNING + GOOD_FOR - TICK, True),
        (MORNING + GOOD_FOR, False),
    ]
)
def test_a_link_is_good_for_a_week_whatever_the_clock_does(now: object, good: bool) -> None:
    assert isinstance(look(PAGE, facts(now=now)), AskingPage) is good


def test_a_clock_set_back_makes_no_hour_longer() -> None:
    opened = replace(PAGE, opened=MORNING)
    assert look(opened, facts(now=MORNING - ASTRAY - TICK)) is ShutPage.OVER


@each_of(
    [
        replace(READER, frozen=True),
        replace(READER, held=True),
        replace(READER, confirmed=False),
        replace(READER, statement_by_mail=False),
        replace(READER, email="other@school.uk"),
        replace(READER, entry=replace(READER.entry, rests=True)),
        TOM,
    ]
)
def test_a_link_shows_nothing_of_an_account_that_may_not_be_read(account: Account) -> None:
    assert decide_answer(PAGE, RIGHT, of(account)) == PageVerdict(ShutPage.OVER)


@each_of(
    [
        facts(outcomes={}),
        facts(outcomes={EMMA.id: (PASSED, replace(PASSED, id=99, version=2))}),
        facts(rules=Rules(pages=True, by_mail="off")),
        facts(rules=Rules(pages=False)),
    ]
)
def test_a_link_shows_no_other_version_and_nothing_where_none_is_to_be_had(
    known: FakeFacts,
) -> None:
    assert decide_answer(PAGE, RIGHT, known) == PageVerdict(ShutPage.OVER)


def test_while_results_are_hidden_the_link_waits() -> None:
    still = Standstill(since=MORNING, by="staff", hides=True)
    assert decide_answer(PAGE, RIGHT, facts(still=still)) == PageVerdict(ShutPage.LATER)


def test_while_nothing_leaves_the_result_is_shown_without_its_statement() -> None:
    still = Standstill(since=MORNING, by="staff")
    shown = decide_answer(PAGE, RIGHT, facts(still=still)).screen
    assert shown == replace(SHOWN, printed=False)


def test_a_wrong_answer_is_counted_and_says_nothing() -> None:
    assert decide_answer(PAGE, WRONG, FACTS) == PageVerdict(WRONGLY, counts=True)


def test_the_last_wrong_answer_ends_the_link_and_staff_hear_of_it() -> None:
    last = replace(PAGE, tries=4)
    ended = PageVerdict(ShutPage.OVER, counts=True, alerts=TOLD)
    assert decide_answer(last, WRONG, FACTS) == ended
    assert decide_answer(replace(PAGE, tries=5), RIGHT, FACTS) == PageVerdict(ShutPage.OVER)


@pytest.mark.parametrize(("field", "most"), [("of_account", 10), ("overall", 500)])
def test_many_wrong_answers_elsewhere_shut_it_for_a_while(field: str, most: int) -> None:
    before = replace(PAGE, **{field: most - 1})  # type: ignore[arg-type]
    last = PageVerdict(ShutPage.LATER, counts=True, alerts=TOLD)
    assert decide_answer(before, WRONG, FACTS) == last
    assert decide_answer(before, RIGHT, FACTS).screen == SHOWN
    full = replace(PAGE, **{field: most})  # type: ignore[arg-type]
    assert decide_answer(full, RIGHT, FACTS) == PageVerdict(ShutPage.LATER)


@pytest.mark.parametrize("answer", [PageAnswer(), PageAnswer(blank=True)])
def test_what_is_no_answer_counts_nothing(answer: PageAnswer) -> None:
    verdict = decide_answer(PAGE, answer, FACTS)
    assert isinstance(verdict.screen, AskingPage)
    assert not verdict.counts
    assert not verdict.begins


def test_without_a_date_the_id_number_answers_and_no_other() -> None:
    right = PageAnswer(number=EMMA.entry.id_number)
    assert decide_answer(BY_NUMBER, right, FACTS).screen == SHOWN
    wrong = PageAnswer(number=TOM.entry.id_number)
    assert decide_answer(BY_NUMBER, wrong, FACTS).counts
    assert decide_answer(PAGE, right, FACTS).screen == WRONGLY  # it was not asked for


def test_where_there_is_no_link_nothing_is_shown() -> None:
    assert decide_answer(None, RIGHT, FACTS) == PageVerdict(ShutPage.OVER)
    assert decide_answer(PAGE, RIGHT, facts(accounts=())) == PageVerdict(ShutPage.OVER)


def test_no_date_stands_in_what_is_printed_of_a_link() -> None:
    assert str(date.year) not in repr(PAGE)
    assert "2008" not in repr(PAGE) + repr(RIGHT)
