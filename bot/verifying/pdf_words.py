"""The words of a PDF that anybody may have made, read in a process of its own and within limits.

The process gets the file on its standard input and nothing of the desk's: neither its settings nor
its keys. It has so much memory and so many seconds; what takes more is damaged.
"""

import asyncio
import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from domain.verifying.answers import Unread

LARGEST = 50 << 20  # bytes; a Statement has 50,000
PATIENCE = 20.0  # seconds
AT_ONCE = 2
PLACES = ("PATH", "PYTHONPATH")
_ROOT = Path(__file__).parents[2]
_BEGINNING = 1024  # bytes within which a PDF says that it is one
_room = asyncio.Semaphore(AT_ONCE)


@dataclass(frozen=True)
class PdfWords:
    """The text of its first pages, or why it is `unread`."""

    text: str = field(default="", repr=False)
    unread: str = ""


async def words_of(content: bytes) -> PdfWords:
    """What stands in it; never raises for what a file holds."""
    if len(content) > LARGEST:
        return PdfWords(unread=Unread.TOO_LARGE)
    if b"%PDF-" not in content[:_BEGINNING]:
        return PdfWords(unread=Unread.NO_PDF)
    async with _room:
        return await _read(content)


async def _read(content: bytes) -> PdfWords:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.verifying",
        cwd=_ROOT, env=_surroundings(), start_new_session=True,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        async with asyncio.timeout(PATIENCE):
            said, _ = await process.communicate(content)
        return PdfWords(**json.loads(said))
    except (TimeoutError, ValueError, TypeError):
        return PdfWords(unread=Unread.DAMAGED)
    finally:
        if process.returncode is None:
            process.kill()
            with suppress(ProcessLookupError):
                await process.wait()


def _surroundings() -> dict[str, str]:
    return {"LC_ALL": "C.UTF-8"} | {each: os.environ[each] for each in PLACES if each in os.environ}
