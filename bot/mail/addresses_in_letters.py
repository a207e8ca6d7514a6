"""Whether an address stands in a letter: all of it, and not the end of a longer one.

It is looked for in the bytes as they came, and in what they say: a text in base64, a name in an
encoded word, a page with its signs as entities, French spaces before it. Erasing takes whole
letters: by ann@x.fr it must not take those of joann@x.fr, nor of ann@x.fr.com.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from mailer.reading.written import written

ESCAPED = re.compile(rb"[=%][2-7][0-9a-f]")
"""A plain sign as quoted-printable and links write it: what comes after is another word."""

GOES_ON = re.compile(rb"[a-z0-9_%+\-\x80-\xff]|[a-z0-9]\.")
GOES_ON_BEHIND = re.compile(rb"[a-z0-9]|[.-][a-z0-9]")


def stands_any(addresses: Iterable[str], raw: bytes) -> bool:
    """Whether one of the addresses stands there; `raw` as it came."""
    wanted = [each.casefold() for each in addresses if each]
    folded = raw.lower()
    if any(_stands(each.encode(), folded) for each in wanted):
        return True
    said = written(raw).casefold() if wanted else ""
    return any(each in said and _whole(each).search(said) for each in wanted)


@lru_cache(maxsize=100)
def _whole(address: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w+%-])(?<!\w\.){re.escape(address)}(?![^\W_]|[.-][^\W_])")


def _stands(address: bytes, raw: bytes) -> bool:
    at = raw.find(address)
    while at >= 0:
        if not (_is_longer(raw, at) or GOES_ON_BEHIND.match(raw, at + len(address))):
            return True
        at = raw.find(address, at + 1)
    return False


def _is_longer(raw: bytes, at: int) -> bool:
    """Whether what stands before `at` belongs to the address."""
    if ESCAPED.fullmatch(raw, max(0, at - 3), at):
        return False
    return any(GOES_ON.fullmatch(raw, max(0, at - length), at) for length in (1, 2))
