"""A moment as staff type it: "Fri 4 Dec 09:00", « vendredi 4 décembre à 9 h », "2026-12-04 9:00".

It is a day, or none for today, and an hour; days come before months. What is left over, an hour
that is missing and a weekday that is another day's make it no moment: nothing is guessed.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from functools import cache

from domain.exams.sessions import month_named
from domain.text.folding import fold
from domain.text.words.typed_words import said_in_any, typed_words

_HOUR = re.compile(
    r"(?<![\d:/.-])(\d\d?)\s*(?:[:h]\s*(\d\d)(?!\d)|h(?:eures?)?\b|(?=[ap]\.?m\b))"
    r"\s*(?:([ap])\.?m\b\.?)?"
)
_ISO = re.compile(r"\b(20\d\d)-(\d\d?)-(\d\d?)(?:t|\b)")
_SLASHED = re.compile(r"(?<!\d)(\d\d?)[/.](\d\d?)(?:[/.](20\d\d))?(?!\d)")
_ORDINAL = re.compile(r"(\d\d?)(?:st|nd|rd|th|er)?")
_YEAR = re.compile(r"20\d\d")
_SHORTEST = 3  # letters that tell a weekday
_LONG_AGO = timedelta(days=180)  # a day of no year that was before this is one of next year's
_WEEK = 7


@cache
def _said(name: str) -> frozenset[str]:
    return frozenset(said_in_any("moments", name))


@cache
def _weekdays() -> tuple[tuple[str, ...], ...]:
    """What each day from Monday on is called."""
    every = (each.sections.get("moments", {}) for each in typed_words().values())
    named = (each.get("weekdays") for each in every)
    return tuple(zip(*filter(None, named), strict=True))


@cache
def _noon() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_said('noon'))})\b")


def _ahead(word: str) -> int | None:
    """How many days ahead a word is that names one so."""
    return 0 if word in _said("today") else 1 if word in _said("tomorrow") else None


class MomentMistake(StrEnum):
    """Why what was typed is no moment; the values are said (`release-moment-wrong`)."""

    PAST = "past"
    NO_HOUR = "no-hour"
    WEEKDAY = "weekday"
    SKIPPED = "skipped"
    """The clocks go forward then: there is no such hour."""


class _OtherWordsError(Exception):
    """What was typed is about something else."""


def moment_typed(text: str, zone: tzinfo, now: datetime) -> datetime | MomentMistake | None:
    """The moment (UTC) that is meant in a zone, why it is none, or None for other words."""
    here = now.astimezone(zone)
    try:
        hour, rest = _hour_of(_plain(text))
        day, weekday = _day_of(rest, here.date())
    except (_OtherWordsError, ValueError):
        return None
    if hour is None:
        return None if day is None and weekday is None else MomentMistake.NO_HOUR
    if day and weekday is not None and day.weekday() != weekday:
        return MomentMistake.WEEKDAY
    wall = datetime.combine(day or _next(weekday, hour, here), hour)
    at = wall.replace(tzinfo=zone).astimezone(UTC)
    if at < now:
        return MomentMistake.PAST
    is_there = at.astimezone(zone).replace(tzinfo=None) == wall
    return at if is_there else MomentMistake.SKIPPED


def _plain(text: str) -> str:
    """Lower-case words without accents; the signs of days and hours stay."""
    bare = re.sub("['’,]", lambda sign: " " if sign[0] == "," else "", text)
    return re.sub(r"[^\W\d_]+", lambda word: fold(word[0]), bare)


def _hour_of(plain: str) -> tuple[time | None, str]:
    """The hour, and what is left of the text."""
    if _noon().search(plain):
        return time(12), _noon().sub(" ", plain, count=1)
    days = [found.span() for found in _ISO.finditer(plain)]
    for found in _HOUR.finditer(plain):
        if not any(start <= found.start() < end - 1 for start, end in days):
            rest = f"{plain[: found.start()]} {plain[found.end() :]}"
            return _clock(int(found[1]), int(found[2] or 0), found[3]), rest
    return None, plain


def _clock(hour: int, minute: int, half: str | None) -> time:
    """Raises `ValueError` for what no clock shows."""
    if half is None:
        return time(hour, minute)
    if not 1 <= hour <= 12:
        raise ValueError(hour)
    return time(hour % 12 + (12 if half == "p" else 0), minute)


def _day_of(text: str, today: date) -> tuple[date | None, int | None]:
    """The day and the weekday that are named. Raises `_OtherWordsError` and `ValueError`."""
    if found := _ISO.search(text):
        rest = text.replace(found[0], " ", 1)
        return date(int(found[1]), int(found[2]), int(found[3])), _weekday_in(rest)
    if found := _SLASHED.search(text):
        rest = text.replace(found[0], " ", 1)
        day = _in_year(int(found[1]), int(found[2]), int(found[3] or 0), today)
        return day, _weekday_in(rest)
    return _spelled(re.findall(r"\w+", text), today)


def _weekday_in(text: str) -> int | None:
    """The one beside a day in numbers."""
    words = [each for each in re.findall(r"\w+", text) if each not in _said("between")]
    found = [_weekday(each) for each in words]
    if len(found) > 1 or None in found:
        raise _OtherWordsError
    return found[0] if found else None


def _spelled(words: list[str], today: date) -> tuple[date | None, int | None]:
    """A day whose month is a word, or today's neighbour, or a weekday alone."""
    number = month = year = 0
    weekday: int | None = None
    ahead: int | None = None
    for word in sorted(words, key=lambda each: _weekday(each) is not None):
        if word in _said("between"):
            continue
        if (found := _ORDINAL.fullmatch(word)) and not number:
            number = int(found[1])
        elif _YEAR.fullmatch(word) and not year:
            year = int(word)
        elif _ahead(word) is not None and ahead is None:
            ahead = _ahead(word)
        elif not month and (known := month_named(word)):  # « mar » is a month unless one was named
            month = known
        elif (of_week := _weekday(word)) is not None and weekday is None:
            weekday = of_week
        else:
            raise _OtherWordsError
    if number and month and ahead is None:
        return _in_year(number, month, year, today), weekday
    if number or month or year:
        raise _OtherWordsError
    return None if ahead is None else today + timedelta(days=ahead), weekday


def _weekday(word: str) -> int | None:
    """Monday is 0; None where a word begins none."""
    fitting = (at for at, names in enumerate(_weekdays()) if any(n.startswith(word) for n in names))
    return next(fitting, None) if len(word) >= _SHORTEST else None


def _in_year(number: int, month: int, year: int, today: date) -> date:
    """A day of the year that is said, or of this one; one of long ago is next year's."""
    day = date(year or today.year, month, number)
    return day.replace(year=today.year + 1) if not year and today - day > _LONG_AGO else day


def _next(weekday: int | None, hour: time, here: datetime) -> date:
    """Today, or the next of a weekday, from an hour on that is still to come."""
    if weekday is None:
        return here.date()
    days = (weekday - here.weekday()) % _WEEK
    is_over = days == 0 and hour <= here.time()
    return here.date() + timedelta(days=_WEEK if is_over else days)
