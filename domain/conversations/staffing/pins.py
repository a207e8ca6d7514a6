"""The PIN of staff: chosen at the first thing they do, asked for after a while without any.

    anything of staff's -> no PIN yet: chosen, typed again -> done
                        -> a while since the last: typed   -> done
                        -> wrong five times: closed for an hour, and the others hear of it

Whether something is staff's is told by its outcome (`gate.py`), as the right to it is. What was
typed in the meantime is never kept where it may be a PIN.
"""

from dataclasses import replace
from datetime import timedelta

from domain.conversations.deadlines import is_ahead
from domain.conversations.staffing.gate import rights_needed, standing
from domain.conversations.staffing.pin_rules import digits_of, is_easy, is_pin
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import Alert, Forget, Line, line
from domain.machine.events import Pressed, Sent, Typed
from domain.machine.facts import Facts, HashOf, Matches, Need
from domain.machine.phrases import Phrase
from domain.machine.records import officer_named
from domain.machine.sent_files.changes import DropFile
from domain.machine.staffing.changes import AcceptStaffInvitation
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.pins import ChoosePin, CountWrongPin, OpenStaffSession
from domain.machine.staffing.records import called, giver
from domain.machine.steps.staffing import JoiningStep
from domain.machine.steps.step import (
    AtRest,
    AwaitingPin,
    ChoosingPin,
    PinStep,
    RepeatingPin,
    StaffAct,
    Step,
)
from domain.text.typed_phrases import TypedPhrase

WRONG, CLOSED = 5, timedelta(hours=1)


Act = Typed | Pressed | Sent | None
"""What somebody did in the chat; None what came by a page, and is never kept."""


def asked_first(step: Step, event: Act, decision: Decision, facts: Facts) -> Decision:
    """The decision, or the PIN before it; what may be a PIN leaves the chat."""
    decision = _tidied(step, event, decision, facts)
    if not facts.rules.staff_pin_minutes or not _is_act(step, decision):
        return decision
    pin, lasts = facts.pin(), _lasts(facts)
    if is_ahead(pin.closed_until, facts.now, CLOSED):
        return _closed(facts)
    if pin.pin_hash and is_ahead(pin.open_until, facts.now, lasts):
        return decision.also(changes=(OpenStaffSession(facts.now + lasts),))
    act = StaffAct(standing(step, facts), _kept(event))
    asked = move(AwaitingPin(act) if pin.pin_hash else ChoosingPin(act))
    return asked.also(*(each for each in decision.effects if isinstance(each, Forget)))


def _is_act(step: Step, decision: Decision) -> bool:
    """Whether something of staff's would be shown, ordered or changed; dropping a file is none."""
    if decision.silent and decision.step == step:
        decision = replace(decision, step=AtRest())
    left = tuple(each for each in decision.changes if not isinstance(each, DropFile))
    joins = any(isinstance(each, AcceptStaffInvitation) for each in left)
    return joins or any(True for _ in rights_needed(replace(decision, changes=left)))


def _tidied(step: Step, event: Act, decision: Decision, facts: Facts) -> Decision:
    """A PIN where none is asked for leaves the chat all the same."""
    stray = isinstance(event, Typed) and is_pin(digits_of(event.text))
    if not (stray and facts.staff.roles and facts.rules.staff_pin_minutes):
        return decision
    assert isinstance(event, Typed)  # noqa: S101 - as was asked
    gone = Forget(event.message_id)
    if gone in decision.effects or line(Phrase.MESSAGE_LEAVES) in decision.saying:
        return decision
    return decision.after(line(Phrase.MESSAGE_LEAVES)).also(gone)


def _kept(event: Act) -> Act:
    """What is done after the PIN; a text that may be one, and a caption, are not kept."""
    if event is None:
        return None
    if isinstance(event, Typed):
        return None if is_pin(digits_of(event.text)) else event
    return replace(event, caption="") if isinstance(event, Sent) else replace(event, query_id="")


def _lasts(facts: Facts) -> timedelta:
    return timedelta(minutes=facts.rules.staff_pin_minutes)


def _closed(facts: Facts) -> Decision:
    until = facts.pin().closed_until or facts.now
    return move(AtRest(), line(StaffingPhrase.PIN_CLOSED, until=until))


def needs(step: PinStep, text: str, facts: Facts) -> Need | None:
    """The hash of one that is chosen, or the verification of one that there is."""
    digits = digits_of(text)
    match step:
        case ChoosingPin():
            return HashOf(digits) if is_pin(digits) and not _easy(digits, facts) else None
        case RepeatingPin(pin_hash):
            return Matches(pin_hash, digits)
        case AwaitingPin():
            closed = is_ahead(facts.pin().closed_until, facts.now, CLOSED)
            return None if closed else Matches(facts.pin().pin_hash, digits)


def _easy(digits: str, facts: Facts) -> bool:
    return is_easy(digits, facts.now.date()) or facts.common(digits)


def typed(step: PinStep, event: Typed, facts: Facts) -> Decision:
    """A PIN; once it is right, `proven` says so and the desk goes on with what was wanted."""
    if not (facts.staff.roles or isinstance(step.act.at, JoiningStep)):
        return move(AtRest())  # staff no more
    match step:
        case ChoosingPin():
            return _chosen(step, digits_of(event.text), facts)
        case RepeatingPin(pin_hash, act):
            if not facts.right:
                return move(ChoosingPin(act), line(StaffingPhrase.PIN_NOT_SAME))
            session = OpenStaffSession(facts.now + _lasts(facts))
            return move(AtRest(), changes=(ChoosePin(pin_hash), session))
        case AwaitingPin():
            return _given(step, facts)


def _chosen(step: ChoosingPin, digits: str, facts: Facts) -> Decision:
    if not is_pin(digits):
        return ask_again(step, line(StaffingPhrase.PIN_MALFORMED))
    if _easy(digits, facts):
        return ask_again(step, line(StaffingPhrase.PIN_EASY))
    return move(RepeatingPin(facts.hashed, step.act))


def _given(step: AwaitingPin, facts: Facts) -> Decision:
    pin = facts.pin()
    if is_ahead(pin.closed_until, facts.now, CLOSED):
        return _closed(facts)
    if facts.right:
        return move(AtRest(), changes=(OpenStaffSession(facts.now + _lasts(facts)),))
    wrong = pin.wrong + 1
    if wrong < WRONG:
        said = line(StaffingPhrase.PIN_WRONG, left=WRONG - wrong)
        return ask_again(step, said, changes=(CountWrongPin(),))
    until = facts.now + CLOSED
    closing = line(StaffingPhrase.PIN_CLOSED_ALERT, who=_named(facts), until=until)
    closed = move(AtRest(), line(StaffingPhrase.PIN_CLOSED, until=until))
    return closed.also(Alert((closing,), about=facts.chat), changes=(CountWrongPin(until),))


def _named(facts: Facts) -> str | Line:
    return giver(called(officer_named(facts.chat), facts.members()))


def proven(step: Step, decision: Decision) -> StaffAct | None:
    """What is to be done now that the PIN was right, or is chosen."""
    if not isinstance(step, PinStep):
        return None
    right = any(isinstance(each, OpenStaffSession) for each in decision.changes)
    return step.act if right else None


def resumed(done: Decision, right: Decision, facts: Facts) -> Decision:
    """What was wanted, done, with the PIN that was right; of who is no staff none is kept."""
    joined = any(isinstance(each, AcceptStaffInvitation) for each in done.changes)
    if not (facts.staff.roles or joined):
        return done
    return done.also(changes=right.changes)


def question(step: PinStep, facts: Facts) -> Question:
    """What the steps ask."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    leaves = (line(TypedPhrase.DELETED_AT_ONCE),)
    match step:
        case ChoosingPin():
            asked = line(StaffingPhrase.ASK_NEW_PIN)
        case RepeatingPin():
            asked = line(StaffingPhrase.ASK_PIN_AGAIN)
        case AwaitingPin():
            asked = line(StaffingPhrase.ASK_PIN)
    return Question((asked,), ((cancel,),), more=leaves)


CONVERSATION = Conversation(question=question, typed=typed, needs=needs)
