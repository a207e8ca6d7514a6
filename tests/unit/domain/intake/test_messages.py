"""What one chat sends: within its budget, beyond it, and what is let in whatever went before."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.conversations.verbs import ACCOUNT_VERBS, FRESH_VERBS, OPEN_VERBS
from domain.intake.messages import (
    STOP_BUTTONS,
    STOPS,
    Fate,
    HeardOfChat,
    MessageBudget,
    fate,
    full_until,
    is_counted,
    may_delete,
    stop_labels,
    stops,
)
from domain.machine.events import AddedToGroup, Blocked, Event, Pressed, Sent, Typed, Unblocked
from tests.support.offenders import each_of
from tests.support.places import ROOT

NOW = datetime(2026, 11, 30, 9, 20, tzinfo=UTC)
TEN = NOW.replace(hour=10, minute=0)
MIDNIGHT = datetime(2026, 12, 1, tzinfo=UTC)
BUDGET = MessageBudget(per_hour=3, per_day=5)
FULL = HeardOfChat(today=3, this_hour=3)
HELLO = Typed("Bonjour", 1)


def press(verb: str, argument: str = "") -> Pressed:
    return Pressed(verb, argument, 1, query_id="q")


def play(*events: Event, heard: HeardOfChat = FULL) -> list[Fate]:
    found = []
    for event in events:
        becomes, heard = fate(event, heard, BUDGET, NOW)
        found.append(becomes)
    return found


def test_within_the_budget_all_is_kept_then_one_is_told_and_the_rest_dropped() -> None:
    kept, told, dropped = Fate.KEPT, Fate.TOLD, Fate.DROPPED
    found = play(*[HELLO] * 6, heard=HeardOfChat())
    assert found == [kept, kept, kept, told, dropped, dropped]


@each_of([(2, 2, None), (3, 3, TEN), (4, 0, None), (5, 0, MIDNIGHT), (5, 3, MIDNIGHT)])
def test_there_is_room_again_with_the_next_hour_or_day(
    today: int, this_hour: int, until: datetime | None
) -> None:
    assert full_until(HeardOfChat(today=today, this_hour=this_hour), BUDGET, NOW) == until


def test_the_next_time_it_is_too_much_it_is_said_again() -> None:
    later = HeardOfChat(today=4, this_hour=3, dropped=9, silent_until=TEN)
    becomes, heard = fate(HELLO, later, BUDGET, TEN + timedelta(minutes=1))
    assert (becomes, heard.dropped) == (Fate.TOLD, 10)


@each_of(
    [
        Typed("/cancel", 1),
        Typed("/signout@OurBot", 1),
        press("unshare", "7"),
        press("everywhere"),
        press("phone-out", "2"),
        press("sign-out-there", "7"),
        press("keep-not", "7"),
        press("delete-yes"),
        press("delete-shares"),
        press("set-news", "no"),
    ]
)
def test_what_stops_or_revokes_is_kept_beyond_the_budget(event: Event) -> None:
    assert play(HELLO, HELLO, event) == [Fate.TOLD, Fate.DROPPED, Fate.KEPT]


@each_of(
    [
        Typed("/cancel please", 1),
        Typed("/cancel", 1, edited=True),
        Typed("/start", 1),
        press("results"),
        press("set-news", "yes"),
        press("delete-no"),
        Sent(1),
    ]
)
def test_whatever_else_is_dropped_beyond_it(event: Event) -> None:
    assert play(HELLO, event) == [Fate.TOLD, Fate.DROPPED]


def test_one_password_that_a_stop_asks_for_is_kept_with_it() -> None:
    found = play(HELLO, press("everywhere"), Typed("soleil-2026!", 2), HELLO)
    assert found == [Fate.TOLD, Fate.KEPT, Fate.KEPT, Fate.DROPPED]


LABELS = stop_labels(lambda each, language: f"{each.phrase} {language}", ("en", "fr"))


@pytest.mark.parametrize("text", ["button-cancel en", " BUTTON-SIGN-OUT fr"])
def test_the_label_of_a_button_that_stops_is_kept_as_its_press_is(text: str) -> None:
    typed, plain = Typed(text, 2), Typed("button-results en", 2)
    assert fate(typed, FULL, BUDGET, NOW, labels=LABELS)[0] is Fate.KEPT
    assert fate(plain, FULL, BUDGET, NOW, labels=LABELS)[0] is Fate.TOLD


def test_every_button_that_stops_is_known_by_its_label() -> None:
    """Whatever the program calls such a button, in any of its modules."""
    made = re.compile(r"(?:button|lasting)\(\s*\w+\.(BUTTON_\w+),\s*\"([a-z-]+)\"")
    texts = [each.read_text("utf-8") for each in (ROOT / "domain").rglob("*.py")]
    labels = {verb: {each.name for each in said} for verb, said in STOP_BUTTONS.items()}
    found = [pair for text in texts for pair in made.findall(text) if pair[1] in STOPS]
    assert len(found) > 10
    assert not [(name, verb) for name, verb in found if name not in labels[verb]]


def test_no_more_is_deleted_beyond_the_budget_than_an_hour_has_messages() -> None:
    assert may_delete(HeardOfChat(dropped=BUDGET.per_hour), BUDGET)
    assert not may_delete(HeardOfChat(dropped=BUDGET.per_hour + 1), BUDGET)


@each_of([Blocked(), Unblocked(), AddedToGroup()])
def test_where_the_desk_is_blocked_or_added_costs_nothing(event: Event) -> None:
    assert not is_counted(event)


def test_every_stop_is_something_the_desk_knows() -> None:
    verbs = {each if isinstance(each, str) else each[0] for each in STOPS}
    known = {*OPEN_VERBS, *ACCOUNT_VERBS, *FRESH_VERBS}
    of_one_conversation = {"hide", "phone-out", "delete-yes", "delete-shares"}
    assert verbs - known == of_one_conversation | {"set-news", "by-mail"}


EVENTS = st.sampled_from([HELLO, Sent(1), press("results"), press("unshare"), Typed("/cancel", 1)])


@given(events=st.lists(EVENTS, max_size=40))
def test_one_word_is_said_and_only_what_stops_goes_beyond_the_budget(events: list[Event]) -> None:
    found = play(*events, heard=HeardOfChat())
    kept = [each for each, becomes in zip(events, found, strict=True) if becomes is Fate.KEPT]
    ends = [each for each in events if stops(each)]
    assert found.count(Fate.TOLD) <= 1
    assert [each for each in kept if stops(each)] == ends
    assert len(kept) <= BUDGET.per_hour + 2 * len(ends)  # each with what it may ask for
