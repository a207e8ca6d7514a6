"""A link in a letter leads to a result: scanners follow it, others get it, and somebody guesses.

What shows the result must be the candidate's own answer, within the hour it opens, and nothing
else: no look, no program that presses, no answer of somebody else, no older letter. Nothing that
is kept or logged may hold a score, a date, an ID number or the token.
"""

import logging
import random
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.telegram import Person
from bot.store.people import rests
from bot.web.result_pages import PRESSES
from domain.mail.pages.records import SHOWN_FOR, VIEW
from tests.support.mail.result_page import (
    BIRTH,
    FORM,
    WRONG,
    Shown,
    ask,
    forged,
    link,
    link_in,
    newest,
    passing_in,
    released,
    with_pages,
)
from tests.support.people import BORN, CANDIDATES
from tests.support.world import World

EMMA, MARIE = CANDIDATES["Emma"], CANDIDATES["Marie"]
STATE = "SELECT opened_at, tries FROM result_pages ORDER BY id DESC LIMIT 1"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with with_pages(tmp_path) as world:
        yield world


def untouched(world: World) -> bool:
    """Whether the newest link is as it was issued."""
    return tuple(world.db.execute(STATE).fetchone()) == (None, 0)


async def test_no_scanner_changes_anything(world: World) -> None:
    url = await link(world)
    for method in ("GET", "HEAD", "OPTIONS", "PUT", "DELETE"):
        await ask(world, url, method=method)
    for body in (b"", b"a=b", b"day=&month=&year=", b"number=ABC123456", b"passing=x&get=pdf"):
        shown = await ask(world, url, body, headers={"Content-Type": FORM})
        assert "174" not in shown.text
    assert untouched(world)
    assert "174" in (await ask(world, url, BIRTH)).text


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b'{"day": "17", "month": "5", "year": "2008"}', "application/json", 415),
        (b"day=17&month=5&year=2008", "text/plain", 415),
        (b"--x\r\n\r\n--x--", "multipart/form-data; boundary=x", 415),
        (b"day=17&month=5&year=2008&x=" + b"y" * 4096, FORM, 413),
        (b"day=17&month=5&year=2008" + b"&x=y" * 20, FORM, 400),
        (b"day=%ff&month=5&year=2008", FORM, 400),
        ("day=17&month=5&year=2008é".encode(), FORM, 400),
    ],
)
async def test_what_is_no_form_of_ours_is_no_answer(
    world: World, body: bytes, kind: str, status: int
) -> None:
    url = await link(world)
    shown = await ask(world, url, body, headers={"Content-Type": kind})
    assert (shown.status, "174" in shown.text) == (status, False)
    assert untouched(world)


async def test_an_answer_hidden_in_the_address_is_none(world: World) -> None:
    url = await link(world)
    for given in (b"", None):
        shown = await ask(world, f"{url}?day=17&month=5&year=2008", given)
        assert "174" not in shown.text
    assert untouched(world)


async def test_five_wrong_answers_end_a_link_and_staff_hear_of_it(world: World) -> None:
    staff: Person = world.person("Staff")
    staff.start()
    url = await link(world)
    for _ in range(4):
        assert (await ask(world, url, WRONG)).status == 403
    assert (await ask(world, url, WRONG)).status == 404
    assert (await ask(world, url, BIRTH)).status == 404
    await world.later(timedelta(minutes=30))
    await world.settle()
    assert "vers la page d’un résultat" in staff.last.text or "page of a result" in staff.last.text


async def test_a_new_link_gives_no_more_guesses_than_a_day_has(world: World) -> None:
    url = await link(world)
    for _ in range(2):
        for _ in range(5):
            await ask(world, url, WRONG)
        world.clock.at += timedelta(minutes=2)
        await world.post.reply(newest(world), "STATUS", sender=EMMA.email)
        await world.settle()
        url = link_in(newest(world))
    assert (await ask(world, url, BIRTH)).status == 503
    await world.later(timedelta(days=1))
    assert (await ask(world, url, BIRTH)).status == 200


async def test_another_candidates_answer_opens_nothing(world: World) -> None:
    world.db.execute("UPDATE entries SET birth_date = ''")
    url = await link(world)
    shown = await ask(world, url, {"number": MARIE.id_number})
    assert shown.status == 403
    assert "174" not in shown.text


async def test_a_twin_does_not_open_the_others_by_the_day_they_share(world: World) -> None:
    world.db.execute("UPDATE accounts SET email = ? WHERE id = ?", [EMMA.email, MARIE.account])
    url = await link(world)
    for given in (BIRTH, {"number": MARIE.id_number}):
        assert "174" not in (await ask(world, url, given)).text
    assert "174" in (await ask(world, url, {"number": EMMA.id_number})).text


async def test_a_link_and_what_its_page_held_show_nothing_after_the_hour(world: World) -> None:
    url = await link(world)
    held = passing_in(await ask(world, url, BIRTH))
    world.clock.at += SHOWN_FOR
    for given in (BIRTH, held, {**held, "get": "pdf"}):
        again = await ask(world, url, given)
        assert again.status == 404
        assert "174" not in again.text


async def test_what_one_page_held_opens_no_other(world: World) -> None:
    first = await link(world)
    second = await link(world, "Marie")
    held = passing_in(await ask(world, first, BIRTH))
    await ask(world, second, BIRTH)
    assert "174" not in (await ask(world, second, held)).text


async def test_an_older_version_of_a_result_is_shown_to_nobody(world: World) -> None:
    old = await link(world, outcome="no certificate")
    assert (await ask(world, old, BIRTH)).status == 200
    new = await link(world, outcome="A")
    for given in (BIRTH, None):
        shown = await ask(world, old, given)
        assert shown.status == 404
        assert "131" not in shown.text
    assert "182" in (await ask(world, new, BIRTH)).text


def frozen(world: World) -> None:
    world.db.execute("UPDATE accounts SET frozen_at = 1 WHERE id = ?", [EMMA.account])


def gone(world: World) -> None:
    world.db.execute("PRAGMA foreign_keys = 1")
    world.db.execute("DELETE FROM accounts WHERE id = ?", [EMMA.account])


def at_rest(world: World) -> None:
    world.write(lambda tx: rests.put_to_rest(tx, EMMA.entry, rests=True))


def elsewhere(world: World) -> None:
    world.db.execute("UPDATE accounts SET email = 'e@new.uk' WHERE id = ?", [EMMA.account])


def not_allowed(world: World) -> None:
    world.db.execute("UPDATE accounts SET statement_by_mail = 0 WHERE id = ?", [EMMA.account])


def taken_back(world: World) -> None:
    world.db.execute("UPDATE results SET release = NULL WHERE entry = ?", [EMMA.entry])


@pytest.mark.parametrize(
    "happens", [frozen, gone, at_rest, elsewhere, not_allowed, taken_back], ids=lambda f: f.__name__
)
async def test_whatever_ended_a_link_it_looks_like_one_that_was_never_ours(
    world: World, happens: object
) -> None:
    url = await link(world)
    assert callable(happens)
    happens(world)
    never = [await ask(world, forged(world), given) for given in (None, BIRTH)]
    ended = [await ask(world, url, given) for given in (None, BIRTH)]
    assert [(each.status, each.text) for each in ended] == [
        (each.status, each.text) for each in never
    ]


async def test_a_token_made_for_something_else_leads_nowhere(world: World) -> None:
    url = await link(world)
    row = world.keys.read_token(url.rpartition("/")[2])
    assert row
    assert row.purpose == VIEW
    for purpose in ("reply", "unsubscribe", "bounce", "step"):
        other = url.replace(url.rpartition("/")[2], world.keys.token(purpose, row.row))
        assert (await ask(world, other, BIRTH)).status == 404


async def test_one_link_is_not_pressed_for_ever(world: World) -> None:
    url = await link(world)
    pressed = [(await ask(world, url, b"", headers={"Content-Type": FORM})).status
               for _ in range(PRESSES + 1)]  # fmt: skip
    assert pressed == [200] * PRESSES + [429]
    world.clock.at += timedelta(minutes=1)
    assert (await ask(world, url, BIRTH)).status == 200


@pytest.mark.parametrize("seed", range(3))
async def test_no_bytes_break_the_page(world: World, seed: int) -> None:
    url, chance = await link(world), random.Random(seed)
    for size in (1, 40, 400):
        body = chance.randbytes(size)
        shown: Shown = await ask(world, url, body, headers={"Content-Type": FORM})
        assert shown.status in {200, 400}
        assert untouched(world)


async def test_nothing_that_is_logged_or_kept_tells_token_score_or_answer(
    world: World, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    world.settings = replace(world.settings, log=replace(world.settings.log, level="debug"))
    world.db.execute("UPDATE entries SET birth_date = '' WHERE id = ?", [MARIE.entry])
    emmas, maries = await link(world), link_in(await released(world, "Marie", "A"))
    for url in (emmas, maries, forged(world)):
        for given in (None, WRONG, BIRTH, {"number": EMMA.id_number}, b"\xff"):
            await ask(world, url, given, headers={"Content-Type": FORM} if given else None)
    await ask(world, maries, {"number": MARIE.id_number})
    logged = re.sub(r"\b0x[0-9a-f]+", "", caplog.text + "".join(capfd.readouterr()))
    journal = " ".join(row["said"] for row in world.db.execute("SELECT said FROM journal"))
    pages = str([tuple(each) for each in world.db.execute("SELECT * FROM result_pages")])
    tokens = [each.rpartition("/")[2] for each in (emmas, maries)]
    told = [*tokens, BORN.isoformat(), *(rf"(?<![\d.:]){each}(?![\d.:])" for each in (174, 182))]
    for said in (journal, pages, logged):
        assert not [hit[0] for each in told for hit in re.finditer(rf".*{each}.*", said)]
    assert EMMA.id_number not in logged + journal + pages
