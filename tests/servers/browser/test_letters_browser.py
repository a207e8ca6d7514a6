"""The letters in a real browser: nothing is wider than a small phone, nothing is hard to read."""

import re
from collections.abc import AsyncIterator, Callable
from typing import Literal

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.texts.letter_forms import LETTERS
from bot.texts.letters import LetterWriter
from tests.support.mail.our_letters import EVERY, TEXTS, VALUES, Valmont, written
from tests.support.servers import chromium
from tests.support.servers.contrast import FAINT_TEXTS

LONG = Valmont(
    name="Centre d’examens de l’Institut polytechnique de Valmont-sur-Tilleul",
    email="examens.cambridge.english@institut-polytechnique-valmont.example",
    website="https://www.institut-polytechnique-valmont.example/langues/examens",
)
LINK = f"{LONG.website}/{'retrait' * 12}"

pytestmark = chromium.in_a_browser


IN_TURN = [(name, TEXTS.languages[at % len(TEXTS.languages)]) for at, name in enumerate(LETTERS)]
"""Each letter in one language or another: what differs from one to the next is words."""

letters = pytest.mark.parametrize(
    "letters", [IN_TURN, pytest.param(EVERY, marks=pytest.mark.long)], ids=["in turn", "every"]
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium.opened() as browser:
        yield browser


def without_styles(html: str) -> str:
    """As several web mails show it: they drop the style sheet and keep what stands in the tags."""
    return re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


@letters
@pytest.mark.parametrize("shown", [str, pytest.param(without_styles, marks=pytest.mark.long)])
async def test_no_letter_is_wider_than_a_small_phone(
    browser: Browser, shown: Callable[[str], str], letters: list[tuple[str, str]]
) -> None:
    writer = LetterWriter(TEXTS, LONG)
    page = await browser.new_page(viewport={"width": 320, "height": 640})
    for name, language in letters:
        letter = writer.write(name, language, VALUES | {"text": LINK, "page": LINK})
        await page.set_content(shown(letter.html))
        assert await page.evaluate("document.documentElement.scrollWidth") == 320, name
    await page.close()


@letters
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
async def test_every_word_stands_out_from_its_ground(
    browser: Browser,
    scheme: Literal["light", "dark"],
    letters: list[tuple[str, str]],
) -> None:
    page = await browser.new_page(color_scheme=scheme)
    for each in letters:
        await page.set_content(written(*each, page=LINK).html)
        assert await page.evaluate(FAINT_TEXTS) == [], each
    await page.close()
