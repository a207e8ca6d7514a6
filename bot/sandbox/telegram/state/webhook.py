"""Updates carried to a webhook: in order within a lane, several lanes at once, until a 2xx.

Telegram keeps one queue a chat for messages and another a person for presses, so that a text and
a press of the same person may overtake one another; this does the same.
"""

import asyncio
import re
from collections import deque
from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp

from bot.sandbox.telegram.errors import SET_WEBHOOK, bad_request
from bot.sandbox.telegram.state.updates import Lane, Update, Updates
from bot.sandbox.telegram.text import Json

_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 60.0
_PATIENCE = aiohttp.ClientTimeout(total=60)
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Hook:
    """Where updates go. Telegram wants https; plain http passes here for this machine only."""

    url: str
    secret: str = ""
    connections: int = 40

    def __post_init__(self) -> None:
        target = urlsplit(self.url)
        if target.scheme != "https" and target.hostname not in _LOOPBACK:
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not _SECRET.fullmatch(self.secret):
            raise bad_request("secret token contains illegal characters")

    @property
    def headers(self) -> dict[str, str]:
        secret = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        return {"Content-Type": "application/json", **secret}


class Courier:
    """Delivers the queue of updates to one hook."""

    def __init__(self, hook: Hook, updates: Updates) -> None:
        self.failure = ""
        self._hook = hook
        self._updates = updates
        self._lanes: dict[Lane, deque[Update]] = {}
        self._places = asyncio.Semaphore(hook.connections)

    async def run(self) -> None:
        """Delivers whatever waits and whatever comes, until cancelled."""
        seen = 0
        async with (
            aiohttp.ClientSession(timeout=_PATIENCE) as session,
            asyncio.TaskGroup() as group,
        ):
            while True:
                for update in self._updates.after(seen):
                    seen = update.id
                    if self._line_up(update):
                        group.create_task(self._drain(session, update.lane))
                self._updates.arrived.clear()
                await self._updates.arrived.wait()

    def _line_up(self, update: Update) -> bool:
        """Whether this update opens its lane, which then wants somebody to drain it."""
        opens = update.lane not in self._lanes
        self._lanes.setdefault(update.lane, deque()).append(update)
        return opens

    async def _drain(self, session: aiohttp.ClientSession, lane: Lane) -> None:
        line = self._lanes[lane]
        while line:
            await self._deliver(session, line.popleft())
        del self._lanes[lane]

    async def _deliver(self, session: aiohttp.ClientSession, update: Update) -> None:
        pause = _FIRST_PAUSE
        while not self._updates.expired(update):
            async with self._places:
                taken = await self._offer(session, update)
            if taken:
                break
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        self._updates.done(update)

    async def _offer(self, session: aiohttp.ClientSession, update: Update) -> bool:
        """One attempt; a redirect is no delivery."""
        call = session.post(
            self._hook.url, data=update.body, headers=self._hook.headers, allow_redirects=False
        )
        try:
            async with call as response:
                status = response.status
        except (aiohttp.ClientError, TimeoutError) as error:
            return self._failed(type(error).__name__)
        return 200 <= status < 300 or self._failed(f"Wrong response from the webhook: {status}")

    def _failed(self, words: str) -> bool:
        self.failure = words
        return False


class Postman:
    """Has a courier at work for as long as a webhook is set."""

    def __init__(self, updates: Updates) -> None:
        self._updates = updates
        self._hook: Hook | None = None
        self._courier: Courier | None = None
        self._changed = asyncio.Event()

    def serve(self, hook: Hook | None) -> None:
        """Delivers to `hook` from now on; None leaves the updates to polling."""
        self._hook = hook
        self._updates.webhook = hook.url if hook else ""
        if hook:
            self._updates.interrupt(SET_WEBHOOK)
        self._changed.set()

    def report(self) -> Json:
        """The Bot API's WebhookInfo object."""
        hook, courier = self._hook, self._courier
        failure = {"last_error_message": courier.failure} if courier and courier.failure else {}
        return {
            "url": hook.url if hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates),
            **({"max_connections": hook.connections} if hook else {}),
            **failure,
        }

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self._changed.clear()
            self._courier = Courier(self._hook, self._updates) if self._hook else None
            async with asyncio.TaskGroup() as group:
                work = group.create_task(self._courier.run()) if self._courier else None
                await self._changed.wait()
                if work:
                    work.cancel()
