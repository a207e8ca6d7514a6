"""Reads what a form sends: small, of one kind, and soon; whatever else comes is none."""

import asyncio
from collections.abc import Mapping
from urllib.parse import parse_qsl

from aiohttp import web

KIND = "application/x-www-form-urlencoded"
LARGEST = 2048  # bytes: three short fields, however they are escaped
MOST_FIELDS = 12
PATIENCE = 10.0  # seconds


class BadFormError(Exception):
    """What came is no form of ours; `status` says of HTTP why."""

    def __init__(self, status: int) -> None:
        """Nothing of what came is repeated."""
        super().__init__(status)
        self.status = status


async def form_fields(request: web.Request) -> Mapping[str, str]:
    """The fields by name, the first of each; raises `BadFormError`."""
    if request.content_type != KIND:
        raise BadFormError(415)
    try:
        async with asyncio.timeout(PATIENCE):
            body = await small_body(request, LARGEST)
        pairs = parse_qsl(body.decode("ascii"), errors="strict", max_num_fields=MOST_FIELDS)
    except (ValueError, TimeoutError):
        raise BadFormError(400) from None
    return dict(reversed(pairs))


async def small_body(request: web.Request, most: int) -> bytes:
    """What was sent, of so many bytes at most; raises `BadFormError`."""
    body = b""
    async for piece in request.content.iter_chunked(most):
        body += piece
        if len(body) > most:
            raise BadFormError(413)
    return body
