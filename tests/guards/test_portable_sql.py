"""What the program asks its store PostgreSQL 15 understands as well, but for some of old."""

import ast
import re
from collections import Counter

from tests.support.places import ROOT, tree
from tests.support.stores.statements import statements

SQLITE_ALONE = re.compile(
    r"json_each|instr\(|nocase|pragma|insert or|replace into|ifnull\(|iif\(|glob\b|rowid"
    r"|group_concat\(|total\(|typeof\(|printf\(|strftime\(|julianday\(|datetime\("
    r"|m(?:ax|in)\([^()]*,",
    re.IGNORECASE,
)
"""Words and functions that it has not, or that mean something else there."""

UNNAMED = re.compile(r"DO UPDATE SET.*?(?<![.\w])(\w+) = \1 [-+]", re.DOTALL)
"""A column that is counted up without its table: of the row there is, or of the new one?"""

OF_OLD = {"json_each": 2, "nocase": 1}
"""To be replaced with the store itself; none is added."""


def test_no_statement_is_sqlites_alone() -> None:
    found = Counter(each.lower() for sql in set(statements()) for each in SQLITE_ALONE.findall(sql))
    assert dict(found) == OF_OLD


def test_nor_is_a_piece_that_is_put_into_one_as_it_runs() -> None:
    pieces = {
        text.value
        for path in (ROOT / "bot" / "store").rglob("*.py")
        if "engine" not in path.parts  # it opens the file
        for node in ast.walk(tree(path))
        if isinstance(node, ast.JoinedStr)
        for text in node.values
        if isinstance(text, ast.Constant)
    }
    assert len(pieces) > 100
    found = Counter(each.lower() for text in pieces for each in SQLITE_ALONE.findall(str(text)))
    assert found <= Counter(OF_OLD)


def test_what_is_counted_up_is_named_with_its_table() -> None:
    assert not [sql for sql in statements() if UNNAMED.search(sql)]


def test_such_words_are_found() -> None:
    odd = "INSERT OR IGNORE INTO a SELECT max(a, 1), b FROM c WHERE d = 'x' COLLATE NOCASE"
    assert len(SQLITE_ALONE.findall(odd)) == 3
    assert UNNAMED.search("ON CONFLICT (a) DO UPDATE SET n = n + 1")
    assert not UNNAMED.search("ON CONFLICT (a) DO UPDATE SET n = t.n + 1")
