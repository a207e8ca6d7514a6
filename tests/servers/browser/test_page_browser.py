"""The demo's page in a real browser, as a visitor uses it."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import ConsoleMessage, Error, Page, expect

from tests.support.servers import chromium
from tests.support.telegram.page_stage import CHAT_LINK, CONFIRMATION, FAMILY, LEO, Stage
from tests.support.telegram.telegram_client import heard, keyboard, latest

pytest_plugins = ["tests.support.telegram.sandboxed_page"]

pytestmark = [*chromium.in_a_browser, pytest.mark.long]
RIGHT_EDGE = """e => { const r = document.createRange(); r.selectNodeContents(e);
  return r.getBoundingClientRect().right; }"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def window() -> AsyncIterator[Page]:
    """One for all tests: each has a port, and so an origin and storage, of its own."""
    async with chromium.opened() as browser:
        yield await browser.new_page()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser, its policies and the scripts complain about."""
    return []


@pytest_asyncio.fixture(loop_scope="module")
async def page(stage: Stage, window: Page, complaints: list[str]) -> AsyncIterator[Page]:
    """The page opened anew; any complaint fails the test."""

    def note(message: ConsoleMessage | Error) -> None:
        complaints.append(str(message))

    window.on("console", note)
    window.on("pageerror", note)
    await window.set_viewport_size({"width": 1280, "height": 800})
    await window.goto(stage.url)
    yield window
    await window.goto("about:blank")
    window.remove_listener("console", note)
    window.remove_listener("pageerror", note)
    assert complaints == []


async def test_start_opens_the_chat(stage: Stage, page: Page) -> None:
    await page.get_by_role("button", name="Démarrer").click()
    assert (await heard(stage.bot)).text == "/start"
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()


async def test_what_is_typed_is_sent_with_enter(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    await page.get_by_role("textbox", name="Message").fill("Bonjour")
    await page.keyboard.press("Enter")
    await expect(page.locator(".own .text").last).to_have_text("Bonjour")
    assert stage.zoe.last.text == "Bonjour"


async def test_markup_of_others_stays_text(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    hostile = "<img src=x onerror=alert(1)>"
    await stage.bot.send_message(stage.zoe.id, hostile, reply_markup=keyboard([(hostile, "x")]))
    await expect(page.locator(".theirs .text")).to_have_text(hostile)
    await expect(page.get_by_role("button", name=hostile)).to_be_visible()
    await expect(page.locator("#log img")).to_have_count(0)


async def test_a_press_shows_the_bots_toast(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    await stage.bot.send_message(stage.zoe.id, "?", reply_markup=keyboard([("Oui", "yes")]))
    await page.get_by_role("button", name="Oui").click()
    query = (await latest(stage.bot)).callback_query
    assert query
    assert query.data == "yes"
    await query.answer("Noté")
    await expect(page.get_by_role("status")).to_have_text("Noté")


async def test_an_alert_has_to_be_closed(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    await stage.bot.send_message(stage.zoe.id, "?", reply_markup=keyboard([("Oui", "yes")]))
    await page.get_by_role("button", name="Oui").click()
    query = (await latest(stage.bot)).callback_query
    assert query
    await query.answer("Trop tard", show_alert=True)
    await expect(page.get_by_role("dialog")).to_contain_text("Trop tard")


async def test_an_edit_changes_the_bubble_and_says_so(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    sent = await stage.bot.send_message(stage.zoe.id, "Étape 1")
    await expect(page.locator(".theirs .text")).to_have_text("Étape 1")
    await sent.edit_text("Étape 2")
    await expect(page.locator(".theirs")).to_contain_text(re.compile("Étape 2.*modifié"))


async def test_a_deleted_message_leaves_a_trace_and_goes(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    secret = stage.zoe.say("1542")
    await expect(page.locator("#log")).to_contain_text("1542")
    await stage.bot.delete_message(stage.zoe.id, secret.id)
    await expect(page.locator(".trace")).to_have_text("message supprimé")
    await expect(page.locator("#log")).not_to_contain_text("1542")
    await expect(page.locator(".trace")).to_have_count(0)


async def test_a_spoiler_opens_at_a_touch(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    text = "Votre note : <tg-spoiler>B</tg-spoiler>"
    await stage.bot.send_message(stage.zoe.id, text, parse_mode="HTML")
    await page.locator(".spoiler").click()
    await expect(page.locator(".spoiler")).to_have_class("spoiler shown")


async def test_a_document_opens_in_a_new_tab(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    await stage.bot.send_document(stage.zoe.id, b"Bonjour", filename="note.txt")
    async with page.expect_popup() as opened:
        await page.get_by_role("link", name="note.txt").click()
    note = await opened.value
    await expect(note.locator("body")).to_have_text("Bonjour")
    await note.close()


async def test_a_line_of_the_card_is_written_into_the_chat(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    await page.get_by_role("button", name=CONFIRMATION.id_number).click()
    await page.keyboard.press("Enter")
    await expect(page.locator(".own .text").last).to_have_text(CONFIRMATION.id_number)


async def test_a_command_is_chosen_from_the_menu(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    await stage.bot.set_my_commands([("help", "Aide")])
    await page.locator("#commands summary").click()
    await page.get_by_role("button", name="/help").click()
    await expect(page.locator(".own .text").last).to_have_text("/help")


async def test_staff_attach_the_results(stage: Stage, page: Page) -> None:
    stage.staff.start()
    await page.get_by_role("tab", name="Nadia").click()
    await page.locator("#attach summary").click()
    await page.get_by_role("button", name="results.csv").click()
    await expect(page.get_by_role("link", name="results.csv")).to_be_visible()


async def test_a_letter_is_read_and_answered_with_nothing(stage: Stage, page: Page) -> None:
    await stage.send_letter()
    await expect(page.get_by_role("tab", name="zoe")).to_contain_text("1")
    await page.get_by_role("button", name="Confirmez votre adresse").click()
    await expect(page.frame_locator("iframe").locator("p")).to_have_css("color", "rgb(18, 52, 86)")
    await page.get_by_role("button", name="Répondre").click()
    await expect(page.get_by_text("Vous avez répondu.")).to_be_visible()
    assert stage.post.letters(stage.post.desk)[0].recipient == "desk+c.7f3k@centre.test"


async def test_a_letters_scripts_do_not_run(
    stage: Stage, page: Page, complaints: list[str]
) -> None:
    await stage.send_letter(html="<p>Bonjour</p><script>document.body.textContent='pris'</script>")
    await page.get_by_role("button", name="Confirmez votre adresse").click()
    await expect(page.frame_locator("iframe").locator("p")).to_have_text("Bonjour")
    assert "Blocked script execution" in complaints.pop()


async def test_a_letters_link_to_the_chat_starts_it(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    await stage.send_letter(html=f'<a href="{CHAT_LINK}">Ouvrir</a>')
    await page.get_by_role("button", name="Confirmez votre adresse").click()
    await page.frame_locator("iframe").get_by_role("link").click()
    await expect(page.locator(".own .text").last).to_have_text("/start a1")


async def test_a_letter_to_an_address_of_the_visitors_own_gets_a_mailbox(
    stage: Stage, page: Page
) -> None:
    await stage.send_letter(to="visiteuse@ecole.example")
    await page.get_by_role("tab", name="visiteuse").click()
    await expect(page.get_by_role("button", name="Confirmez votre adresse")).to_be_visible()


async def test_a_reload_keeps_the_place_and_what_was_read(stage: Stage, page: Page) -> None:
    await stage.send_letter()
    await page.get_by_role("button", name="Confirmez votre adresse").click()
    await page.get_by_role("tab", name="Nadia").click()
    await page.reload()
    await expect(page.get_by_role("tab", name="Nadia")).to_have_attribute("aria-selected", "true")
    await expect(page.get_by_role("heading", name="Confirmez votre adresse")).to_be_visible()
    await expect(page.locator(".badge")).to_have_count(0)


async def test_a_smaller_window_keeps_the_last_words_in_sight(stage: Stage, page: Page) -> None:
    stage.zoe.start()
    for number in range(30):
        stage.zoe.say(f"ligne {number}")
    await expect(page.get_by_text("ligne 29")).to_be_in_viewport()
    await page.set_viewport_size({"width": 1280, "height": 600})
    await expect(page.get_by_text("ligne 29")).to_be_in_viewport()


async def test_arrows_move_between_the_phones(stage: Stage, page: Page) -> None:
    await page.get_by_role("tab", name="Zoé").focus()
    await page.keyboard.press("ArrowLeft")
    await expect(page.get_by_role("tab", name="Nadia")).to_be_focused()
    await page.keyboard.press("ArrowRight")
    await expect(page.get_by_role("tab", name="Zoé")).to_have_attribute("aria-selected", "true")


async def test_the_story_follows_what_happens(stage: Stage, page: Page) -> None:
    await expect(page.locator("#story [aria-current=step]")).to_contain_text("Démarrer")
    stage.zoe.start()
    await expect(page.locator("#story [aria-current=step]")).to_contain_text("Créer un compte")


async def test_who_lives_by_mail_is_told_what_to_reply_and_it_is_written_to_the_newest_letter(
    stage: Stage, page: Page
) -> None:
    await stage.send_letter(FAMILY)
    await page.get_by_role("tab", name="famille").click()
    await expect(page.locator("#by-mail")).to_contain_text("Léo Petit · A2 Key")
    await page.get_by_role("button", name=f"OUI {LEO.id_number}").click()
    await page.get_by_role("button", name="Répondre").click()
    await expect(page.get_by_text("Vous avez répondu.")).to_be_visible()
    assert stage.post.letters(stage.post.desk)[0].text.startswith(f"OUI {LEO.id_number}")


async def test_nobody_with_a_chat_is_told_what_to_reply(stage: Stage, page: Page) -> None:
    await stage.send_letter()
    await page.get_by_role("tab", name="zoe").click()
    await expect(page.locator("#by-mail")).to_be_hidden()


async def test_the_story_without_telegram_has_ticks_of_its_own(stage: Stage, page: Page) -> None:
    await expect(page.locator("#mail-story li.done")).to_have_count(0)
    stage.happened = frozenset({"mail-account"})
    await stage.send_letter(FAMILY)
    await expect(page.locator("#mail-story li.done")).to_have_count(2)


async def test_the_page_speaks_english_when_asked(stage: Stage, page: Page) -> None:
    await page.get_by_role("link", name="English").click()
    await expect(page.get_by_role("button", name="Start")).to_be_visible()
    assert await page.locator("html").get_attribute("lang") == "en"
    await expect(page.locator("#card")).to_contain_text("November 2026")


async def test_a_line_of_the_card_covers_no_label(stage: Stage, page: Page) -> None:
    await page.get_by_role("link", name="English").click()
    label = await page.locator(".codes dt").last.evaluate(RIGHT_EDGE)
    value = await page.locator(".codes dd").last.evaluate("e => e.getBoundingClientRect().left")
    assert label < value


@pytest.mark.parametrize("width", [1280, 900, 390])
async def test_nothing_sticks_out_sideways(stage: Stage, page: Page, width: int) -> None:
    stage.zoe.start()
    await stage.bot.send_message(stage.zoe.id, "Donaudampfschifffahrt" * 20)
    await stage.send_letter(to=f"{'long' * 12}@{'name' * 10}.example")
    await page.set_viewport_size({"width": width, "height": 844})
    await expect(page.locator(".theirs")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def test_the_page_says_when_the_demo_has_gone(
    stage: Stage, page: Page, complaints: list[str]
) -> None:
    await expect(page.get_by_role("tab", name="Zoé")).to_be_visible()
    await stage.page.close()
    await expect(page.get_by_role("alert")).to_be_visible()
    complaints.clear()
