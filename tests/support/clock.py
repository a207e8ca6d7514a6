"""The time of tests: a value, which passes only when told to."""

from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)  # a Monday, 10:00 in Lyon
MONTH = timedelta(days=31)  # the longest


class Clock:
    """The time; it passes by a microsecond whenever it is asked."""

    def __init__(self, at: datetime = MORNING) -> None:
        self.at = at

    def __call__(self) -> datetime:
        self.at += timedelta(microseconds=1)
        return self.at

    def seconds(self) -> float:
        """Seconds since 1970."""
        return self.at.timestamp()
