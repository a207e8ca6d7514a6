"""The rules of the chat in one place: which conversation an event belongs to.

    decide(step, event, facts) -> Decision      what happens
    question(step, facts)      -> Question      what the step says while it waits
    needs(step, event)         -> Need | None   what must be hashed beforehand
    forgets(step, event)       -> Forget | None what leaves the chat before anything else

An illegal event changes nothing and is answered kindly.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from domain.conversations import (
    confirmation,
    deadlines,
    details,
    forgotten_password,
    menu,
    registration,
    results,
    sharing,
    signin,
    staff,
)
from domain.machine.changes import SetBlocked, ShowAccount
from domain.machine.decision import Decision, Question, ask_again, ignore, lasting, move
from domain.machine.effects import Answer, Forget, LeaveGroup, Say, line
from domain.machine.events import (
    AccountClosed,
    AddedToGroup,
    AddressConfirmed,
    AddressDead,
    AddressDenied,
    Blocked,
    ConfirmationStrayed,
    Elapsed,
    Event,
    FileRead,
    Heard,
    Pressed,
    ReleasePreviewed,
    Sent,
    ShareSettled,
    SignedInElsewhere,
    Typed,
    Unblocked,
)
from domain.machine.facts import Facts, Need
from domain.machine.phrases import Phrase
from domain.machine.records import Account, SignIn
from domain.machine.steps import (
    SECRET_STEPS,
    AtDetails,
    AtRest,
    AwaitingLoginId,
    AwaitingNewEmail,
    AwaitingNewPassword,
    AwaitingOwnPassword,
    AwaitingRecoveryId,
    ChoosingAccount,
    ConfirmingDeletion,
    DetailsStep,
    Form,
    RecoveryStep,
    RegistrationStep,
    ShareStep,
    SignInStep,
    StaffStep,
    Step,
)

OPEN_VERBS: dict[str, Callable[[Step, str, Facts], Decision]] = {
    "start": lambda step, _, facts: menu.start(step),
    "cancel": lambda step, _, facts: menu.cancel(step),
    "help": lambda step, _, facts: menu.help_here(step),
    "privacy": lambda step, _, facts: menu.privacy(step),
    "language": menu.switch_language,
    "exams": menu.about_exams,
    "lost-codes": lambda step, _, facts: menu.lost_codes(step),
    "register": lambda step, _, facts: registration.begin(),
    "signin": lambda step, _, facts: move(AwaitingLoginId()),
    "forgotten": lambda step, _, facts: move(AwaitingRecoveryId()),
    "other": lambda step, _, facts: move(ChoosingAccount()),
    "staff": staff.begin,
}
"""What anybody may ask, whatever the step."""

ACCOUNT_VERBS: dict[str, Callable[[Step, Account, Facts], Decision]] = {
    "results": lambda step, account, facts: results.show(account, facts),
    "statement": lambda step, account, facts: results.statement(account, facts),
    "send": lambda step, account, facts: sharing.begin(account, facts),
    "shares": lambda step, account, facts: sharing.overview(account, facts),
    "details": lambda step, account, facts: move(AtDetails(account.id)),
    "resend": confirmation.send_again,
    "signout": lambda step, account, facts: signin.sign_out(account),
    "show": lambda step, account, facts: move(AtRest(), changes=(ShowAccount(account.id),)),
}
"""What needs an open sign-in."""

FRESH_VERBS: dict[str, Callable[[Step, Account, Facts], Decision]] = {
    "email": lambda step, account, facts: move(AwaitingNewEmail(account.id)),
    "password": lambda step, account, facts: move(AwaitingNewPassword(account.id)),
    "delete": lambda step, account, facts: move(ConfirmingDeletion(account.id)),
    "everywhere": lambda step, account, facts: signin.sign_out_everywhere(account, facts),
    "share": sharing.send,
}
"""What needs the password as well, unless it was given a moment ago."""

COMMANDS = {
    "start": "start", "register": "register", "signin": "signin", "results": "results",
    "statement": "statement", "send": "send", "details": "details", "exams": "exams",
    "language": "language", "privacy": "privacy", "help": "help", "other": "other",
    "signout": "signout", "cancel": "cancel", "delete_me": "delete",
}  # fmt: skip

LEAVES_FORM = {"register", "results", "statement", "send", "shares", "details", "other"}
WAYS_ON = {"signin", "forgotten"}
"""What a refused secret number leads to: good until the secret is proven."""


def forgets(step: Step, event: Event) -> Forget | None:
    """The person's message, where a secret was awaited: it goes whatever it looks like."""
    if not isinstance(step, SECRET_STEPS) or not isinstance(event, Typed | Sent):
        return None
    command = isinstance(event, Typed) and not event.edited and _command(event.text)
    return None if command else Forget(event.message_id)


def needs(step: Step, event: Event) -> Need | None:
    """The slow fact that the decision wants."""
    if not isinstance(event, Typed) or event.edited or _command(event.text):
        return None
    if isinstance(step, RegistrationStep):
        return registration.needs(step, event.text)
    if isinstance(step, SignInStep):
        return signin.needs(step, event.text)
    if isinstance(step, DetailsStep):
        return details.needs(step, event.text)
    return None


def decide(step: Step, event: Event, facts: Facts) -> Decision:
    """What happens. Total: every event at every step ends in a decision."""
    return deadlines.bounded(_decided(step, event, facts), facts)


def _decided(step: Step, event: Event, facts: Facts) -> Decision:
    if isinstance(step, StaffStep) and not facts.officer:
        step = AtRest()  # an officer no more
    match event:
        case Typed():
            return _typed(step, event, facts)
        case Pressed():
            return _answered(_pressed(step, event, facts), event)
        case Sent() if isinstance(step, StaffStep):
            return staff.sent(step, event)
        case Sent():
            secret = isinstance(step, SECRET_STEPS)
            return ask_again(step, line(Phrase.SECRET_DELETED if secret else Phrase.TEXT_PLEASE))
        case Blocked() | Unblocked():
            blocked = isinstance(event, Blocked)
            return replace(ignore(step), changes=(SetBlocked(blocked),))
        case AddedToGroup():
            return ignore(step).also(LeaveGroup())
        case FileRead() | ReleasePreviewed():
            return replace(staff.heard(step, event), anew=True)
        case _:
            return replace(_heard(step, event, facts), anew=True)


def _heard(step: Step, event: Heard, facts: Facts) -> Decision:
    """What came from elsewhere: a word above the question that stands."""
    match event:
        case Elapsed(_, version):
            return deadlines.elapsed(step, version, facts)
        case AddressConfirmed():
            return ask_again(step, line(Phrase.ADDRESS_CONFIRMED))
        case AddressDenied(confirmed=True):
            return ask_again(step, line(Phrase.ADDRESS_DENIED_LATE))
        case AddressDenied():
            return ask_again(step, line(Phrase.ADDRESS_DENIED))
        case ConfirmationStrayed():
            return ask_again(step, line(Phrase.CONFIRMATION_STRAYED))
        case AddressDead(account):
            correct = lasting(Phrase.BUTTON_CORRECT_EMAIL, "email", account)
            told = Say((line(Phrase.ADDRESS_DEAD),), ((correct,),), kept=True)
            return ignore(step).also(told)
        case SignedInElsewhere(_, at):
            return ask_again(step, line(Phrase.SIGNED_IN_ELSEWHERE, at=at))
        case AccountClosed():
            return move(AtRest(), line(Phrase.SIGNED_OUT_BY_OTHERS))
        case ShareSettled():
            return ignore(step).also(*sharing.settled(event, facts))
        case _:
            assert_never(event)


def _typed(step: Step, event: Typed, facts: Facts) -> Decision:
    secret = isinstance(step, SECRET_STEPS)
    if event.edited:
        return ask_again(step, line(Phrase.SECRET_DELETED if secret else Phrase.EDIT_UNREAD))
    if command := _command(event.text):
        return _verb(step, COMMANDS[command], "", facts)
    if facts.officer and event.text in staff.COMMANDS:
        return staff.begin(step, event.text, facts)
    if secret:
        return _spoken(step, event, facts).after(line(Phrase.SECRET_DELETED))
    if event.text.startswith("/"):
        return ask_again(step, line(Phrase.UNKNOWN_COMMAND))
    label = facts.chosen(event.text, question(step, facts).keyboard)
    if label:
        press = Pressed(label.verb, label.argument, facts.version, "")
        return _pressed(step, press, facts)
    return _spoken(step, event, facts)


def _command(text: str) -> str:
    """The command of ours that a text is: `/start`, `/start payload`, `/help@OurBot`."""
    first, _, rest = text.partition(" ")
    name = first[1:].partition("@")[0].casefold() if first.startswith("/") else ""
    return name if name in COMMANDS and (not rest or name == "start") else ""


def _spoken(step: Step, event: Typed, facts: Facts) -> Decision:
    if isinstance(step, AtRest):
        return _at_rest(step, event.text, facts)
    if isinstance(step, AwaitingOwnPassword):
        return _own_password(step, facts)
    if isinstance(step, RegistrationStep):
        return registration.typed(step, event, facts)
    if isinstance(step, SignInStep):
        return signin.typed(step, event, facts)
    if isinstance(step, RecoveryStep):
        return forgotten_password.typed(step, event, facts)
    if isinstance(step, DetailsStep):
        return details.typed(step, event, facts)
    if isinstance(step, ShareStep):
        return sharing.typed(step, event, facts)
    if isinstance(step, StaffStep):
        return ask_again(step)
    assert_never(step)


def _at_rest(step: AtRest, text: str, facts: Facts) -> Decision:
    shown = facts.shown()
    if shown and not shown.account.confirmed and confirmation.is_code(text):
        return confirmation.code_typed(AtRest(), shown.account, text, facts)
    return ask_again(AtRest(), line(Phrase.NOT_UNDERSTOOD))


def _own_password(step: AwaitingOwnPassword, facts: Facts) -> Decision:
    """The password was asked for again: then comes what it was asked for."""
    account = facts.account(step.account)
    if not account or not any(each.account.id == account.id for each in facts.sign_ins()):
        return move(AtRest(), line(Phrase.NOT_SIGNED_IN))
    number = account.entry.id_number
    login = facts.login(number)
    if login.locked_until and login.locked_until > facts.now:
        return ask_again(step, line(Phrase.LOGIN_LOCKED, until=login.locked_until))
    if not facts.right:
        return signin.wrong_password(step, number, login, facts)
    perform = ACCOUNT_VERBS | FRESH_VERBS
    done = perform[step.verb](step.at, account, facts)
    return done.also(changes=(*signin.entered(account), ShowAccount(account.id)))


def _answered(decision: Decision, event: Pressed) -> Decision:
    """Every press is answered, first of all."""
    answer = Answer(event.query_id, decision.toast)
    return replace(decision, effects=(answer, *decision.effects))


def _pressed(step: Step, event: Pressed, facts: Facts) -> Decision:
    if event.version is not None and event.version != facts.version:
        return ignore(step, line(Phrase.OLD_BUTTON))
    if event.version is not None and (own := _own_button(step, event, facts)):
        return own
    return _verb(step, event.verb, event.argument, facts)


def _own_button(step: Step, event: Pressed, facts: Facts) -> Decision | None:
    if isinstance(step, AtRest):
        return None
    if isinstance(step, RegistrationStep):
        return registration.pressed(step, event, facts)
    if isinstance(step, SignInStep):
        return signin.pressed(step, event, facts)
    if isinstance(step, RecoveryStep):
        return forgotten_password.pressed(step, event, facts)
    if isinstance(step, DetailsStep):
        return details.pressed(step, event, facts)
    if isinstance(step, ShareStep):
        return sharing.pressed(step, event)
    if isinstance(step, StaffStep):
        return staff.pressed(step, event)
    assert_never(step)


def _would_lose(form: Form, verb: str) -> bool:
    """Whether a verb would throw away answers without a word."""
    return bool(form.id_number and verb in LEAVES_FORM) or bool(form.entry and verb in WAYS_ON)


def _verb(step: Step, verb: str, argument: str, facts: Facts) -> Decision:
    """What a command or a button of everywhere asks for."""
    if isinstance(step, RegistrationStep) and _would_lose(step.form, verb):
        return ask_again(step, line(Phrase.FORM_OPEN))
    if verb in OPEN_VERBS:
        return OPEN_VERBS[verb](step, argument, facts)
    if verb not in ACCOUNT_VERBS and verb not in FRESH_VERBS:
        return ignore(step, line(Phrase.OLD_BUTTON))
    sign_in = _meant(argument, facts)
    if sign_in is None:
        return move(AtRest(), line(Phrase.NOT_SIGNED_IN))
    account = sign_in.account
    if sign_in.idle or (verb in FRESH_VERBS and not sign_in.fresh):
        return move(AwaitingOwnPassword(account.id, verb, argument, step))
    done = (ACCOUNT_VERBS | FRESH_VERBS)[verb](step, account, facts)
    return done.also(changes=(ShowAccount(account.id),)) if argument else done


def _meant(argument: str, facts: Facts) -> SignIn | None:
    """The sign-in a lasting button names, or the one that is shown."""
    if not argument.isdecimal():
        return facts.shown()
    named = (each for each in facts.sign_ins() if each.account.id == int(argument))
    return next(named, None)


def question(step: Step, facts: Facts) -> Question:
    """What the step says while it waits."""
    if isinstance(step, AtRest):
        return menu.question(step, facts)
    if isinstance(step, RegistrationStep):
        return registration.question(step, facts)
    if isinstance(step, SignInStep):
        return signin.question(step, facts)
    if isinstance(step, RecoveryStep):
        return forgotten_password.question(step)
    if isinstance(step, AtDetails):
        return details.question(step, facts)
    if isinstance(step, DetailsStep):
        return menu.named(step.account, details.question(step, facts), facts)
    if isinstance(step, ShareStep):
        return menu.named(step.account, sharing.question(step, facts), facts)
    if isinstance(step, StaffStep):
        return staff.question(step, facts)
    assert_never(step)
