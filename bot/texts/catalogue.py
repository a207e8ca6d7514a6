"""Reads one language's sentences from its Fluent files, and refuses a file that is not sound.

Translators type ordinary spaces and straight apostrophes; what they mean in print is set here,
once, so that no file holds characters one cannot see. Checking them in the files lost: nobody
notices a missing narrow space in a review.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

_APOSTROPHE = re.compile(r"(?<=\w)'")
_FRENCH = (
    (re.compile(r" (?=[;?!])"), "\u202f"),
    (re.compile(r" (?=[:»])"), "\u00a0"),
    (re.compile(r"(?<=«) "), "\u00a0"),
    (re.compile(r"(?<=\d) (?=(?:h|min)\b)|(?<=\d.h) (?=\d)"), "\u00a0"),  # 1 h 15
)


class PhraseError(LookupError):
    """A sentence that cannot be said: a file with junk, an unknown phrase, a missing value."""


@dataclass(frozen=True)
class Catalogue:
    """One language: its sentences, and the names of the values each of them needs."""

    language: str
    bundle: FluentBundle
    placeholders: Mapping[str, frozenset[str]]


def read_catalogue(folder: Path) -> Catalogue:
    """All sentences of `folder`, whose name is the language; raises `PhraseError`."""
    bundle = FluentBundle([folder.name], use_isolating=False)
    placeholders: dict[str, frozenset[str]] = {}
    for file in sorted(folder.glob("*.ftl")):
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        for entry in _entries(resource, file):
            _Typesetter(folder.name).visit(entry)
            for phrase, pattern in _patterns(entry):
                if phrase in placeholders:
                    raise PhraseError(f"{file}: {phrase} is said twice in this language")
                placeholders[phrase] = _variables(pattern)
        bundle.add_resource(resource)
    return Catalogue(folder.name, bundle, placeholders)


def typeset(text: str, language: str) -> str:
    """Sets apostrophes and, in French, the spaces that must not break, as a printer would."""
    text = _APOSTROPHE.sub("’", text)
    for space, printed in _FRENCH if language == "fr" else ():
        text = space.sub(printed, text)
    return text


def _entries(resource: ast.Resource, file: Path) -> Iterator[ast.Message | ast.Term]:
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            first_line = (entry.content or "").strip().partition("\n")[0]
            raise PhraseError(f"{file}: not a Fluent entry: {first_line!r}")
        if isinstance(entry, ast.Message | ast.Term):
            yield entry


def _patterns(entry: ast.Message | ast.Term) -> Iterator[tuple[str, ast.Pattern]]:
    if isinstance(entry, ast.Term):  # a name for use within this language's sentences only
        return
    if entry.value:
        yield entry.id.name, entry.value
    for attribute in entry.attributes:
        yield f"{entry.id.name}.{attribute.id.name}", attribute.value


class _Typesetter(Visitor):
    def __init__(self, language: str) -> None:
        self._language = language

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 (Fluent's name)
        node.value = typeset(node.value, self._language)


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def _variables(pattern: ast.Pattern) -> frozenset[str]:
    visitor = _Variables()
    visitor.visit(pattern)
    return frozenset(visitor.names)
