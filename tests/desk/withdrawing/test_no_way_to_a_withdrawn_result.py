"""Once a release is withdrawn no way leads to its results: by chat, mail, page, PDF or sharing."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.mail.delivered import Delivered
from bot.sandbox.telegram import Person
from tests.support.mail.result_page import BIRTH, ask, link, passing_in, with_pages
from tests.support.people import CANDIDATES
from tests.support.staff.commanded import command, toml
from tests.support.world import World, plain_settings

EMMA = CANDIDATES["Emma"]
LEEDS = "results@leeds.ac.uk"
TELLING = ("174", "Grade B", "Grade A", "linkedin.com", "CEFR level")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Emma has looked, has her Statement, and a letter to Leeds waits its hour."""
    async with with_pages(tmp_path) as world:
        (tmp_path / "config.toml").write_text(
            toml(plain_settings(tmp_path, world.telegram, world.post))
        )
        yield world


def showing(person: Person) -> list[str]:
    """What of the chat shows a result: texts, links and files."""
    links = [b.url for each in person.chat for b in each.buttons if b.url]
    found = [each.text for each in person.chat] + links
    files = [each.file.name for each in person.chat if each.file]
    return files + [text for text in found if any(word in text for word in TELLING)]


async def wrote(world: World, text: str) -> list[Delivered]:
    """What a letter of Emma's brings."""
    before = len(world.post.letters(EMMA.email))
    await world.write_letter(text, EMMA.email)
    await world.settle()
    return world.post.letters(EMMA.email)[before:]


async def test_none_of_them_shows_it(world: World) -> None:
    await world.does("Emma", "/start")
    url = await link(world)
    opened = await ask(world, url, BIRTH)
    assert "174" in opened.text
    await world.does("Emma", "[Show]", "[My Statement as PDF]", "[More…]")
    await world.does("Emma", "[What does it mean?]", "[Otherwise…]", "[Under a cover]")
    assert len(showing(world.person("Emma"))) >= 5
    [answer] = await wrote(world, "RESULT")
    assert "174" in answer.text
    await wrote(world, "SEND Leeds")
    for text in ("1", "YES"):
        last = max(n for n, each in enumerate(world.letters) if each.mailbox == EMMA.email)
        await world.reply(last, text, EMMA.email)
        await world.settle()
    [[number]] = world.db.execute("SELECT id FROM releases").fetchall()
    words = ("releases", "withdraw", str(number), "--reason", "invalid", "--yes")
    assert await command(world, *words) == 0
    await world.settle()
    assert showing(world.person("Emma")) == []
    await is_closed(world, url, passing_in(opened))
    await world.later(timedelta(hours=2))
    await world.settle()
    assert world.post.letters(LEEDS) == []
    [[state, reason]] = world.db.execute("SELECT state, reason FROM shares").fetchall()
    assert (state, reason) == ("failed", "withdrawn")
    assert any("nothing went to University of Leeds" in e.text for e in world.person("Emma").chat)


async def is_closed(world: World, url: str, passing: dict[str, str]) -> None:
    """No press, letter or page shows it."""
    await world.does("Emma", "/results", "/start", "[My result]", "[Send my result]")
    for text in ("RESULT", "STATUS", "STATEMENT", "SEND Leeds"):
        for letter in await wrote(world, text):
            assert not letter.attachments, text
            assert not any(word in letter.text for word in TELLING), text
    for fields in (None, BIRTH, passing, {**passing, "get": "pdf"}):
        page = await ask(world, url, fields)
        assert "174" not in page.text, fields
        assert not page.body.startswith(b"%PDF"), fields
    assert showing(world.person("Emma")) == []
    assert await command(world, "statement", EMMA.id_number, "-o", "/dev/null") != 0
