"""Until when a result can be checked again, and what that costs: settings of the centre.

nothing set           only the centre's note is said
`days`                so many after the result could be seen, its last day counted
that day is closed    the last day before it on which the centre answers
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from domain.office.office_hours import OfficeHours


@dataclass(frozen=True)
class Enquiries:
    """`[results]` of config.toml: the days for it, and each stage's fee as the centre writes it."""

    days: int = 0
    recheck_fee: str = ""
    remark_fee: str = ""


@dataclass(frozen=True)
class AskedUntil:
    """The `last` day, and the `day` on which somebody is there to take the request."""

    last: date
    day: date

    def left(self, today: date) -> int:
        """How many days are left, today counted; 0 where it is over."""
        return max(0, (self.day - today).days + 1)


def asked_until(
    enquiries: Enquiries, released: datetime, office: OfficeHours | None, zone: tzinfo
) -> AskedUntil | None:
    """Until when a check may be asked for; None where the centre has set no time."""
    if not enquiries.days:
        return None
    first = released.astimezone(zone).date()
    last = first + timedelta(days=enquiries.days)
    return AskedUntil(last, max(first, office.there_by(last)) if office else last)
