"""Who may know whom, and what every module owes its reader."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from bot.store.changes import FUNCTIONS
from domain.machine.changes import Change
from domain.machine.effects import Effect
from tests.support.places import ROOT, tree

ALLOWED = {
    "domain": {"domain"},
    "handlers": {"handlers", "domain", "telegram", "aiohttp", "orjson"},
    "mailer": {
        "mailer", "domain", "babel", "dkim", "flufl", "imap_tools", "publicsuffixlist",
        "webencodings",
    },
}  # fmt: skip
"""What a package may import beside the standard library; `bot` may import everything."""

MODULES = [
    path.relative_to(ROOT)
    for package in (*ALLOWED, "bot")
    for path in sorted((ROOT / package).rglob("*.py"))
]
BANNED_NAMES = {"utils", "helpers", "common", "manager", "misc"}
SQL = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH) ")


def of(package: str) -> list[Path]:
    return [module for module in MODULES if module.parts[0] == package]


def imported(module: Path) -> Iterator[str]:
    """The packages that a module imports."""
    for node in ast.walk(tree(ROOT / module)):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            yield str(node.module).partition(".")[0]


@pytest.mark.parametrize("package", ALLOWED)
def test_a_package_imports_what_the_table_allows(package: str) -> None:
    known = {name for module in of(package) for name in imported(module)}
    assert known - sys.stdlib_module_names <= ALLOWED[package]


def test_the_reader_of_files_starts_with_little() -> None:
    """Its process starts anew with each file; all that is decided would be half of what it reads.

    A sentence is `domain.machine.sentence.Line`.
    """
    readers = [(ROOT / each).read_text("utf-8") for each in of("bot") if each.parts[1] == "files"]
    assert len(readers) > 10
    assert not [each for each in readers if re.search(r"domain\.machine\.(effects|events)", each)]


def test_nothing_waits_in_the_domain() -> None:
    waiting = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    domain = [module for module in MODULES if module.parts[0] == "domain"]
    assert not [
        each for each in domain if any(isinstance(n, waiting) for n in ast.walk(tree(ROOT / each)))
    ]


def test_the_domain_asks_no_clock_and_throws_no_dice() -> None:
    impure = {"asyncio", "os", "random", "secrets", "socket", "sqlite3", "threading", "time"}
    assert not [each for each in of("domain") if impure & set(imported(each))]


def test_every_effect_is_carried_out() -> None:
    """By a performer, or by `OutboxWriter`, which turns some into events and rows of their own."""
    outbox = ROOT / "bot" / "outbox"
    places = [*(outbox / "performers").glob("*.py"), outbox / "writer.py"]
    handled = {name for place in places for name in matched(tree(place))}
    assert {kind.__name__ for kind in get_args(Effect)} <= handled


def matched(node: ast.AST) -> Iterator[str]:
    """The classes that a module tells apart."""
    for each in ast.walk(node):
        if isinstance(each, ast.MatchClass) and isinstance(each.cls, ast.Name):
            yield each.cls.id
        elif isinstance(each, ast.Call) and ast.unparse(each.func) == "isinstance":
            yield from ast.unparse(each.args[1]).split(" | ")


FOREIGN = {
    "bot/documents/finish.py",  # pikepdf's
    "bot/store/engine/connection.py",  # sqlite3's
    "bot/texts/catalogue.py",  # Fluent's
    "mailer/inbound/session.py",  # imaplib's
}
"""These fill in objects of libraries."""


def test_nothing_is_set_on_an_object_from_outside() -> None:
    """What must meet is made first; only the sandbox, which plays the world, may do so."""
    ours = [each for each in MODULES if each.parts[:2] != ("bot", "sandbox")]
    places = [each for each in ours if each.as_posix() not in FOREIGN]
    assert not {(each, found) for each in places for found in set_from_outside(tree(ROOT / each))}


def set_from_outside(node: ast.AST) -> Iterator[str]:
    """The attributes of others that a module assigns."""
    for each in ast.walk(node):
        for target in each.targets if isinstance(each, ast.Assign) else []:
            names = (found for found in ast.walk(target) if isinstance(found, ast.Attribute))
            stored = (name for name in names if isinstance(name.ctx, ast.Store))
            yield from (ast.unparse(name) for name in stored if ast.unparse(name.value) != "self")


def test_every_change_is_applied() -> None:
    assert set(get_args(Change)) == set(FUNCTIONS)


def test_only_the_store_speaks_sql() -> None:
    elsewhere = [each for each in of("bot") if each.parts[:2] != ("bot", "store")]
    assert not [each for each in elsewhere if any(map(SQL.match, texts(tree(ROOT / each))))]


def texts(node: ast.AST) -> Iterator[str]:
    """The texts in a module."""
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def test_every_module_says_its_reason_to_exist() -> None:
    assert not [module for module in MODULES if not ast.get_docstring(tree(ROOT / module))]


def test_no_module_is_a_drawer_for_anything() -> None:
    assert not [module for module in MODULES if BANNED_NAMES & set(module.stem.split("_"))]
