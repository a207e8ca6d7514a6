"""An officer's home decides nothing but what is shown; whatever is forged leads nowhere."""

from dataclasses import replace

from domain.conversations.desk import decide
from domain.conversations.home.home import OPEN_FOR
from domain.conversations.home.screens import screen
from domain.machine.effects import ShowHome
from domain.machine.events import Pressed
from domain.machine.home.changes import TryAgain
from domain.machine.home.phrases import HomePhrase
from domain.machine.home.records import (
    OF_NO_SESSION,
    HomeFigures,
    HomeList,
    HomeView,
    KeptHome,
    view_named,
)
from domain.machine.standstill.records import Standstill
from domain.machine.steps.staff import ReviewingReminders
from domain.machine.steps.step import AtRest
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.facts import FakeFacts

HOME = KeptHome(7, HomeView(), MORNING + OPEN_FOR)
OFFICER = FakeFacts(officer=True, kept_home=HOME)


def test_every_view_is_read_as_it_was_written() -> None:
    of_none = [HomeView(which=each) for each in HomeList if each in OF_NO_SESSION]
    of_session = [HomeView("2026-10", each, 5) for each in HomeList if each not in OF_NO_SESSION]
    views = [HomeView(), HomeView("2026-10"), *of_none, *of_session]
    assert [view_named(each.text) for each in views] == views
    assert max(len(f"*:desk:{10**12}:{each.text}{'9' * 12}") for each in views) <= 64


@each_of([
    "soon", "2026-10|", "2026-10|nobody", "|entries", "2026-10|letters", "2026-10||5",
    "2026-10|entries|-1", "2026-10|entries|0x5", "2026-10|entries|5|6",
    "2026-10|entries|" + "9" * 30,
])  # fmt: skip
def test_a_forged_view_is_none(forged: str) -> None:
    assert view_named(forged) in {None, HomeView("2026-10")}
    assert forged == "2026-10|" or view_named(forged) is None


def pressed(argument: str, facts: FakeFacts, verb: str = "desk") -> tuple[type, ...]:
    """What a press brings about beside its answer; the step stays."""
    decision = decide(AtRest(), Pressed(verb, argument, None, query_id="q"), facts)
    assert decision.step == AtRest()
    return tuple(type(each) for each in (*decision.effects[1:], *decision.changes))


def test_only_buttons_of_the_home_that_is_there_show_anything() -> None:
    assert ShowHome in pressed("7:2026-10|entries", OFFICER)
    assert pressed("6:2026-10|entries", OFFICER) == ()
    assert pressed("7:2026-10|nobody", OFFICER) == ()
    assert pressed("7:", replace(OFFICER, kept_home=None)) == ()


def test_who_is_no_officer_presses_in_vain() -> None:
    nobody = replace(OFFICER, officer=False)
    for verb, argument in (("desk", "7:"), ("desk", ""), ("desk-act", "remind:2026-10")):
        assert pressed(argument, nobody, verb) == ()


def test_nobody_is_reminded_where_nobody_waits_nor_in_a_session_that_is_none() -> None:
    for argument in ("remind:2026-10", "remind:soon", "remind:", "forget:2026-10", "remind"):
        assert pressed(argument, OFFICER, "desk-act") == ()


def test_what_is_not_delivered_is_tried_again_one_row_or_all_by_officers_alone() -> None:
    assert pressed("again:12", OFFICER, "desk-act") == (TryAgain,)
    assert pressed("again:all", OFFICER, "desk-act") == (TryAgain,)
    for argument in ("again:0", "again:-1", "again:x", "again:", "again"):
        assert pressed(argument, OFFICER, "desk-act") == ()
    assert pressed("again:12", replace(OFFICER, officer=False), "desk-act") == ()


def test_an_old_yes_reminds_nobody() -> None:
    step = ReviewingReminders("2026-10", 3, MORNING)
    decision = decide(step, Pressed("remind-yes", "", OFFICER.version, query_id="q"), OFFICER)
    assert len(decision.effects) == 1


def test_while_everything_is_stopped_it_says_not_that_all_is_well() -> None:
    still = Standstill(since=MORNING, by="Claire")
    for stands, well in ((None, True), (still, False)):
        said = [each.phrase for each in screen(HomeView(), HomeFigures(MORNING), stands).lines]
        assert (HomePhrase.HOME_WELL in said) == well
