"""A role holds for the whole of its last day in the centre's zone, whichever that is."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.conversations.staffing.ends import end_of, last_of
from domain.machine.records import Rules
from domain.machine.steps.staffing import ChoosingEnd, ReviewingStaffInvitation
from tests.support.offenders import each_of
from tests.support.pure.acts import decide, pressed, typed
from tests.support.pure.facts import FakeFacts
from tests.support.staff.roles import APPROVING

PARIS, NOUMEA, LA = (
    ZoneInfo(each) for each in ("Europe/Paris", "Pacific/Noumea", "America/Los_Angeles")
)
DAYS = (date(2027, 1, 31), date(2027, 3, 28), date(2026, 10, 25), date(2026, 12, 31))


@each_of([(zone, day) for zone in (PARIS, NOUMEA, LA, UTC) for day in DAYS])
def test_the_last_second_of_the_day_is_in_it_and_the_next_is_not(zone: ZoneInfo, day: date) -> None:
    end = end_of(day, zone)
    assert (end - timedelta(seconds=1)).astimezone(zone).date() == day
    assert end.astimezone(zone).date() == day + timedelta(days=1)
    assert last_of(end, zone) == day


def test_an_end_within_a_day_is_told_with_its_hour() -> None:
    six = datetime(2027, 1, 31, 18, tzinfo=PARIS)
    assert last_of(six, PARIS) == six


@each_of(
    [
        (NOUMEA, "01/12/2026", datetime(2026, 11, 30, 20, tzinfo=UTC), False),
        (NOUMEA, "01/12/2026", datetime(2026, 11, 30, 12, tzinfo=UTC), True),
        (LA, "30/11/2026", datetime(2026, 12, 1, 2, tzinfo=UTC), False),
        (LA, "01/12/2026", datetime(2026, 12, 1, 2, tzinfo=UTC), True),
    ]
)
def test_a_day_to_come_is_one_after_today_in_the_centre(
    zone: ZoneInfo, text: str, now: datetime, taken: bool
) -> None:
    facts = FakeFacts(roles=APPROVING, now=now, rules=replace(Rules(), zone=zone))
    found = decide(ChoosingEnd("officer", "Hélène"), typed(text), facts).step
    assert isinstance(found, ReviewingStaffInvitation) is taken


def test_a_month_from_an_evening_counts_from_the_centre_s_day() -> None:
    evening = datetime(2026, 12, 1, 2, tzinfo=UTC)  # still November there
    facts = FakeFacts(roles=APPROVING, now=evening, rules=replace(Rules(), zone=LA))
    found = decide(ChoosingEnd("officer", "Hélène"), pressed("staff-end", "1"), facts).step
    assert isinstance(found, ReviewingStaffInvitation)
    assert found.ends_at == end_of(date(2026, 12, 31), LA)
