"""Codes that the command line shows in English are words in every other language."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import UnionType
from typing import get_args

import pytest

from bot.staff.audit.looks import LOOKS
from bot.store.outbox.overview import OPEN
from bot.store.outbox.queues import Queue
from bot.texts.language import LOCALES
from domain.machine.effects import Effect, SendText, Write
from domain.machine.lookup.effects import CandidateAct
from domain.mail.reading import Intent, LetterKind
from tests.support.places import ROOT, tree

OTHERS = sorted(each for each in LOCALES.iterdir() if each.is_dir() and each.name != "en")


def effects(of: object) -> Iterator[type]:
    """The members of a union, and of those in it."""
    if isinstance(of, UnionType):
        for each in get_args(of):
            yield from effects(each)
    elif isinstance(of, type):
        yield of


def acts() -> Iterator[str]:
    """Every act that code names where it is noted, and every look."""
    yield from LOOKS
    for path in [*(ROOT / "bot/staff").rglob("*.py"), *(ROOT / "bot/store").rglob("*.py")]:
        for call in ast.walk(tree(path)):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "Act":
                given = {each.arg: each.value for each in call.keywords}
                if isinstance(what := given.get("what"), ast.Constant):
                    yield str(what.value)
    yield from (f"account {each}" for each in CandidateAct)


CODES: dict[str, Iterable[str]] = {
    "told-parcel": {each.__name__ for each in {*effects(Effect)} - {Write, SendText}},
    "told-audit-act": {each.replace(" ", "-") for each in acts()},
    "told-outbox-class": {*Queue},
    "told-outbox-state": {*OPEN, "sent"},
    "told-letter-kind": {*LetterKind},
    "told-letter-wants": {*Intent},
}


@pytest.mark.parametrize("language", OTHERS, ids=lambda each: each.name)
@pytest.mark.parametrize("phrase", CODES)
def test_every_code_has_words(phrase: str, language: Path) -> None:
    source = (language / "commands.ftl").read_text(encoding="utf-8")
    block = re.search(rf"^{phrase} =(.*?)^(?=\S)", source, re.DOTALL | re.MULTILINE)
    assert block
    assert {*CODES[phrase]} <= {*re.findall(r"^ +\*?\[([\w-]+)\]", block[1], re.MULTILINE)}
