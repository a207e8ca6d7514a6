"""How long a sign-in is awake; asleep it wants its password, and its notices come all the same.

    a word ........ a day without another (sign_in_idle_hours) ............ asleep
                    one's own phone, kept open: two weeks after the result
    the password .. 90 days (sign_in_days), however it is used meanwhile .. asleep
                    where results came at most two weeks before: when those are over

Whoever looks forward to a result must not meet a password that they gave three months ago.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.exams.exams import Status

AFTER_RELEASE = timedelta(weeks=2)


@dataclass(frozen=True)
class Opening:
    """When a release opens that covers the account's result; `final`: that is not to come still."""

    at: datetime
    final: bool


Releases = Callable[[], Iterable[Opening]]
"""Asked only where it matters."""


@dataclass(frozen=True)
class SignInLimits:
    """The centre's: how long without a word, how long a password is fresh, how long at most."""

    idle: timedelta
    fresh: timedelta
    lasts: timedelta


@dataclass(frozen=True)
class SignInTimes:
    """When a chat last had a word of its holder's, and when the password was last given.

    `kept`: its holder said that it is their own phone.
    """

    seen: datetime
    given: datetime
    kept: bool = False


def is_asleep(times: SignInTimes, limits: SignInLimits, releases: Releases, now: datetime) -> bool:
    """Whether a sign-in wants its password before anything is shown."""
    silent = not _is_near(times.seen, now, limits.idle) and not is_kept(times, releases, now)
    return silent or _is_over(times.given + limits.lasts, releases, now)


def is_kept(times: SignInTimes, releases: Releases, now: datetime) -> bool:
    """Whether silence does not end a sign-in: until two weeks after its result."""
    if not times.kept:
        return False
    opened = [each for each in releases() if each.at <= now]
    come = [each.at for each in opened if each.final]
    return not come or put_off(min(come), (each.at for each in opened)) > now


def is_final(status: str) -> bool:
    """Whether a result of this status is what the candidate waits for."""
    return status not in {Status.PENDING, Status.WITHHELD}


def is_fresh(times: SignInTimes, limits: SignInLimits, now: datetime) -> bool:
    """Whether the password was given so lately that it need not be asked for again."""
    return _is_near(times.given, now, limits.fresh)


def _is_near(moment: datetime, now: datetime, span: timedelta) -> bool:
    """Whether a moment is so lately; nor is it far ahead, as it is once a clock was set back."""
    return now - span < moment < now + span


def _is_over(end: datetime, releases: Releases, now: datetime) -> bool:
    return end <= now and put_off(end, (each.at for each in releases())) <= now


def put_off(end: datetime, releases: Iterable[datetime]) -> datetime:
    """An end, put off where it falls between a release and two weeks after it."""
    for opens_at in sorted(releases):
        if opens_at <= end < opens_at + AFTER_RELEASE:
            end = opens_at + AFTER_RELEASE
    return end
