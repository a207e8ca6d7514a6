"""What a letter of ours waits for: the steps of conversations by mail, and a step as it is kept.

Stored under their class names, which are never changed (`domain/machine/codec.py`). Each carries
what has been said so far and nothing else; the row and its token prove who may answer.
"""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class ForWhom:
    """A command came from the mailbox of several people: of whom is it?"""

    command: str
    argument: str
    accounts: tuple[int, ...]


MailStep = ForWhom

STEP = "step"
"""The purpose of the tokens that name a step."""


@dataclass(frozen=True, kw_only=True)
class AskedStep:
    """A step as it is kept: to whose address its letter went, and how long it is good for."""

    id: int
    account: int
    email: str = field(repr=False)
    step: MailStep
    expires: datetime
    used: bool = False
    tries: int = 0
