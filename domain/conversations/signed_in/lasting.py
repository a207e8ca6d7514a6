"""How long a sign-in is awake; asleep it wants its password, and its notices come all the same.

    a word ........ a day without another (sign_in_idle_hours) ............ asleep
    the password .. 90 days (sign_in_days), however it is used meanwhile .. asleep
                    where results came at most two weeks before: when those are over

Whoever looks forward to a result must not meet a password that they gave three months ago.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

AFTER_RELEASE = timedelta(weeks=2)

Releases = Callable[[], Iterable[datetime]]
"""When the releases open that cover the account's result; asked only where it matters."""


@dataclass(frozen=True)
class SignInLimits:
    """The centre's: how long without a word, how long a password is fresh, how long at most."""

    idle: timedelta
    fresh: timedelta
    lasts: timedelta


@dataclass(frozen=True)
class SignInTimes:
    """When a chat last had a word of its holder's, and when the password was last given."""

    seen: datetime
    given: datetime


def is_asleep(times: SignInTimes, limits: SignInLimits, releases: Releases, now: datetime) -> bool:
    """Whether a sign-in wants its password before anything is shown."""
    return times.seen <= now - limits.idle or _is_over(times.given + limits.lasts, releases, now)


def is_fresh(times: SignInTimes, limits: SignInLimits, now: datetime) -> bool:
    """Whether the password was given so lately that it need not be asked for again."""
    return times.given > now - limits.fresh


def _is_over(end: datetime, releases: Releases, now: datetime) -> bool:
    return end <= now and put_off(end, releases()) <= now


def put_off(end: datetime, releases: Iterable[datetime]) -> datetime:
    """An end, put off where it falls between a release and two weeks after it."""
    for opens_at in sorted(releases):
        if opens_at <= end < opens_at + AFTER_RELEASE:
            end = opens_at + AFTER_RELEASE
    return end
