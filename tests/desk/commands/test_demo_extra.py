"""A desk installed without the demo's mail servers: all goes on but the demo, which says so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EMBEDDED = ("aiosmtpd", "pymap")


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """An environment where Python finds neither of the embedded servers."""
    for name in EMBEDDED:
        missing = f"raise ModuleNotFoundError({name!r}, name={name!r})\n"
        (tmp_path / f"{name}.py").write_text(missing, encoding="utf-8")
    return {**os.environ, "PYTHONPATH": str(tmp_path)}


def ran(bare: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, *words]
    return subprocess.run(arguments, env=bare, capture_output=True, text=True, check=False)  # noqa: S603 -- our own program


def test_the_demo_says_in_one_line_what_installs_it(bare: dict[str, str]) -> None:
    demo = ran(bare, "-m", "bot", "demo")
    assert (demo.returncode, demo.stdout) == (1, "")
    [line] = demo.stderr.splitlines()
    assert line.endswith("pip install 'results-desk[demo]'")


@pytest.mark.long
def test_every_command_offers_its_help(bare: dict[str, str]) -> None:
    help_ = ran(bare, "-m", "bot", "--help")
    assert (help_.returncode, help_.stderr) == (0, "")


def test_the_desk_itself_needs_neither(bare: dict[str, str]) -> None:
    desk = ran(bare, "-c", "import bot.app, bot.commands.run.run")
    assert (desk.returncode, desk.stderr) == (0, "")
