"""What the desk serves over HTTP: Telegram's webhook, how the desk is, and the public pages."""

import asyncio
import socket
from collections.abc import Iterable

from aiohttp import web

from bot.config import Endpoint, Settings
from bot.config.unreadable import why_of
from bot.staff.order_values import refused

LARGEST = 2**20  # bytes: an update is some kilobytes


def sites(
    settings: Settings,
    webhook: web.RouteDef,
    health: Iterable[web.RouteDef],
    pages: Iterable[web.RouteDef],
) -> dict[Endpoint, list[web.RouteDef]]:
    """What is served where: webhook, health and public pages, together where they share a port."""
    found: dict[Endpoint, list[web.RouteDef]] = {}
    if settings.telegram.mode == "webhook":
        found[settings.telegram.webhook_listen] = [webhook]
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
        raise refused("refused-listening", where=where, why=why_of(error)) from None


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
