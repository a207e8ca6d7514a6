"""The result as its owner wants to see it: at once, later, bit by bit, covered, hidden again."""

from dataclasses import replace

import pytest

from domain.conversations import desk
from domain.conversations.outcomes.moment import ResultView
from domain.conversations.verbs import HELD_BACK
from domain.machine.effects import HERE, Button, Line, Say, line
from domain.machine.events import Pressed
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.phrases import Phrase
from domain.machine.records import Result
from domain.machine.steps.details import AtDetails
from domain.machine.steps.step import AtRest, Step
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.acts import decide
from tests.support.pure.candidates import EMMA, result_of, signed_in
from tests.support.pure.facts import FakeFacts

REST = AtRest()
UNEVEN = (("Reading", 160), ("Writing", 171), ("Listening", 182), ("Speaking", 150))


def outcome(name: str = "B") -> Result:
    return result_of(CANDIDATES["Emma"], name, MORNING)


def came(*results: Result) -> FakeFacts:
    return replace(signed_in(EMMA), outcomes={EMMA.id: results}, now=MORNING)


def press(verb: str, facts: FakeFacts, step: Step = REST) -> Say:
    """What a lasting button of message 77 brings."""
    event = Pressed(verb, str(EMMA.id), None, query_id="q", message_id=77)
    _, said, *more = decide(step, event, facts).effects
    assert isinstance(said, Say)
    assert not more
    return said


def verbs(said: Say) -> list[str]:
    return [each.verb or each.url for row in said.keyboard for each in row]


def test_all_of_it_is_a_new_message_with_three_buttons_and_no_menu_below() -> None:
    event = Pressed("results", str(EMMA.id), None, query_id="q", message_id=77)
    done = decide(AtRest(), event, came(outcome()))
    assert done.silent
    said = press("results", came(outcome()))
    assert (said.at, said.kept) == (0, True)
    assert verbs(said) == ["statement", "send", "result-more"]


def test_from_another_screen_the_menu_is_one_button() -> None:
    event = Pressed("results", str(EMMA.id), None, query_id="q", message_id=77)
    done = decide(AtDetails(EMMA.id), event, came(outcome()))
    assert (done.step, done.silent) == (AtRest(brief=True), False)


@each_of(["result-all", "result-more", "result-aside", "result-covered", "result-skill-1"])
def test_a_view_takes_the_place_of_the_message_whose_button_was_pressed(verb: str) -> None:
    assert press(verb, came(outcome())).at == 77


def test_where_no_button_was_pressed_it_is_a_message_of_its_own() -> None:
    event = Pressed("result-all", str(EMMA.id), None, query_id="q")
    _, said = decide(AtRest(), event, came(outcome())).effects
    assert isinstance(said, Say)
    assert said.at == 0
    assert HERE != 0


def test_skill_by_skill_the_strongest_comes_first_and_all_of_it_last() -> None:
    facts = came(replace(outcome(), skills=UNEVEN))
    shown = [press(f"result-skill-{n}", facts).lines for n in range(1, 5)]
    scores = [[each.params["score"] for each in lines if "score" in each.params] for lines in shown]
    assert scores == [["182"], ["182", "171"], ["182", "171", "160"], ["182", "171", "160", "150"]]
    assert verbs(press("result-skill-3", facts)) == ["result-skill-4", "result-all"]
    assert verbs(press("result-skill-4", facts)) == ["result-all"]


@each_of(["X", "Z", "PENDING", "WITHHELD"])
def test_the_ways_of_looking_tell_nothing_of_an_outcome_without_scores(name: str) -> None:
    facts = came(outcome(name))
    whole = press("results", facts)
    for verb in ("result-skill-1", "result-more", "result-all"):
        assert replace(press(verb, facts), at=0) == whole


def test_under_a_cover_all_of_it_is_hidden_but_whose_it_is() -> None:
    covered, whole = press("result-covered", came(outcome())), press("result-all", came(outcome()))
    assert covered == replace(whole, covered=True)


def test_hidden_it_tells_whose_it_is_alone_and_is_shown_again() -> None:
    said = press("result-aside", came(outcome()))
    assert [each.phrase for each in said.lines] == [Phrase.RESULT_HEAD, OutcomePhrase.RESULT_ASIDE]
    assert (said.shows, verbs(said)) == (0, ["result-all", "hide-all"])


def test_whoever_gets_no_certificate_is_offered_what_now_and_no_profile() -> None:
    facts = came(outcome("no certificate"))
    assert verbs(press("results", facts)) == ["result-now", "statement", "result-more"]
    more = verbs(press("result-more", facts))
    assert "result-certificate" not in more
    assert not [each for each in more if each.startswith("https:")]
    said = press("result-now", facts)
    assert said.lines == (line(OutcomePhrase.NOW_AGAIN),)


@pytest.mark.parametrize(
    ("name", "grade", "cefr", "score"),
    [("B", "A", "C1", "180"), ("the level below", "C", "B2", "160"),
     ("no certificate", "level", "B1", "140"), ("A", "", "", "")],
)  # fmt: skip
def test_what_comes_next_on_the_scale_is_told(name: str, grade: str, cefr: str, score: str) -> None:
    told = press("result-means", came(outcome(name))).lines
    next_one = line(OutcomePhrase.MEANS_ABOVE, grade=grade, cefr=cefr, score=score)
    above = [each for each in told if each.phrase == OutcomePhrase.MEANS_ABOVE]
    assert above == ([next_one] if grade else [])


def test_the_strongest_and_the_weakest_skill_are_told_unless_all_are_alike() -> None:
    uneven = press("result-means", came(replace(outcome(), skills=UNEVEN))).lines
    strong, weak = Line("skill-listening"), Line("skill-speaking")
    assert line(OutcomePhrase.MEANS_SKILLS, strong=strong, weak=weak) in uneven
    alike = press("result-means", came(outcome())).lines
    assert OutcomePhrase.MEANS_SKILLS not in [each.phrase for each in alike]


def test_the_certificate_is_explained_to_nobody_who_gets_none() -> None:
    said = press("result-certificate", came(outcome("B"))).lines
    assert said[0] == line(OutcomePhrase.CERTIFICATE_LATER)
    event = Pressed("result-certificate", str(EMMA.id), None, query_id="q")
    done = decide(AtRest(), event, came(outcome("no certificate")))
    assert len(done.effects) == 1


def test_before_the_release_no_view_tells_more_than_when_it_is_expected() -> None:
    asked = {*ResultView, "result-means", "result-certificate", "result-now"}
    for verb in asked:
        event = Pressed(verb, str(EMMA.id), None, query_id="q", message_id=77)
        done = decide(AtRest(), event, came())
        said = [
            *done.saying,
            *(each for it in done.effects if isinstance(it, Say) for each in it.lines),
        ]
        assert [each.phrase for each in said] == [Phrase.RESULT_EXPECTED, Phrase.RELEASE_OPEN], verb
    assert asked <= HELD_BACK


def test_later_and_otherwise_ask_for_no_password_and_tell_nothing() -> None:
    for verb, phrase in (
        ("result-later", OutcomePhrase.NOTICE_LATER),
        ("result-otherwise", OutcomePhrase.NOTICE_OTHERWISE),
    ):
        said = press(verb, came(outcome()))
        assert said.lines == (Line(phrase, {"whom": "nobody"}),)
        assert (said.at, said.shows) == (77, 0)


@each_of(["", "0", "8", "soon", "9" * 30])
def test_a_forged_account_puts_nothing_off(argument: str) -> None:
    event = Pressed("result-later", argument, None, query_id="q", message_id=77)
    assert len(decide(AtRest(), event, came(outcome())).effects) == 1


def test_the_brief_menu_leads_to_the_whole_one() -> None:
    asked = desk.question(AtRest(brief=True), came(outcome()))
    [[menu]] = asked.keyboard
    assert isinstance(menu, Button)
    done = decide(AtRest(brief=True), Pressed(menu.verb, menu.argument, None, query_id="q"), came())
    assert not getattr(done.step, "brief", False)
