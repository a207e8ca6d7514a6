"""The page of a secret in a real browser: on a small telephone, by keyboard, with names to hear."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from bot.sandbox.page import Candidate, Cast
from bot.sandbox.page import Page as Demo
from tests.support.mail.result_page import with_pages
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.servers import chromium
from tests.support.servers.contrast import FAINT_TEXTS
from tests.support.telegram.page_stage import CONFIRMATION
from tests.support.telegram.secret_page import address
from tests.support.world import World

pytestmark = chromium.in_a_browser

CLIENT = """
  window.heard = [];
  window.TelegramWebviewProxy = { postEvent: (name) => window.heard.push(name) };
"""
"""What the apps put into a page that they open."""
NEW = "soleil-levant-2026"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium.opened() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with with_pages(tmp_path) as world:
        yield world


async def opened(
    browser: Browser, world: World, name: str, scheme: Literal["light", "dark"] = "light"
) -> tuple[Page, list[str]]:
    """The page as somebody's client opens it, and what goes wrong in it."""
    at, url = world.settings.public.listen, address(world, name)
    assert at
    signed = urlsplit(world.telegram.launch(world.person(name), url))
    page = await browser.new_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    errors: list[str] = []
    page.on("console", lambda message: errors.append(f"{message.type} {message.text}"))
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.add_init_script(CLIENT)
    where = f"http://{at.host}:{at.port}{signed.path}?{signed.query}#{signed.fragment}"
    await page.goto(where)
    return page, errors


async def closed(page: Page) -> None:
    """Once the desk has what was typed, the client is asked to close the window."""
    await page.locator("#told", has_text=re.compile("Received|reçu")).wait_for()
    assert await page.evaluate("window.heard") == ["web_app_ready", "web_app_close"]


@pytest.mark.parametrize(
    ("scheme", "name", "label", "show"),
    [
        ("light", "Marie", "Mot de passe", "Afficher ce que je tape"),
        pytest.param("dark", "Emma", "Password", "Show what I type", marks=pytest.mark.long),
    ],
)
async def test_a_password_is_given_by_keyboard_and_the_window_closes(
    browser: Browser,
    world: World,
    scheme: Literal["light", "dark"],
    name: str,
    *,
    label: str,
    show: str,
) -> None:
    await world.does(name, "/start", "/signin", CANDIDATES[name].id_number)
    page, errors = await opened(browser, world, name, scheme)
    field = page.get_by_role("textbox", name=label, exact=True)
    assert await field.evaluate("field => field === document.activeElement")
    assert await field.get_attribute("autocomplete") == "current-password"
    assert await page.evaluate(FAINT_TEXTS) == []
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press("Tab")
    assert await page.get_by_role("checkbox", name=show).evaluate("box => box.matches(':focus')")
    await page.keyboard.press("Space")
    assert await field.get_attribute("type") == "text"
    await field.press("Enter")
    await closed(page)
    assert await page.get_by_role("alert").inner_text()
    assert await page.evaluate(FAINT_TEXTS) == []
    assert await field.input_value() == ""
    await world.settle()
    assert PASSWORD not in page.url
    assert [each for each in errors if "username fields" not in each] == []
    assert re.search("Connexion réussie|You are signed in", world.person(name).last.text)
    await page.close()


@pytest.mark.long
async def test_two_fields_are_compared_before_anything_is_sent(
    browser: Browser, world: World
) -> None:
    lucas = CANDIDATES["Lucas"]
    await world.does("Lucas", "/start", "/register", lucas.id_number, lucas.secret)
    await world.does("Lucas", "lucas.martin@example.org", "[exact]")
    page, errors = await opened(browser, world, "Lucas")
    first = page.get_by_role("textbox", name="Nouveau mot de passe")
    again = page.get_by_role("textbox", name="Une seconde fois")
    assert await first.get_attribute("autocomplete") == "new-password"
    rule = await page.evaluate("secret.getAttribute('aria-describedby')")
    assert "caractères" in await page.locator(f"#{rule}").inner_text()
    await first.fill(NEW)
    await again.fill(NEW + "x")
    await page.keyboard.press("Enter")
    assert "identiques" in await page.get_by_role("alert").inner_text()
    assert await again.get_attribute("aria-invalid") == "true"
    await again.fill(NEW)
    await page.get_by_role("button", name="Envoyer").press("Enter")
    await closed(page)
    await world.settle()
    assert "conditions" in world.person("Lucas").last.text
    assert [each for each in errors if "username fields" not in each] == []
    await page.close()


@pytest.mark.long
async def test_a_page_that_is_over_says_how_to_go_on(browser: Browser, world: World) -> None:
    await world.does("Emma", "/start", "/signin", CANDIDATES["Emma"].id_number)
    page, _ = await opened(browser, world, "Emma")
    await world.does("Emma", "/cancel")
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press("Enter")
    await page.get_by_text("/help").wait_for()
    assert await page.evaluate("document.activeElement.id") == "told"
    assert await page.evaluate("window.heard") == ["web_app_ready"]
    await page.close()


async def test_nothing_is_lost_where_the_connection_is(browser: Browser, world: World) -> None:
    await world.does("Emma", "/start", "/signin", CANDIDATES["Emma"].id_number)
    page, _ = await opened(browser, world, "Emma")
    await page.context.set_offline(True)
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press("Enter")
    await page.get_by_text("connection is down").wait_for()
    await page.context.set_offline(False)
    await page.keyboard.press("Enter")
    await closed(page)
    await page.close()


def demo(world: World) -> Demo:
    """The demo's page over this world, whose public pages are here."""
    marie, at = CANDIDATES["Marie"], world.settings.public.listen
    assert at
    cast = Cast(
        candidates=(Candidate(world.person("Marie"), marie.email, CONFIRMATION),),
        staff=world.person("Staff"),
        university="admissions@university.example",
        correspondents=(),
        other_phone=world.person("Emma"),
        files=(),
        actions=(),
    )
    links = {"https://desk.centre.fr": f"http://{at.host}:{at.port}"}
    return Demo(world.telegram, world.post, cast, links=links)


@pytest.mark.long
async def test_the_demo_opens_it_as_a_client_does(browser: Browser, world: World) -> None:
    await world.does("Marie", "/start", "/signin", CANDIDATES["Marie"].id_number)
    shown = demo(world)
    page = await browser.new_page()
    await page.goto(await shown.start(0))
    await page.get_by_role("button", name="Le taper sur desk.centre.fr").click()
    window = page.get_by_role("dialog", name="Page du bot")
    field = window.frame_locator("iframe").get_by_role("textbox", name="Mot de passe")
    await field.fill(PASSWORD)
    await field.press("Enter")
    await window.wait_for(state="hidden")
    await world.settle()
    assert "Connexion réussie" in world.person("Marie").last.text
    await page.close()
    await shown.close()
