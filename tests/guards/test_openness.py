"""Whether a release is open is asked in one place: others would show what was taken back."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from bot.store.exams import openness
from tests.support.places import ROOT, tree
from tests.support.stores.statements import statements

HOME = ROOT / "bot" / "store" / "exams" / "openness.py"
JUDGED = re.compile(
    r"opens_at\s*(?:[<>=]|IS\b|BETWEEN\b|IN\b)|(?:[<>=]|BETWEEN|AND)\s*\w*\.?opens_at"
)
SET = re.compile(r"SET opens_at = :at\b")
READ = re.compile(r"\b(?:FROM|JOIN|UPDATE)\s+releases\b")
RESULTS = re.compile(r"\b(?:FROM|JOIN)\s+results\b")
FRAGMENTS = (openness.STANDS, openness.IN_THE_MAKING)  # those for a moment hold the first
FORMER = (openness.ONCE_OPEN,)  # what a paper may be of, and how candidates count versions

OF_STAFF = {
    "l.cancelled_at IS NOT NULL": "gives back what was cancelled",
    "l.withdrawn_at IS NOT NULL": "takes out of it what was withdrawn, and says why",
    "JOIN withdrawn w": "why something is shown no more",
    "withdrawn w JOIN": "who has what was withdrawn",
    "m.withdrawn_at IS NOT NULL)": "whether something was withdrawn",
    "m.id = :release": "which organisations have what was withdrawn",
    "l.id = :id AND l.opens_at IS NOT NULL": "what staff see of one, wherever it stands",
    "NOT (": "what staff see of those that are over",
}
"""Reads of releases that show no result to anybody."""


def texts() -> Iterator[tuple[str, str]]:
    """Every text in the program's code, and where it stands; fragments within others as well."""
    for path in sorted((ROOT / "bot").rglob("*.py")):
        if path != HOME:
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield Path(path).stem, node.value


def test_nobody_else_compares_the_moment_of_a_release() -> None:
    found = [(where, text) for where, text in texts() if JUDGED.search(SET.sub("", text))]
    assert found == []


def test_every_read_of_results_by_their_release_asks_whether_it_stands() -> None:
    joined = [sql for sql in set(statements()) if READ.search(sql) and RESULTS.search(sql)]
    assert len(joined) >= 10
    allowed = (*FRAGMENTS, *FORMER, *OF_STAFF)
    assert [sql for sql in joined if not any(each in sql for each in allowed)] == []


def test_a_comparison_of_its_own_is_found() -> None:
    for sql in ("l.opens_at <= :now", "opens_at IS NULL", ":now > l.opens_at", "x AND l.opens_at"):
        assert JUDGED.search(sql)
    assert not JUDGED.search("SELECT l.opens_at, r.id FROM releases l ORDER BY l.opens_at")
