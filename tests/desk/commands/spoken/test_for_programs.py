"""With `--json` whatever a command did is one line of JSON, and what it says is the same in every
language: a program reads it without guessing.
"""

import json
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.cli import COMMANDS, command_line, commands
from tests.desk.commands.conftest import CLEAN

Type = Callable[..., int]
Capture = pytest.CaptureFixture[str]

ID, PERSON, ROW = (
    "474354URR",
    "55",
    "9999",
)  # an entry of the sample, and who and what is in no store
OF = ("--session", "2026-10")
DONE: dict[str, tuple[object, ...]] = {
    "desk": (),
    "readiness": (),
    "check": ("--offline",),
    "migrate": (),
    "key": ("adopt", "--yes"),
    "import": ("results", CLEAN / "results.csv", "--dry-run"),
    "release": ("--exam", "FCE", *OF, "--dry-run"),
    "releases": (),
    "broadcasts": (),
    "freeze": (),
    "unfreeze": ("--yes",),
    "concerned": ("--since", "2026-01-01"),
    "concerned -o": ("--since", "2026-01-01", "-o", "concerned.csv"),
    "outbox": (),
    "audit": (),
    "audit verify": (),
    "audit export": ("-o", "acts.jsonl"),
    "staff": (),
    "staff list": (),
    "staff add": (PERSON, "--role", "officer", "--name", "Zoé"),
    "staff remove": (PERSON, "--yes"),
    "account show": (ID,),
    "export": (ID,),
    "erase": (ID, "--dry-run"),
    "lookup": (ID,),
    "bounces": (),
    "unreached": (),
    "unreached --csv": ("--csv", "unreached.csv"),
    "guardians": (),
    "questions": (),
    "questions list": (),
    "letter list": (),
    "privacy": ("-o", "papers"),
    "letter read": ("/none.eml",),
}
"""What the sample cohort has an answer to, be it that there is nothing."""

NOT_DONE: dict[str, tuple[object, ...]] = {
    "why": (ID,),
    "init": (),
    "rehearse": ("--candidates", "1"),
    "statement": (ID, "-o", "statement.pdf"),
    "invite": OF,
    "slips": (*OF, "-o", "slips.pdf"),
    "broadcast": (*OF, "--text", "/none.txt"),
    "report": ("--session", "2031-01"),
    "verify": ("XXXX",),
    "outbox retry": (ROW,),
    "outbox drop": (ROW,),
    "staff link": ("--name", "Zoé", "--role", "king"),
    "staff new-pin": ("77",),
    "staff hand-over": (PERSON, "--to", "77"),
    "letter save": (ROW, "-o", "letter.eml"),
    "questions show": (ROW,),
    "questions take": (ROW,),
    "questions answer": (ROW, "--text", "In two weeks."),
    "questions done": (ROW,),
    "releases withdraw": (ROW, "--reason", "mistake", "--yes"),
    "releases cancel": (ROW, "--yes"),
    "releases approve": (ROW, "--yes"),
    "releases refuse": (ROW, "--yes"),
    "releases retry": (ROW, "--yes"),
    "releases warn": (ROW, "--yes"),
    **{f"broadcasts {each}": (ROW,) for each in ("pause", "resume", "missed")},
    **{
        f"broadcasts {each}": (ROW, "--yes")
        for each in ("stop", "retry", "approve", "retract", "refuse")
    },
    **{
        f"account {each}": ("XYZ987654", "--yes")
        for each in ("resend", "freeze", "reopen", "disagree", "rest", "wake")
    },
    **{
        f"account {each}": ("XYZ987654", "--checked", "passport", "--yes")
        for each in ("reset", "renew", "unfreeze", "admit", "agree")
    },
    "account slip": (ID, "--to", "slip.txt"),
    **{
        f"account {each}": ("XYZ987654", "--email", "ana@example.org", "--yes")
        for each in ("readdress", "guardian-add", "guardian-remove")
    },
}
"""What is refused there."""


def actions(parser: ArgumentParser, name: str) -> Iterator[str]:
    """Each action of a command, and the command where it can be given without one."""
    options = parser._actions  # noqa: SLF001 - there is no other way to ask
    inner = [each for each in options if isinstance(each.choices, dict)]
    if not any(each.required for each in inner):
        yield name
    yield from (f"{name} {each}" for one in inner for each in dict(one.choices or {}))


def parsers() -> dict[str, ArgumentParser]:
    options = command_line(commands([]))._actions  # noqa: SLF001 - as above
    [known] = [each.choices for each in options if isinstance(each.choices, dict)]
    return known


def one_line(out: str) -> Any:
    """What stands in the only line, whole."""
    assert out.endswith("\n")
    [line] = out.splitlines()
    return json.loads(line)


def offenders(
    type_in: Type, capsys: Capture, calls: dict[str, tuple[object, ...]], *, refused: bool
) -> Iterator[str]:
    """Who writes another thing than one line, or tells of a refusal in other words than a code."""
    for name, words in calls.items():
        command = name.split(" -")[0].split()
        code = type_in(*command, "--json", *words)
        out = capsys.readouterr().out
        try:
            answer = one_line(out)
        except (ValueError, AssertionError):
            yield f"{name}: {code}, {out[:60]!r}"
            continue
        failed = isinstance(answer, dict) and "error" in answer
        bare = {"error": "refused"} if code == 1 else {"error": "not-understood"}
        if failed != refused or (failed and answer != bare):
            yield f"{name}: {code}, {str(answer)[:60]}"


def test_every_action_is_tried() -> None:
    known = {one for name, each in parsers().items() for one in actions(each, name)}
    tried = {each.split(" -")[0] for each in (*DONE, *NOT_DONE)}
    assert known - {"run", "demo"} == tried
    assert {each.split()[0] for each in known} == set(COMMANDS)


def test_what_was_done_or_shown_is_one_line(
    cohort: Type, capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert not [*offenders(cohort, capsys, DONE, refused=False)]


def test_what_was_not_done_is_a_code_in_one_line(
    cohort: Type, capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert not [*offenders(cohort, capsys, NOT_DONE, refused=True)]
