"""What the folders of one mailbox are called on its server.

Providers differ: at some every folder of one's own begins with "INBOX." (RFC 2342), and the
folder for spam has any name, which the server may mark (RFC 6154).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from mailer.inbound.connection import INBOX, MARKED

UNUSABLE = {"\\noselect", "\\nonexistent"}
JUNK = "\\junk"
USUAL_JUNK = ("junk", "spam", "junk e-mail", "courrier indésirable", "indésirables")
_BETWEEN = re.compile(r"[./]")  # the separators of nearly all servers
_PERSONAL = re.compile(rb'\(\("((?:[^"\\]|\\.)*)"')


class Listed(Protocol):
    """One line of LIST, as imap-tools gives it."""

    name: str
    flags: tuple[str, ...]


@dataclass(frozen=True)
class Folders:
    """The folders that can be opened, with their marks in lower case.

    `prefix` is what every folder of one's own but INBOX begins with.
    """

    prefix: str = ""
    marks: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def find(self, name: str) -> str | None:
        """The folder that a setting names, with or without the prefix."""
        if name.upper() == INBOX:
            return INBOX
        return next((each for each in (name, self.prefix + name) if each in self.marks), None)

    def to_create(self, name: str) -> str:
        """What a folder has to be called that does not exist yet."""
        return name if name.startswith(self.prefix) else self.prefix + name

    def junk(self, setting: str) -> str | None:
        """Where spam lies: the folder named, or the one marked so, or else usually called so."""
        if setting != MARKED:
            return self.find(setting) if setting else None
        marked = (name for name, marks in self.marks.items() if JUNK in marks)
        return next(marked, None) or self._usual_junk()

    def _usual_junk(self) -> str | None:
        named = {_BETWEEN.split(name)[-1].lower(): name for name in self.marks}
        return next((named[each] for each in USUAL_JUNK if each in named), None)


def folders(namespace: bytes, listed: Iterable[Listed]) -> Folders:
    """From the answers to NAMESPACE, b"" where the server knows none, and to LIST."""
    personal = _PERSONAL.match(namespace)
    prefix = personal[1].decode("ascii", "replace") if personal else ""
    usable = [each for each in listed if not UNUSABLE & _lower(each.flags)]
    return Folders(prefix, {each.name: _lower(each.flags) for each in usable})


def _lower(flags: Iterable[str]) -> frozenset[str]:
    return frozenset(flag.lower() for flag in flags)
