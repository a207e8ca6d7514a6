"""The page where a Statement is checked, over real HTTP: looking answers nothing, a press does."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.config import PublicSection
from bot.documents.press import StatementPress
from bot.store import retention
from bot.verifying.ways import check_link, checking_way
from domain.verifying.codes import grouped
from tests.support.mail.result_page import FORM, Shown, ask, with_pages
from tests.support.people import CANDIDATES
from tests.support.staff.commanded import LONG_AGO
from tests.support.staff.statements import BY_MAIL, MAI, TEXTS
from tests.support.verifying.papers import code_on, locked, one_off, paper, saved_again, stuffed
from tests.support.world import World

MARIE = CANDIDATES["Marie"]
ENGLISH = {"Accept-Language": "en"}
FIELDS = {**ENGLISH, "Content-Type": FORM}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with with_pages(tmp_path) as world:
        world.give_result("Marie", "B", LONG_AGO)
        yield world


def page(world: World, code: str = "") -> str:
    return check_link(world.settings.public.url, code)


async def press(world: World, code: str, **headers: str) -> Shown:
    return await ask(world, page(world, code), b"", headers={**FIELDS, **headers})


async def show(world: World, content: bytes, name: str = "file") -> Shown:
    """A file given to the form."""
    form = aiohttp.FormData()
    form.add_field(name, content, filename="statement.pdf", content_type="application/pdf")
    return await ask(world, page(world), form, headers=ENGLISH)  # type: ignore[arg-type]


def checks(world: World) -> dict[str, int]:
    rows = world.db.execute("SELECT verdict, times FROM checks WHERE way = 'page'")
    return {row["verdict"]: row["times"] for row in rows}


def noted(world: World) -> list[str]:
    sql = "SELECT said FROM journal WHERE account = ? AND said LIKE '%checked%'"
    return [row["said"] for row in world.db.execute(sql, [MARIE.account])]


async def test_the_code_on_a_statement_leads_to_its_page(world: World) -> None:
    pdf = await paper(world)
    way = checking_way(world.settings, TEXTS, "fr", code_on(pdf))
    assert way.link == page(world, code_on(pdf))
    shown = await ask(world, way.link, headers=ENGLISH)
    assert (shown.status, grouped(code_on(pdf)) in shown.text) == (200, True)


async def test_without_a_page_the_code_leads_to_a_letter_that_is_ready(world: World) -> None:
    imap = replace(world.settings.mail.imap, host="")
    mail = replace(world.settings.mail, imap=imap)
    settings = replace(world.settings, public=PublicSection(), mail=mail)
    way = checking_way(settings, TEXTS, "fr", "22DH3VYM06NEJW1W")
    assert way.link == "mailto:examens@centre.fr?subject=V%C3%A9rification%2022DH-3VYM-06NE-JW1W"
    assert way.page == ""


async def test_looking_names_the_issuer_and_a_button_and_answers_nothing(world: World) -> None:
    code = code_on(await paper(world))
    for method in ("GET", "HEAD", "GET"):
        shown = await ask(world, page(world, code), method=method, headers=ENGLISH)
        assert shown.status == 200
    assert "Centre Lumière" in shown.text
    assert re.findall("<button>([^<]+)", shown.text) == ["Check this document"]
    assert not re.search("Durand|genuine|B2 First|174", shown.text)
    assert (checks(world), noted(world)) == ({}, [])


async def test_a_look_is_the_same_for_a_code_of_nobody_s(world: World) -> None:
    code, other = code_on(await paper(world)), world.keys.fresh_code()
    ours, theirs = [
        (await ask(world, page(world, each), headers=ENGLISH)).text.replace(grouped(each), "")
        for each in (code, other)
    ]
    assert ours == theirs


async def test_a_press_answers_counts_and_notes_it(world: World) -> None:
    shown = await press(world, code_on(await paper(world)))
    assert "This code is ours, and its result holds." in shown.text
    assert {"Marie Durand", "B2 First", "Pass at Grade B"} <= cells(shown)
    assert checks(world) == {"code-holds": 1}
    assert noted(world) == ["a Statement was checked by page: code-holds"]


def cells(shown: Shown) -> set[str]:
    return {*re.findall("<td[^>]*>([^<]*)</td>", shown.text)}


async def test_an_answer_never_has_id_number_birth_date_or_address(world: World) -> None:
    shown = await press(world, code_on(await paper(world)))
    for secret in (MARIE.id_number, "2008", MARIE.email, "FR181/"):
        assert secret not in shown.text


async def test_the_file_as_issued_is_genuine_and_shows_what_its_code_shows(world: World) -> None:
    pdf = await paper(world)
    by_file, by_code = await show(world, pdf), await press(world, code_on(pdf))
    assert "Genuine. This is the very file" in by_file.text
    assert cells(by_file) == cells(by_code)
    assert checks(world) == {"genuine": 1, "code-holds": 1}


async def test_genuine_needs_the_very_bytes(world: World) -> None:
    pdf = await paper(world)
    for other in (saved_again(pdf), pdf + b"\n", stuffed(pdf)):
        shown = await show(world, other)
        assert "not the file as the centre issued it" in shown.text
    assert checks(world) == {"not-as-issued": 3}


async def test_another_page_under_the_same_code_is_altered(world: World, tmp_path: Path) -> None:
    code = grouped(code_on(await paper(world)))
    forged = replace(MAI, check=replace(BY_MAIL, code=code))
    async with StatementPress(TEXTS, workers=1, base=tmp_path) as press_of_forger:
        shown = await show(world, await press_of_forger.statement(forged))
    assert 'class="verdict bad"' in shown.text
    assert "Altered." in shown.text


async def test_a_code_typed_any_way_is_found_and_a_slip_is_told(world: World) -> None:
    code = code_on(await paper(world))
    typed = await ask(world, page(world), {"code": f" {grouped(code).lower()} "}, headers=ENGLISH)
    assert "This code is ours" in typed.text
    slip = await ask(world, page(world), {"code": one_off(code)}, headers=ENGLISH)
    assert "one character of this code is wrong" in slip.text
    assert "Durand" not in slip.text


async def test_a_withdrawn_result_is_said_to_hold_no_more(world: World) -> None:
    code = code_on(await paper(world))
    now = "UPDATE releases SET withdrawn_at = made_at + 1, withdrawn_by = 'Ada'"
    world.write(lambda tx: tx.execute(now))
    shown = await press(world, code, **{"Accept-Language": "fr"})
    assert "Délivré par le centre, et retiré depuis." in shown.text


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        (b"", 400, "Please choose the PDF"),
        (b"PK\x03\x04" + b"x" * 100, 200, "This file is no PDF."),
        (b"%PDF-1.7\n" + b"\x00" * 5000, 200, "this file is damaged"),
        (b"%PDF-1.7\n" + b"0" * (10 << 20), 413, "far larger than any"),
        pytest.param(
            b"%PDF-1.7\n" + b"0" * (50 << 20), 413, "far larger than any", marks=pytest.mark.long
        ),
    ],
    ids=["nothing", "a ZIP", "damaged", "10 MB and more", "50 MB"],
)
async def test_what_is_no_statement_is_answered_in_words(
    world: World, content: bytes, status: int, said: str
) -> None:
    shown = await show(world, content)
    assert (shown.status, said in shown.text) == (status, True)


async def test_a_locked_copy_is_said_to_be_locked(world: World) -> None:
    assert "locked with a password" in (await show(world, locked(await paper(world)))).text


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"--x\r\nnonsense", "multipart/form-data; boundary=x"),
        (b"--x\r\n\r\n", "multipart/form-data"),
        (b"\xff\xfe", FORM),
        (b"{}", "application/json"),
        (b"", FORM),
    ],
    ids=["cut off", "no boundary", "no words", "JSON", "nothing"],
)
async def test_a_body_that_is_no_form_gets_the_form(world: World, body: bytes, kind: str) -> None:
    shown = await ask(world, page(world), body, headers={**ENGLISH, "Content-Type": kind})
    assert 400 <= shown.status < 500
    assert "Check a Statement of Results" in shown.text
    assert checks(world) == {}


@pytest.mark.parametrize("code", ["x", "%00", "é" * 40, "x" * 2000, "<b>", "..%2f.."])
async def test_an_address_that_holds_no_code_leads_to_the_form(world: World, code: str) -> None:
    shown = await ask(world, page(world, code), headers=ENGLISH)
    assert (shown.status, "<b>" in shown.text) == (200, False)
    assert 'name="code"' in shown.text
    assert "This is no code of ours" in (await press(world, code)).text


async def test_a_code_is_pressed_twelve_times_a_minute(world: World) -> None:
    code = code_on(await paper(world))
    seen = [(await press(world, code)).status for _ in range(13)]
    assert seen == [200] * 12 + [429]
    assert (await press(world, world.keys.fresh_code())).status == 200


async def test_a_page_runs_and_loads_nothing_and_is_kept_nowhere(world: World) -> None:
    code = code_on(await paper(world))
    for shown in (await ask(world, page(world, code)), await press(world, code)):
        policy = shown.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert shown.headers["Referrer-Policy"] == "no-referrer"
        assert shown.headers["Cache-Control"] == "no-store"
        assert not re.search("<script|<img|src=|@import|url\\(", shown.text)


async def test_counts_of_checks_are_forgotten_with_other_counts(world: World) -> None:
    await press(world, code_on(await paper(world)))
    day = timedelta(days=1)
    world.write(lambda tx: retention.forget_counts(tx, world.clock.at - day))
    assert checks(world) == {"code-holds": 1}
    world.write(lambda tx: retention.forget_counts(tx, world.clock.at + day))
    assert checks(world) == {}
