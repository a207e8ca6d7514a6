"""Pages of the bot's own inside the chat: the demo's page plays the client that opens them.

The address of public pages is invented, so what stands there is handed on from this machine; in a
frame of the same origin, since the page allows Telegram's own web client to frame it and no other.
"""

from collections.abc import Mapping

import aiohttp
from aiohttp import web

from bot.sandbox.page.acts import person_at
from bot.sandbox.page.cast import Cast
from bot.sandbox.telegram import Telegram

_AT = "/window"
_POLICY = "Content-Security-Policy"
_FRAMES = "frame-ancestors https://web.telegram.org"
_KEPT = (_POLICY, "Content-Type", "Cache-Control", "Referrer-Policy", "X-Content-Type-Options")
_PASSED_ON = ("Content-Type", "Sec-Fetch-Site")
_SHUT = {_POLICY: "default-src 'none'; frame-ancestors 'self'"}


class Windows:
    """Opens such a page, and stands for its address."""

    def __init__(self, telegram: Telegram, cast: Cast, links: Mapping[str, str]) -> None:
        """`links` says where the addresses of public pages are found on this machine."""
        self._telegram = telegram
        self._cast = cast
        self._links = links

    def routes(self) -> list[web.RouteDef]:
        """The act, and what it opens."""
        path = f"{_AT}/{{path:.*}}"
        return [
            web.post("/chats/{chat}/open", self._open),
            web.get(path, self._hand_on),
            web.post(path, self._hand_on),
        ]

    async def _open(self, request: web.Request) -> web.Response:
        """Where the frame leads, signed for who opens it."""
        person, asked = person_at(self._cast, request), (await request.json()).get("url")
        there = {each.web_app for message in person.chat for each in message.buttons}
        for public in self._links:
            if asked in there and asked.startswith(f"{public}/"):
                here = _AT + asked.removeprefix(public)
                return web.json_response({"url": self._telegram.launch(person, here)})
        raise web.HTTPNotFound

    async def _hand_on(self, request: web.Request) -> web.Response:
        [here] = self._links.values()
        url = f"{here}/{request.match_info['path']}"
        headers = {each: request.headers[each] for each in _PASSED_ON if each in request.headers}
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.request(
                    request.method,
                    url,
                    params=request.query,
                    data=await request.read(),
                    headers=headers,
                    allow_redirects=False,
                ) as got,
            ):
                kept = {each: got.headers[each] for each in _KEPT if each in got.headers}
                body = await got.read()
        except aiohttp.ClientError:
            return web.Response(status=502, headers=_SHUT)
        kept[_POLICY] = kept.get(_POLICY, "").replace(_FRAMES, "frame-ancestors 'self'")
        return web.Response(status=got.status, body=body, headers=kept)
