"""The stream of server-sent events: the whole scene at first, then every change as it comes."""

import asyncio
from collections.abc import AsyncIterator

import orjson
from aiohttp import web

from bot.sandbox.mail.post_office import Delivered, PostOffice
from bot.sandbox.page.cast import Cast
from bot.sandbox.page.scene import Json, cast_json, letter_json, message_json
from bot.sandbox.page.story import Story
from bot.sandbox.telegram import Change, ChangeKind, Person, Telegram


class Stream:
    """Tells each browser what it has to know; a browser that comes back is told all anew."""

    def __init__(self, telegram: Telegram, post: PostOffice, cast: Cast, story: Story) -> None:
        self._telegram = telegram
        self._post = post
        self._cast = cast
        self._story = story

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Never returns while the browser listens."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        with self._telegram.changes() as changes:
            seen = len(self._post.journal)
            await _send(response, "scene", await self._scene())
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._stream_chats(response, changes))
                tasks.create_task(self._stream_letters(response, self._post.changes(seen)))
        return response

    async def _scene(self) -> Json:
        messages = (each for person in self._cast.phones.values() for each in person.chat)
        return {
            "cast": cast_json(self._cast),
            "desk": self._post.desk,
            "keyboards": {person.id: person.keyboard for person in self._cast.phones.values()},
            "messages": [message_json(each) for each in messages],
            "letters": [letter_json(each) for each in self._post.journal],
            "story": await self._story.done(),
        }

    async def _stream_chats(
        self, response: web.StreamResponse, changes: AsyncIterator[Change]
    ) -> None:
        async for change in changes:
            if person := self._cast.phones.get(change.chat_id):
                name, news = _chat_news(change, person)
                await _send(response, name, news | {"story": await self._story.done()})

    async def _stream_letters(
        self, response: web.StreamResponse, letters: AsyncIterator[Delivered]
    ) -> None:
        async for letter in letters:
            news = {"letter": letter_json(letter), "story": await self._story.done()}
            await _send(response, "letter", news)


def _chat_news(change: Change, person: Person) -> tuple[str, Json]:
    """The name of the event and what it says."""
    gone = {"chat": person.id, "id": change.message_id}
    match change.kind:
        case ChangeKind.NEW | ChangeKind.EDITED:
            found = next((each for each in person.chat if each.id == change.message_id), None)
            if found is None:
                return "gone", gone
            return "message", {"message": message_json(found), "keyboard": person.keyboard}
        case ChangeKind.DELETED:
            return "gone", gone
        case _:
            return str(change.kind), {"chat": person.id, "words": change.words}


async def _send(response: web.StreamResponse, name: str, news: Json) -> None:
    body = orjson.dumps(news, option=orjson.OPT_NON_STR_KEYS)
    await response.write(b"event: %b\ndata: %b\n\n" % (name.encode(), body))
