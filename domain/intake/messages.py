"""How much of one chat is taken in: a budget of an hour and a day, then one word, then nothing.

    within the budget   kept and counted
    beyond it           dropped and counted; the first is answered with when the desk reads again
    stops, revokes      kept whatever went before, and with it the one text that it may ask for

Blocking, unblocking and groups cost no budget, and staff have none.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto

from domain.conversations.verbs import command_verb
from domain.machine.events import Event, Pressed, Sent, Typed

STOPS = frozenset(
    {"cancel", "signout", "everywhere", "phone-out", "sign-out-there", "keep-not", "hide"}
    | {"unshare", "delete", "delete-yes", "delete-shares", ("set-news", "no"), ("by-mail", "no")}
)
"""What ends, hides or takes back: by its verb, or by verb and argument."""

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class MessageBudget:
    """How many messages and presses of one chat are read in an hour and in a day of UTC."""

    per_hour: int
    per_day: int


@dataclass(frozen=True, kw_only=True)
class HeardOfChat:
    """What came from a chat today. `silent_until`: it was told that nothing is read until then.

    `asked`: a stop was let in beyond the budget, and what it asks for may be answered.
    """

    today: int = 0
    this_hour: int = 0
    dropped: int = 0
    silent_until: datetime | None = None
    asked: bool = False


class Fate(Enum):
    """What becomes of a message."""

    KEPT = auto()
    TOLD = auto()
    DROPPED = auto()


def is_counted(event: Event) -> bool:
    """Whether an event is a message of a person's, of which there can be any number."""
    return isinstance(event, Typed | Sent | Pressed)


def fate(
    event: Event, heard: HeardOfChat, budget: MessageBudget, now: datetime
) -> tuple[Fate, HeardOfChat]:
    """What becomes of one more message, and what was heard of its chat then."""
    until = full_until(heard, budget, now)
    one_more = replace(heard, today=heard.today + 1, this_hour=heard.this_hour + 1)
    if until is None:
        return Fate.KEPT, replace(one_more, asked=False)
    if stops(event):
        return Fate.KEPT, replace(one_more, asked=True)
    if heard.asked and isinstance(event, Typed):
        return Fate.KEPT, replace(one_more, asked=False)
    told = heard.silent_until is not None and heard.silent_until > now
    dropped = replace(heard, dropped=heard.dropped + 1, silent_until=until)
    return Fate.DROPPED if told else Fate.TOLD, dropped


def full_until(heard: HeardOfChat, budget: MessageBudget, now: datetime) -> datetime | None:
    """When there is room again; None where there is."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    if heard.today >= budget.per_day:
        return hour.replace(hour=0) + DAY
    return hour + HOUR if heard.this_hour >= budget.per_hour else None


def stops(event: Event) -> bool:
    """Whether an event ends something or takes something back."""
    match event:
        case Pressed(verb, argument):
            return verb in STOPS or (verb, argument) in STOPS
        case Typed(text, edited=False):
            return command_verb(text) in STOPS
    return False
