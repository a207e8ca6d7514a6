"""Who is in a release that is looked at can be seen, ten at a time, by whoever may."""

from dataclasses import replace
from datetime import UTC, time

from domain.conversations.desk import question
from domain.machine.decision import Question
from domain.machine.effects import Forget, Line, ReleaseResults
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.releasing.effects import ShowCovered
from domain.machine.releasing.events import ReleasePreviewed
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import CoveredGroup
from domain.machine.staffing.records import StaffRights
from domain.machine.staffing.roles import Role
from domain.machine.steps.staff import ChoosingRelease, CountingResults, ReviewingRelease
from domain.machine.steps.step import Step
from domain.office.office_hours import DAYS, OfficeHours
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import IN_AN_HOUR, decide, pressed, typed
from tests.support.pure.facts import FakeFacts

OFFICER = FakeFacts(officer=True)
GROUPS = (CoveredGroup("missing", 3), CoveredGroup("withheld", 1), CoveredGroup("grade-a", 12))
REVIEWING = ReviewingRelease(
    exam="B2 First",
    session="2026-10",
    digest="a digest",
    covers=40,
    until=IN_AN_HOUR,
    groups=GROUPS,
)


def offered(asked: Question) -> list[str]:
    return [key.argument for row in asked.keyboard for key in row if key.verb == "covered"]


def test_a_preview_offers_the_groups_that_hold_anybody() -> None:
    seen = ReleasePreviewed("B2 First", "2026-10", "a digest", 40, groups=GROUPS)
    step = decide(ChoosingRelease(), seen, OFFICER).step
    assert step == REVIEWING
    assert offered(question(step, OFFICER)) == ["missing", "withheld", "grade-a"]


def test_a_group_is_listed_and_its_next_ten_take_the_place_of_the_first() -> None:
    first = decide(REVIEWING, pressed("covered", "grade-a"), OFFICER)
    assert first.step == REVIEWING
    assert ShowCovered("B2 First", "2026-10", "grade-a") in first.effects
    press = replace(pressed("covered-more", "grade-a:57"), message_id=9)
    following = ShowCovered("B2 First", "2026-10", "grade-a", after=57, edits=9)
    assert following in decide(REVIEWING, press, OFFICER).effects


def test_a_list_is_put_away_and_the_question_stands() -> None:
    decision = decide(REVIEWING, replace(pressed("covered-close"), message_id=9), OFFICER)
    assert (decision.step, Forget(9) in decision.effects) == (REVIEWING, True)


@each_of(["", "grade-b", "nonsense", "missing:x|y", "grade-a:" + "9" * 30])
def test_a_forged_list_shows_nobody_else(argument: str) -> None:
    effects = decide(REVIEWING, pressed("covered-more", argument), OFFICER).effects
    shown = [each for each in effects if isinstance(each, ShowCovered)]
    assert [(each.group, each.after) for each in shown] in ([], [("grade-a", 0)], [("missing", 0)])


def test_whose_result_is_withheld_only_approvers_see() -> None:
    plain = FakeFacts(rights=StaffRights(frozenset({Role.OFFICER})))
    assert offered(question(REVIEWING, plain)) == ["missing", "grade-a"]
    effects = decide(REVIEWING, pressed("covered", "withheld"), plain).effects
    assert not [each for each in effects if isinstance(each, ShowCovered)]


@each_of(["release-yes", "covered", "covered-more"])
def test_what_was_shown_too_long_ago_is_looked_at_anew(verb: str) -> None:
    late = replace(OFFICER, now=IN_AN_HOUR)
    decision = decide(REVIEWING, pressed(verb, "now"), late)
    assert (decision.step, decision.saying[0].phrase) == (ChoosingRelease(), Phrase.STAFF_LOOK_OVER)
    assert not [e for e in decision.effects if isinstance(e, ShowCovered | ReleaseResults)]


HOURS = OfficeHours(
    opens=time(9), closes=time(18), days=DAYS[:5], closed=[], french=False, zone=UTC
)
ASKING = replace(OFFICER, rules=Rules(office=HOURS))
"""At eight nobody is there yet."""


def chosen(step: Step, word: str, facts: FakeFacts = ASKING) -> Step:
    """Where the press of a moment leads; nothing is ordered by it."""
    decision = decide(step, pressed("release-yes", word), facts)
    assert not [each for each in decision.effects if isinstance(each, ReleaseResults)]
    return decision.step


def test_a_moment_when_nobody_answers_is_asked_about_once_more() -> None:
    asked = chosen(REVIEWING, "tomorrow")
    assert asked == replace(REVIEWING, questioned="tomorrow")
    said = question(asked, ASKING).lines[0]
    assert (said.phrase, said.params["why"]) == (
        ReleasingPhrase.RELEASE_UNANSWERED,
        Line("unanswered-hours"),
    )
    assert chosen(asked, "tomorrow") == CountingResults(REVIEWING, "tomorrow")


def test_whether_anybody_answers_is_judged_at_the_press() -> None:
    seen = ReleasePreviewed("B2 First", "2026-10", "a digest", 40, groups=GROUPS)
    before, after = (replace(ASKING, now=MORNING.replace(hour=17, minute=m)) for m in (50, 59))
    step = decide(ChoosingRelease(), seen, before).step
    assert isinstance(step, ReviewingRelease)
    assert chosen(step, "now", after) == CountingResults(step, "now")
    closed = replace(ASKING, now=MORNING.replace(hour=18))
    assert chosen(step, "now", closed) == replace(step, questioned="now")


def test_another_moment_can_be_chosen_and_an_answered_one_is_not_asked_about() -> None:
    for asked in (replace(REVIEWING, questioned="tomorrow"), CountingResults(REVIEWING, "now")):
        assert decide(asked, pressed("release-otherwise"), OFFICER).step == REVIEWING
    assert chosen(REVIEWING, "now", OFFICER) == CountingResults(REVIEWING, "now")


@each_of(["40", " 4 0", "4\u202f0"])
def test_the_number_of_results_typed_releases_them(number: str) -> None:
    decision = decide(CountingResults(REVIEWING, "tomorrow"), typed(number), OFFICER)
    assert decision.effects == (ReleaseResults("B2 First", "2026-10", "a digest", True),)


@each_of(["41", "4", "oui", "", "040", "40 results", "-40"])
def test_another_number_releases_nothing_and_is_asked_for_again(number: str) -> None:
    counting = CountingResults(REVIEWING, "now")
    decision = decide(counting, typed(number), OFFICER)
    assert (decision.step, decision.effects) == (counting, ())
    assert ReleasingPhrase.RELEASE_MISCOUNTED in [each.phrase for each in decision.saying]


def test_a_number_before_a_moment_is_chosen_or_after_an_hour_releases_nothing() -> None:
    assert decide(REVIEWING, typed("40"), OFFICER).effects == ()
    late = decide(CountingResults(REVIEWING, "now"), typed("40"), replace(OFFICER, now=IN_AN_HOUR))
    assert (late.step, late.effects) == (ChoosingRelease(), ())
