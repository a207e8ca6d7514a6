"""Every sentence as it is written in a language's folder, with all forms that it can take.

Rendering shows one form at a time; whoever looks for a word must see those for other values too.
"""

import tomllib
from collections.abc import Iterator
from itertools import product

from fluent.syntax import FluentParser, ast

from bot.config.schema import WORDS
from bot.texts.language import LOCALES, read_language

Sentences = Iterator[tuple[str, str]]


def written(language: str) -> Sentences:
    """Each sentence of a folder by its key, form by form; a value stands as `{name}`.

    What a centre may leave unsaid is among them, under its section and name, and so is the help of
    commands, under its English.
    """
    printed = read_language(LOCALES / language).typeset
    for file in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            if isinstance(entry, ast.Message | ast.Term):
                yield from ((key, printed(form)) for key, form in _of_entry(entry))
    aids = LOCALES / language / "help.toml"  # English stands in the code
    helped = tomllib.loads(aids.read_text("utf-8"))["help"] if aids.exists() else {}
    yield from ((f"[help] {english}", printed(text)) for english, text in helped.items())
    for section, words in WORDS[language].items():
        yield from ((f"[{section}] {name}", printed(text)) for name, text in words.items())


def _of_entry(entry: ast.Message | ast.Term) -> Sentences:
    if entry.value:
        yield from ((entry.id.name, form) for form in sorted(forms(entry.value)))
    for each in entry.attributes:
        yield from ((f"{entry.id.name}.{each.id.name}", form) for form in sorted(forms(each.value)))


def forms(pattern: ast.Pattern) -> set[str]:
    """All texts that a pattern can become."""
    parts = [_forms_of(each) for each in pattern.elements]
    return {"".join(each) for each in product(*parts)}


def _forms_of(element: ast.TextElement | ast.Placeable) -> set[str]:
    if isinstance(element, ast.TextElement):
        return {element.value}
    match element.expression:
        case ast.SelectExpression(variants=variants):
            return {form for each in variants for form in forms(each.value)}
        case ast.StringLiteral() as literal:
            return {str(literal.parse()["value"])}
        case ast.VariableReference(id=variable):
            return {f"{{{variable.name}}}"}
    return {"{}"}
