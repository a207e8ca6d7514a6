"""A moment when nobody answers is known: by the hour, the day, the holidays and their eves."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from domain.office.office_hours import DAYS, OfficeHours, is_within
from domain.office.public_holidays import easter_sunday, is_holiday
from tests.support.offenders import each_of

PARIS = ZoneInfo("Europe/Paris")
OFFICE = OfficeHours(
    opens=time(8),
    closes=time(18),
    days=DAYS[:5],
    closed=("2026-12-21/2027-01-03", "2026-12-09"),
    french=True,
    zone=PARIS,
)


@each_of(
    [
        ("2026-12-01 08:00", None),  # a Tuesday
        ("2026-12-01 17:59", None),
        ("2026-12-01 07:59", "hours"),
        ("2026-12-01 18:00", "hours"),
        ("2026-12-04 15:59", None),  # a Friday
        ("2026-12-04 16:00", "late"),
        ("2026-12-05 10:00", "weekend"),
        ("2026-12-06 10:00", "weekend"),
        ("2026-12-08 09:00", "eve"),
        ("2026-12-09 09:00", "closed"),
        ("2026-12-18 09:00", "long"),  # before a weekend, and two closed weeks after that
        ("2027-03-26 09:00", "long"),  # before Easter
        ("2026-12-11 09:00", None),  # before a weekend alone
        ("2026-12-31 09:00", "closed"),
        ("2026-11-10 09:00", "eve"),
        ("2026-11-11 09:00", "holiday"),
        ("2027-05-06 09:00", "holiday"),  # Ascension
    ]
)
def test_when_nobody_answers(when: str, why: str | None) -> None:
    assert OFFICE.unanswered(datetime.fromisoformat(when).replace(tzinfo=PARIS)) == why


@each_of([(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)])
def test_easter_is_found(year: int, month: int, day: int) -> None:
    assert easter_sunday(year) == date(year, month, day)


def test_a_year_has_eleven_holidays() -> None:
    days = (
        date.fromordinal(each)
        for each in range(date(2026, 1, 1).toordinal(), date(2027, 1, 1).toordinal())
    )
    assert [f"{each:%m-%d}" for each in days if is_holiday(each)] == [
        "01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11",
        "12-25",
    ]  # fmt: skip


@each_of(["", "tomorrow", "2026-13-01", "2026-12-24/2026-12-01", "24/12/2026"])
def test_what_is_no_span_of_days_is_refused(span: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        is_within(date(2026, 12, 24), span)
