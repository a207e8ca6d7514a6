"""The rules of the chat in one place: which conversation an event belongs to.

    decide(step, event, facts) -> Decision      what happens
    question(step, facts)      -> Question      what the step says while it waits
    needs(step, event, facts)  -> Need | None   what must be hashed beforehand
    forgets(step, event)       -> Forget | None what leaves the chat before anything else

An illegal event changes nothing and is answered kindly.
"""

from dataclasses import replace
from typing import Any, assert_never

from domain.conversations import (
    account_news,
    deadlines,
    details,
    forgotten_password,
    menu,
    own_password,
    signin,
)
from domain.conversations.asking import answers
from domain.conversations.guardians import asking as guardians
from domain.conversations.home import home
from domain.conversations.notices import about
from domain.conversations.registration import registration
from domain.conversations.secret_pages import giving
from domain.conversations.sharing import fates, sharing
from domain.conversations.signed_in import places
from domain.conversations.staff import files, staff, withheld
from domain.conversations.staffing import gate, handing_over, pins, standing, work
from domain.conversations.understood.answering import answered
from domain.conversations.understood.calling import with_way_out
from domain.conversations.understood.leaving import forgets as forgets  # noqa: PLC0414
from domain.conversations.understood.leaving import told_of_leaving
from domain.conversations.verbs import command_verb, payload, perform
from domain.machine.asking.events import QuestionAnswered, QuestionDone, QuestionsHandedOver
from domain.machine.changes import SetBlocked
from domain.machine.conversation import CurrentStep
from domain.machine.decision import Decision, Question, ask_again, ignore
from domain.machine.effects import Answer, LeaveGroup, Line, line
from domain.machine.events import (
    AccountClosed,
    AccountFrozen,
    AccountUnfrozen,
    AddedToGroup,
    AddressConfirmed,
    AddressDead,
    AddressDenied,
    Blocked,
    ConfirmationStrayed,
    Elapsed,
    Event,
    ForStaff,
    Heard,
    LetterStopped,
    Pressed,
    Sent,
    ShareSettled,
    SignedInElsewhere,
    Typed,
    Unblocked,
)
from domain.machine.facts import Facts, Need
from domain.machine.guardians.events import GuardianAnswered
from domain.machine.phrases import Phrase
from domain.machine.secret_pages.events import SecretGiven
from domain.machine.staffing.events import ReleasesHandedOver, RolesChanged
from domain.machine.steps.asking import AskingStep
from domain.machine.steps.details import DetailsStep
from domain.machine.steps.open_sign_ins import OpenSignInsStep
from domain.machine.steps.registration import RegistrationStep
from domain.machine.steps.sharing import ShareStep
from domain.machine.steps.signin import RecoveryStep, SignInStep
from domain.machine.steps.step import (
    ID_STEPS,
    SECRET_STEPS,
    AtRest,
    AwaitingOwnPassword,
    StaffAct,
    Step,
)
from domain.mail import letter_limits
from domain.text.labels import label_of, pressed_by
from domain.text.passwords import holds_both
from domain.text.secrets.secret_words import SecretWords
from domain.text.typed_phrases import TypedPhrase
from domain.verifying import by_chat


def _at(step: Step) -> CurrentStep[Any]:
    """The table: which steps are whose. A step that is nobody's fails the type checker."""
    if isinstance(step, AtRest):
        return menu.CONVERSATION.at(step)
    if isinstance(step, RegistrationStep):
        return registration.CONVERSATION.at(step)
    if isinstance(step, SignInStep):
        return signin.CONVERSATION.at(step)
    if isinstance(step, AwaitingOwnPassword):
        return own_password.CONVERSATION.at(step)
    if isinstance(step, RecoveryStep):
        return forgotten_password.CONVERSATION.at(step)
    if isinstance(step, DetailsStep):
        return details.CONVERSATION.at(step)
    if isinstance(step, OpenSignInsStep):
        return places.CONVERSATION.at(step)
    if isinstance(step, ShareStep):
        return sharing.CONVERSATION.at(step)
    if isinstance(step, work.WorkStep):
        return work.at(step)
    assert_never(step)


def question(step: Step, facts: Facts) -> Question:
    """What the step says while it waits."""
    return _at(step).question(facts)


def needs(step: Step, event: Event, facts: Facts) -> Need | None:
    """The slow fact that the decision wants."""
    if isinstance(event, SecretGiven):
        awaited = giving.is_awaited(step, event, facts)
        return giving.needs(_at(step), event, facts) if awaited else None
    if not isinstance(event, Typed) or event.edited or command_verb(event.text):
        return None
    label = isinstance(step, SECRET_STEPS) and facts.secret_words.is_label(event.text)
    return None if label else _at(step).needs(event.text, facts)


def decide(step: Step, event: Event, facts: Facts) -> Decision:
    """What happens. Total: every event at every step ends in a decision."""
    decided = guardians.asking_guardians(_decided(step, event, facts), event, facts)
    decision = deadlines.with_deadline(decided, facts)
    effects = letter_limits.within_limits(decision.effects, facts)
    return decision if effects == decision.effects else replace(decision, effects=effects)


def _decided(step: Step, event: Event, facts: Facts) -> Decision:
    step = gate.standing(step, facts)
    if isinstance(event, ForStaff):
        return replace(staff.heard(step, event, facts), anew=True)
    match event:
        case Typed():
            return _typed_at(step, event, facts)
        case SecretGiven():
            return _given_at(step, event, facts)
        case Pressed():
            done = gate.allowed(step, _pressed(step, event, facts), facts)
            return _answered(pins.asked_first(step, event, done, facts), event)
        case Sent():
            taken = by_chat.sent(step, event, facts) or files.taken(step, event, facts)
            done = gate.allowed(step, taken or _sent(step, event, facts.secret_words), facts)
            return pins.asked_first(step, event, done, facts)
        case Blocked() | Unblocked():
            blocked = isinstance(event, Blocked)
            return replace(ignore(step), changes=(SetBlocked(blocked),))
        case AddedToGroup():
            return ignore(step).also(LeaveGroup())
        case _:
            return replace(_heard(step, event, facts), anew=True)


def _typed_at(step: Step, event: Typed, facts: Facts) -> Decision:
    done = gate.allowed(step, _typed(step, event, facts), facts)
    if act := pins.proven(step, done):
        return pins.resumed(_resumed(act, facts), done, facts)
    return pins.asked_first(step, event, done, facts)


def _given_at(step: Step, event: SecretGiven, facts: Facts) -> Decision:
    """A secret from the page of this very step; of any other it changes nothing."""
    if not giving.is_awaited(step, event, facts):
        return ignore(step)
    done = gate.allowed(step, giving.given(_at, step, event, facts), facts)
    if act := pins.proven(step, done):
        return pins.resumed(_resumed(act, facts), done, facts)
    return pins.asked_first(step, None, done, facts)


def _resumed(act: StaffAct, facts: Facts) -> Decision:
    """What was wanted before the PIN was asked for."""
    at = gate.standing(act.at, facts)
    match act.event:
        case Typed() as event:
            done = _typed(at, event, facts)
        case Pressed(version=version) as event:
            again = replace(event, version=None if version is None else facts.version)
            done = _pressed(at, again, facts)
        case Sent() as event:
            done = files.taken(at, event, facts) or ask_again(at)
        case None:
            done = ask_again(at)
    done = gate.allowed(at, done, facts)
    return replace(done, toast=None, silent=False).after(done.toast) if done.toast else done


def _typed(step: Step, event: Typed, facts: Facts) -> Decision:
    leaves = forgets(step, event, facts.secret_words) is not None
    if event.edited:
        return ask_again(step, line(Phrase.MESSAGE_LEAVES if leaves else Phrase.EDIT_UNREAD))
    if verb := command_verb(event.text):
        return perform(step, verb, payload(event.text), facts)
    if verb := home.verb_of(event.text, facts):
        return perform(step, verb, "", facts)
    if staff.offers(event.text, facts):
        return perform(step, "staff", event.text, facts)
    if looked_up := staff.looked_up(event, facts):
        return looked_up
    if not leaves and (checked := by_chat.typed(step, event, facts)):
        return checked
    awaited = isinstance(step, SECRET_STEPS)
    may_stand = isinstance(step, (*SECRET_STEPS, *ID_STEPS, AskingStep))
    if leaves and holds_both(event.text) and not may_stand:
        return ask_again(step, line(Phrase.MESSAGE_LEAVES), line(TypedPhrase.NUMBERS_NOT_ASKED))
    if not leaves and event.text.startswith("/"):
        return ask_again(step, withheld.unknown(event.text, facts))
    said = _said(step, event, facts, secret=leaves and awaited)
    return told_of_leaving(said) if leaves else said


def _said(step: Step, event: Typed, facts: Facts, *, secret: bool) -> Decision:
    """What a text does that may say what a button does; where a secret is awaited, no more."""
    here = _at(step)
    pressed = (label_of if secret else pressed_by)(event.text, here.question(facts), facts)
    if isinstance(pressed, Line):
        return ask_again(step, pressed)
    if pressed:
        press = Pressed(pressed.verb, pressed.argument, facts.version, query_id="")
        return _pressed(step, press, facts)
    if secret and facts.secret_words.is_label(event.text):
        return ask_again(step, line(TypedPhrase.LABEL_NOT_HERE))
    if by_words := answered(step, event, facts):
        return by_words
    return with_way_out(step, event.text, here.typed(event, facts), facts)


def _sent(step: Step, event: Sent, words: SecretWords) -> Decision:
    answered = _at(step).sent(event)
    if isinstance(step, SECRET_STEPS + ID_STEPS) or not forgets(step, event, words):
        return answered
    if holds_both(event.caption):
        return ask_again(step, line(Phrase.MESSAGE_LEAVES), line(TypedPhrase.NUMBERS_NOT_ASKED))
    return told_of_leaving(answered)


def _answered(decision: Decision, event: Pressed) -> Decision:
    """Every press is answered, first of all; what takes its message's place learns which it is."""
    answer = Answer(event.query_id, decision.toast)
    return replace(decision, effects=(answer, *decision.placed(event.message_id).effects))


def _pressed(step: Step, event: Pressed, facts: Facts) -> Decision:
    if event.version is not None and event.version != facts.version:
        return ignore(step, line(Phrase.OLD_BUTTON))
    if event.version is not None and (own := _at(step).pressed(event, facts)):
        return own
    return perform(step, event.verb, event.argument, facts)


def _heard(step: Step, event: Heard, facts: Facts) -> Decision:
    """What came from elsewhere: a word above the question that stands."""
    match event:
        case Elapsed(_, version):
            return deadlines.elapsed(step, version, facts)
        case AddressDead() | LetterStopped():
            return ignore(step).also(account_news.mail_trouble(event, facts))
        case SignedInElsewhere():
            return ignore(step).also(account_news.sign_in_elsewhere(event, facts))
        case AddressConfirmed() | AddressDenied() | ConfirmationStrayed() | GuardianAnswered():
            return account_news.proof_news(step, event, facts)
        case AccountClosed() | AccountFrozen() | AccountUnfrozen():
            return account_news.of_account(step, event).after(*about(event, facts))
        case RolesChanged():
            return standing.changed(step, facts)
        case ReleasesHandedOver() | QuestionsHandedOver():
            return handing_over.received(step, event)
        case QuestionAnswered() | QuestionDone():
            return answers.received(step, event)
        case ShareSettled():
            return ignore(step).also(*fates.settled(event, facts))
        case _:
            assert_never(event)
