"""The button for LinkedIn, which nobody under age is shown."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from domain.machine.effects import Say
from domain.machine.records import Rules
from domain.machine.steps.step import AtRest
from tests.support.people import CANDIDATES
from tests.support.pure.acts import decide, pressed
from tests.support.pure.candidates import EMMA, result_of, signed_in
from tests.support.pure.facts import FakeFacts

BIRTHDAY = date(2008, 12, 1)
PARIS = Rules(zone=ZoneInfo("Europe/Paris"))
OPENED = datetime(2026, 11, 30, 9, tzinfo=UTC)
EVE = datetime(2026, 11, 30, 22, 59, tzinfo=UTC)
THE_DAY = datetime(2026, 11, 30, 23, tzinfo=UTC)
"""Midnight in Paris, an hour before it is in UTC."""


def came(born: date | None, now: datetime) -> FakeFacts:
    """Emma, born then, has a pass at grade B."""
    emma = replace(EMMA, entry=replace(EMMA.entry, born=born))
    result = result_of(CANDIDATES["Emma"], "B", OPENED)
    return replace(signed_in(emma), outcomes={emma.id: (result,)}, now=now, rules=PARIS)


def links(known: FakeFacts) -> list[str]:
    """Where the buttons below the result lead out of the chat."""
    _, said = decide(AtRest(), pressed("result-more"), known).effects
    assert isinstance(said, Say)
    return [each.url for row in said.keyboard for each in row if each.url]


def test_linkedin_is_offered_from_midnight_of_the_eighteenth_birthday_at_the_centre() -> None:
    assert links(came(BIRTHDAY, EVE)) == []
    assert len(links(came(BIRTHDAY, THE_DAY))) == 1


def test_whoever_has_no_birth_date_is_offered_it_as_ever() -> None:
    assert len(links(came(None, EVE))) == 1


def test_a_centre_may_offer_it_earlier() -> None:
    rules = replace(PARIS, ages=replace(PARIS.ages, linkedin_from=16))
    assert len(links(replace(came(BIRTHDAY, EVE), rules=rules))) == 1
