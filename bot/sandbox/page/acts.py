"""What a person does on the page, done as a Telegram client and a mail program do it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiohttp import web

from bot.sandbox.mail.post_office import Delivered, PostOffice
from bot.sandbox.page.cast import Cast
from bot.sandbox.page.scene import Json
from bot.sandbox.page.story import Story
from bot.sandbox.telegram import Person, Shown
from bot.sandbox.telegram.errors import RefusedError

_PATIENCE = 20.0  # seconds a button spins in a client before it gives up


class Acts:
    """The POST half of the page. What a client would not let people do is a 400."""

    def __init__(self, post: PostOffice, cast: Cast, story: Story) -> None:
        self._post = post
        self._cast = cast
        self._story = story

    def routes(self) -> list[web.RouteDef]:
        """Where each act is done."""
        return [
            web.get("/chats/{chat}/commands", self._commands),
            web.post("/chats/{chat}/start", self._start),
            web.post("/chats/{chat}/say", self._say),
            web.post("/chats/{chat}/press", self._press),
            web.post("/chats/{chat}/file", self._send_own_file),
            web.post("/chats/{chat}/files/{index}", self._send_ready_file),
            web.post("/letters/{number}/reply", self._reply),
            web.post("/actions/{name}", self._perform),
        ]

    async def _commands(self, request: web.Request) -> web.Response:
        return web.json_response(self._person(request).commands())

    async def _start(self, request: web.Request) -> web.Response:
        payload = str((await _body(request)).get("payload", ""))
        self._person(request).start(payload)
        return web.json_response({})

    async def _say(self, request: web.Request) -> web.Response:
        text = str((await _body(request)).get("text", ""))
        with _as_a_client_would():
            self._person(request).say(text)
        return web.json_response({})

    async def _press(self, request: web.Request) -> web.Response:
        """Answered with the toast, once the bot has answered the press."""
        asked = await _body(request)
        person = self._person(request)
        with _as_a_client_would():
            press = person.press(_message(person, asked.get("message")), str(asked.get("data", "")))
        try:
            answer = await person.answer(press, within=_PATIENCE)
        except TimeoutError:
            return web.json_response({"text": "", "alert": False})
        return web.json_response({"text": answer.text, "alert": answer.alert})

    async def _send_own_file(self, request: web.Request) -> web.Response:
        file = (await request.post()).get("file")
        if not isinstance(file, web.FileField):
            raise web.HTTPBadRequest(text="no file came")
        with _as_a_client_would():
            self._person(request).send_document(file.filename, file.file.read())
        return web.json_response({})

    async def _send_ready_file(self, request: web.Request) -> web.Response:
        index = _number(request.match_info["index"])
        if index >= len(self._cast.files):
            raise web.HTTPNotFound
        file = self._cast.files[index]
        self._person(request).send_document(file.name, file.content)
        return web.json_response({})

    async def _reply(self, request: web.Request) -> web.Response:
        letter = letter_at(self._post, request)
        await self._post.reply(letter, str((await _body(request)).get("text", "")))
        return web.json_response({})

    async def _perform(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        action = next((each for each in self._cast.actions if each.name == name), None)
        if action is None:
            raise web.HTTPNotFound
        await action.perform()
        return web.json_response({"story": await self._story.done()})

    def _person(self, request: web.Request) -> Person:
        return person_at(self._cast, request)


def person_at(cast: Cast, request: web.Request) -> Person:
    """Whose chat the address means; 404 for anybody who is not in the cast."""
    person = cast.phones.get(_number(request.match_info["chat"]))
    if person is None:
        raise web.HTTPNotFound
    return person


def letter_at(post: PostOffice, request: web.Request) -> Delivered:
    """The letter that the address means, or 404."""
    number = _number(request.match_info["number"])
    if not 1 <= number <= len(post.journal):
        raise web.HTTPNotFound
    return post.journal[number - 1]


@contextmanager
def _as_a_client_would() -> Iterator[None]:
    """What a client would not send is the browser's mistake, not ours."""
    try:
        yield
    except (ValueError, RefusedError) as error:
        raise web.HTTPBadRequest(text=str(error)) from error


def _number(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 18:
        raise web.HTTPNotFound
    return int(text)


def _message(person: Person, number: Any) -> Shown:
    found = next((each for each in person.history if each.id == number), None)
    if found is None:
        raise web.HTTPNotFound
    return found


async def _body(request: web.Request) -> Json:
    try:
        body = await request.json()
    except ValueError as error:
        raise web.HTTPBadRequest(text="JSON is expected") from error
    return body if isinstance(body, dict) else {}
