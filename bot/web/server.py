"""What the desk serves over HTTP: Telegram's webhook, how the desk is, and the public pages.

A webhook is answered 200 only when the update is kept; before that Telegram sends it again.
"""

import asyncio
import hmac
import json
import socket
from collections.abc import Awaitable, Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.config import Endpoint, Settings, TelegramSection
from bot.staff.order_values import OrderRefused

Keep = Callable[[dict[str, Any]], Awaitable[None]]

LARGEST = 2**20  # bytes: an update is some kilobytes
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name (Bot API, setWebhook)


def sites(
    settings: Settings, keep: Keep, health: Iterable[web.RouteDef], pages: Iterable[web.RouteDef]
) -> dict[Endpoint, list[web.RouteDef]]:
    """What is served where: webhook, health and public pages, together where they share a port."""
    found: dict[Endpoint, list[web.RouteDef]] = {}
    if settings.telegram.mode == "webhook":
        found[settings.telegram.webhook_listen] = [webhook(settings.telegram, keep)]
    if settings.health.listen:
        found.setdefault(settings.health.listen, []).extend(health)
    if settings.public.listen:
        found.setdefault(settings.public.listen, []).extend(pages)
    return found


def listener(endpoint: Endpoint) -> socket.socket:
    """A socket that listens there; whoever calls waits until served. Raises `OrderRefused`."""
    family = socket.AF_INET6 if ":" in endpoint.host else socket.AF_INET
    try:
        return socket.create_server(endpoint, family=family)
    except OSError as error:
        where = f"{endpoint.host}:{endpoint.port}"
        raise OrderRefused(
            f"nobody can listen on {where}: {error.strerror}; "
            "see health.listen, public.listen and telegram.webhook_listen in the settings"
        ) from None


async def serve(listening: socket.socket, routes: Iterable[web.RouteDef]) -> None:
    """Serve what a socket is asked, until cancelled."""
    app = web.Application(client_max_size=LARGEST)
    app.add_routes(routes)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        await asyncio.get_running_loop().create_future()
    finally:
        await runner.cleanup()


def webhook(settings: TelegramSection, keep: Keep) -> web.RouteDef:
    """The path of `webhook_url`: updates from whoever knows `webhook_secret`, given to `keep`."""
    secret = settings.webhook_secret.reveal().encode()

    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(given, secret):
            return web.Response(status=403)
        update = _update(await request.read())
        if update is None:
            return web.Response(status=400)
        await keep(update)
        return web.Response()

    return web.post(urlsplit(settings.webhook_url).path or "/", take)


def _update(body: bytes) -> dict[str, Any] | None:
    """None for what is no update; refused for ever, a real one would stop all that follow it."""
    try:
        update = json.loads(body)  # takes half a pair of surrogates, which orjson refuses
    except ValueError:
        return None
    match update:
        case {"update_id": int()}:
            return dict(update)
    return None
