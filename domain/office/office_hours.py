"""Whether anybody answers when results come out: a release that opens to silence is questioned."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from domain.office.public_holidays import is_holiday

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LATE = time(16)  # on the last day before others without anybody
ONE = timedelta(days=1)


class Unanswered(StrEnum):
    """Why nobody answers; the sentences: `unanswered-…`."""

    HOURS = "hours"
    WEEKEND = "weekend"
    CLOSED = "closed"
    HOLIDAY = "holiday"
    LATE = "late"
    """It is the end of the last day before a weekend."""
    EVE = "eve"
    """Tomorrow is a holiday, or the centre is closed."""


@dataclass(frozen=True, kw_only=True)
class OfficeHours:
    """From `opens` to `closes` on some `days`, but for holidays and what is `closed` (ISO dates).

    `closed` are single days, or spans such as `2026-12-24/2027-01-02`. `french`: the public
    holidays of France are kept.
    """

    opens: time
    closes: time
    days: Collection[str]
    closed: Collection[str]
    french: bool
    zone: tzinfo

    def unanswered(self, when: datetime) -> Unanswered | None:
        """Why nobody answers then, or soon not any more; None where somebody does."""
        local = when.astimezone(self.zone)
        day, clock = local.date(), local.time()
        if why := self._away(day):
            return why
        if not self.opens <= clock < self.closes:
            return Unanswered.HOURS
        following = self._away(day + ONE)
        if following in {Unanswered.HOLIDAY, Unanswered.CLOSED}:
            return Unanswered.EVE
        return Unanswered.LATE if following and clock >= LATE else None

    def _away(self, day: date) -> Unanswered | None:
        if self.french and is_holiday(day):
            return Unanswered.HOLIDAY
        if any(is_within(day, each) for each in self.closed):
            return Unanswered.CLOSED
        return None if DAYS[day.weekday()] in self.days else Unanswered.WEEKEND


def is_within(day: date, span: str) -> bool:
    """Whether a day is one of a span, which may be one day. Raises `ValueError` for neither."""
    first, _, last = span.partition("/")
    begin, end = date.fromisoformat(first), date.fromisoformat(last or first)
    if end < begin:
        raise ValueError("it ends before it begins")
    return begin <= day <= end
