"""My result, decision by decision: nothing before its release, and kind words after it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.conversations.results import STANDS_WITHDRAWN
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.decision import Decision, lasting
from domain.machine.effects import Line, Say, SendStatement, line
from domain.machine.phrases import Phrase
from domain.machine.records import Result
from domain.machine.steps.step import AtRest
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.acts import ANSWERED, decide, pressed
from tests.support.pure.candidates import EMMA, result_of, signed_in
from tests.support.pure.facts import FakeFacts

TICK = timedelta(microseconds=1)
HEAD = line(
    Phrase.RESULT_HEAD,
    name="Emma Clarke",
    exam="B2 First",
    session=Line("month-10", {"year": "2026"}),
)
WINDOW = line(
    Phrase.RESULT_EXPECTED,
    exam="B2 First",
    window=Line("date-span", {"from": EMMA.entry.results_from, "by": EMMA.entry.results_by}),
)
NAMES = ("reading", "use-of-english", "writing", "listening", "speaking")


def came(*results: Result, now: datetime = MORNING) -> FakeFacts:
    """Emma's results, as they were released."""
    return replace(signed_in(EMMA), outcomes={EMMA.id: results}, now=now)


def outcome(name: str, opens_at: datetime = MORNING) -> Result:
    """Emma's result by its name."""
    return result_of(CANDIDATES["Emma"], name, opens_at)


def shown(known: FakeFacts) -> Say:
    """The message that shows the result."""
    answer, said = decide(AtRest(), pressed("results"), known).effects
    assert answer == ANSWERED
    assert isinstance(said, Say)
    return said


def more(result: Result) -> Say:
    """The same message with all its buttons."""
    _, said = decide(AtRest(), pressed("result-more"), came(result)).effects
    assert isinstance(said, Say)
    return said


def test_a_pass_is_said_with_its_scores_and_what_it_means() -> None:
    skills = (line(Phrase.RESULT_SKILL, skill=Line(f"skill-{each}"), score="174") for each in NAMES)
    grade = Line("grade-b")
    assert shown(came(outcome("B"))).lines == (
        HEAD,
        line(
            Phrase.RESULT_CERTIFIED,
            first="Emma",
            meaning=line(Phrase.MEANS_PASS, exam="B2 First", cefr="B2", grade="B"),
        ),
        line(Phrase.RESULT_SCORES, result=grade, overall="174", cefr="B2"),
        *skills,
    )


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("A", line(Phrase.MEANS_PASS, exam="B2 First", cefr="C1", grade="A")),
        ("no certificate", line(Phrase.MEANS_SCORE)),
    ],
)
def test_what_a_result_means_is_said_as_it_is(name: str, meaning: Line) -> None:
    said = [each.params.get("meaning") for each in shown(came(outcome(name))).lines]
    assert meaning in said


def test_the_certificate_of_the_level_below_is_told_without_congratulations() -> None:
    told = line(Phrase.RESULT_LEVEL_BELOW, first="Emma", exam="B2 First", cefr="B1")
    lines = shown(came(outcome("the level below"))).lines
    assert told in lines
    assert Phrase.RESULT_CERTIFIED not in [each.phrase for each in lines]


def test_a_grade_of_old_that_is_no_letter_is_left_out_of_the_congratulations() -> None:
    merit = replace(outcome("B"), exam="A2 Key", grade="MERIT", overall=136)
    [said] = [each for each in shown(came(merit)).lines if each.phrase == Phrase.RESULT_CERTIFIED]
    assert said.params["meaning"] == line(Phrase.MEANS_PASS, exam="A2 Key", cefr="A2", grade="none")


def test_without_a_certificate_no_level_is_told_but_where_the_score_lies() -> None:
    _, score, *_, where = shown(came(outcome("no certificate"))).lines
    none = line(Phrase.MEANS_SCORE)
    assert score == line(Phrase.RESULT_SCORE_ALONE, first="Emma", overall="131", meaning=none)
    told = {"from": "120", "to": "139", "band": "A2", "certified": "140"}
    assert where == Line("scale-band", told | {"overall": "131", "exam": "B2 First"})


def test_the_strongest_skill_is_told_where_there_is_no_certificate() -> None:
    uneven = replace(outcome("no certificate"), skills=(("Reading", 128), ("Listening", 134)))
    strength = {"skill": Line("skill-listening"), "other": Line("skill-listening")}
    assert line(Phrase.RESULT_STRENGTH, count=1, **strength) in shown(came(uneven)).lines


def test_somebody_with_one_name_is_called_by_it() -> None:
    only = replace(EMMA, entry=replace(EMMA.entry, first_name="", family_name="Sukarno"))
    known = replace(signed_in(only), outcomes={only.id: (outcome("B"),)}, now=MORNING)
    assert "Sukarno" in [each.params.get("first") for each in shown(known).lines]


@each_of(
    [
        ("X", Phrase.RESULT_X),
        ("Z", Phrase.RESULT_Z),
        ("PENDING", Phrase.RESULT_PENDING),
        ("WITHHELD", Phrase.RESULT_WITHHELD),
    ]
)
def test_a_result_without_scores_leads_to_the_centre(name: str, words: Phrase) -> None:
    result = outcome(name)
    ask = ((lasting(AskingPhrase.BUTTON_ASK, "ask"),),)
    said = Say((HEAD, line(words)), ask, kept=True, account=EMMA.id, shows=result.id)
    assert shown(came(result)) == said


def test_one_that_was_withdrawn_is_said_to_be_and_not_to_be_expected() -> None:
    for why, said in STANDS_WITHDRAWN.items():
        facts = replace(came(), taken_back={EMMA.id: why.value})
        saying = decide(AtRest(), pressed("results"), facts).saying
        assert saying == (line(said, exam=EMMA.entry.exam),)


def test_a_result_is_seen_from_the_moment_its_release_opens() -> None:
    due = MORNING + timedelta(hours=3)
    result = outcome("B", due)
    before = shown(came(result, now=due - TICK))
    assert before.lines == (WINDOW, line(Phrase.RELEASE_SET, at=due))
    assert [button.verb for (button,) in before.keyboard] == ["calendar"]
    assert shown(came(result, now=due)).lines[0] == HEAD


LATE = datetime(2026, 12, 20, 0, 0, tzinfo=UTC)
OVER = replace(WINDOW, phrase=Phrase.RESULT_WAS_EXPECTED)


def test_a_result_is_late_from_the_day_after_its_window() -> None:
    assert shown(came(now=LATE - TICK)).lines == (WINDOW, line(Phrase.RELEASE_OPEN))
    late = Decision(AtRest(), (OVER, line(Phrase.RELEASE_LATE)), effects=(ANSWERED,))
    assert decide(AtRest(), pressed("results"), came(now=LATE)) == late


def test_a_window_that_is_over_is_not_said_to_come_although_a_release_is_set() -> None:
    due = LATE + timedelta(days=1)
    said = decide(AtRest(), pressed("results"), came(outcome("B", due), now=LATE)).saying
    assert said == (OVER, line(Phrase.RELEASE_SET, at=due))


def test_a_corrected_result_says_so_and_the_first_one_does_not() -> None:
    second = replace(outcome("A"), id=8, version=2)
    updated = Say((line(Phrase.RESULT_UPDATED, on=MORNING),), kept=True, account=EMMA.id)
    _, said, below = decide(AtRest(), pressed("results"), came(outcome("B"), second)).effects
    assert (below, isinstance(said, Say) and said.shows) == (updated, 8)
    assert shown(came(outcome("B"))).shows == outcome("B").id


def test_a_correction_that_is_not_open_yet_shows_the_former_result() -> None:
    tomorrow = replace(outcome("A", MORNING + timedelta(days=1)), id=8, version=2)
    assert shown(came(outcome("B"), tomorrow)) == shown(came(outcome("B")))


def test_the_statement_is_that_of_the_version_shown() -> None:
    second = replace(outcome("A"), id=8, version=2)
    decision = decide(AtRest(), pressed("statement"), came(outcome("B"), second))
    assert decision == Decision(AtRest(), effects=(ANSWERED, SendStatement(EMMA.id, 8)))


@each_of(["X", "Z", "PENDING", "WITHHELD"])
def test_there_is_no_statement_without_scores(name: str) -> None:
    decision = decide(AtRest(), pressed("statement"), came(outcome(name)))
    assert decision == Decision(AtRest(), (line(Phrase.NO_STATEMENT),), effects=(ANSWERED,))


def test_there_is_no_statement_before_the_release() -> None:
    decision = decide(AtRest(), pressed("statement"), came(outcome("B", MORNING + TICK)))
    assert decision.effects == (ANSWERED,)


def test_only_a_certificate_can_be_added_to_a_profile() -> None:
    links = {
        name: [each.url for row in more(outcome(name)).keyboard for each in row if each.url]
        for name in ("A", "B", "the level below", "no certificate")
    }
    assert {name for name, urls in links.items() if urls} == {"A", "B", "the level below"}
