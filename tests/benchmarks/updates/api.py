"""A Bot API that costs next to nothing: it hands out updates and times their answers.

Its own process, so that the bot has its loop for itself. Calls that change something are answered
after `LATENCY`, as a round trip to Telegram takes; getUpdates at once, a hundred at most.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, cast
from urllib.parse import parse_qsl

import orjson
import uvloop

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
LATENCY = 0.05
BATCH = 100
ANSWERS = {"sendMessage", "editMessageText"}
ME = {"id": 123456789, "is_bot": True, "first_name": "Desk", "username": "desk_bot"}
NOW = 1_764_000_000
PANEL = 10  # the message whose button is pressed


@dataclass(frozen=True)
class Load:
    """`count` updates, all there at once or `rate` a second, each from a chat of its own."""

    count: int
    rate: float | None = None


@dataclass(frozen=True)
class Served:
    """The seconds from the first poll to the last answer, and each answer's own, in order."""

    seconds: float
    latencies: list[float]


def update(number: int) -> dict[str, Any]:
    """In turn a command and a press of somebody signed in, and an address typed to register."""
    chat = {"id": number, "type": "private", "first_name": "Marie"}
    person = {"id": number, "is_bot": False, "first_name": "Marie", "language_code": "fr"}
    message = {"message_id": PANEL + 1, "date": NOW, "chat": chat, "from": person}
    if number % 3 == 0:
        command = {"type": "bot_command", "offset": 0, "length": 8}
        return {
            "update_id": number,
            "message": {**message, "text": "/results", "entities": [command]},
        }
    if number % 3 == 1:
        panel = {**message, "message_id": PANEL, "from": ME, "text": "Menu"}
        press = {"id": str(number), "from": person, "message": panel, "chat_instance": "1"}
        return {"update_id": number, "callback_query": {**press, "data": "0:results:"}}
    return {"update_id": number, "message": {**message, "text": f"marie{number}@lycee.fr"}}


class Desk:
    """What waits to be fetched, and what was fetched and waits for its answer."""

    def __init__(self, load: Load, tell: Callable[[object], None]) -> None:
        self._load = load
        self._tell = tell
        self._made = 0
        self._started = 0.0
        self._due: dict[int, float] = {}
        self._latencies: list[float] = []
        self._waiting: list[tuple[int, Callable[[object], None]]] = []

    def fetch(self, offset: int, reply: Callable[[object], None]) -> None:
        """Answer with what there is from `offset` on, as soon as there is something."""
        if not self._started:
            self._started = time.perf_counter()
            self._tell("polled")
            self._make()
        updates = list(range(max(offset, 1), min(self._made, offset + BATCH - 1) + 1))[:BATCH]
        if updates:
            reply([update(number) for number in updates])
        else:
            self._waiting.append((offset, reply))

    def answered(self, chat: int) -> None:
        """A chat's answer has arrived; what comes later for it is not counted."""
        due = self._due.pop(chat, None)
        if due is None:
            return
        now = time.perf_counter()
        self._latencies.append(now - due)
        if len(self._latencies) == self._load.count:
            self._tell(Served(now - self._started, sorted(self._latencies)))

    def _make(self) -> None:
        rate, now = self._load.rate, time.perf_counter()
        passed = now - self._started
        until = self._load.count if rate is None else min(self._load.count, int(passed * rate))
        for number in range(self._made + 1, until + 1):
            self._due[number] = now if rate is None else self._started + number / rate
        self._made = until
        waiting, self._waiting = self._waiting, []
        for offset, reply in waiting:
            self.fetch(offset, reply)
        if until < self._load.count:
            asyncio.get_running_loop().call_later(0.001, self._make)


class Http(asyncio.Protocol):
    """One connection: a request, its answer, the next request."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._unread = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one in all but name

    def data_received(self, data: bytes) -> None:
        self._unread += data
        head, found, rest = self._unread.partition(b"\r\n\r\n")
        lines = head.lower().split(b"\r\n")
        length = next((int(each[15:]) for each in lines if each.startswith(b"content-length:")), 0)
        if found and len(rest) >= length:
            self._unread = b""
            self._serve(head.split(b" ", 2)[1].rpartition(b"/")[2].decode(), rest)

    def _serve(self, method: str, body: bytes) -> None:
        asked = _parameters(body)
        if method == "getUpdates":
            self._desk.fetch(int(asked.get("offset", 1)), self._reply)
            return
        if method in ANSWERS:
            self._desk.answered(int(asked["chat_id"]))
        result = ME if method == "getMe" else _message(asked) if method in ANSWERS else True
        asyncio.get_running_loop().call_later(LATENCY, self._reply, result)

    def _reply(self, result: object) -> None:
        body = orjson.dumps({"ok": True, "result": result})
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
        if not self._transport.is_closing():
            self._transport.write(head.encode() + b"\r\n\r\n" + body)


def _parameters(body: bytes) -> dict[str, Any]:
    """JSON, or the form that the stock library sends."""
    if body.startswith(b"{"):
        return dict(orjson.loads(body))
    return dict(parse_qsl(body.decode()))


def _message(asked: dict[str, Any]) -> dict[str, Any]:
    """The message as Telegram gives it back, with its buttons."""
    chat = {"id": int(asked["chat_id"]), "type": "private", "first_name": "Marie"}
    markup = asked.get("reply_markup")
    keyboard = {"reply_markup": orjson.loads(markup) if isinstance(markup, str) else markup}
    number = int(asked.get("message_id", PANEL + 2))
    sent = {"message_id": number, "date": NOW, "chat": chat, "from": ME, "text": asked["text"]}
    return sent | keyboard if markup else sent


def serve(load: Load, pipe: Connection) -> None:
    """Tell the port, the first poll, and what came of the load; then serve until killed."""
    uvloop.run(_serve(load, pipe))


async def _serve(load: Load, pipe: Connection) -> None:
    desk = Desk(load, pipe.send)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Http(desk), "127.0.0.1", 0)
    pipe.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()
