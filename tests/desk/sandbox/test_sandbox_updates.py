"""The embedded Telegram's updates: polled by the real client, or carried to a real webhook."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict

from bot.sandbox.telegram import Person, Telegram
from tests.support.telegram.telegram_client import Clock, arrival, heard, keyboard, raised

pytest_plugins = ["tests.support.telegram.sandboxed_telegram"]


async def test_start_arrives_with_payload_command_entity_and_language(
    telegram: Telegram, bot: Bot
) -> None:
    telegram.person("Boris", "ru").start("a__b__c")
    message = await heard(bot)
    assert message.text == "/start a__b__c"
    assert [each.type for each in message.entities] == ["bot_command"]
    assert message.from_user is not None
    assert message.from_user.language_code == "ru"


async def test_updates_stay_until_an_offset_confirms_them(bot: Bot, anna: Person) -> None:
    anna.say("one")
    first, second = await bot.get_updates()
    assert (await bot.get_updates()) == (first, second)
    assert (await bot.get_updates(offset=second.update_id)) == (second,)
    assert (await bot.get_updates(offset=second.update_id + 1)) == ()


async def test_negative_offset_keeps_only_the_tail(
    telegram: Telegram, bot: Bot, anna: Person
) -> None:
    anna.say("one")
    anna.say("two")
    assert len(await bot.get_updates(offset=-2)) == 2
    assert telegram.pending == 2


async def test_limit_cuts_a_batch(bot: Bot, anna: Person) -> None:
    anna.say("one")
    assert len(await bot.get_updates(limit=1)) == 1


async def test_long_poll_waits_for_news(telegram: Telegram, bot: Bot) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(bot.get_updates(timeout=5))
        await arrival(telegram, "getUpdates")
        telegram.person("Clara").say("hello")
    assert [each.update_id for each in poll.result()]


async def test_long_poll_ends_empty_when_nothing_comes(bot: Bot) -> None:
    assert await bot.get_updates(timeout=1) == ()


async def test_second_poller_ends_the_first_with_conflict(telegram: Telegram, bot: Bot) -> None:
    async with asyncio.TaskGroup() as group:
        first = group.create_task(raised(bot.get_updates(timeout=5)))
        await arrival(telegram, "getUpdates")
        await bot.get_updates()
    assert isinstance(first.result(), Conflict)
    assert "terminated by other getUpdates request" in str(first.result())


async def test_updates_not_allowed_are_never_queued(bot: Bot, anna: Person) -> None:
    await bot.get_updates(allowed_updates=["message"])
    anna.block()
    anna.unblock()
    assert [each.my_chat_member for each in await bot.get_updates()] == [None]


async def test_press_is_forgotten_after_150_seconds_a_text_is_not(
    bot: Bot, anna: Person, clock: Clock
) -> None:
    await bot.send_message(anna.id, "Sure?", reply_markup=keyboard([("Yes", "y")]))
    anna.tap("Yes")
    clock.now += 151
    assert [each.callback_query for each in await bot.get_updates()] == [None]


async def test_day_old_text_is_forgotten(bot: Bot, anna: Person, clock: Clock) -> None:
    clock.now += 86_401
    assert await bot.get_updates() == ()


class Receiver:
    """A webhook that refuses as often as told, then takes."""

    def __init__(self, refusals: int = 0) -> None:
        self.refusals = refusals
        self.texts: list[str] = []
        self.secrets: set[str | None] = set()
        self.news = asyncio.Event()

    async def take(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.refusals -= 1
        if self.refusals >= 0:
            return web.Response(status=500)
        self.texts.append(body["message"]["text"])
        self.news.set()
        return web.Response()

    async def has(self, count: int) -> list[str]:
        async with asyncio.timeout(5):
            while len(self.texts) < count:
                self.news.clear()
                await self.news.wait()
        return self.texts


@pytest_asyncio.fixture
async def receiver(bot: Bot) -> AsyncIterator[Receiver]:
    """Takes updates at the second attempt."""
    receiver = Receiver(refusals=1)
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s-1")
    yield receiver
    await runner.cleanup()


async def test_webhook_gets_updates_in_order_again_until_taken(
    telegram: Telegram, receiver: Receiver
) -> None:
    person = telegram.person("Clara")
    for text in ("one", "two", "three"):
        person.say(text)
    assert await receiver.has(3) == ["one", "two", "three"]
    assert receiver.secrets == {"s-1"}


async def test_polling_under_a_webhook_is_a_conflict(bot: Bot, receiver: Receiver) -> None:
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()


async def test_polling_goes_on_after_the_webhook_is_deleted(
    telegram: Telegram, bot: Bot, receiver: Receiver
) -> None:
    await bot.delete_webhook()
    telegram.person("Clara").say("one")
    assert (await heard(bot)).text == "one"


async def test_webhook_info_tells_what_waits(telegram: Telegram, bot: Bot, anna: Person) -> None:
    await bot.set_webhook("http://127.0.0.1:1/nobody")
    async with asyncio.timeout(5):
        while not (info := await bot.get_webhook_info()).last_error_message:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert (info.pending_update_count, info.last_error_message) == (1, "ClientConnectorError")


async def test_webhook_elsewhere_must_be_https(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)https url must be provided"):
        await bot.set_webhook("http://example.org/hook")
