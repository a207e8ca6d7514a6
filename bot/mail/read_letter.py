"""A letter that was read, before anything is decided of it."""

from dataclasses import dataclass, field

from bot.mail.check_letters import AskedCheck
from domain.machine.events import Received
from mailer.reading import Envelope


@dataclass(frozen=True)
class ReadLetter:
    """Its head, what it is, and what it wants checked. `blank`: what is kept of one that told a
    secret, sealed; else b"".
    """

    head: Envelope
    received: Received
    blank: bytes = field(repr=False)
    check: AskedCheck | None
