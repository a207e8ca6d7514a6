"""Reads the one file that a form sends: so large, so soon, and held in memory only."""

import asyncio

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from bot.web.form_bodies import BadFormError

KIND = "multipart/form-data"
LARGEST = 10 << 20  # bytes; a Statement has 50,000
PATIENCE = 60.0  # seconds; 10 MB by a telephone's line
MOST_PARTS = 8
PIECE = 1 << 16


async def sent_file(request: web.Request, field: str) -> bytes:
    """The content of a form's file, b"" where none was chosen; raises `BadFormError`.

    What does not say how long it is could go on for ever, in the head of a part.
    """
    if request.content_type != KIND:
        raise BadFormError(415)
    if request.content_length is None:
        raise BadFormError(411)
    if request.content_length > LARGEST + PIECE:
        raise BadFormError(413)
    try:
        async with asyncio.timeout(PATIENCE):
            return await _content(request, field)
    except (ValueError, TimeoutError, AssertionError, HttpProcessingError):
        raise BadFormError(400) from None


async def _content(request: web.Request, field: str) -> bytes:
    """Of the first part of that name; what stands before it counts as well."""
    reader, read = await request.multipart(), 0
    for _ in range(MOST_PARTS):
        part = await reader.next()
        if part is None:
            return b""
        if not isinstance(part, BodyPartReader):
            raise BadFormError(400)
        content = bytearray()
        while piece := await part.read_chunk(PIECE):
            content += piece
            read += len(piece)
            if read > LARGEST:
                raise BadFormError(413)
        if part.name == field:
            return bytes(content)
    raise BadFormError(400)
