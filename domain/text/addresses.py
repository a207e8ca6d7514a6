"""Likely misspellings of a mail address, by our own French-minded list; only ever a suggestion."""

import re
from collections.abc import Iterable
from functools import lru_cache

from domain.text.public_mailboxes import is_public

KNOWN = (
    "gmail.com", "hotmail.com", "hotmail.fr", "outlook.com", "outlook.fr", "live.com", "live.fr",
    "msn.com", "yahoo.com", "yahoo.fr", "ymail.com", "icloud.com", "me.com", "mac.com", "gmx.com",
    "gmx.fr", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "neuf.fr", "laposte.net", "bbox.fr",
    "numericable.fr", "aol.com", "protonmail.com", "proton.me", "hotmail.co.uk", "yahoo.co.uk",
    "googlemail.com", "btinternet.com",
)  # fmt: skip
ENDINGS = {"con": "com", "cmo": "com", "ocm": "com", "comm": "com", "vom": "com", "fe": "fr",
           "ft": "fr", "rf": "fr", "frr": "fr", "ent": "net", "nte": "net"}  # fmt: skip
OWN = {"gmail.fr": "gmail.com", "laposte.fr": "laposte.net", "icloud.fr": "icloud.com",
       "sfr.com": "sfr.fr", "orange.com": "orange.fr", "free.com": "free.fr"}  # fmt: skip
MAX_DISTANCE = 2
_PLACE = re.compile(r"\S\s?@\s?\S+\.\S|https?://\S|(?<!\S)www\.\S", re.IGNORECASE)


def suggestion(address: str) -> str:
    """A likelier spelling of the address, or "". Other providers' names are no slips, and French
    academies' and universities' are left alone.
    """
    local, _, domain = address.rpartition("@")
    domain = domain.casefold()
    if not local or is_public(address) or domain.startswith(("ac-", "univ-")):
        return ""
    better = OWN.get(domain) or _known(_ending(domain)) or _nearest(domain)
    return f"{local}@{better}" if better and better != domain else ""


def _ending(domain: str) -> str:
    name, _, ending = domain.rpartition(".")
    return f"{name}.{ENDINGS.get(ending, ending)}" if name else domain


def _known(domain: str) -> str:
    return domain if domain in KNOWN else ""


@lru_cache(1024)  # those of schools come again and again, and comparing is slow
def _nearest(domain: str) -> str:
    """The closest known domain; a short name may differ by one sign only, or free.fr is sfr.fr."""
    near = [(distance(domain, known), known) for known in KNOWN]
    best, known = min(near)
    allowed = MAX_DISTANCE if len(known) > 8 else 1
    return known if best <= allowed else ""


def slip(address: str, known: Iterable[str]) -> str:
    """The known address that one is a slip of the fingers away from; "" for none, or the same."""
    typed = address.casefold()
    near = {each: distance(typed, each.casefold()) for each in known if each.casefold() != typed}
    return next((each for each, far in near.items() if far <= MAX_DISTANCE), "")


def is_place(text: str) -> bool:
    """Whether a text holds where somebody is reached, by mail or on the web: nobody is named so.

    A dot alone is none: names have some, "St. John's" and "Booking.com".
    """
    return bool(_PLACE.search(text))


def is_same(one: str, other: str) -> bool:
    """Whether two spellings are one address: capitals make no difference."""
    return one.casefold() == other.casefold()


def is_among(email: str, known: Iterable[str]) -> bool:
    """Whether an address is one of those that are known."""
    return any(is_same(email, each) for each in known)


def masked(email: str) -> str:
    """An address that its owner recognises and nobody else learns: `m…e@gmail.com`."""
    local, _, domain = email.rpartition("@")
    return f"{local[:1]}…{local[-1:]}@{domain}"


def distance(one: str, other: str) -> int:
    """The Damerau distance (optimal string alignment): a swap of neighbours counts once."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            row.append(min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                row[j] = min(row[j], rows[-2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]
