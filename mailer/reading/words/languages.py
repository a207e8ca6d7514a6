"""The lists of words by which letters are read: a folder for each language, and what all share.

    <language>/people.toml     what people write in it: refusals, doubts, and only then yeses
    <language>/programs.toml   what mail programs write in it
    <language>/disclaimers.toml   what lawyers have put below letters in it
    programs.toml              what programs and servers write whatever the desk speaks
    introductions.toml         how they introduce a quote in languages without a folder

A letter is read with the words of all languages at once: people mix them, and nothing says which
one a letter is in. That is safe only where each refuses as well as it agrees: of one that has
nothing but yeses, every "not me" would be overheard beside them. Such a language is not heard at
all, and its letters are left to people.
"""

import logging
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY, dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

log = logging.getLogger(__name__)

NEEDED = {
    "refusals": ("deny", "deny_name", "deny_alone", "deny_opens", "stop", "stop_alone"),
    "doubts": ("asks",),
}
"""What each language has to fill, in this order, before its first yes."""

Sections = Mapping[str, Mapping[str, list[str]]]


@dataclass(frozen=True)
class Words:
    """All lists by name; the languages that are heard, and why others are not.

    `people`: every phrase of those lists that people write, by language; `introductions`: the lists
    by which a quote is introduced. `only_heard`: languages in which no letter of ours is, so that a
    yes is the whole answer there.
    """

    lists: Mapping[str, tuple[str, ...]]
    heard: tuple[str, ...]
    unheard: Mapping[str, str]
    people: Mapping[str, tuple[str, ...]]
    _: KW_ONLY
    introductions: Sections
    only_heard: frozenset[str] = frozenset()


@cache
def words() -> Words:
    """Those of the package."""
    found = read_words(files(__package__))
    for language, reason in found.unheard.items():
        log.error("Mail in a language is not heard", extra={"language": language, "why": reason})
    return found


def read_words(folder: Traversable) -> Words:
    """The words in `folder`, without those of a language that must not be heard."""
    named = sorted(each.name for each in folder.iterdir() if each.is_dir())
    languages = [name for name in named if not name.startswith("_")]
    unheard = {name: why for name in languages if (why := why_unheard(folder.joinpath(name)))}
    heard = tuple(name for name in languages if name not in unheard)
    shared = _sections(folder.joinpath("programs.toml"))
    said = [language_sections(folder.joinpath(name)) for name in heard]
    others = _sections(folder.joinpath("introductions.toml"))
    own = {name: each.get("quotes", {}) for name, each in zip(heard, said, strict=True)}
    people = {name: _people(folder.joinpath(name)) for name in heard}
    listened = frozenset(name for name in heard if _is_only_heard(folder.joinpath(name)))
    lists = _together([*said, shared, others])
    return Words(
        lists, heard, unheard, people, introductions={**own, **others}, only_heard=listened
    )


def _is_only_heard(folder: Traversable) -> bool:
    return not any("confirm_opens" in names for names in language_sections(folder).values())


def _people(folder: Traversable) -> tuple[str, ...]:
    sections = _sections(folder.joinpath("people.toml")).values()
    return tuple(phrase for names in sections for listed in names.values() for phrase in listed)


def language_sections(folder: Traversable) -> Sections:
    """What a language's folder holds, by section and list."""
    files = ("people.toml", "programs.toml", "disclaimers.toml")
    return {name: told for file in files for name, told in _sections(folder.joinpath(file)).items()}


def why_unheard(folder: Traversable) -> str:
    """Why the language of this folder must not be heard; "" where it may be."""
    if not folder.joinpath("people.toml").is_file():
        return "it has no people.toml"
    try:
        people = language_sections(folder)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return f"its words cannot be read: {error}"
    missing = [
        f"[{section}] {name}"
        for section, names in NEEDED.items()
        for name in names
        if not people.get(section, {}).get(name)
    ]
    if missing:
        return f"it could only agree: people.toml lacks {', '.join(missing)}"
    first = tuple(people)[: len(NEEDED)]
    return "" if first == tuple(NEEDED) else "its refusals and doubts do not come first"


def _sections(file: Traversable) -> Sections:
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _together(sources: Iterable[Sections]) -> Mapping[str, tuple[str, ...]]:
    """Every list with what each source puts into it."""
    lists: dict[str, dict[str, None]] = {}
    for sections in sources:
        for section in sections.values():
            for name, phrases in section.items():
                lists.setdefault(name, {}).update(dict.fromkeys(phrases))
    return {name: tuple(phrases) for name, phrases in lists.items()}
