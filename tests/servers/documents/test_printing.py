"""The engines that print statements: equal, closed to the outside, and gone when the desk goes."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from bot.commands.look.checked_printing import printing_found
from bot.commands.look.finding_words import in_words
from bot.config import parse
from bot.documents.engines import EngineName, engine
from bot.documents.folder import PREFIX, private_folder
from bot.documents.kept import KeptAlive
from bot.documents.press import StatementPress
from bot.documents.printing import NotPrinted, surroundings
from bot.documents.readiness import shortcomings
from tests.support.config import NOTHING, desk
from tests.support.staff.statements import ENGINES, INSTALLED, KEPT, MAI, OTKIR, TEXTS, read


@pytest.mark.parametrize("name", ENGINES)
async def test_printed_twice_the_bytes_are_the_same(name: EngineName, tmp_path: Path) -> None:
    printed = []
    for _ in range(2):
        async with StatementPress(TEXTS, name, workers=1, base=tmp_path) as press:
            printed.append(await press.statement(MAI))
    assert printed[0] == printed[1]


async def test_the_same_page_under_another_name_is_another_file(tmp_path: Path) -> None:
    async with StatementPress(TEXTS, base=tmp_path) as press:
        renamed = replace(MAI, file_stem=f"another-{MAI.file_stem}")
        assert await press.digest(MAI) != await press.digest(renamed)


@INSTALLED
async def test_both_engines_break_the_same_lines(tmp_path: Path) -> None:
    lines = []
    for name in ("pool", "weasyprint"):
        async with StatementPress(TEXTS, name, workers=1, base=tmp_path) as press:
            lines.append(read("pdftotext", await press.statement(OTKIR), "-raw"))
    assert lines[0] == lines[1]


async def test_the_loop_turns_while_a_statement_is_printed(tmp_path: Path) -> None:
    turns = 0
    async with StatementPress(TEXTS, base=tmp_path) as press, asyncio.TaskGroup() as group:
        printing = group.create_task(press.statement(MAI))
        while not printing.done():
            await asyncio.sleep(0.001)
            turns += 1
    assert turns > 5


async def test_pages_wait_in_a_folder_only_we_can_enter(tmp_path: Path) -> None:
    async with StatementPress(TEXTS, base=tmp_path):
        (folder,) = tmp_path.glob(f"{PREFIX}*")  # noqa: ASYNC240 (a test waits for nobody)
        assert folder.stat().st_mode & 0o777 == 0o700
    assert not folder.exists()


def test_a_dead_desk_s_folder_is_removed_and_a_living_one_s_is_not(tmp_path: Path) -> None:
    dead = tmp_path / f"{PREFIX}dead"
    dead.mkdir()
    with private_folder(tmp_path) as living, private_folder(tmp_path):
        assert not dead.exists()
        assert living.exists()


def test_desks_that_start_together_leave_each_other_their_folders(tmp_path: Path) -> None:
    def starts(_: int) -> bool:
        with private_folder(tmp_path) as folder:
            return folder.exists()

    with ThreadPoolExecutor(8) as desks:
        assert all(desks.map(starts, range(800)))


@pytest.mark.parametrize("name", ENGINES)
def test_a_page_that_asks_for_a_file_is_refused(name: EngineName, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_text("0482")
    with pytest.raises(NotPrinted):
        render(name, f'<img src="file://{tmp_path}/secret.png">', tmp_path)


def render(name: EngineName, html: str, folder: Path) -> bytes:
    printer = engine(name, folder)
    try:
        return printer.render(f"<!DOCTYPE html><html><body>{html}</body></html>")
    finally:
        printer.close()


@INSTALLED
def test_a_page_s_meta_tags_are_no_options(tmp_path: Path) -> None:
    hostile = '<meta name="pdfkit-orientation" content="Landscape">upright'
    assert "595 x 842" in read("pdfinfo", render("pdfkit", hostile, tmp_path))


@INSTALLED
def test_a_script_does_not_run(tmp_path: Path) -> None:
    hostile = "<p>as written</p><script>document.body.innerText = 'changed'</script>"
    assert read("pdftotext", render("pool", hostile, tmp_path)).strip() == "as written"


@pytest.mark.long
@pytest.mark.parametrize("name", KEPT)
def test_after_a_refused_page_the_next_is_printed(name: EngineName, tmp_path: Path) -> None:
    printer = engine(name, tmp_path)
    with pytest.raises(NotPrinted):
        printer.render("<img src='file:///etc/hostname'>")
    assert "fine" in read("pdftotext", printer.render("<p>fine</p>"))
    printer.close()
    assert not list(tmp_path.glob("*.html")) + list(tmp_path.glob("*.pdf"))


@INSTALLED
def test_an_engine_killed_between_two_pages_is_started_anew(tmp_path: Path) -> None:
    printer = engine("pool", tmp_path)
    for words in ("one", "two"):
        assert words in read("pdftotext", printer.render(f"<p>{words}</p>"))
        (child,) = psutil.Process().children()
        child.kill()
        child.wait()
    printer.close()


def test_an_engine_that_hangs_is_given_up(tmp_path: Path) -> None:
    hanging = KeptAlive(["sleep", "60"], surroundings(tmp_path), tmp_path, limit=0.05)
    with pytest.raises(NotPrinted, match=r"within 0\.05 seconds"):
        hanging.render("<p>late</p>")
    assert not [each for each in psutil.Process().children() if each.name() == "sleep"]


def test_what_an_engine_says_as_it_leaves_is_told(tmp_path: Path) -> None:
    leaving = ["sh", "-c", "read page; echo cannot load library pango >&2"]
    with pytest.raises(NotPrinted, match="cannot load library pango"):
        KeptAlive(leaving, surroundings(tmp_path), tmp_path).render("<p>late</p>")


@pytest.mark.parametrize("name", KEPT)
def test_an_engine_dies_with_the_desk(name: EngineName, tmp_path: Path) -> None:
    desk = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", DESK, name, str(tmp_path)], stdout=subprocess.PIPE
    )
    assert desk.stdout
    child = psutil.Process(int(desk.stdout.readline()))
    desk.send_signal(signal.SIGKILL)
    desk.communicate()
    child.wait(timeout=5)


DESK = """
import pathlib, sys, time, psutil
from bot.documents.engines import engine
printer = engine(sys.argv[1], pathlib.Path(sys.argv[2]))
printer.render("<p>one</p>")
print(psutil.Process().children()[0].pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("name", ENGINES)
def test_this_machine_prints_true_to_size_with_our_faces(name: EngineName) -> None:
    assert shortcomings(name) == []


@pytest.mark.long  # an engine at full speed for seconds
@pytest.mark.parametrize("name", KEPT)
async def test_check_names_the_engine_and_the_minutes_that_a_large_day_takes(
    name: EngineName,
) -> None:
    found = await printing_found(parse(desk(documents={"engine": name}), NOTHING))
    assert found.well
    assert found.said.params["engine"] == name
    assert int(str(found.said.params["minutes"])) > 0


def test_where_no_engine_is_installed_the_check_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    (problem,) = shortcomings("pool")
    assert "apt-get install --no-install-recommends wkhtmltopdf" in in_words(problem)


@INSTALLED
def test_the_check_finds_a_wkhtmltopdf_that_scales_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "wkhtmltopdf"
    other.write_text(f'#!/bin/sh\nQT_FONT_DPI=100 exec {shutil.which("wkhtmltopdf")} "$@"\n')
    other.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    (problem,) = shortcomings("pool")
    assert "76." in in_words(problem)
