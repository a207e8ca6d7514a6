"""The words of all languages that stand in centres' files, read once from the files beside.

    <language>.toml  [headers]  what a column is called besides its standard header, by its field
                     [signs]    what "number" is written as in a header
                     [grades], [levels]  results, and what stands before or behind a level or letter
                     [deliveries], [statuses], [organisations], [certificates]  by what they mean

A file may lack what it has no words for. Exports mix languages, so a word of any is known in each
file; of two languages none may give one word two meanings in the same section.
"""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TypeVar

from domain.text.folding import fold

Value = TypeVar("Value", bound=StrEnum)
Sections = Mapping[str, Mapping[str, list[str]]]


@cache
def file_words() -> Mapping[str, Sections]:
    """The lists of each language, by its code."""
    found = sorted(files(__package__).iterdir(), key=lambda each: each.name)
    listed = [each for each in found if each.name.endswith(".toml")]
    return {
        each.name.removesuffix(".toml"): tomllib.loads(each.read_text("utf-8")) for each in listed
    }


def words_for(section: str, name: str) -> tuple[str, ...]:
    """One list of a section, in all languages."""
    lists = (each.get(section, {}).get(name, ()) for each in file_words().values())
    return tuple(word for listed in lists for word in listed)


def meanings(section: str, values: type[Value]) -> dict[str, Value]:
    """What each word of a section means, by the word folded."""
    return {fold(word): each for each in values for word in words_for(section, each.lower())}


def any_of(section: str, name: str) -> str:
    """A pattern for the folded words of a list, the longest first."""
    return "|".join(sorted({fold(word) for word in words_for(section, name)}, key=len)[::-1])
