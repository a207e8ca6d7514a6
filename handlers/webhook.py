"""Updates delivered: Telegram calls us, and is answered 200 only when the update is kept.

Before that, and where there is no room for it, Telegram sends it again.
"""

import hmac
import json
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Bot

from handlers.ports import Heard, RawUpdate, UpdateStore, source_of
from handlers.retrying import insist
from handlers.updates import ALLOWED

CONNECTIONS = 40  # at once; Telegram takes 1 to 100
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name (Bot API, setWebhook)


@dataclass(frozen=True)
class Webhook:
    """Where Telegram delivers a bot's updates, and the `secret` by which we know it is Telegram."""

    bot: Bot = field(repr=False)  # it would print its token
    url: str
    secret: str = field(repr=False)

    async def register(self) -> None:
        """Have Telegram learn the address, however long it is out of reach."""
        learn = partial(
            self.bot.set_webhook,
            self.url,
            max_connections=CONNECTIONS,
            allowed_updates=ALLOWED,
            secret_token=self.secret,
        )
        await insist("the webhook", learn)

    def route(self, store: UpdateStore, heard: Heard) -> web.RouteDef:
        """The path of the address: updates from whoever knows the secret."""
        source, secret = source_of(self.bot), self.secret.encode()

        async def take(request: web.Request) -> web.Response:
            given = request.headers.get(SECRET, "").encode(errors="surrogateescape")
            if not hmac.compare_digest(given, secret):
                return web.Response(status=403)
            if not store.has_room:
                return web.Response(status=503)
            update = _update(await request.read())
            if update is None:
                return web.Response(status=400)
            heard()
            await store.keep(source, [update], update["update_id"] + 1)
            return web.Response()

        return web.post(urlsplit(self.url).path or "/", take)


def _update(body: bytes) -> RawUpdate | None:
    """None for what is no update; refused for ever, a real one would stop all that follow it."""
    try:
        update = json.loads(body)  # takes half a pair of surrogates, which orjson refuses
    except ValueError:
        return None
    match update:
        case {"update_id": int()}:
            return dict(update)
    return None
