"""Stops the centre's announcements by one press, in a mail program or on a page (RFC 8058).

Looking changes nothing, since scanners follow every link in a letter; only a POST does, and it
needs no more than its address, which a mail program knows from the letter's List-Unsubscribe.
"""

import re
from datetime import datetime
from functools import partial
from urllib.parse import urlsplit

from aiohttp import web

from bot.core import Core
from bot.store import journal
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.people import accounts
from bot.web.pages import Pages
from domain.machine.changes import SetNews
from domain.machine.records import Account
from domain.text.languages import spoken


def link(url: str, token: str) -> str:
    """The address that stops what the token says; `url` is that of the public pages."""
    return f"{url.rstrip('/')}/unsubscribe/{token}"


class Unsubscribing:
    """The page behind that address."""

    def __init__(self, core: Core) -> None:
        """`core` is the open desk."""
        self._core = core
        self._pages = Pages(core.texts, core.settings.centre)

    def routes(self) -> list[web.RouteDef]:
        """GET asks, POST stops."""
        path = urlsplit(link(self._core.settings.public.url, "{token}")).path
        return [web.get(path, self._ask), web.post(path, self._stop)]

    async def _ask(self, request: web.Request) -> web.Response:
        row = self._row(request)
        account = await self._core.store.read(lambda tx: accounts.load(tx, row))
        return self._page(request, account, "public-stop")

    async def _stop(self, request: web.Request) -> web.Response:
        """Stop the announcements; where they are stopped already, say so just the same."""
        row, now = self._row(request), self._core.clock()
        stop = partial(stop_news, row=row, now=now, core=self._core)
        return self._page(request, await self._core.store.write(stop), "public-stopped")

    def _row(self, request: web.Request) -> int:
        """The account that the address names; 0, which is nobody's, for what we never wrote."""
        token = self._core.keys.read_token(request.match_info["token"])
        return token.row if token and token.purpose == "unsubscribe" else 0

    def _page(self, request: web.Request, account: Account | None, name: str) -> web.Response:
        if account:
            return self._pages.page(name, account.language)
        return self._pages.page("public-unknown", self._wished(request), status=404)

    def _wished(self, request: web.Request) -> str:
        """The first language of the browser's that we speak."""
        wished = re.findall(r"[a-z]+", request.headers.get("Accept-Language", "").lower())
        return spoken(wished, self._core.texts.languages)


def stop_news(tx: Tx, row: int, now: datetime, core: Core) -> Account | None:
    """Set an account's announcements off and note it; the account, None where there is none."""
    account = accounts.load(tx, row)
    if account and account.news:
        apply_change(
            SetNews(row, wanted=False),
            ChangeContext(tx, 0, now, core.desk.digest, seal=core.desk.seal_address),
        )
        journal.write_line(tx, "announcements stopped by a press in a letter", now, account=row)
    return account
