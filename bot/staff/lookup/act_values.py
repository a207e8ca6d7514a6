"""An act for somebody who was looked up: what is ordered, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.store.inbox import InboxItem
from domain.machine.effects import Line
from domain.machine.lookup.effects import CandidateAct


@dataclass(frozen=True, kw_only=True)
class ActOrder:
    """`by` whom, for which ID number; `cause` is the key of what it sends, the same at each try.

    `account` is the one that was shown, None for whichever there is. `email` is the address that is
    put in; `checked`, how the person's identity was.
    """

    act: CandidateAct
    id_number: str
    by: str
    cause: str
    account: int | None = None
    email: str = field(default="", repr=False)
    checked: str = field(default="", repr=False)


@dataclass(frozen=True)
class ActOutcome:
    """Whether it was `done`, what is said of it, the events that it raised, and what it counted."""

    done: bool
    lines: tuple[Line, ...]
    raised: tuple[InboxItem, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
