"""What the README and the documents name is there: commands, targets, files."""

import argparse
import re
from pathlib import Path

from bot.cli import commands
from tests.support.offenders import each_of
from tests.support.places import ROOT

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"(?<!!)\[[^]]+\]\((?!https?:)([^)#]+)")
COMMAND = re.compile(r"results-desk ([a-z][a-z-]+)")
TARGET = re.compile(r"(?:`|^ +)make ([a-z]+)", re.MULTILINE)
PATH = re.compile(r"`((?:bot|domain|handlers|mailer|tests|docs)/[\w./-]*)`")


def named(pattern: re.Pattern[str]) -> set[tuple[Path, str]]:
    """What documents name, and where."""
    return {(path, name) for path in DOCUMENTS for name in pattern.findall(path.read_text("utf-8"))}


def test_every_command_exists() -> None:
    subparsers = argparse.ArgumentParser().add_subparsers()
    for command in commands([]):
        command.add_parser(subparsers)
    assert {name for _, name in named(COMMAND)} <= set(subparsers.choices)


def test_every_target_exists() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert {name for _, name in named(TARGET)} <= set(targets)


def test_every_file_is_where_it_is_said_to_be() -> None:
    assert not {name for _, name in named(PATH) if not (ROOT / name).exists()}


@each_of(DOCUMENTS)
def test_every_link_leads_somewhere(path: Path) -> None:
    links = {link for place, link in named(LINK) if place == path}
    assert not [link for link in links if not (path.parent / link).exists()]


def rows_under(heading: str) -> list[list[str]]:
    """The rows of a table in docs/security.md, without its head."""
    text = (ROOT / "docs/security.md").read_text("utf-8")
    part = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in part.splitlines() if line.startswith("| ")]
    return rows[2:]


def written_in(path: str) -> str:
    found = ROOT / path
    files = [found] if found.is_file() else [*found.rglob("test_*.py"), *found.rglob("*.txt")]
    return "\n".join(each.read_text("utf-8") for each in files)


def test_every_promise_of_security_is_shown_by_a_test() -> None:
    for promise, *shown in rows_under("What is promised"):
        named = PATH.findall(" ".join(shown))
        assert named, promise
        assert all(written_in(each) for each in named), promise


def test_every_point_of_asvs_is_not_met_or_names_tests_that_are_there() -> None:
    for point, met, *shown in rows_under("OWASP ASVS 5.0, level 2"):
        files = [written_in(each) for each in PATH.findall(" ".join(shown))]
        named = re.findall(r"`(test_\w+)`", " ".join(shown))
        assert named or met.startswith("**not met**"), point
        assert [each for each in named if f"def {each}(" not in "\n".join(files)] == [], point
