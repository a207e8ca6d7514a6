"""Letters on the demo's page: framed under a policy of their own, their links led to the demo."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from tests.support.telegram.page_stage import CHAT_LINK, HERE, PAGES, Stage

pytest_plugins = ["tests.support.telegram.sandboxed_page"]
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def browser(stage: Stage) -> AsyncIterator[ClientSession]:
    async with ClientSession(stage.url) as session:
        yield session


async def test_a_letter_is_shown_under_a_policy_of_its_own(
    stage: Stage, browser: ClientSession
) -> None:
    letter = await stage.send_letter()
    async with browser.get(f"/letters/{letter.number}/html") as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("sandbox allow-top-navigation-by-user-activation allow-popups")
        assert "default-src 'none'" in policy
        assert "script" not in policy


async def test_links_to_the_chat_lead_to_this_pages_chat(
    stage: Stage, browser: ClientSession
) -> None:
    letter = await stage.send_letter()
    async with browser.get(f"/letters/{letter.number}/html?lang=en") as answer:
        html = await answer.text()
    assert CHAT_LINK not in html
    assert 'target="_top" href="/?lang=en#start=a1"' in html


async def test_links_to_public_pages_lead_to_the_desk_itself_in_a_tab_of_their_own(
    stage: Stage, browser: ClientSession
) -> None:
    html = f'<a href="{PAGES}/result/v1">Page</a><a href="{PAGES}.evil/x">Other</a>'
    letter = await stage.send_letter(html=html)
    async with browser.get(f"/letters/{letter.number}/html") as answer:
        shown = await answer.text()
    assert f'target="_blank" rel="noopener" href="{HERE}/result/v1"' in shown
    assert f'<a href="{PAGES}.evil/x">' in shown
