"""Times and dates between the program and its tables."""

from datetime import UTC, date, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def stamp(when: datetime) -> int:
    """Microseconds since 1970, exactly."""
    return (when - EPOCH) // _MICROSECOND


def moment(stamp: int) -> datetime:
    """The aware UTC time of a stamp."""
    return EPOCH + stamp * _MICROSECOND


def day(text: str | None) -> date | None:
    """The date of an ISO text; None for none."""
    return date.fromisoformat(text) if text else None
