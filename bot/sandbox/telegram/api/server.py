"""The HTTP edge: api.telegram.org's addresses, bodies and answers on the loopback interface."""

import asyncio
import hmac
from typing import Any
from urllib.parse import parse_qsl

import orjson
from aiohttp import web

from bot.sandbox.telegram.api.calls import Api, DroppedError
from bot.sandbox.telegram.errors import RefusedError, bad_request, not_found, unauthorized
from bot.sandbox.telegram.state.files import MOST_UPLOAD, Files, Upload

_JSON = "application/json"
_FORM_OVERHEAD = 1024 * 1024


class Server:
    """Answers HTTP for one bot; `latency` seconds pass before each answer, after the act."""

    def __init__(self, api: Api, files: Files, token: str) -> None:
        self.latency = 0.0
        self._api = api
        self._files = files
        self._token = token
        app = web.Application(client_max_size=MOST_UPLOAD + _FORM_OVERHEAD)
        app.router.add_route("*", "/bot{token}/{method}", self._method)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=0.05
        )

    async def start(self, port: int) -> int:
        """Listens on 127.0.0.1; 0 takes a free port. Gives the port."""
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        return int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        await self._runner.cleanup()

    async def _method(self, request: web.Request) -> web.Response:
        try:
            response = await self._answer(request)
        except RefusedError as refused:
            response = _refusal(refused)
        except DroppedError:
            return _dropped(request)
        if self.latency:
            await asyncio.sleep(self.latency)
        return response

    async def _answer(self, request: web.Request) -> web.Response:
        self._check_token(request)
        values = await _values(request)
        result = await self._api.call(request.match_info["method"], values)
        return web.Response(body=b'{"ok":true,"result":' + result + b"}", content_type=_JSON)

    async def _file(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
        except RefusedError as refused:
            return _refusal(refused)
        file = self._files.at(request.match_info["path"])
        if file is None:
            return _refusal(not_found())
        return web.Response(body=file.content, content_type="application/octet-stream")

    def _check_token(self, request: web.Request) -> None:
        given = request.match_info["token"].encode()
        if not hmac.compare_digest(given, self._token.encode()):
            raise unauthorized()


async def _values(request: web.Request) -> dict[str, Any]:
    """The parameters, from the address and from a body of any of the three kinds."""
    query: dict[str, Any] = dict(request.query) if request.query_string else {}
    if not request.can_read_body:
        return query
    if request.content_type.startswith("multipart/"):
        return query | await _parts(request)
    body = await request.read()
    if request.content_type == _JSON:
        return query | _object(body)
    return query | dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


async def _parts(request: web.Request) -> dict[str, Any]:
    try:
        form = await request.post()
    except web.HTTPRequestEntityTooLarge:
        raise RefusedError(413, "Request Entity Too Large") from None
    return {name: _part(value) for name, value in form.items()}


def _part(value: str | bytes | bytearray | web.FileField) -> str | Upload:
    if isinstance(value, web.FileField):
        return Upload(value.filename, value.content_type, value.file.read())
    return value if isinstance(value, str) else value.decode("utf-8", "replace")


def _object(body: bytes) -> dict[str, Any]:
    try:
        values = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("can't parse JSON object")
    return values


def _refusal(refused: RefusedError) -> web.Response:
    answer: dict[str, Any] = {
        "ok": False,
        "error_code": refused.code,
        "description": refused.description,
    }
    if refused.retry_after is not None:
        answer["parameters"] = {"retry_after": refused.retry_after}
    return web.Response(status=refused.code, body=orjson.dumps(answer), content_type=_JSON)


def _dropped(request: web.Request) -> web.Response:
    """Closes the connection in the client's face; the response goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
