"""A farewell was lost: its key was that of an answer to an officer, of another number.

What a key begins with says whose number follows, and one that is known already is left as it is, so
that nothing is ordered twice.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator

from tests.support.places import ROOT

NAMED = {"key", "cause"}
TAKING = {"put": 1, "raise_event": 1, "parcel": 0}
"""What takes a key or what one is made of, and in which place."""


def keys(tree: ast.AST) -> Iterator[ast.expr]:
    """What is a key, or the beginning of some."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in NAMED:
                yield value
            case ast.keyword(arg=name, value=value) if name in NAMED:
                yield value
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), args=args):
                if len(args) > TAKING.get(name, len(args)):
                    yield args[TAKING[name]]


def shape(key: ast.expr) -> tuple[str, str]:
    """A key with its numbers left out, and what the first of them is called there."""
    if not isinstance(key, ast.JoinedStr):
        return "", ""
    numbers = [each for each in key.values if isinstance(each, ast.FormattedValue)]
    words = [each.value if isinstance(each, ast.Constant) else "…" for each in key.values]
    return "".join(map(str, words)), ast.unparse(numbers[0].value).removesuffix(".id")


def test_keys_that_look_alike_have_one_kind_of_number() -> None:
    found = defaultdict[str, set[str]](set)
    for path in sorted((ROOT / "bot").rglob("*.py")):
        for each in keys(ast.parse(path.read_text("utf-8"))):
            words, number = shape(each)
            if not words.startswith("…"):  # what others begin
                found[words].add(number)
    assert len(found) > 40
    assert {words: numbers for words, numbers in found.items() if len(numbers) > 1} == {}
