"""Reads one language's sentences from its Fluent files, and refuses a file that is not sound."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.stream import FluentParserStream
from fluent.syntax.visitor import Visitor

from bot.texts.language import Language, read_language

_END_OF_RUN = re.compile(r"[{}\n]|\r\n")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_LEAVES = (str, bool, ast.Identifier, ast.TextElement, ast.Comment)


class PhraseError(LookupError):
    """A sentence that cannot be said: a file with junk, an unknown phrase, a missing value."""


@dataclass(frozen=True)
class Catalogue:
    """One language: its sentences, and the names of the values each of them needs."""

    language: Language
    bundle: FluentBundle
    placeholders: Mapping[str, frozenset[str]]


def read_catalogue(folder: Path) -> Catalogue:
    """All sentences of `folder`, whose name is the language; raises `PhraseError`."""
    language = read_language(folder)
    bundle = FluentBundle([language.code], use_isolating=False)
    placeholders: dict[str, frozenset[str]] = {}
    for file in sorted(folder.glob("*.ftl")):
        resource = WholeRunsParser(with_spans=False).parse(file.read_text(encoding="utf-8"))
        for entry in _entries(resource, file):
            _Typesetter(language).visit(entry)
            for phrase, pattern in _patterns(entry):
                if phrase in placeholders:
                    raise PhraseError(f"{file}: {phrase} is said twice in this language")
                placeholders[phrase] = _variables(pattern, placeholders)
        bundle.add_resource(resource)
    return Catalogue(language, bundle, placeholders)


class WholeRunsParser(FluentParser):
    """Takes a run of text, or a name, whole; the library takes letter by letter."""

    def get_identifier(self, ps: FluentParserStream) -> ast.Identifier:
        """A name; the library says what is wrong where there is none."""
        name = _NAME.match(ps.string, ps.index)
        if not name:
            return super().get_identifier(ps)
        ps.index, ps.peek_offset = name.end(), 0
        return ast.Identifier(name[0])

    def get_text_element(self, ps: FluentParserStream) -> ast.TextElement:
        """Up to the next brace or the end of the line."""
        start = ps.index
        end = _END_OF_RUN.search(ps.string, start)
        ps.index, ps.peek_offset = end.start() if end else len(ps.string), 0
        return ast.TextElement(ps.string[start : ps.index])


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


class _Walk(Visitor):
    """Through all that may hold a sentence or a value; most of a tree is names and text."""

    def generic_visit(self, node: ast.BaseNode) -> None:
        for child in vars(node).values():
            if isinstance(child, list) or (child and not isinstance(child, _LEAVES)):
                self.visit(child)


class _Typesetter(_Walk):
    def __init__(self, language: Language) -> None:
        self._language = language

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802 (Fluent's name)
        before: ast.TextElement | ast.Placeable | None = None
        for each in node.elements:
            if isinstance(each, ast.TextElement):
                valued = isinstance(before, ast.Placeable)
                typeset = self._language.typeset_after_value if valued else self._language.typeset
                each.value = typeset(each.value)
            before = each
        self.generic_visit(node)


class _Variables(_Walk):
    def __init__(self, said: Mapping[str, frozenset[str]]) -> None:
        self.names: set[str] = set()
        self._said = said

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        if node.id.name not in self._said:
            raise PhraseError(f"{node.id.name} is named before it is said")
        self.names |= self._said[node.id.name]


def _variables(pattern: ast.Pattern, said: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """What a sentence takes, with what the sentences take that it names."""
    visitor = _Variables(said)
    visitor.visit(pattern)
    return frozenset(visitor.names)
