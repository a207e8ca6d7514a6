"""No call carries more than four values that only their place explains."""

import ast
from pathlib import Path

from tests.support.places import ROOT, tree

MOST = 4
PLACES = [
    path.relative_to(ROOT)
    for package in ("domain", "handlers", "mailer", "bot", "tests")
    for path in sorted((ROOT / package).rglob("*.py"))
    if "corpus" not in path.parts  # scripts of earlier versions
]


def test_a_dataclass_takes_at_most_four_values_by_position() -> None:
    assert not {
        (path, kind.name) for path in PLACES for kind in kinds(path) if by_place(kind) > MOST
    }


def kinds(path: Path) -> list[ast.ClassDef]:
    """The dataclasses of a module whose values may be given by position."""
    nodes = ast.walk(tree(ROOT / path))
    classes = [each for each in nodes if isinstance(each, ast.ClassDef)]
    return [each for each in classes if any(map(takes_places, each.decorator_list))]


def takes_places(decorator: ast.expr) -> bool:
    text = ast.unparse(decorator)
    return text.startswith("dataclass") and "kw_only=True" not in text


def by_place(kind: ast.ClassDef) -> int:
    """How many values of a dataclass have a place: those before `KW_ONLY`."""
    values = 0
    for each in kind.body:
        if isinstance(each, ast.AnnAssign):
            said = ast.unparse(each)
            if "KW_ONLY" in said:
                break
            values += "ClassVar" not in said and "init=False" not in said
    return values
