"""How much of one chat is taken in: a budget of an hour and a day, then one word, then nothing.

    within the budget   kept and counted
    beyond it           dropped and counted; the first is answered with when the desk reads again
    stops, revokes      kept whatever went before, and with it the one text that it may ask for
    secrets             dropped, and deleted from the chat, as often as an hour has messages

A secret typed on a page counts like one typed in the chat; beyond the budget the page takes none.
Blocking, unblocking and groups cost no budget, and staff have none.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto

from domain.conversations.signed_in.places import FIRST, SHOWN
from domain.conversations.verbs import command_verb
from domain.machine.effects import Line, line
from domain.machine.events import Event, Pressed, Sent, Typed
from domain.machine.phrases import Phrase
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.secret_pages.events import SecretGiven
from domain.machine.sentence import Sentence
from domain.machine.sharing.phrases import SharePhrase
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.staffing.phrases import StaffingPhrase
from domain.text.folding import fold

STOP_BUTTONS: Mapping[str | tuple[str, str], tuple[Sentence, ...]] = {
    "cancel": (
        Phrase.BUTTON_CANCEL,
        StaffingPhrase.BUTTON_STAFF_BACK,
        ReleasingPhrase.BUTTON_LEAVE_RELEASES,
    ),
    "signout": (Phrase.BUTTON_SIGN_OUT,),
    "everywhere": (Phrase.BUTTON_EVERYWHERE,),
    "phone-out": (SignInPhrase.BUTTON_SIGN_OUT_PHONE,),
    "sign-out-there": (SignInPhrase.BUTTON_SIGN_OUT_PHONE,),
    "keep-not": (SignInPhrase.BUTTON_KEEP_NOT,),
    "hide": (Phrase.BUTTON_HIDE,),
    "unshare": (Phrase.BUTTON_CANCEL_SHARE,),
    "revoke-yes": (SharePhrase.BUTTON_REVOKE,),
    "delete": (Phrase.BUTTON_DELETE_ME,),
    "delete-yes": (Phrase.BUTTON_DELETE, Phrase.BUTTON_DELETE_SURE),
    "delete-shares": (Phrase.BUTTON_STOP_SHARES,),
    ("set-news", "no"): (Phrase.BUTTON_NEWS_OFF,),
    ("by-mail", "no"): (Phrase.BUTTON_BY_MAIL_OFF,),
}
"""What ends, hides or takes back, by its verb or by verb and argument; and what its buttons say."""

STOPS = frozenset(STOP_BUTTONS)

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


def stop_labels(say: Callable[[Line, str], str], languages: tuple[str, ...]) -> frozenset[str]:
    """What people type who type the label of a button that stops, made comparable."""
    return frozenset(fold(say(each, language)) for each in _labels() for language in languages)


def _labels() -> Iterator[Line]:
    for phrase in {each for labels in STOP_BUTTONS.values() for each in labels}:
        if phrase is SignInPhrase.BUTTON_SIGN_OUT_PHONE:
            yield from (line(phrase, number=str(n)) for n in range(FIRST, FIRST + SHOWN))
        else:
            yield line(phrase)


def fate(
    event: Event,
    heard: HeardOfChat,
    budget: MessageBudget,
    now: datetime,
    *,
    labels: frozenset[str] = frozenset(),
) -> tuple[Fate, HeardOfChat]:
    """What becomes of one more message, and what was heard of its chat then.

    `labels` are those of `stop_labels`.
    """
    until = full_until(heard, budget, now)
    one_more = replace(heard, today=heard.today + 1, this_hour=heard.this_hour + 1)
    if until is None:
        return Fate.KEPT, replace(one_more, asked=False)
    if stops(event, labels):
        return Fate.KEPT, replace(one_more, asked=True)
    if heard.asked and isinstance(event, Typed | SecretGiven):
        return Fate.KEPT, replace(one_more, asked=False)
    warned = heard.silent_until is not None and now < heard.silent_until <= until
    dropped = replace(heard, dropped=heard.dropped + 1, silent_until=until)
    return Fate.DROPPED if warned else Fate.TOLD, dropped


def full_until(heard: HeardOfChat, budget: MessageBudget, now: datetime) -> datetime | None:
    """When there is room again; None where there is."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    if heard.today >= budget.per_day:
        return hour.replace(hour=0) + DAY
    return hour + HOUR if heard.this_hour >= budget.per_hour else None


def may_delete(heard: HeardOfChat, budget: MessageBudget) -> bool:
    """Whether one more message that is dropped may still be deleted, where a secret is awaited."""
    return heard.dropped <= budget.per_hour


def stops(event: Event, labels: frozenset[str] = frozenset()) -> bool:
    """Whether an event ends something or takes something back."""
    match event:
        case Pressed(verb, argument):
            return verb in STOPS or (verb, argument) in STOPS
        case Typed(text, edited=False):
            return command_verb(text) in STOPS or fold(text) in labels
    return False
