"""The page of a result, where a letter leads who does not want it in the mailbox.

Looking changes nothing, nor does a press without an answer: scanners follow every link, and some
press. The address holds a token and nothing else; the answer, and whatever proves it for the hour,
come in a form's body. What is shown is kept nowhere, and the journal has no score.
"""

import asyncio
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import quote, urlsplit

from aiohttp import web

from bot.core import Core
from bot.decisions.facts import Prepared, StoredFacts
from bot.keys import Token
from bot.outbox.performers.statements import Statement, Statements
from bot.outbox.writer import ParcelOrigin
from bot.store import journal
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.inbox import InboxItem
from bot.store.mail import result_pages
from bot.store.people.chats import Chat
from bot.web.form_bodies import BadFormError, form_fields
from bot.web.pages import HEADERS
from bot.web.result_views import ResultViews
from bot.web.turns import Turns
from domain.machine.outbound import DeliveryError
from domain.mail.pages.records import SHOWN_FOR, VIEW, PageAnswer, ResultPage
from domain.mail.pages.showing import (
    AskingPage,
    PageScreen,
    PageVerdict,
    ShowingPage,
    ShutPage,
    decide_answer,
    look,
)
from domain.mail.pages.typed_answers import typed_answer
from domain.text.languages import FALLBACK, spoken

PRESSES = 12  # of one link in a minute
PRINTING = 2  # Statements at once; the outbox prints as well
PASSING, GET, PDF, LANGUAGE = "passing", "get", "pdf", "language"
NOBODY = Chat(id=0, language=FALLBACK)


def page_link(url: str, token: str) -> str:
    """The address that a letter leads to; `url` is that of the public pages."""
    return f"{url.rstrip('/')}/result/{token}"


@dataclass(frozen=True, kw_only=True)
class Press:
    """One press of a button on the page: of which link, and what came with it."""

    row: int
    fields: Mapping[str, str] = field(repr=False)
    status: int = 0

    @property
    def wants_pdf(self) -> bool:
        """Whether it asks for the Statement."""
        return self.fields.get(GET) == PDF


class ResultPages:
    """The page behind those links."""

    def __init__(self, core: Core, statements: Statements) -> None:
        """`core` is the open desk, `statements` prints."""
        self._core = core
        self._statements = statements
        self._views = ResultViews(core)
        self._turns = Turns(PRESSES, core.clock)
        self._room = asyncio.Semaphore(PRINTING)

    def routes(self) -> list[web.RouteDef]:
        """GET asks, POST answers."""
        path = urlsplit(page_link(self._core.settings.public.url, "{token}")).path
        return [web.get(path, self._look), web.post(path, self._press)]

    async def _look(self, request: web.Request) -> web.Response:
        row = self._row(request)
        screen = await self._core.store.read(lambda tx: look(*self._known(tx, row)))
        return self._page(screen, request, {})

    async def _press(self, request: web.Request) -> web.Response:
        row = self._row(request)
        if row and not self._turns.take(row):
            return self._views.shut(ShutPage.LATER, self._wished(request), 429)
        try:
            press = Press(row=row, fields=await form_fields(request))
        except BadFormError as error:
            press = Press(row=row, fields={}, status=error.status)
        if not row:
            return self._page(ShutPage.OVER, request, {})
        verdict, opened, raised = await self._core.store.write(lambda tx: self._decided(tx, press))
        if verdict.alerts:
            self._core.notify(raised)
        if not isinstance(verdict.screen, ShowingPage) or opened is None:
            return self._page(verdict.screen, request, press.fields, press.status)
        language = self._language(request, verdict.screen.account.language, press.fields)
        if press.wants_pdf and verdict.screen.printed:
            return await self._statement(verdict.screen.result.id, language)
        until, passing = opened + SHOWN_FOR, self._passing(row, opened)
        return self._views.showing(verdict.screen, language, until, passing)

    def _decided(
        self, tx: Tx, press: Press
    ) -> tuple[PageVerdict, datetime | None, list[InboxItem]]:
        """What a press comes to, and since when the link shows its result."""
        page, facts = self._known(tx, press.row)
        verdict = decide_answer(page, self._answer(page, press.fields, facts), facts)
        if page is None:
            return verdict, None, []
        now, noted = facts.now, _noted(verdict, press)
        if verdict.begins:
            result_pages.begin_hour(tx, page.id, now)
        if verdict.counts:
            result_pages.count_try(tx, page.id, now)
        if noted:
            journal.write_line(tx, noted, now, account=page.account)
        cause = f"page {page.id} {page.tries}"
        raised = self._core.writer.put(tx, cause, ParcelOrigin(0, 0, now), verdict.alerts)
        return verdict, page.opened or now, raised

    def _known(self, tx: Tx, row: int) -> tuple[ResultPage | None, StoredFacts]:
        now = self._core.clock()
        page = result_pages.load(tx, row, now) if row else None
        return page, StoredFacts(tx, self._core.desk, NOBODY, now, Prepared())

    def _answer(
        self, page: ResultPage | None, fields: Mapping[str, str], facts: StoredFacts
    ) -> PageAnswer:
        """What the fields say; whether they prove that the answer was given already."""
        answer = typed_answer(fields, facts, born=bool(page and page.born))
        if page is None or page.opened is None:
            return answer
        proof = self._passing(page.id, page.opened).encode()
        given = fields.get(PASSING, "").encode()
        return replace(answer, passed=hmac.compare_digest(given, proof))

    def _passing(self, row: int, opened: datetime) -> str:
        """What the page holds that was shown: good for this link and its hour."""
        return self._core.keys.digest("result page", f"{row} {stamp(opened)}")

    async def _statement(self, result: int, language: str) -> web.Response:
        try:
            async with self._room:
                statement = await self._statements.document(result, language, for_chat=False)
        except DeliveryError:
            return self._views.unprinted(language)
        return _download(statement)

    def _page(
        self,
        screen: PageScreen,
        request: web.Request,
        fields: Mapping[str, str],
        status: int = 0,
    ) -> web.Response:
        if isinstance(screen, AskingPage):
            language = self._language(request, screen.account.language, fields)
            return self._views.asking(screen, language, fields, status)
        shut = screen if isinstance(screen, ShutPage) else ShutPage.OVER
        return self._views.shut(shut, self._wished(request))

    def _row(self, request: web.Request) -> int:
        """The link that the address names; 0, which is nobody's, for what we never wrote."""
        token: Token | None = self._core.keys.read_token(request.match_info["token"])
        return token.row if token and token.purpose == VIEW else 0

    def _language(self, request: web.Request, own: str, fields: Mapping[str, str]) -> str:
        """The one chosen on the page, else the person's own."""
        chosen = fields.get(LANGUAGE) or request.query.get(LANGUAGE, "")
        return chosen if chosen in self._core.texts.languages else own

    def _wished(self, request: web.Request) -> str:
        """The one chosen on the page, else the first of the browser's that we speak."""
        chosen = request.query.get(LANGUAGE, "")
        wished = re.findall(r"[a-z]+", request.headers.get("Accept-Language", "").lower())
        return spoken([chosen, *wished], self._core.texts.languages)


def _noted(verdict: PageVerdict, press: Press) -> str:
    """What the journal says of it, "" where nothing happened."""
    if verdict.counts:
        return "a wrong answer on the page of a result"
    if not isinstance(verdict.screen, ShowingPage):
        return ""
    if press.wants_pdf and verdict.screen.printed:
        return "a Statement fetched from the page of a result"
    return "a result shown on its page"


def _download(statement: Statement) -> web.Response:
    """The document as a file to keep, in no cache of ours or of a proxy."""
    named = f"attachment; filename*=UTF-8''{quote(statement.document.name)}"
    headers = {**HEADERS, "Content-Disposition": named}
    return web.Response(
        body=statement.document.content, content_type="application/pdf", headers=headers
    )
