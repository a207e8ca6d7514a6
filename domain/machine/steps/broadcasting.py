"""An approver writes to many: whom, in which words, and how many that are."""

from dataclasses import KW_ONLY, dataclass
from datetime import datetime

from domain.machine.broadcasting.records import Audience
from domain.machine.broadcasting.texts import LanguageText


@dataclass(frozen=True)
class ChoosingAudience:
    """Staff: whom is it for? Nobody yet, or those; so many would get it."""

    to: Audience | None = None
    count: int = 0


@dataclass(frozen=True)
class WritingBroadcast:
    """Staff: what does it say to those who read `language`? "": it is being counted."""

    to: Audience
    language: str
    texts: tuple[LanguageText, ...] = ()


@dataclass(frozen=True)
class ReviewingBroadcast:
    """Staff: so many would get it; that number, typed, sends it. Good until then."""

    to: Audience
    texts: tuple[LanguageText, ...]
    count: int
    _: KW_ONLY
    until: datetime


BroadcastStep = ChoosingAudience | WritingBroadcast | ReviewingBroadcast
