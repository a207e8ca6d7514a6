"""The carrier against a real server: what arrives, what its errors mean, what they never say."""

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from domain.machine.outbound import Cause, ChatMessage, Undeliverable
from handlers.calls import Telegram
from handlers.retrying import asked
from handlers.transport import AiohttpRequest, NeverSent, Timeouts, TokenRefused

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
ME = {"id": 110201543, "is_bot": True, "first_name": "Desk", "username": "results_desk_bot"}
SENT = {"message_id": 5, "date": 1_767_000_000, "chat": {"id": 7, "type": "private"}, "text": "Hi"}

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class BotApi:
    """A server on loopback that keeps what it was asked and answers as told."""

    url: str = ""
    asked: list[web.Request] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        if request.content_type == "application/json":
            await request.read()
        return await self.answers[request.path.rsplit("/", 1)[-1]](request)

    def answer(self, method: str, result: object, status: int = 200, **more: object) -> None:
        async def reply(_request: web.Request) -> web.StreamResponse:
            ok = {"ok": True, "result": result} if status == 200 else {"ok": False, **more}
            return web.json_response(ok, status=status)

        self.answers[method] = reply


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    api = BotApi()
    app = web.Application(client_max_size=10_000_000)
    app.router.add_route("*", "/{path:.*}", api.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    api.url = f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    api.answer("getMe", ME)
    api.answer("sendMessage", SENT)
    yield api
    await runner.cleanup()


def bot_at(url: str, request: AiohttpRequest | None = None) -> Bot:
    request = request or AiohttpRequest()
    return Bot(TOKEN, base_url=url, request=request, get_updates_request=request)


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    async with bot_at(api.url) as bot:
        yield bot


async def hang(_request: web.Request) -> web.StreamResponse:
    await asyncio.sleep(5)
    return web.Response()


async def hang_up(request: web.Request) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.close()
    return web.Response()


def page(status: int) -> Answer:
    async def reply(request: web.Request) -> web.StreamResponse:
        return web.Response(text=f"<h1>Cannot serve {request.path}</h1>", status=status)

    return reply


async def failure(call: Awaitable[object]) -> TelegramError:
    with pytest.raises(TelegramError) as caught:
        await call
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    assert caught.value.__context__ is None or TOKEN not in str(caught.value.__context__)
    return caught.value


async def test_a_message_goes_out_and_comes_back(bot: Bot) -> None:
    message = await bot.send_message(7, "Hi")
    assert message.message_id == 5


async def test_parameters_arrive_as_json(bot: Bot, api: BotApi) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Élan", callback_data="1")]])
    await bot.send_message(7, "Voilà", reply_markup=keyboard)
    assert api.asked[-1].content_type == "application/json"
    assert await api.asked[-1].json() == {
        "chat_id": 7,
        "text": "Voilà",
        "reply_markup": {"inline_keyboard": [[{"text": "Élan", "callback_data": "1"}]]},
    }


async def test_a_document_arrives_whole_with_its_name(bot: Bot, api: BotApi) -> None:
    content = bytes(range(256)) * 8_000
    arrived: list[object] = []

    async def take(request: web.Request) -> web.StreamResponse:
        form = await request.post()
        file = form["document"]
        assert isinstance(file, web.FileField)
        arrived.extend([file.filename, file.content_type, file.file.read(), form["caption"]])
        return web.json_response({"ok": True, "result": SENT})

    api.answers["sendDocument"] = take
    await bot.send_document(7, InputFile(content, filename="Relevé.pdf"), caption="Voilà")
    assert arrived == ["Relevé.pdf", "application/pdf", content, "Voilà"]


async def test_a_file_is_fetched(bot: Bot, api: BotApi) -> None:
    api.answers["statement.pdf"] = page(200)
    url = api.url.removesuffix("/bot") + "/file/statement.pdf"
    assert b"<h1>" in await bot.request.retrieve(url)


async def test_connections_are_used_again(bot: Bot, api: BotApi) -> None:
    await bot.send_message(7, "one")
    await bot.send_message(7, "two")
    assert api.asked[-1].transport is api.asked[-2].transport


@pytest.mark.parametrize(
    ("status", "kind"), [(400, BadRequest), (403, Forbidden), (401, TokenRefused)]
)
async def test_telegrams_refusals_keep_their_kind(
    bot: Bot, api: BotApi, status: int, kind: type[TelegramError]
) -> None:
    api.answer("sendMessage", None, status, description="chat not found")
    assert type(await failure(bot.send_message(7, "Hi"))) is kind


OUT_OF_REACH = (
    "chat not found", "PEER_ID_INVALID", "INPUT_USER_DEACTIVATED", "USER_IS_BLOCKED",
    "user not found", "user is deactivated", "group chat was deactivated",
    "have no rights to send a message", "CHAT_WRITE_FORBIDDEN",
)  # fmt: skip
FAULTY = "can't parse entities: tag", "message text is empty", "BUTTON_DATA_INVALID"


async def test_a_refusal_of_the_chat_is_no_fault_of_the_message(bot: Bot, api: BotApi) -> None:
    causes = dict.fromkeys(OUT_OF_REACH, Cause.NO_CHAT) | dict.fromkeys(FAULTY, Cause.REFUSED)
    found = {}
    for words in causes:
        api.answer("sendMessage", None, 400, description=f"Bad Request: {words}")
        with pytest.raises(Undeliverable) as raised:
            await Telegram(bot).send(ChatMessage(7, "Hi"))
        found[words] = raised.value.cause
    assert found == causes


async def test_a_429_says_how_long_to_wait(bot: Bot, api: BotApi) -> None:
    api.answer("sendMessage", None, 429, parameters={"retry_after": 17})
    error = await failure(bot.send_message(7, "Hi"))
    assert isinstance(error, RetryAfter)
    assert asked(error) == 17


async def test_no_server_means_never_sent(unused_tcp_port: int) -> None:
    bot = bot_at(f"http://127.0.0.1:{unused_tcp_port}/bot")
    assert isinstance(await failure(bot.initialize()), NeverSent)
    await bot.shutdown()


async def test_a_server_that_does_not_shake_hands_means_never_sent(api: BotApi) -> None:
    bot = bot_at(api.url.replace("http:", "https:"))
    assert isinstance(await failure(bot.initialize()), NeverSent)
    await bot.shutdown()


async def test_no_free_connection_means_never_sent(api: BotApi) -> None:
    request = AiohttpRequest(connections=1, timeouts=Timeouts(connect=0.05, pool=0.05))
    async with bot_at(api.url, request) as bot:
        api.answers["sendMessage"] = hang
        async with asyncio.TaskGroup() as group:
            first = group.create_task(bot.send_message(7, "first"))
            await asyncio.sleep(0.02)
            assert isinstance(await failure(bot.send_message(7, "second")), NeverSent)
            first.cancel()


async def test_a_late_answer_is_doubtful(bot: Bot, api: BotApi) -> None:
    api.answers["sendMessage"] = hang
    error = await failure(bot.send_message(7, "Hi", read_timeout=0.05))
    assert type(error) is TimedOut


async def test_a_lost_answer_is_doubtful(bot: Bot, api: BotApi) -> None:
    api.answers["sendMessage"] = hang_up
    assert type(await failure(bot.send_message(7, "Hi"))) is NetworkError


@pytest.mark.parametrize("status", [200, 302, 502])
async def test_a_foreign_page_is_a_network_error(bot: Bot, api: BotApi, status: int) -> None:
    api.answers["sendMessage"] = page(status)
    assert type(await failure(bot.send_message(7, "Hi"))) is NetworkError


async def test_a_call_before_the_start_was_never_sent(api: BotApi) -> None:
    assert isinstance(await failure(bot_at(api.url).get_me()), NeverSent)


@pytest.mark.parametrize("status", [401, 404])
async def test_a_refused_token_is_not_repeated(api: BotApi, status: int) -> None:
    api.answer("getMe", None, status, description="Unauthorized")
    bot = bot_at(api.url)
    assert isinstance(await failure(bot.initialize()), TokenRefused)
    await bot.shutdown()


async def test_a_page_that_repeats_the_token_is_not_logged(
    bot: Bot, api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.answers["sendMessage"] = page(200)
    await failure(bot.send_message(7, "Hi"))
    ours = [record for record in caplog.records if record.name != "aiohttp.access"]
    assert not any(TOKEN in record.getMessage() for record in ours)


def test_one_odd_sign_does_not_spoil_an_answer() -> None:
    answer = AiohttpRequest.parse_json_payload(b'{"ok": true, "result": ["\\ud83d", 1]}')
    assert answer["result"][1] == 1
