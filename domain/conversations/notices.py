"""What people hear without having asked: that there is a result, and never what it says.

Whoever sees a screen or reads over a shoulder learns nothing: a notice names no person, no exam
and no score, and every result but one with scores has the same neutral words.
"""

from domain.exams.exams import Status
from domain.machine.decision import lasting
from domain.machine.effects import Say, Tell, line
from domain.machine.events import Event
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase


def result_out(account: int, *, neutral: bool, corrected: bool = False, quiet: bool = True) -> Say:
    """That an account's result can be seen, with a button that shows it.

    `neutral`: it has no scores. `corrected`: another one was shown before.
    """
    phrase = Phrase.RESULT_CORRECTED if corrected else Phrase.RESULT_OUT
    notice = line(Phrase.RESULT_NEWS if neutral else phrase)
    show = lasting(Phrase.BUTTON_SHOW, "results", account)
    return Say((notice,), ((show,),), kept=True, quiet=quiet, account=account)


def result_letter(*, neutral: bool) -> str:
    """The name of the letter that says the same."""
    return f"candidate.notice.result-{'news' if neutral else 'released'}"


def is_neutral(status: str) -> bool:
    """Whether a result of this status is spoken of in neutral words."""
    return status != Status.RELEASED


def notify_other_chats(account: int, event: Event, facts: Facts) -> tuple[Tell, ...]:
    """The event for every other chat signed in to the account, which decides it for itself."""
    return tuple(Tell(chat, event) for chat in facts.chats(account) if chat != facts.chat)
