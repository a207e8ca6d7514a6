"""The settings of the centre's office: when staff answer."""

from dataclasses import dataclass
from datetime import time
from typing import Literal
from zoneinfo import ZoneInfo

from bot.config.kinds import DaysClosed, Positive, Weekday
from domain.office.office_hours import OfficeHours

WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri")


@dataclass(frozen=True, kw_only=True)
class OfficeSection:
    """When staff answer candidates: a release that would open to silence is questioned.

    A question is answered within so many of its days. `closed` are days of the centre's own, beside
    the `holidays` of a country ("": of none).
    """

    days: tuple[Weekday, ...] = WEEKDAYS
    opens: time = time(8)
    closes: time = time(18)
    closed: tuple[DaysClosed, ...] = ()
    holidays: Literal["FR", ""] = "FR"
    answer_days: Positive = 3

    def hours(self, zone: ZoneInfo) -> OfficeHours:
        """The same as a rule, in the centre's time."""
        return OfficeHours(
            opens=self.opens,
            closes=self.closes,
            days=self.days,
            closed=self.closed,
            french=self.holidays == "FR",
            zone=zone,
            answer_days=self.answer_days,
        )
