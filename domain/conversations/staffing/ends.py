"""When a role ends: with the whole of its last day, as the centre's clocks have it."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

MIDNIGHT = time()


def end_of(day: date, zone: tzinfo) -> datetime:
    """The moment at which a day is over in the centre; days there may have 23 or 25 hours."""
    return datetime.combine(day + timedelta(days=1), MIDNIGHT, zone).astimezone(UTC)


def last_of(ends_at: datetime, zone: tzinfo) -> date | datetime:
    """What staff are told of an end: the last day, or the moment where it is within a day."""
    here = ends_at.astimezone(zone)
    return here.date() - timedelta(days=1) if here.time() == MIDNIGHT else ends_at
