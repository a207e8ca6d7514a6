"""Which steps have a page, and the button that opens it, above all others."""

from dataclasses import replace

from domain.machine.decision import Question, button
from domain.machine.effects import line
from domain.machine.facts import Facts
from domain.machine.records import Rules
from domain.machine.secret_pages.kinds import VERB, PageKind
from domain.machine.secret_pages.phrases import SecretPagePhrase
from domain.machine.steps.details import AwaitingNewPassword, AwaitingNewPasswordAgain
from domain.machine.steps.registration import (
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingSecret,
    AwaitingSecretAndMore,
)
from domain.machine.steps.signin import AwaitingLoginPassword
from domain.machine.steps.step import (
    AwaitingOwnPassword,
    AwaitingPin,
    ChoosingPin,
    RepeatingPin,
    Step,
)
from domain.text.typed_phrases import TypedPhrase

HERE_ALONE = line(TypedPhrase.DELETED_AT_ONCE)


def page_at(step: Step, rules: Rules) -> PageKind | None:
    """What the page of a step asks for; None where no secret is awaited that somebody has.

    The codes of letters have none: who reads them in a mailbox types six digits, good for once.
    """
    match step:
        case AwaitingSecret():
            return PageKind.SECRET
        case AwaitingSecretAndMore():
            born = rules.ask_birth_dates
            return PageKind.SECRET_AND_BIRTH if born else PageKind.SECRET_AND_EMAIL
        case AwaitingLoginPassword() | AwaitingOwnPassword():
            return PageKind.PASSWORD
        case AwaitingPassword() | AwaitingNewPassword():
            return PageKind.NEW_PASSWORD
        case AwaitingPasswordAgain() | AwaitingNewPasswordAgain():
            return PageKind.PASSWORD_AGAIN
        case AwaitingPin() | ChoosingPin() | RepeatingPin():
            return _page_of_pin(step)
    return None


def _page_of_pin(step: AwaitingPin | ChoosingPin | RepeatingPin) -> PageKind:
    match step:
        case AwaitingPin():
            return PageKind.PIN
        case ChoosingPin():
            return PageKind.NEW_PIN
        case RepeatingPin():
            return PageKind.PIN_AGAIN


def offered(question: Question, kind: PageKind, row: int) -> Question:
    """The question with the page's button first; typing stays possible, as it says."""
    opens = button(SecretPagePhrase.BUTTON_SECRET_PAGE, VERB, f"{kind}:{row}")
    others = tuple(each for each in question.more if each != HERE_ALONE)
    more = (*others, line(SecretPagePhrase.PAGE_OR_HERE))
    return replace(question, keyboard=((opens,), *question.keyboard), more=more)


def serves(facts: Facts) -> bool:
    """Whether this chat can open pages: Telegram opens none in a chat of several."""
    return facts.rules.pages and facts.chat > 0
