"""`results-desk demo` as `make demo` starts it: a process whose words somebody reads."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientResponse, ClientSession

from bot.sandbox.cohort import BY_MAIL
from tests.support.places import ROOT

COMMAND = [sys.executable, "-m", "bot", "demo", "--port", "0"]
LEO, *_ = BY_MAIL
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[ClientSession]:
    """A visitor's, at the address that the demo said through a pipe; one demo for all tests."""
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    demo = await asyncio.create_subprocess_exec(*COMMAND, stdout=PIPE, cwd=ROOT, env=buffered)
    assert demo.stdout
    try:
        said = await asyncio.wait_for(demo.stdout.readline(), 60)
        url = said.decode().split()[-1]
        async with ClientSession(url, headers={"Origin": url.rstrip("/")}) as browser:
            yield browser
    finally:
        demo.terminate()
        assert await demo.wait() == 0


async def told(events: ClientResponse) -> dict[str, Any]:
    """What the next event says."""
    while not (said := await events.content.readline()).startswith(b"data: "):
        pass
    return dict(json.loads(said.removeprefix(b"data: ")))


async def test_who_reads_the_demo_through_a_pipe_learns_at_once_where_it_is_open(
    browser: ClientSession,
) -> None:
    async with browser.get("/") as page:
        assert page.status == 200


async def test_who_has_no_telegram_is_invited_and_lives_by_replies(browser: ClientSession) -> None:
    async with browser.get("/events") as events, asyncio.timeout(60):
        letters = (await told(events))["letters"]
        while not (invited := [each for each in letters if each["mailbox"] == LEO.email]):
            if letter := (await told(events)).get("letter"):
                letters.append(letter)
        answer = {"text": f"OUI {LEO.id_number}"}
        await browser.post(f"/letters/{invited[0]['number']}/reply", json=answer)
        while "mail-account" not in (await told(events)).get("story", ()):
            pass
