"""Which language to speak, of those the desk has: nobody but this module knows one by its code."""

from collections.abc import Iterable, Sequence

FALLBACK = "en"
"""For whoever speaks none of ours."""


def spoken(wanted: Iterable[str], languages: Sequence[str]) -> str:
    """The first of the languages wanted that is spoken here."""
    return next((each for each in wanted if each in languages), FALLBACK)


def led_to(named: str, language: str, languages: Sequence[str]) -> str:
    """The language that a button or a command names; where it names none, the one behind ours."""
    following = languages[(languages.index(language) + 1) % len(languages)]
    return named if named in languages else following
