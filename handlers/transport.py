"""Carries python-telegram-bot's calls over aiohttp, and tells what was never sent from what was.

Its own carrier (httpx) handles a tenth of the calls and gets slower the more are under way.
"""

import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, cast

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

CONNECTIONS = 256  # more gained nothing against a 50 ms API; fewer cost throughput

Seconds = float | None

_TOKEN = re.compile(r"/bot([^/]+)/")
_BEFORE_SENDING = (
    aiohttp.ClientConnectorError,  # no address, no connection, no TLS
    aiohttp.ConnectionTimeoutError,  # neither in time, or no free connection
    aiohttp.InvalidURL,
)


class NeverSent(NetworkError):
    """The call has certainly not reached Telegram: it may be made again."""


class TokenRefused(TelegramError):
    """Telegram knows no such bot, or no such method: 401 and 404 do not say which.

    Not `InvalidToken`: the library answers that one with an error text that holds the token.
    """


@dataclass(frozen=True, kw_only=True)
class Timeouts:
    """Seconds; None waits for ever. A call may also name its own."""

    read: Seconds = 5.0
    write: Seconds = 5.0
    media_write: Seconds = 20.0  # of a call that uploads a file
    connect: Seconds = 5.0
    pool: Seconds = 5.0  # for one of the connections to become free


class AiohttpRequest(BaseRequest):
    """A `telegram.request.BaseRequest`; its errors name their kind and never the URL.

    Raises `NeverSent`, `TokenRefused`, `TimedOut` (perhaps carried out) and `NetworkError` (perhaps
    carried out, unless it is one of its subclasses for an error that Telegram itself answered).
    """

    __slots__ = ("_connections", "_session", "_timeouts")

    def __init__(self, connections: int = CONNECTIONS, timeouts: Timeouts | None = None) -> None:
        """At most `connections` calls are under way; the others wait for `timeouts.pool`."""
        self._connections = connections
        self._timeouts = timeouts or Timeouts()
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> Seconds:
        """Seconds an answer may take; a long poll adds its own."""
        return self._timeouts.read

    async def initialize(self) -> None:
        """Open the pool of connections; again is harmless."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=300),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the pool; again is harmless."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The HTTP status and the body of the answer. The library's signature, for its own use."""
        usual = self._timeouts
        uploads = request_data is not None and request_data.contains_files
        timeout = _timeout(
            Timeouts(
                read=_given(read_timeout, usual.read),
                write=_given(write_timeout, usual.media_write if uploads else usual.write),
                connect=_given(connect_timeout, usual.connect),
                pool=_given(pool_timeout, usual.pool),
            )
        )
        status, body = await self._call(url, method, timeout=timeout, **_body(request_data))
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            raise TokenRefused(
                f"Telegram refuses the bot's token or knows no such method ({status})"
            )
        return status, body if status < HTTPStatus.MULTIPLE_CHOICES else _masked(body, url)

    async def _call(self, url: str, method: str, **options: Any) -> tuple[int, bytes]:
        if self._session is None:
            raise NeverSent("the connection to Telegram is not open")
        try:
            request = self._session.request(method, url, allow_redirects=False, **options)
            async with request as response:
                return response.status, await response.read()
        except (aiohttp.ClientError, OSError) as error:
            problem = _problem(error)
        # Raised out here, so that the error, whose text may hold the URL and the token, is not
        # its context.
        raise problem

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The Bot API's answer as a dict. Raises `NetworkError` for anything else.

        What orjson finds too loose the standard library may still read: one odd update must not
        make all those fetched with it unreadable. Nothing of the answer is logged.
        """
        try:
            answer = _loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or "ok" not in answer:
            raise NetworkError("the answer does not come from a Bot API")
        return answer


async def call(
    carrier: BaseRequest, url: str, parameters: Mapping[str, object], **timeouts: float
) -> Any:
    """What a Bot API method answers, as plain JSON. Raises `telegram.error.TelegramError`.

    The library's own methods build an object of every part of a message, which cost more than
    all the rest of an answer; of a message we only need its number. Parameters that are None are
    left out, a `telegram.InputFile` is uploaded. `timeouts` are those of `BaseRequest.post`.
    """
    data = RequestData([RequestParameter.from_input(*each) for each in parameters.items()])
    return await carrier.post(url, data, **timeouts)


def _given(timeout: object, usual: Seconds) -> Seconds:
    return usual if timeout is BaseRequest.DEFAULT_NONE else cast(Seconds, timeout)


def _timeout(seconds: Timeouts) -> aiohttp.ClientTimeout:
    """aiohttp counts the wait for a free connection as connecting, and writing only in the sum."""
    connect = _sum(seconds.pool, seconds.connect)
    return aiohttp.ClientTimeout(
        total=_sum(connect, _sum(seconds.write, seconds.read)),
        connect=connect,
        sock_connect=seconds.connect,
        sock_read=seconds.read,
    )


def _sum(one: Seconds, other: Seconds) -> Seconds:
    return None if one is None or other is None else one + other


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        headers = {"Content-Type": "application/json"}
        return {"data": orjson.dumps(data.parameters), "headers": headers}
    form = aiohttp.FormData(quote_fields=False)  # Telegram shows file names as they are written
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, mime) in data.multipart_data.items():
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=file_name, content_type=mime)
    return {"data": form}


def _problem(error: Exception) -> TelegramError:
    kind = type(error).__name__
    if isinstance(error, _BEFORE_SENDING):
        return NeverSent(f"no connection to Telegram: {kind}")
    if isinstance(error, TimeoutError):
        return TimedOut(f"no answer from Telegram in time: {kind}")
    return NetworkError(f"the answer from Telegram was lost: {kind}")


def _masked(body: bytes, url: str) -> bytes:
    """A proxy's error page may repeat the URL, and the library repeats the page."""
    token = _TOKEN.search(url)
    return body.replace(token[1].encode(), b"***") if token else body


def _loads(payload: bytes) -> Any:
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        return json.loads(payload.decode(errors="replace"))
