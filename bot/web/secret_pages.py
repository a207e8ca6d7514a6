"""The page on which a secret is typed, so that it never enters a chat.

    button of the question -> GET: the same page for any token -> POST: launch data and secret
      -> the page is burnt and the secret kept, sealed, in one commit -> decided as if it were typed

Whatever is wrong with a POST has one answer, so that nobody learns which of it was: a token forged,
spent or past its time, another's launch data, a question that was answered meanwhile. What costs
something comes last: the body is read once the token and the limits let it in.
"""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from urllib.parse import urlencode, urlsplit

from aiohttp import web

from bot.core import Core
from bot.outbox.writer import INSIDE
from bot.store import inbox, messages_heard, secret_pages
from bot.store.codecs import EVENTS
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.secret_pages import SecretPage
from bot.web.form_bodies import PATIENCE, BadFormError, small_body
from bot.web.pages import DIGEST, HEADERS, Pages
from bot.web.turns import Turns
from domain.intake.messages import Fate, MessageBudget, fate
from domain.machine.events import Arrival
from domain.machine.secret_pages.events import SecretGiven
from domain.machine.secret_pages.kinds import PageKind
from domain.text.languages import FALLBACK
from handlers.launch_data import opened_by

PURPOSE = "page"  # of the token
LARGEST = 4096  # bytes: launch data is less than one kilobyte
OF_CHAT, OF_ALL = 12, 1200  # POSTs in a minute; one core hashes twice as many passwords
EVERYBODY = 0
KIND, LANGUAGE = "for", "language"
SCRIPT = files("bot.web").joinpath("secret.js").read_text("utf-8")
TELEGRAM = "https://web.telegram.org"
"""Whose frame it may stand in; the apps show it in a window of their own."""

PAGE_HEADERS = {
    **HEADERS,
    "Content-Security-Policy": (
        f"default-src 'none'; script-src 'self'; style-src 'sha256-{DIGEST}'; connect-src 'self'; "
        f"form-action 'none'; base-uri 'none'; frame-ancestors {TELEGRAM}"
    ),
}
TWICE = frozenset({PageKind.NEW_PASSWORD, PageKind.NEW_PIN})
TEXTUAL = frozenset({PageKind.SECRET_AND_BIRTH, PageKind.SECRET_AND_EMAIL})
WORDS = "again", "show", "send", "script", "sending", "done", "differ", "lost", "failed"
OF_PASSWORD = frozenset({PageKind.PASSWORD, PageKind.NEW_PASSWORD, PageKind.PASSWORD_AGAIN})


def page_url(core: Core, argument: str, language: str) -> str:
    """The address that a question's button opens, by the page's kind and its row."""
    kind, _, row = argument.partition(":")
    token = core.keys.token(PURPOSE, int(row))
    wanted = urlencode({KIND: kind, LANGUAGE: language})
    return f"{core.settings.public.url.rstrip('/')}/p/{token}?{wanted}"


@dataclass(frozen=True)
class Posted:
    """What the page sends: who Telegram says has opened it, and what was typed."""

    launch: str = field(repr=False)
    secret: str = field(repr=False)
    repeated: str = field(default="", repr=False)


class SecretPages:
    """The page behind those addresses."""

    def __init__(self, core: Core, known: Mapping[str, object]) -> None:
        """`core` is the open desk, `known` what every sentence may say of the centre."""
        self._core = core
        self._known_values = known
        self._pages = Pages(core.texts, core.settings.centre)
        rules = core.settings.rules
        self._budget = MessageBudget(
            per_hour=rules.messages_per_hour, per_day=rules.messages_per_day
        )
        self._turns = Turns(OF_CHAT, core.clock)
        self._turns_of_all = Turns(OF_ALL, core.clock)

    def routes(self) -> list[web.RouteDef]:
        """GET shows the page and its script, POST takes what was typed."""
        under = urlsplit(self._core.settings.public.url).path.rstrip("/")
        return [
            web.get(f"{under}/p/secret.js", self._script),
            web.get(f"{under}/p/{{token}}", self._look),
            web.post(f"{under}/p/{{token}}", self._post),
        ]

    async def _script(self, _: web.Request) -> web.Response:
        return web.Response(text=SCRIPT, content_type="text/javascript", headers=PAGE_HEADERS)

    async def _look(self, request: web.Request) -> web.Response:
        """Nothing is looked up: what it asks for, and in which language, stands in the address."""
        wished, language = request.query.get(KIND, ""), request.query.get(LANGUAGE, "")
        kind = PageKind(wished) if wished in set(PageKind) else PageKind.PASSWORD
        language = language if language in self._core.texts.languages else FALLBACK
        values = self._values(kind, language)
        return self._pages.rendered("secret.html.j2", language, values, headers=PAGE_HEADERS)

    def _values(self, kind: PageKind, language: str) -> Mapping[str, object]:
        rule = "password-rule" if kind is PageKind.NEW_PASSWORD else f"page-{kind}.rule"
        return {
            **{each: self._said(f"page-words.{each}", language) for each in WORDS},
            "title": self._said(f"page-{kind}.title", language),
            "label": self._said(f"page-{kind}.label", language),
            "rule": self._said(rule, language),
            "twice": kind in TWICE,
            "shown": kind in TEXTUAL,
            "digits": kind not in OF_PASSWORD | TEXTUAL,
            "fills": _fills(kind),
        }

    def _said(self, phrase: str, language: str) -> str:
        return self._core.texts.say(phrase, language, self._known_values)

    async def _post(self, request: web.Request) -> web.Response:
        page = await self._known(request)
        posted = await _read(request) if page else None
        if not (page and posted and self._is_by_owner(page, posted)):
            return _answer(taken=False)
        row = page.id
        kept = await self._core.store.write(lambda tx: self._kept(tx, row, posted))
        if kept:
            self._core.notify(kept)
        return _answer(taken=bool(kept))

    async def _known(self, request: web.Request) -> SecretPage | None:
        """The page that the address names, while it is open and neither limit is reached."""
        token = self._core.keys.read_token(request.match_info["token"])
        if not token or token.purpose != PURPOSE:
            return None
        page = await self._core.store.read(lambda tx: secret_pages.load(tx, token.row))
        if not page or not page.is_open(self._core.clock()):
            return None
        allowed = self._turns.take(page.chat) and self._turns_of_all.take(EVERYBODY)
        return page if allowed else None

    def _is_by_owner(self, page: SecretPage, posted: Posted) -> bool:
        token = self._core.settings.telegram.token.reveal()
        return opened_by(posted.launch, token, self._core.clock()) == page.chat

    def _kept(self, tx: Tx, row: int, posted: Posted) -> list[InboxItem]:
        """The page burnt and the secret kept, where it is still to be had."""
        page, now = secret_pages.load(tx, row), self._core.clock()
        if page is None:
            return []
        tx.hold(f"chat:{page.chat}")
        page = secret_pages.load(tx, row)
        if page is None or not page.is_open(now):
            return []
        given = SecretGiven(secret=posted.secret, repeated=posted.repeated, version=page.version)
        heard = messages_heard.load(tx, page.chat, now)
        becomes, heard = fate(given, heard, self._budget, now)
        if becomes is not Fate.KEPT:
            return []
        secret_pages.burn(tx, row)
        messages_heard.save(tx, {page.chat: heard}, now)
        plain = EVENTS.dumps(Arrival(page.chat, given)).encode()
        sealed = self._core.keys.seal(plain, INSIDE)
        return inbox.keep_items(tx, INSIDE, [(f"page:{row}", sealed)], now)


def _fills(kind: PageKind) -> str:
    """What a password manager puts in."""
    if kind not in OF_PASSWORD:
        return "off"
    return "current-password" if kind is PageKind.PASSWORD else "new-password"


async def _read(request: web.Request) -> Posted | None:
    """What the page's own script sent; None for anything else, and what comes too slowly."""
    foreign = request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin"
    if foreign or request.content_type != "application/json":
        return None
    try:
        async with asyncio.timeout(PATIENCE):
            body = await small_body(request, LARGEST)
        sent = json.loads(body)
    except (BadFormError, ValueError, RecursionError, TimeoutError):
        return None
    match sent:
        case {"launch": str(launch), "secret": str(secret), "repeated": str(repeated)}:
            # Without spaces around, as Telegram sends what is typed in a chat.
            secret, repeated = secret.strip(), repeated.strip()
            fits = secret and (secret + repeated).isprintable()
            return Posted(launch, secret, repeated) if fits else None
    return None


def _answer(*, taken: bool) -> web.Response:
    status = 200 if taken else 400
    return web.json_response({"taken": taken}, status=status, headers=PAGE_HEADERS)
