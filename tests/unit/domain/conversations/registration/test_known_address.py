"""The addresses that the centre has are offered, masked, and nobody types one who has one."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.conversations.desk import question
from domain.conversations.registration import known_address
from domain.conversations.registration.doubted_address import SEVERAL
from domain.machine.records import Entry
from domain.machine.steps.registration import AwaitingEmail, AwaitingPassword, CheckingEmail
from domain.text.addresses import masked
from tests.support.pure.acts import decide, pressed, typed
from tests.support.pure.candidates import MARIE, PROVEN, known
from tests.support.pure.facts import FakeFacts

ASKED = AwaitingEmail(PROVEN)
ENTRY = MARIE.entry
PARTS = st.text("abcdefgh", min_size=3, max_size=12)
ADDRESSES = st.builds("{}@{}.fr".format, PARTS, PARTS)


def imported(*entries: Entry) -> FakeFacts:
    """What is known where the centre has these entries, the first of them Marie's."""
    return known(entries=entries)


def labels(facts: FakeFacts) -> list[object]:
    """The addresses on the buttons of the question."""
    rows = known_address.buttons(PROVEN, facts)
    assert question(ASKED, facts).keyboard[: len(rows)] == rows
    return [each.label.params["email"] for row in rows for each in row]


def test_the_press_goes_on_with_the_address_of_the_centre() -> None:
    for own, guardian, place, chosen in (
        ("marie@orange.fr", "", 1, "marie@orange.fr"),
        ("marie@orange.fr", "durand@free.fr", 1, "durand@free.fr"),
        ("marie@orange.fr", "durand@free.fr", 2, "marie@orange.fr"),
        ("Marie@Orange.fr", "marie@orange.fr", 1, "Marie@orange.fr"),
    ):
        facts = imported(replace(ENTRY, email=own, guardian_email=guardian))
        after = decide(ASKED, pressed(known_address.VERB, str(place)), facts).step
        assert after == AwaitingPassword(replace(PROVEN, email=chosen)), (own, guardian, place)


@given(ADDRESSES, ADDRESSES)
def test_no_address_is_shown_whole_before_it_is_chosen(own: str, guardian: str) -> None:
    facts = imported(replace(ENTRY, email=own, guardian_email=guardian))
    shown = str(question(ASKED, facts))
    assert own not in shown
    assert guardian not in shown
    assert labels(facts) == [masked(each) for each in dict.fromkeys((guardian, own))]


def test_the_address_of_an_organisation_is_offered_to_nobody() -> None:
    pupils = [replace(ENTRY, id=ENTRY.id + at, email="b@lycee.fr") for at in range(SEVERAL + 1)]
    assert labels(imported(*pupils[:SEVERAL])) == [masked("b@lycee.fr")]
    assert labels(imported(*pupils)) == []


def test_one_that_may_be_closed_on_the_day_is_asked_about_first() -> None:
    facts = imported(replace(ENTRY, email="marie@college-hugo.fr"))
    after = decide(ASKED, pressed(known_address.VERB, "1"), facts).step
    assert after == CheckingEmail(PROVEN, "marie@college-hugo.fr")


def test_a_forged_place_asks_again() -> None:
    facts = imported(replace(ENTRY, email="marie@orange.fr"))
    for place in ("0", "2", "-1", "", "marie@orange.fr"):
        assert decide(ASKED, pressed(known_address.VERB, place), facts).step == ASKED, place


def test_another_address_can_still_be_typed() -> None:
    other = decide(ASKED, typed("marie@free.fr"), imported(replace(ENTRY, email="a@orange.fr")))
    assert getattr(other.step, "email", "") == "marie@free.fr"


def test_a_yes_takes_the_only_one_that_is_offered() -> None:
    for guardian, takes in (("", True), ("durand@free.fr", False)):
        entry = replace(ENTRY, email="marie@orange.fr", guardian_email=guardian)
        asked = question(ASKED, imported(entry))
        assert (asked.yes is not None) == takes, guardian
        assert not takes or asked.yes == asked.keyboard[0][0]
