"""A command line beside a store of its own, empty or with the sample cohort."""

import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import main
from tests.support.places import SAMPLES

CLEAN = SAMPLES / "clean"
CONFIG = """
[centre]
name = "Centre Lumière"
number = "FR181"
city = "Lyon"
email = "desk@centre.fr"
[store]
key = "{key}"
"""

Type = Callable[..., int]


def _settings(folder: Path) -> Path:
    config = folder / "config.toml"
    config.write_text(CONFIG.format(key="5e" * 32), "utf-8")
    config.chmod(0o600)
    return config


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    """Runs a command; `answers` is what staff type when it asks."""
    config = _settings(tmp_path)

    def command(*words: object, answers: str = "") -> int:
        monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
        return main(["--config", str(config), *map(str, words)])

    return command


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose store has the sample entries and results: imported once, then copied."""
    folder = tmp_path_factory.mktemp("cohort")
    config = str(_settings(folder))
    for kind in ("entries", "results"):
        assert main(["--config", config, "import", kind, str(CLEAN / f"{kind}.csv")]) == 0
    return folder


@pytest.fixture
def cohort(command: Type, imported: Path, tmp_path: Path) -> Type:
    """The same, once the sample entries and results are in."""
    shutil.copytree(imported, tmp_path, dirs_exist_ok=True)
    return command
