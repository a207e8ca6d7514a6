"""A letter leads to a page that shows a result to whoever answers, over real HTTP."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import PublicSection
from tests.support.mail.result_page import (
    BIRTH,
    WRONG,
    ask,
    link,
    link_in,
    newest,
    passing_in,
    released,
    with_pages,
)
from tests.support.people import CANDIDATES
from tests.support.world import World

EMMA, MARIE = CANDIDATES["Emma"], CANDIDATES["Marie"]
HOUR = timedelta(hours=1)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with with_pages(tmp_path) as world:
        yield world


async def test_the_letter_of_a_release_leads_to_the_result(world: World) -> None:
    url = await link(world)
    page = await ask(world, url)
    assert page.status == 200
    assert "174" not in page.text
    assert "Emma" not in page.text
    shown = await ask(world, url, BIRTH)
    assert shown.status == 200
    for word in ("Hello Emma", "B2 First", "174", "Reading", "Congratulations, Emma"):
        assert word in shown.text


async def test_the_page_speaks_french_to_who_does_and_english_on_request(world: World) -> None:
    url = await link(world, "Marie")
    assert "date de naissance" in (await ask(world, url)).text
    assert "date of birth" in (await ask(world, f"{url}?language=en")).text
    shown = await ask(world, url, BIRTH)
    assert "Félicitations, Marie" in shown.text
    again = await ask(world, f"{url}?language=en", passing_in(shown))
    assert "Congratulations, Marie" in again.text


async def test_a_right_answer_opens_an_hour_and_then_the_link_is_spent(world: World) -> None:
    url = await link(world)
    assert (await ask(world, url, BIRTH)).status == 200
    world.clock.at += HOUR - timedelta(seconds=1)
    assert "174" in (await ask(world, url, BIRTH)).text
    world.clock.at += timedelta(seconds=1)
    spent = await ask(world, url, BIRTH)
    assert spent.status == 404
    assert "Reply STATUS" in spent.text


async def test_a_link_waits_a_week_for_its_answer(world: World) -> None:
    url = await link(world)
    await world.later(timedelta(days=7) - timedelta(minutes=1))
    assert (await ask(world, url)).status == 200
    world.clock.at += timedelta(minutes=1)
    assert (await ask(world, url)).status == 404


async def test_a_link_and_its_hour_outlive_the_desk(world: World) -> None:
    world.put_in_mood(EMMA.email, "busy")
    world.import_result("Emma", "B")
    await world.release(EMMA.exam)
    await world.settle()
    issued = world.db.execute("SELECT id, issued_at FROM result_pages").fetchall()
    world.post.put_in_mood(EMMA.email, None)
    await world.later(timedelta(minutes=20))
    await world.settle()
    url = link_in(newest(world))
    assert [*map(tuple, world.db.execute("SELECT id, issued_at FROM result_pages"))] == [
        *map(tuple, issued)
    ]
    shown = await ask(world, url, BIRTH)
    await world.later(HOUR - timedelta(minutes=1))
    assert "174" in (await ask(world, url, passing_in(shown))).text
    world.clock.at += timedelta(minutes=1)
    assert (await ask(world, url, BIRTH)).status == 404


@pytest.mark.parametrize(("name", "word"), [("Emma", "STATUS"), ("Marie", "STATUT")])
async def test_status_brings_another_link_once_one_is_spent(
    world: World, name: str, word: str
) -> None:
    url = await link(world, name)
    await ask(world, url, BIRTH)
    world.clock.at += HOUR
    for _ in range(2):
        await world.post.reply(newest(world, name), word, sender=CANDIDATES[name].email)
        await world.settle()
    second = link_in(newest(world, name))
    assert second != url
    assert "174" in (await ask(world, second, BIRTH)).text


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("X", "Part of the exam is recorded as not taken"),
        ("Z", "The exam is recorded as not taken"),
        ("PENDING", "Your result is not ready yet"),
        ("WITHHELD", "Your result has not been issued yet"),
    ],
)
async def test_what_is_no_score_is_said_in_the_words_of_the_chat(
    world: World, outcome: str, words: str
) -> None:
    shown = await ask(world, await link(world, outcome=outcome), BIRTH)
    assert words in shown.text
    assert "PDF" not in shown.text
    assert "SEND" not in shown.text


async def test_the_statement_is_fetched_from_the_page(world: World) -> None:
    url = await link(world)
    shown = await ask(world, url, BIRTH)
    got = await ask(world, url, {**passing_in(shown), "get": "pdf"})
    assert got.headers["Content-Type"] == "application/pdf"
    assert got.body.startswith(b"%PDF")
    assert got.headers["Cache-Control"] == "no-store"
    assert got.headers["Content-Disposition"].startswith("attachment; filename")


async def test_the_statement_is_not_given_without_what_the_page_holds(world: World) -> None:
    url = await link(world)
    await ask(world, url, BIRTH)
    for passing in ("", "0" * 64, "é"):
        got = await ask(world, url, {"passing": passing, "get": "pdf"})
        assert "application/pdf" not in got.headers["Content-Type"]


async def test_who_did_not_allow_results_by_mail_gets_no_link(world: World) -> None:
    world.db.execute("UPDATE accounts SET statement_by_mail = 0")
    letter = await released(world)
    assert "/result/" not in letter.text + letter.html


async def test_without_public_pages_no_letter_leads_to_one(world: World) -> None:
    world.settings = replace(world.settings, public=PublicSection())
    letter = await released(world)
    assert "/result/" not in letter.text + letter.html


async def test_where_no_result_goes_by_letter_the_page_is_the_way(world: World) -> None:
    mail = replace(world.settings.mail, by_mail="no_results")
    world.settings = replace(world.settings, mail=mail)
    first = await released(world)
    await world.post.reply(first, "RESULT", sender=EMMA.email)
    await world.settle()
    answer = newest(world)
    assert "open the page named below" in " ".join(answer.text.split())
    assert not answer.attachments
    assert "174" not in answer.text
    shown = await ask(world, link_in(answer), BIRTH)
    assert "174" in shown.text
    assert "SEND" not in shown.text


async def test_where_letters_tell_nothing_none_leads_to_a_page(world: World) -> None:
    url = await link(world)
    await world.stop()
    mail = replace(world.settings.mail, by_mail="off")
    world.settings = replace(world.settings, mail=mail)
    assert (await ask(world, url, BIRTH)).status == 404
    assert "/result/" not in (await released(world, "Marie")).text


async def test_where_no_birth_date_is_kept_the_id_number_answers(world: World) -> None:
    world.db.execute("UPDATE entries SET birth_date = ''")
    url = await link(world)
    assert "six digits and three letters" in (await ask(world, url)).text
    number = f"{EMMA.id_number[:3].lower()} {EMMA.id_number[3:]}"
    assert "174" in (await ask(world, url, {"number": number})).text


async def test_what_cannot_be_read_is_asked_for_again_and_counts_nothing(world: World) -> None:
    url = await link(world)
    for _ in range(6):
        page = await ask(world, url, {**BIRTH, "month": "13"})
        assert page.status == 400
        assert 'role="alert"' in page.text
    assert (await ask(world, url, BIRTH)).status == 200


async def test_the_journal_tells_that_it_was_shown_and_not_what(world: World) -> None:
    url = await link(world)
    await ask(world, url, WRONG)
    await ask(world, url, BIRTH)
    rows = world.db.execute("SELECT said FROM journal WHERE account = ?", [EMMA.account])
    assert [row["said"] for row in rows] == [
        "a wrong answer on the page of a result",
        "a result shown on its page",
    ]


async def test_a_page_is_kept_nowhere_and_loads_nothing(world: World) -> None:
    url = await link(world)
    for page in (await ask(world, url), await ask(world, url, BIRTH)):
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["X-Robots-Tag"] == "noindex"
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
        assert "Set-Cookie" not in page.headers
        assert not re.search(r"<script|src=|url\(|https?:", page.text)


async def test_a_mailbox_of_two_gets_a_link_for_each(world: World) -> None:
    world.db.execute("UPDATE accounts SET email = ? WHERE id = ?", [EMMA.email, MARIE.account])
    world.import_result("Marie", "A")
    world.import_result("Emma", "B")
    await world.release("B2 First")
    await world.settle()
    letters = world.post.letters(EMMA.email)[-2:]
    for letter in letters:
        whose = EMMA if "Emma" in letter.header("Subject") else MARIE
        shown = await ask(world, link_in(letter), {"number": whose.id_number})
        assert whose.first_name in shown.text
