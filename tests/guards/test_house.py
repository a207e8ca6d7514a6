"""The house: small rooms, each named in the architecture, and one name for one thing."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.support.offenders import each_of
from tests.support.places import ROOT, tree

PACKAGES = ("domain", "handlers", "mailer", "bot")
MOST_MODULES = 15
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
SANDBOX = ROOT / "bot" / "sandbox"
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
MODULES = sorted(path for each in (*PACKAGES, "tests") for path in (ROOT / each).rglob("*.py"))
OURS = [path for path in MODULES if path.relative_to(ROOT).parts[0] in PACKAGES]


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@dataclass(frozen=True)
class Function:
    """Where it stands, its lines, and the cases above it, if it is a test of nothing else."""

    name: str
    lines: int
    cases: int


@cache
def functions() -> tuple[Function, ...]:
    """Every function of the program and of its tests."""
    return tuple(each for path in MODULES for each in _functions(path))


def _functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            name = f"{shown(path)}:{node.name}"
            lines = (node.end_lineno or 0) - node.lineno + 1
            yield Function(name, lines, _cases(node) if node.decorator_list else 0)


def test_no_folder_has_more_than_fifteen_modules() -> None:
    modules = Counter(path.parent for path in MODULES if path.name != "__init__.py")
    assert not {shown(each): n for each, n in modules.items() if n > MOST_MODULES}


def test_no_module_has_more_than_300_lines() -> None:
    lengths = {shown(path): path.read_text("utf-8").count("\n") for path in MODULES}
    assert not {path: n for path, n in lengths.items() if n > LONGEST_MODULE}


def test_no_function_has_more_than_40_lines() -> None:
    assert not {each for each in functions() if each.lines > LONGEST_FUNCTION}


def test_no_test_lives_on_what_stands_in_another_tests_file() -> None:
    borrowed = re.compile(r"^from tests\.[\w.]*test_\w+ import", re.MULTILINE)
    places = sorted((ROOT / "tests").rglob("*.py"))
    assert [each.name for each in places if borrowed.search(each.read_text("utf-8"))] == []


def test_every_room_is_named_in_the_architecture() -> None:
    rooms = {shown(path.parent) for path in OURS if path.parent != ROOT}
    assert not {room for room in rooms if f"`{room}/`" not in ARCHITECTURE}


def test_every_room_that_the_architecture_names_is_there() -> None:
    named = re.findall(r"^\| `([\w/]+)/`", ARCHITECTURE, re.MULTILINE)
    assert named
    assert not [room for room in named if not (ROOT / room).is_dir()]


def test_no_two_public_classes_share_a_name() -> None:
    places = defaultdict(list)
    for path in OURS:
        if not path.is_relative_to(SANDBOX):
            for node in tree(path).body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    places[node.name].append(shown(path))
    assert not {name: paths for name, paths in places.items() if len(paths) > 1}


def test_a_claim_about_many_cases_names_each_that_breaks_it_and_how() -> None:
    @each_of([(1, 2), (2, 5), (3, 6), (4, 9)])
    def is_twice(number: int, twice: int) -> None:
        assert number * 2 == twice, f"twice {number}"

    with pytest.raises(AssertionError) as fault:
        is_twice()
    told = [line.strip() for line in str(fault.value).splitlines() if "==" not in line]
    assert told[0] == "2 of 4 cases:"
    assert told[1::2] == ["(2, 5)", "(4, 9)"]
    assert told[2::2] == ["AssertionError: twice 2", "AssertionError: twice 4"]


def test_no_claim_about_plain_values_is_counted_case_by_case() -> None:
    floods = [each.name for each in functions() if each.cases > 5]
    assert not floods, "each_of (tests/support/offenders.py) makes one test of all cases"


def _cases(test: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many cases stand above a test that takes nothing else."""
    if isinstance(test, ast.AsyncFunctionDef):
        return 0
    match test.decorator_list:
        case [ast.Call(ast.Attribute(attr="parametrize"), [names, ast.List(cases)])]:
            given = len(names.elts) if isinstance(names, ast.Tuple) else 1
            return len(cases) if given == len(test.args.args + test.args.kwonlyargs) else 0
    return 0
