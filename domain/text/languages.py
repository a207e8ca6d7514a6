"""Which language to speak, of those the desk has: nobody but this module knows one by its code."""

from collections.abc import Iterable, Sequence

FALLBACK = "en"
"""For whoever speaks none of ours."""

SWITCH = "language"
"""The verb of a button that leads to another language."""


def spoken(wanted: Iterable[str], languages: Sequence[str]) -> str:
    """The first of the languages wanted that is spoken here."""
    return next((each for each in wanted if each in languages), FALLBACK)


def led_to(named: str, language: str, languages: Sequence[str]) -> str:
    """The language that a button or a command names; where it names none, the one behind ours."""
    if named in languages:
        return named
    here = languages.index(language) if language in languages else -1
    return languages[(here + 1) % len(languages)]


def of_label(verb: str, argument: str, language: str, languages: Sequence[str]) -> str:
    """What a button's label is said in: the chat's language, or the one the button leads to."""
    return led_to(argument, language, languages) if verb == SWITCH else language
