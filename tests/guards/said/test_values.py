"""Every sentence with none of a thing, one and two, with values left empty, and with hostile ones.

What a value is at its worst, tag for tag, is `tests/guards/test_texts.py`'s; here it is how the
sentence around it reads.
"""

import re
from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts.language import LOCALES
from bot.texts.letter_forms import LETTERS
from bot.texts.texts import Texts
from tests.support.mail.our_letters import EVERY, VALUES, written
from tests.support.offenders import name_offenders
from tests.support.pure.world import said
from tests.support.screens.walk import turns

TEXTS = Texts(ZoneInfo("Europe/Paris"))
FAULT = re.compile(
    r"\(\s*\)|\[\s*\]|«\s*»|“\s*”|<(\w+)></\1>"  # brackets, quotes and tags around nothing
    r"|[ \u00a0\u202f]{2}|[ ][,)](?!\w)|[ ]\.(?!\w)|\( "  # spaces where none or one belongs
    r"|[,;:][\s\u00a0\u202f]*[,;:.](?!\w)|(?<!\.)\.\.(?!\.)"  # two stops in a row
)
PLURALS = {"zero", "one", "two", "few", "many"}
HOSTILE = "<b>&\"'}{ $x</a>\u202e\n{ -term }" + "é" * 900
OPTIONAL = {"hours": "", "phone": "", "website": ""}
"""What a centre may leave unsaid (`CentreSection`)."""


class Counted(Visitor):
    """The values by which a sentence takes a form for a number."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        keys = {each.key for each in node.variants}
        plural = any(isinstance(each, ast.NumberLiteral) for each in keys) or PLURALS & {
            each.name for each in keys if isinstance(each, ast.Identifier)
        }
        if plural and isinstance(node.selector, ast.VariableReference):
            self.names.add(node.selector.id.name)
        self.generic_visit(node)


def counted() -> Iterator[tuple[str, str, str]]:
    """Every language, sentence and number in it; dates are told from real ones only."""
    for language in TEXTS.languages:
        for file in sorted((LOCALES / language).glob("*.ftl")):
            for entry in FluentParser().parse(file.read_text("utf-8")).body:
                if isinstance(entry, ast.Message) and not entry.id.name.startswith("date"):
                    parts = {"": entry.value} | {f".{a.id.name}": a.value for a in entry.attributes}
                    for part, pattern in parts.items():
                        visitor = Counted()
                        if pattern:
                            visitor.visit(pattern)
                        yield from ((language, entry.id.name + part, n) for n in visitor.names)


def told(language: str, phrase: str, **values: object) -> str:
    """A sentence with these values, and an "x" for each other."""
    names = TEXTS.placeholders(language)[phrase]
    return TEXTS.html(phrase, language, dict.fromkeys(names, "x") | values)


def zero_is_zero(language: str, phrase: str, number: str) -> None:
    none, one = (told(language, phrase, **{number: count}) for count in (0, 1))
    assert none != one, none


def is_sound(language: str, phrase: str, number: str) -> None:
    for count in (0, 1, 2):
        sound(told(language, phrase, **{number: count}))


def sound(text: str) -> None:
    fault = FAULT.search(text)
    assert not fault, f"{text[max(fault.start() - 30, 0) : fault.end() + 30]!r}"


def test_zero_is_never_read_as_one() -> None:
    """French counts 0 as singular: a form that spells out "one" is for 1 alone."""
    name_offenders(zero_is_zero, counted())


def test_every_number_leaves_its_sentence_sound() -> None:
    name_offenders(is_sound, counted())


def spoken() -> Iterator[tuple[str, str, Mapping[str, object]]]:
    lines = {repr(line): line for turn in turns() for say in turn for line in say.lines}
    for language in TEXTS.languages:
        yield from ((language, each.phrase, each.params) for each in lines.values())


def reads_well(language: str, phrase: str, params: Mapping[str, object]) -> None:
    """With what was really said, by a centre that says no more than it must."""
    wording = said()[1]
    known = {**wording.known, **OPTIONAL, **wording.notes[language], **params}
    sound(wording.texts.html(phrase, language, known).strip())


@pytest.mark.long
def test_whatever_the_rules_say_reads_well_for_a_centre_that_says_little() -> None:
    name_offenders(reads_well, spoken())


def keeps_its_page(name: str, language: str) -> None:
    plain = written(name, language).html
    hostile = {each: HOSTILE for each in LETTERS[name].takes if isinstance(VALUES[each], str)}
    broken = written(name, language, **hostile).html
    tags = [re.findall(r"<(?!br)/?[a-z]+", each) for each in (plain, broken)]
    assert {*tags[1]} <= {*tags[0]}
    assert "\u202e" not in broken


def test_no_letter_lets_a_value_break_its_page() -> None:
    name_offenders(keeps_its_page, EVERY)
