"""The SQL of the program, as it stands in its functions."""

import ast
import importlib
import re
from collections.abc import Iterator
from functools import cache

from tests.support.places import ROOT, tree

STATEMENT = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s")


@cache
def statements() -> tuple[str, ...]:
    """The statements that stand in functions of the program, but for those joined as they run."""
    return tuple(_statements())


def _statements() -> Iterator[str]:
    for path in sorted((ROOT / "bot").rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                texts = (_text(each, module) for each in _outermost(node))
                yield from (text for text in texts if STATEMENT.match(text))


def _outermost(node: ast.AST) -> Iterator[ast.expr]:
    """Texts that are not parts of other texts."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant | ast.JoinedStr):
            yield child
        elif not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _outermost(child)


def _text(node: ast.expr, module: str) -> str:
    """A text, with the constants of its module in their places."""
    known = dict(vars(importlib.import_module(module))) if isinstance(node, ast.JoinedStr) else {}
    try:
        return str(eval(compile(ast.Expression(node), module, "eval"), known))  # noqa: S307 - ours
    except NameError:
        return ""
