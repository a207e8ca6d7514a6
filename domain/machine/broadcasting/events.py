"""What was found of a broadcast for an approver who has asked."""

from dataclasses import dataclass

from domain.machine.broadcasting.records import Audience
from domain.machine.broadcasting.texts import LanguageText


@dataclass(frozen=True)
class BroadcastPreviewed:
    """Whom it would reach was said to staff; with `texts`, how it reads as well."""

    to: Audience
    texts: tuple[LanguageText, ...]
    count: int
