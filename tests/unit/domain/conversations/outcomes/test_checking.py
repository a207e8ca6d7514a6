"""A result is checked again: until when, what it costs, and the request with its consent."""

from dataclasses import replace
from datetime import date, time, timedelta

from domain.exams.enquiries import Enquiries
from domain.machine.asking.changes import OpenQuestion
from domain.machine.decision import Decision
from domain.machine.effects import Line, Say, line
from domain.machine.events import Pressed
from domain.machine.exams.phrases import ExamPhrase
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.records import Rules
from domain.machine.steps.step import AtRest
from domain.office.office_hours import OfficeHours
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.acts import decide
from tests.support.pure.candidates import EMMA, result_of, signed_in
from tests.support.pure.facts import FakeFacts

OUT = MORNING.date()
DAYS = ("mon", "tue", "wed", "thu", "fri")
OPEN = OfficeHours(
    opens=time(9), closes=time(17), days=DAYS, closed=(), french=False, zone=MORNING.tzinfo  # type: ignore[arg-type]
)  # fmt: skip


def rules(days: int, closed: tuple[str, ...] = ()) -> Rules:
    office = replace(OPEN, closed=closed)
    return Rules(enquiries=Enquiries(days, recheck_fee="42 €"), office=office)


def came(of: Rules, *, after: int = 0, outcome: str = "B") -> FakeFacts:
    result = result_of(CANDIDATES["Emma"], outcome, MORNING)
    facts = replace(signed_in(EMMA), outcomes={EMMA.id: (result,)})
    return replace(facts, rules=of, now=MORNING + timedelta(days=after))


def press(verb: str, facts: FakeFacts) -> Decision:
    return decide(AtRest(), Pressed(verb, str(EMMA.id), None, query_id="q"), facts)


def said(decision: Decision) -> Say:
    return next(each for each in decision.effects if isinstance(each, Say))


def verbs(shown: Say) -> list[str]:
    return [each.verb for row in shown.keyboard for each in row]


def asked_for(decision: Decision) -> list[OpenQuestion]:
    return [each for each in decision.changes if isinstance(each, OpenQuestion)]


def clock(facts: FakeFacts) -> list[Line]:
    lines = said(press("result-check", facts)).lines
    return [each for each in lines if each.phrase != OutcomePhrase.CHECK_STAGES]


def test_the_days_are_counted_with_the_last_one() -> None:
    until = OUT + timedelta(days=10)
    for after, left in ((0, 11), (9, 2), (10, 1)):
        assert clock(came(rules(10), after=after)) == [
            line(OutcomePhrase.CHECK_DAYS, day=until, days=left)
        ]
    over = came(rules(10), after=11)
    assert clock(over) == [line(OutcomePhrase.CHECK_OVER, day=until)]
    assert "result-check-ask" not in verbs(said(press("result-check", over)))


def test_a_last_day_in_a_closure_falls_to_the_day_before_it() -> None:
    last = OUT + timedelta(days=10)
    closed = rules(10, (f"{last - timedelta(days=1)}/{last}",))
    there = last - timedelta(days=2)
    assert clock(came(closed)) == [
        line(OutcomePhrase.CHECK_DAYS, day=there, days=9),
        line(OutcomePhrase.CHECK_CLOSED, last=last),
    ]


def test_a_time_that_is_all_closed_ends_on_its_last_day() -> None:
    assert replace(OPEN, days=()).there_by(date(2026, 12, 24)) == date(2026, 12, 24)


def test_each_stage_says_what_it_costs_where_that_is_set() -> None:
    told = said(press("result-check", came(rules(10)))).lines[-1]
    assert (told.params["recheck"], told.params["remark"]) == ("42 €", "none")


def test_the_request_goes_to_the_centre_only_behind_the_consent() -> None:
    facts = came(rules(10))
    asked = press("result-check-ask", facts)
    assert asked_for(asked) == []
    assert verbs(said(asked)) == ["result-check-yes", "ask"]
    [opened] = asked_for(press("result-check-yes", facts))
    assert opened.words == facts.say(
        line(OutcomePhrase.CHECK_WORDS, exam=EMMA.entry.exam, on=OUT), facts.language
    )


@each_of(["result-check-ask", "result-check-yes"])
def test_nothing_is_asked_for_when_it_is_over(verb: str) -> None:
    late = press(verb, came(rules(10), after=11))
    assert asked_for(late) == []
    assert said(late).lines[0].phrase == OutcomePhrase.CHECK_OVER


@each_of([(0, "B"), (10, "X"), (10, "PENDING"), (10, "WITHHELD")])
def test_where_no_time_is_set_or_nothing_was_scored_there_is_no_clock(
    days: int, outcome: str
) -> None:
    facts = came(rules(days), outcome=outcome)
    done = press("result-check-yes", facts)
    assert asked_for(done) == []
    assert said(done).lines[0].phrase == ExamPhrase.EXAM_ENQUIRY
    more = said(press("result-more", facts))
    assert "result-check" not in verbs(more)


def test_what_now_begins_with_the_days_that_are_left() -> None:
    facts = came(rules(10), outcome="no certificate")
    told = said(press("result-now", facts))
    assert [each.phrase for each in told.lines] == [
        OutcomePhrase.CHECK_DAYS, OutcomePhrase.NOW_AGAIN,
    ]  # fmt: skip
    assert verbs(told) == ["result-check", "ask"]
