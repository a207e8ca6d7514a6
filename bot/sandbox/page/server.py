"""The page's HTTP server on loopback: its few static files, the stream, the acts and the files."""

from collections.abc import Mapping
from pathlib import Path

from aiohttp import web

from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.page.acts import Acts
from bot.sandbox.page.cast import Cast
from bot.sandbox.page.guard import guard, protect
from bot.sandbox.page.papers import Papers
from bot.sandbox.page.story import Progress, Story, nothing_happened
from bot.sandbox.page.stream import Stream
from bot.sandbox.page.windows import Windows
from bot.sandbox.telegram import Telegram

_STATIC = Path(__file__).parent / "static"
_MOST_UPLOAD = 51 * 1024 * 1024  # a bot's users may send 50 MB and more; a demo needs no more


class Page:
    """Shows and drives the sandbox of one demo."""

    def __init__(
        self,
        telegram: Telegram,
        post: PostOffice,
        cast: Cast,
        progress: Progress = nothing_happened,
        *,
        links: Mapping[str, str] | None = None,
    ) -> None:
        """Both worlds have to be open for as long as the page is served; `links` says where the
        addresses of the public pages are found on this machine.
        """
        story = Story(cast, post, progress)
        app = web.Application(middlewares=[guard], client_max_size=_MOST_UPLOAD)
        app.on_response_prepare.append(protect)
        app.router.add_get("/", _index)
        app.router.add_static("/static", _STATIC)
        app.router.add_get("/events", Stream(telegram, post, cast, story).serve)
        app.router.add_routes(Acts(post, cast, story).routes())
        app.router.add_routes(Papers(post, cast, links or {}).routes())
        if links:
            app.router.add_routes(Windows(telegram, cast, links).routes())
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=0.05
        )

    async def start(self, port: int) -> str:
        """Listens on 127.0.0.1, on a free port for 0, and gives the address; OSError if taken."""
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}/"

    async def close(self) -> None:
        """Hangs up on every browser."""
        await self._runner.cleanup()


async def _index(request: web.Request) -> web.FileResponse:
    return web.FileResponse(_STATIC / "index.html")
