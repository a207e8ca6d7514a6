"""Says every sentence of the desk: a phrase, a language and the values in it become text.

The set of languages is the set of folders in `bot/texts/locales`. A value is a string; an `int`,
which is always a plural count (Fluent prints it by the language's rules, so that a year passed as a
number would read "2 026": years come as text); a date, an aware datetime or a time of day; a list
of values; or a `Line`, another phrase, said in the language of the sentence around it. One to
`date-span` with two dates is a window.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, tzinfo
from functools import cache, lru_cache, partial
from pathlib import Path

from babel.dates import format_date
from babel.lists import format_list

from bot.texts.catalogue import Catalogue, PhraseError, read_catalogue
from bot.texts.language import LOCALES, Language
from domain.machine.sentence import Line

LONGEST_VALUE = 600
LONGEST_INNER_VALUE = 80  # within a reference; escaping may make six characters of one
REMEMBERED = 4096  # sentences
SPAN = "date-span"
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co"})
_JOINERS = "\u200c\u200d"  # they shape Persian letters and emoji
_TAG = re.compile(r"</?[a-z]+>")
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")  # all but those that must not break

Spoken = Callable[[object], str]  # how a value that is no count becomes text
Values = frozenset[tuple[str, str | int]]


class Texts:
    """The sentences in all languages. Whatever cannot be said raises `PhraseError`."""

    def __init__(self, zone: tzinfo, folder: Path = LOCALES) -> None:
        """`zone` is the centre's: every time is told in it."""
        self._zone = zone
        self._catalogues = _shipped() if folder == LOCALES else _catalogues(folder)
        # Labels, questions and dates are said over and over; Fluent takes its time for each.
        self._formatted = lru_cache(REMEMBERED)(self._format)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages' codes, sorted."""
        return tuple(self._catalogues)

    def language(self, code: str) -> Language:
        """What is so in a language whatever is said."""
        return self._catalogues[code].language

    def placeholders(self, language: str) -> Mapping[str, frozenset[str]]:
        """Every phrase of a language, with the names of the values it needs."""
        return self._catalogues[language].placeholders

    def has(self, phrase: str) -> bool:
        """Whether every language can say `phrase` ("name", or "name.attribute")."""
        return all(phrase in each.placeholders for each in self._catalogues.values())

    def say(self, phrase: str, language: str, params: Mapping[str, object] | None = None) -> str:
        """The sentence as plain text, without its own tags; values are freed of control characters
        and cut.
        """
        spoken = partial(self._plain, language, LONGEST_VALUE)
        said = self._render(phrase, language, params or {}, spoken)
        if "<" in said:
            return plain(self.html(phrase, language, params, within=LONGEST_VALUE))
        return said

    def html(
        self,
        phrase: str,
        language: str,
        params: Mapping[str, object] | None = None,
        *,
        within: int = LONGEST_INNER_VALUE,
    ) -> str:
        """The sentence for Telegram: its own tags stand, every value is cut, then escaped.

        A value of a phrase within the phrase keeps at most `within` characters.
        """
        spoken = partial(self._marked, language, LONGEST_VALUE, within=within)
        return self._render(phrase, language, params or {}, spoken)

    def day(self, when: date, language: str) -> str:
        """A day: « 1er décembre 2026 », "1 December 2026"."""
        values = self._month_and_day(when, language) | {"year": str(when.year)}
        return self.say("date", language, values)

    def moment(self, when: datetime, language: str) -> str:
        """A moment in the centre's zone: « 21 novembre 2026 à 14 h 30 »; `when` is aware."""
        here = when.astimezone(self._zone)
        values = {"day": here.date(), "hour": self.hour(here.time(), language)}
        return self.say("date-moment", language, values)

    def hour(self, when: time, language: str) -> str:
        """A time of day: « 8 h », « 14 h 30 », "08:00"."""
        return self.say("date-hour", language, {"hour": when.hour, "minute": when.minute})

    def span(self, start: date, end: date, language: str) -> str:
        """A window: « entre le 21 novembre et le 5 décembre 2026 », « le 5 décembre 2026 »."""
        return self.say(SPAN, language, {"from": start, "by": end})

    def _window(self, params: Mapping[str, object], language: str) -> Mapping[str, object]:
        """The values of a window: how many days it has, and the year said once."""
        match params:
            case {"from": date() as start, "by": date() as end}:
                first = self.day(start, language)
                if start.year == end.year:
                    values = self._month_and_day(start, language)
                    first = self.say("date-in-year", language, values)
                return {"from": first, "by": end, "days": (end - start).days + 1}
        raise PhraseError(f"{SPAN} is said of two dates")

    def join(self, items: Sequence[str], language: str) -> str:
        """A list as it is spoken: "a, b and c"; the empty list is the empty string."""
        return format_list(items, locale=self.language(language).locale) if items else ""

    def _month_and_day(self, when: date, language: str) -> dict[str, object]:
        month = _month(when.replace(day=1), self.language(language).locale)
        return {"day": when.day, "month": month}

    def _render(
        self, phrase: str, language: str, params: Mapping[str, object], spoken: Spoken
    ) -> str:
        catalogue = self._catalogues.get(language)
        if catalogue is None or phrase not in catalogue.placeholders:
            raise PhraseError(f"{phrase}: not in the catalogue of language {language!r}")
        params = self._window(params, language) if phrase == SPAN else params
        used = catalogue.placeholders[phrase]
        given = ((each, _valued(params[each], spoken)) for each in used if each in params)
        values = frozenset(given)
        return self._formatted(phrase, language, values)

    def _format(self, phrase: str, language: str, values: Values) -> str:
        bundle = self._catalogues[language].bundle
        name, _, attribute = phrase.partition(".")
        message = bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None  # noqa: S101 (the catalogue lists only entries with a value)
        text, errors = bundle.format_pattern(pattern, dict(values))
        if errors:
            raise PhraseError(f"{phrase} in {language!r}: {errors[0]}")
        return str(text)

    def _plain(self, language: str, longest: int, value: object) -> str:
        match value:
            case str():
                return clean(value, longest)
            case datetime():
                return self.moment(value, language)
            case date():
                return self.day(value, language)
            case time():
                return self.hour(value, language)
            case list() | tuple():
                items = [self._plain(language, longest, each) for each in value]
                return clean(self.join(items, language), longest)
            case Line():
                return self.say(value.phrase, language, value.params)
            case _:
                raise PhraseError(f"neither text, count, date, list nor phrase: {type(value)}")

    def _marked(self, language: str, longest: int, value: object, *, within: int) -> str:
        if isinstance(value, Line):
            inner = partial(self._marked, language, within, within=within)
            return self._render(value.phrase, language, value.params, inner)
        return html.escape(self._plain(language, longest, value))


def plain(text: str) -> str:
    """Without what Telegram makes bold; what people typed stands as it was."""
    return html.unescape(_TAG.sub("", text))


def clean(value: str, longest: int = LONGEST_VALUE) -> str:
    """`value` on one line of at most `longest` characters, without what turns or hides text."""
    one_line = _SPACES.sub(" ", value).strip()
    seen = one_line if one_line.isprintable() else "".join(filter(_is_seen, one_line))
    return seen if len(seen) <= longest else f"{seen[: longest - 1]}…"


def prose(text: str, longest: int = 3500) -> str:
    """Free text by staff, for Telegram: lines kept, cut to `longest` characters, then escaped."""
    kept = text.strip() if len(text) <= longest else f"{text.strip()[: longest - 1]}…"
    return html.escape("\n".join(clean(line, longest) for line in kept.splitlines()))


def _is_seen(character: str) -> bool:
    """Not a control, a direction mark, a lone surrogate or a private character."""
    return character in _JOINERS or unicodedata.category(character) not in _HIDDEN


def _catalogues(folder: Path) -> Mapping[str, Catalogue]:
    languages = sorted(each for each in folder.iterdir() if each.is_dir())
    return {each.name: read_catalogue(each) for each in languages}


@cache
def _shipped() -> Mapping[str, Catalogue]:
    """The program's own, which do not change while it runs."""
    return _catalogues(LOCALES)


@lru_cache
def _month(when: date, locale: str) -> str:
    return format_date(when, "MMMM", locale=locale)


def _valued(value: object, spoken: Spoken) -> str | int:
    """A count as it is, anything else as it is spoken."""
    return value if isinstance(value, int) and not isinstance(value, bool) else spoken(value)
