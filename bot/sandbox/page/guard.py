"""Who may talk to the page: browsers on this machine, and no other site's scripts.

Listening on loopback is not enough. A foreign site may lead its own name to 127.0.0.1 (DNS
rebinding), so the Host has to be a loopback name; any port will do, for tunnels. And it may post
to us blindly, so every change has to come from our own origin.
"""

from aiohttp import web
from aiohttp.typedefs import Handler

_LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses foreign hosts (421) and foreign origins (403)."""
    name, _, port = request.host.rpartition(":")
    if (name if port.isdecimal() else request.host) not in _LOOPBACK:
        raise web.HTTPMisdirectedRequest(text="This page answers to localhost only.")
    own = f"http://{request.host}"
    if request.method not in ("GET", "HEAD") and request.headers.get("Origin") != own:
        raise web.HTTPForbidden(text="Only the page itself may do this.")
    return await handler(request)


async def protect(request: web.Request, response: web.StreamResponse) -> None:
    """Puts the headers on every answer; what set its own policy keeps it."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
