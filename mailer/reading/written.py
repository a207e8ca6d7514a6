"""All that is written in a letter, whatever it was encoded as: what a search for words needs."""

from collections.abc import Iterator
from email.message import Message
from html import unescape
from urllib.parse import unquote

from mailer.reading.parts import mime


def written(raw: bytes) -> str:
    """The headers and texts of every part, enclosed letters too; of files, what their bytes spell.

    Never raises: what cannot be read is as nothing.
    """
    try:
        said = "\n".join(_said(mime.parse(raw)))
    except Exception:  # noqa: BLE001 - letters come from anybody, and this one is only searched
        return ""
    return f"{said}\n{unquote(said)}" if "%" in said else said


def _said(message: Message) -> Iterator[str]:
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield from map(mime.decoded, part.values())
        waiting += mime.children(part)
        if not part.is_multipart():
            yield unescape(mime.source(part))
        if part.get_content_type() == "text/html":
            yield mime.text(part)  # an address may stand in bits, between tags
