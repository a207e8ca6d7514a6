"""How long ago something was, in the words people use for it."""

from datetime import datetime, timedelta

from domain.machine.effects import Line, line
from domain.machine.sign_in_phrases import SignInPhrase

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def ago(at: datetime, now: datetime) -> Line:
    """In hours up to two days, in days up to two weeks, in weeks up to two months."""
    past = now - at
    if past < HOUR:
        return line(SignInPhrase.AGO_MOMENTS)
    if past < 2 * DAY:
        return line(SignInPhrase.AGO_HOURS, hours=past // HOUR)
    if past < 14 * DAY:
        return line(SignInPhrase.AGO_DAYS, days=past // DAY)
    if past < 60 * DAY:
        return line(SignInPhrase.AGO_WEEKS, weeks=past // (7 * DAY))
    return line(SignInPhrase.AGO_MONTHS, months=past // (30 * DAY))
