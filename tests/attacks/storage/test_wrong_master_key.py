"""A desk with another store's master key would refuse every right secret number: it opens none."""

import asyncio
import io
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli import main
from bot.config import Secret, Settings, StoreSection, load
from bot.core import opened
from bot.store import journal, key_checks
from bot.store.engine.faults import FaultKind, WrongKeyError
from tests.support import people
from tests.support.places import STORES
from tests.support.staff.commanded import toml
from tests.support.world import secluded_settings

OTHER = "0f" * 32
FROZEN = ("0.1.0", "2026-11")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(toml(secluded_settings(tmp_path)), encoding="utf-8")
    return path


@pytest.fixture
def foreign(config: Path) -> Path:
    """The same store, under another key."""
    own = load(config).store.key.reveal()
    path = config.with_name("foreign.toml")
    path.write_text(config.read_text("utf-8").replace(own, OTHER), encoding="utf-8")
    return path


@pytest.fixture
def settings(config: Path) -> Settings:
    return load(config)


def under(settings: Settings, key: str) -> Settings:
    return replace(settings, store=StoreSection(path=settings.store.path, key=Secret(key)))


async def command(config: Path, *words: str) -> int:
    return await asyncio.to_thread(main, ["--config", str(config), *words])


async def populated(settings: Settings) -> None:
    """A store with entries and nothing sealed, from before keys were checked."""
    async with opened(settings) as core:
        await core.store.write(lambda tx: people.seed(tx, core.keys))
        await core.store.write(lambda tx: tx.execute("DELETE FROM key_checks"))


async def test_a_new_store_takes_the_key_it_is_made_with(settings: Settings) -> None:
    async with opened(settings):
        pass
    with pytest.raises(WrongKeyError, match="other"):
        async with opened(under(settings, OTHER)):
            pass


async def test_the_right_key_opens_a_store_again_and_again(settings: Settings) -> None:
    for _ in range(3):
        async with opened(settings) as core:
            assert await core.store.read(lambda tx: key_checks.doubt(tx, core.keys)) is None


async def test_a_refused_key_changes_nothing(settings: Settings) -> None:
    await populated(settings)
    before = dump(settings.store.path)
    with pytest.raises(WrongKeyError):
        async with opened(under(settings, OTHER)):
            pass
    assert dump(settings.store.path) == before


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


async def test_entries_alone_do_not_show_whose_key_it_is(settings: Settings) -> None:
    await populated(settings)
    with pytest.raises(WrongKeyError, match="unknown"):
        async with opened(settings):
            pass


@pytest.mark.parametrize("version", FROZEN)
async def test_a_store_of_old_is_opened_by_the_key_that_opens_its_letters(
    version: str, tmp_path: Path
) -> None:
    frozen = _frozen(version, tmp_path)
    async with opened(frozen) as core:
        assert await core.store.read(lambda tx: key_checks.known(tx, core.keys))


@pytest.mark.parametrize("version", FROZEN)
async def test_a_store_of_old_is_closed_to_a_key_that_opens_none_of_them(
    version: str, tmp_path: Path
) -> None:
    frozen = _frozen(version, tmp_path)
    with pytest.raises(WrongKeyError, match="opens_nothing"):
        async with opened(under(frozen, OTHER)):
            pass


def _frozen(version: str, folder: Path) -> Settings:
    for name in ("desk.sqlite3", "master.key", "config.toml"):
        shutil.copy(STORES / version / name, folder)
    settings = load(folder / "config.toml")
    store = StoreSection(path=folder / "desk.sqlite3", key=settings.store.key)
    return replace(settings, store=store)


async def test_an_adopted_key_opens_the_store(
    settings: Settings, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await populated(settings)
    assert await command(config, "key", "adopt", "--yes") == 0
    assert "only you can know" in capsys.readouterr().out
    async with opened(settings) as core:
        said = [
            each.said for each in await core.store.read(lambda tx: journal.load_of_chat(tx, 0, 9))
        ]
    assert any(each.startswith("master key adopted by staff") for each in said)


async def test_a_key_is_not_adopted_without_the_word(
    settings: Settings, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await populated(settings)
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert await command(config, "key", "adopt") == 1
    with pytest.raises(WrongKeyError):
        async with opened(settings):
            pass


async def test_whatever_opens_a_store_ends_with_a_code_of_its_own_under_another_key(
    settings: Settings, foreign: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with opened(settings):
        pass
    for words in (("outbox",), ("why", "ABC123456"), ("freeze",)):
        assert (words, await command(foreign, *words)) == (words, FaultKind.WRONG_KEY)
        said = capsys.readouterr().err
        assert ("another master key" in said, "key adopt" in said) == (True, True)


async def test_it_is_told_in_the_language_of_the_system(
    settings: Settings,
    foreign: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with opened(settings):
        pass
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert await command(foreign, "outbox") == FaultKind.WRONG_KEY
    said = capsys.readouterr().err
    assert ("une autre clé" in said, "dit ce qui en dépend" in said) == (True, True)


def test_a_desk_under_another_key_does_not_start_and_calls_that_no_bug(
    settings: Settings,
    foreign: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("RESULTS_DESK_TELEGRAM__TOKEN", "1:invented")
    asyncio.run(populated(settings))
    assert main(["--config", str(foreign), "run"]) == FaultKind.WRONG_KEY
    assert "bug" not in capsys.readouterr().err


async def test_check_says_whose_key_it_is_not(
    settings: Settings,
    config: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RESULTS_DESK_TELEGRAM__TOKEN", "1:invented")
    async with opened(under(settings, OTHER)):
        pass
    await command(config, "check", "--offline")
    assert "written with another master key" in capsys.readouterr().out
