"""A file of secrets was readable by whoever had put a file, a link or a folder there before."""

import os
from pathlib import Path

import pytest

from bot.commands.look.check import secrets_found
from bot.commands.look.finding_words import told
from bot.commands.opening import write_privately
from bot.config import parse
from bot.core import opened
from bot.staff.order_values import OrderRefused
from bot.store.engine.private_files import create_private, write_private
from tests.support.staff.commanded import toml
from tests.support.world import secluded_settings

SECRET = b"ABC123456;0482"


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_file_that_lay_there_open_is_private_with_its_new_content(tmp_path: Path) -> None:
    path = tmp_path / "statement.pdf"
    path.touch(0o666)
    path.chmod(0o666)
    write_private(path, SECRET)
    assert (mode(path), path.read_bytes()) == (0o600, SECRET)


def test_whoever_keeps_the_old_file_open_reads_nothing(tmp_path: Path) -> None:
    path = tmp_path / "statement.pdf"
    path.write_bytes(b"bait")
    with path.open("rb") as spy:
        write_private(path, SECRET)
        assert spy.read() == b"bait"


@pytest.mark.parametrize("target", ["victim", "nowhere"])
def test_a_link_is_neither_followed_nor_replaced(tmp_path: Path, target: str) -> None:
    victim, path = tmp_path / "victim", tmp_path / "statement.pdf"
    victim.write_bytes(b"mine")
    path.symlink_to(target)
    with pytest.raises(OrderRefused, match="no-file"):
        write_privately(path, SECRET)
    assert victim.read_bytes() == b"mine"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["statement.pdf", "victim"]


def test_another_name_of_the_file_keeps_what_it_had(tmp_path: Path) -> None:
    path, other = tmp_path / "statement.pdf", tmp_path / "spy"
    other.write_bytes(b"bait")
    path.hardlink_to(other)
    write_private(path, SECRET)
    assert (other.read_bytes(), path.read_bytes()) == (b"bait", SECRET)


def test_nobody_waits_at_the_other_end_of_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "statement.pdf")
    with pytest.raises(OrderRefused, match="no-file"):
        write_privately(tmp_path / "statement.pdf", SECRET)


@pytest.mark.parametrize("path", [Path("/dev/null"), Path("/dev/stdout"), Path("/tmp")])  # noqa: S108
def test_what_is_no_file_is_left_alone(path: Path) -> None:
    before = path.lstat().st_ino
    with pytest.raises(OrderRefused, match="no-file"):
        write_privately(path, SECRET)
    assert path.lstat().st_ino == before


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(OrderRefused, match=r"nowhere/x\.pdf.*ENOENT"):
        write_privately(tmp_path / "nowhere" / "x.pdf", SECRET)


@pytest.mark.parametrize("umask", [0o000, 0o277])
def test_the_umask_has_no_say(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write_private(tmp_path / "one", SECRET)
        create_private(tmp_path / "other", SECRET)
    finally:
        os.umask(before)
    assert [mode(tmp_path / each) for each in ("one", "other")] == [0o600, 0o600]


@pytest.mark.parametrize("target", ["victim", "nowhere"])
def test_a_new_key_is_never_written_through_a_link(tmp_path: Path, target: str) -> None:
    victim, key = tmp_path / "victim", tmp_path / "master.key"
    victim.write_bytes(b"mine")
    key.symlink_to(target)
    with pytest.raises(FileExistsError):
        create_private(key, SECRET)
    assert victim.read_bytes() == b"mine"


async def test_an_open_store_is_closed_to_others_when_the_desk_opens(tmp_path: Path) -> None:
    data = tmp_path / "data"
    settings = parse(secluded_settings(data))
    async with opened(settings):
        pass
    data.chmod(0o755)
    for each in data.iterdir():
        each.chmod(0o644)
    async with opened(settings) as core:
        await core.store.write(lambda tx: tx.execute("DELETE FROM resting"))
        assert {mode(each) for each in data.iterdir()} == {0o600}
    assert mode(data) == 0o700


async def test_a_folder_of_ours_is_private_from_the_first_day(tmp_path: Path) -> None:
    async with opened(parse(secluded_settings(tmp_path / "data"))):
        assert mode(tmp_path / "data") == 0o700


async def test_a_folder_with_other_things_in_it_is_not_ours_to_close(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o755)
    (home / "page.html").touch()
    async with opened(parse(secluded_settings(home))):
        assert mode(home) == 0o755


def look(config: Path, mode_of_key: int, mode_of_folder: int = 0o700) -> str:
    """What `check` says of a configuration whose key lies in a file of its own."""
    folder = config.parent
    (folder / "master.key").write_text("5e" * 32)
    plain = secluded_settings(folder / "data")
    sections = {**plain, "store": {"path": "data/desk.sqlite3", "key_file": "master.key"}}
    config.write_text(toml(sections), encoding="utf-8")
    config.chmod(0o600)
    (folder / "master.key").chmod(mode_of_key)
    folder.chmod(mode_of_folder)
    return "\n".join(": ".join(told(each)) for each in secrets_found(config))


@pytest.mark.parametrize("mode_of_key", [0o640, 0o604, 0o622, 0o666])
def test_check_names_a_key_that_others_may_read(tmp_path: Path, mode_of_key: int) -> None:
    said = look(tmp_path / "config.toml", mode_of_key)
    assert f"chmod go= {tmp_path}/master.key" in said


@pytest.mark.parametrize("mode_of_folder", [0o770, 0o757])
def test_check_names_a_folder_where_others_may_put_another_key(
    tmp_path: Path, mode_of_folder: int
) -> None:
    said = look(tmp_path / "config.toml", 0o600, mode_of_folder)
    assert said.endswith(f"chmod go-w {tmp_path}")


def test_check_is_content_where_only_the_owner_reads(tmp_path: Path) -> None:
    assert look(tmp_path / "config.toml", 0o400) == ""
