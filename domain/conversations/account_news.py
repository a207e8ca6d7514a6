"""What is said in a chat of what happened elsewhere to an account it is signed in to."""

from domain.conversations import new_address
from domain.conversations.guardians.waiting import standing
from domain.conversations.notices import about_account
from domain.machine.decision import Decision, ask_again, ignore, lasting, move
from domain.machine.effects import Button, HideShown, Line, Say, line
from domain.machine.events import (
    AccountClosed,
    AccountFrozen,
    AccountUnfrozen,
    AddressConfirmed,
    AddressDead,
    AddressDenied,
    ConfirmationStrayed,
    LetterStopped,
    SignedInElsewhere,
)
from domain.machine.facts import Facts
from domain.machine.guardians.events import GuardianAnswered
from domain.machine.guardians.phrases import GuardianPhrase
from domain.machine.phrases import Phrase
from domain.machine.steps.step import AtRest, Step
from domain.text.address_phrases import AddressPhrase


def proof_news(
    step: Step,
    event: AddressConfirmed | AddressDenied | ConfirmationStrayed | GuardianAnswered,
    facts: Facts,
) -> Decision:
    """Above the menu, whose buttons it names; where another question stands, or the menu of another
    account, as a message that brings those buttons itself.
    """
    stopped = isinstance(event, GuardianAnswered) and event.stopped
    more = (line(GuardianPhrase.GUARDIAN_STOPPED),) if stopped else ()
    said = (*about_account(event.account, facts), _said_of(event, facts), *more)
    ways, shown = _ways_on(event, facts), facts.shown()
    in_view = isinstance(step, AtRest) and shown and shown.account.id == event.account
    if in_view or not ways:
        return ask_again(step, *said)
    return ignore(step).also(Say(said, (ways,), kept=True, account=event.account))


def _ways_on(
    event: AddressConfirmed | AddressDenied | ConfirmationStrayed | GuardianAnswered, facts: Facts
) -> tuple[Button, ...]:
    """The buttons that its words name."""
    match event:
        case AddressDenied(account, confirmed, new) if confirmed or new:
            return (lasting(Phrase.BUTTON_DETAILS, "details", account),)
        case AddressDenied(account):
            return (lasting(Phrase.BUTTON_CORRECT_EMAIL, "email", account),)
        case GuardianAnswered(account, agreed=True) if facts.result(account):
            return (lasting(Phrase.BUTTON_SHOW, "results", account),)
        case ConfirmationStrayed(account):
            known = facts.account(account)
            if not (known and known.confirmed):
                return (lasting(Phrase.BUTTON_SEND_AGAIN, "resend", account),)
    return ()


def _said_of(
    event: AddressConfirmed | AddressDenied | ConfirmationStrayed | GuardianAnswered,
    facts: Facts,
) -> Line:
    """What is said of something that happened to an account of this chat."""
    match event:
        case GuardianAnswered(agreed=True):
            return line(GuardianPhrase.GUARDIAN_AGREED)
        case GuardianAnswered(account):
            known = facts.account(account)
            stands = standing(known, facts) if known else ()
            return stands[0] if stands else line(GuardianPhrase.GUARDIAN_REFUSED)
        case AddressConfirmed():
            return line(Phrase.ADDRESS_CONFIRMED)
        case AddressDenied(account, confirmed, new) if new:
            shown = new_address.named(account, new, facts)
            if confirmed:
                return line(AddressPhrase.NEW_ADDRESS_REFUSED, new=shown)
            return line(AddressPhrase.NEW_ADDRESS_DENIED, new=shown)
        case AddressDenied(confirmed=True):
            return line(Phrase.ADDRESS_DENIED_LATE)
        case AddressDenied():
            return line(Phrase.ADDRESS_DENIED)
        case ConfirmationStrayed(account):
            known = facts.account(account)
            if known and known.confirmed:
                return line(AddressPhrase.NEW_ADDRESS_STRAYED)
            return line(Phrase.CONFIRMATION_STRAYED)


def sign_in_elsewhere(event: SignedInElsewhere, facts: Facts) -> Say:
    """A warning, with the way to the details of the very account: the menu may show another's."""
    details = lasting(Phrase.BUTTON_DETAILS, "details", event.account)
    return Say(
        (*about_account(event.account, facts), line(Phrase.SIGNED_IN_ELSEWHERE, at=event.at)),
        ((details,),),
        kept=True,
        account=event.account,
    )


def mail_trouble(event: AddressDead | LetterStopped, facts: Facts) -> Say:
    """What keeps letters from an account, with a button for another address."""
    match event:
        case AddressDead(account, dead, new) if new:
            shown = new_address.named(account, new, facts)
            said = line(AddressPhrase.NEW_ADDRESS_FAILING, new=shown)
            if dead:
                said = line(AddressPhrase.NEW_ADDRESS_DEAD, new=shown)
        case AddressDead(dead=True):
            said = line(Phrase.ADDRESS_DEAD)
        case AddressDead():
            said = line(Phrase.ADDRESS_FAILING)
        case LetterStopped():
            said = line(Phrase.LETTER_STOPPED)
    correct = lasting(Phrase.BUTTON_CORRECT_EMAIL, "email", event.account)
    return Say(
        (*about_account(event.account, facts), said),
        ((correct,),),
        kept=True,
        account=event.account,
    )


def of_account(step: Step, event: AccountClosed | AccountFrozen | AccountUnfrozen) -> Decision:
    """An account of this chat is shown no more, or again."""
    match event:
        case AccountClosed(account=account):
            gone = move(AtRest(), line(Phrase.SIGNED_OUT_BY_OTHERS))
            return gone.also(HideShown(account=account)) if account else gone
        case AccountFrozen(by_staff=True):
            return move(AtRest(), line(Phrase.ACCOUNT_LOCKED))
        case AccountFrozen(until):
            return move(AtRest(), line(Phrase.ACCOUNT_FROZEN, until=until))
        case AccountUnfrozen():
            return ask_again(step, line(Phrase.ACCOUNT_UNFROZEN))
