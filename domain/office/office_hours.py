"""Whether anybody answers when results come out: a release that opens to silence is questioned."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from itertools import takewhile

from domain.office.public_holidays import is_holiday

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LATE = time(16)  # on the last day before others without anybody
ONE = timedelta(days=1)
LOOKED_AHEAD = 120  # days: no centre is closed for longer


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
    LONG = "long"
    """A weekend follows, and then days without anybody."""


@dataclass(frozen=True, kw_only=True)
class OfficeHours:
    """From `opens` to `closes` on some `days`, but for holidays and what is `closed` (ISO dates).

    `closed` are single days, or spans such as `2026-12-24/2027-01-02`. `french`: the public
    holidays of France are kept. A question is answered within `answer_days` of these.
    """

    opens: time
    closes: time
    days: Collection[str]
    closed: Collection[str]
    french: bool
    zone: tzinfo
    answer_days: int = 3

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
        if following and not {*self._following(day)} <= {Unanswered.WEEKEND}:
            return Unanswered.LONG
        return Unanswered.LATE if following and clock >= LATE else None

    def opening_from(self, when: datetime) -> datetime:
        """The same moment while the office is open, else the next at which it opens."""
        local = when.astimezone(self.zone)
        for ahead in range(LOOKED_AHEAD):
            day = local.date() + ahead * ONE
            opens = datetime.combine(day, self.opens, self.zone)
            closes = datetime.combine(day, self.closes, self.zone)
            if not self._away(day) and local < closes:
                return max(when, opens.astimezone(when.tzinfo))
        return when  # an office that never opens keeps nothing waiting

    def answered_by(self, when: datetime) -> datetime:
        """When the office closes on the day of its own by which what is asked then is answered."""
        day, left = when.astimezone(self.zone).date(), self.answer_days
        for _ in range(LOOKED_AHEAD):
            day += ONE
            left -= not self._away(day)
            if left <= 0:
                break
        return datetime.combine(day, self.closes, self.zone).astimezone(when.tzinfo)

    def _following(self, day: date) -> Iterator[Unanswered]:
        """Why nobody is there on each day from the next one to the last before somebody is."""
        after = (self._away(day + ahead * ONE) for ahead in range(1, LOOKED_AHEAD))
        return (each for each in takewhile(bool, after) if each)

    def there_by(self, day: date) -> date:
        """The day itself where the office is open on it, else the last one before it that is."""
        before = (day - ahead * ONE for ahead in range(LOOKED_AHEAD))
        return next((each for each in before if not self._away(each)), day)

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
