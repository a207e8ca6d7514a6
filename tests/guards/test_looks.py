"""Whoever looks at somebody on the command line is written down, whatever command there will be."""

import ast

from bot.staff.audit.looks import LOOKS
from tests.support.places import ROOT, tree

COMMANDS = ROOT / "bot" / "commands"


def calls(name: str) -> list[tuple[str, ast.Call]]:
    """Where the commands call a function by this name, and how."""
    return [
        (path.stem, node)
        for path in COMMANDS.rglob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]


def test_no_command_opens_the_store_to_show_somebody_without_a_word() -> None:
    # These only count, mask the addresses of rows, or name staff.
    shows_nobody = {
        "approvals",
        "audit",
        "broadcasts",
        "desk",
        "erase",
        "opening",
        "outbox",
        "readiness",
        "releases",
        "report",
        "staff",
        "unfreeze",
    }
    assert {where for where, _ in calls("looking")} == shows_nobody


def test_each_look_is_one_that_the_desk_writes_down() -> None:
    named = [node.args[1] for _, node in calls("looking_at")]
    assert {each.value for each in named if isinstance(each, ast.Constant)} == LOOKS
