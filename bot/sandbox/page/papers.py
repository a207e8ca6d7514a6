"""Files out of chats and letters, and the letters' HTML, each where it can do no harm.

A letter's HTML has an address of its own and is shown in a frame without scripts, forms or
network, under a policy of its own. The frame's `srcdoc` lost: it inherits the page's policy, which
refuses the inline styles that letters are made of.
"""

import re
from collections.abc import Mapping
from html import escape
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.page.acts import letter_at, person_at
from bot.sandbox.page.cast import Cast
from domain.machine.outbound import Document

_SHOWN = {"application/pdf", "image/png", "image/jpeg", "text/plain"}
_AS_TEXT = {"text/csv"}
_LETTER_POLICY = (
    "sandbox allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox; "
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
)
# The demo's bot is nobody at the real t.me: such a link leads to the page's own chat.
_CHAT_LINK = re.compile(r'href="https://t\.me/[^"?]*(?:\?start=([\w-]*))?"')


class Papers:
    """The GET half for bytes that came from a bot or a letter."""

    def __init__(self, post: PostOffice, cast: Cast, links: Mapping[str, str]) -> None:
        """`links` says where the addresses of public pages are found on this machine."""
        self._post = post
        self._cast = cast
        self._links = links

    def routes(self) -> list[web.RouteDef]:
        """Where each paper is."""
        return [
            web.get("/chats/{chat}/messages/{message}/file", self._file),
            web.get("/letters/{number}/html", self._html),
            web.get("/letters/{number}/attachments/{index}", self._attachment),
        ]

    async def _file(self, request: web.Request) -> web.Response:
        person = person_at(self._cast, request)
        wanted = request.match_info["message"]
        for message in person.chat:
            if str(message.id) == wanted and message.file:
                file = message.file
                return _paper(Document(file.name or "photo.jpg", file.mime, file.content))
        raise web.HTTPNotFound

    async def _attachment(self, request: web.Request) -> web.Response:
        letter = letter_at(self._post, request)
        for index, attachment in enumerate(letter.attachments):
            if str(index) == request.match_info["index"]:
                return _paper(attachment)
        raise web.HTTPNotFound

    async def _html(self, request: web.Request) -> web.Response:
        """With links to the chat that lead to the page it is shown in: same address, new hash; and
        those to public pages to the desk itself, in a tab of their own.
        """
        page = escape(f"/?{request.query_string}" if request.query_string else "/")

        def own_chat(link: re.Match[str]) -> str:
            return f'target="_top" href="{page}#start={link[1] or ""}"'

        html = _CHAT_LINK.sub(own_chat, letter_at(self._post, request).html)
        for public, here in self._links.items():
            html = html.replace(f'href="{public}/', f'target="_blank" rel="noopener" href="{here}/')
        headers = {"Content-Security-Policy": _LETTER_POLICY}
        return web.Response(text=html, content_type="text/html", headers=headers)


def _paper(document: Document) -> web.Response:
    """Shown in the browser if it is of a harmless kind, else to be saved."""
    mime = "text/plain" if document.mime in _AS_TEXT else document.mime
    how = "inline" if mime in _SHOWN else "attachment"
    if how == "attachment":
        mime = "application/octet-stream"
    name = quote(document.name, safe="")
    headers = {"Content-Disposition": f"{how}; filename*=UTF-8''{name}"}
    charset = "utf-8" if mime == "text/plain" else None
    return web.Response(body=document.content, content_type=mime, charset=charset, headers=headers)
