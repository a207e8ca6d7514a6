"""The words of all languages by which a typed text is known, read once from the files beside.

    <language>.toml  [numbers]  how the ten digits are called, what is beyond nine, what joins them
                     [labels]   what stands before a number, and says nothing else
                     [answers]  a bare no, a bare yes and thanks, where the desk does not speak it
                     [moments], [audiences]  what staff type of a day, and of whom they write to
                     [questions], [scores]  of which kind a question is; a result in an answer
                     [births]   what stands beside a date of birth, and says nothing else
                     [names]    what is written in capitals there, and is nobody's name

A file may lack what it has no words for. They are constants, as a table in a module is: nobody who
decides waits for them, and a translator finds them without reading a program.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, kw_only=True)
class TypedWords:
    """All lists of one language; `sections`, as they stand in its file."""

    digits: tuple[tuple[str, ...], ...] = ()
    beyond: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    announcing: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    courtesies: tuple[str, ...] = ()
    sections: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)


@cache
def typed_words() -> Mapping[str, TypedWords]:
    """Those of each language, by its code."""
    found = sorted(files(__package__).iterdir(), key=lambda each: each.name)
    told = ((each.name, each) for each in found if each.name.endswith(".toml"))
    return {name.removesuffix(".toml"): _read(each.read_text("utf-8")) for name, each in told}


def _read(text: str) -> TypedWords:
    told = tomllib.loads(text)
    numbers, labels, answers = (told.get(each, {}) for each in ("numbers", "labels", "answers"))
    return TypedWords(
        digits=tuple(tuple(each.split()) for each in numbers.get("digits", ())),
        beyond=tuple(numbers.get("beyond", ())),
        joining=tuple(numbers.get("joining", ())),
        labels=tuple(labels.get("before", ())),
        doubtful=tuple(labels.get("doubtful", ())),
        announcing=tuple(labels.get("announcing", ())),
        sections=told,
        **{name: tuple(answers.get(name, ())) for name in ("no", "yes", "courtesies")},
    )


def said_in_any(section: str, name: str) -> tuple[str, ...]:
    """One list of a section, in all languages."""
    every = (each.sections.get(section, {}).get(name, ()) for each in typed_words().values())
    return tuple(one for listed in every for one in listed)
