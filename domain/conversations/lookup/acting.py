"""What staff do for somebody they have looked up: offered as the account stands, asked, ordered.

    an act -> is it meant? -> yes: it is ordered, done by `bot/staff/lookup/acts.py`, and shown

What can be done is looked up at each press and once more when it is done; whose account is meant is
held by its number, so that nothing meets another one that was opened meanwhile.
"""

from collections.abc import Iterator
from datetime import timedelta

from domain.conversations.deadlines import is_ahead
from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import Button, Keyboard, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.lookup.effects import ActOnCandidate, CandidateAct, ShowCandidate
from domain.machine.lookup.events import CandidateActedOn
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.phrases import Phrase
from domain.machine.steps.lookup import ActingOnCandidate, LookingAtCandidate
from domain.machine.steps.step import Step

LASTS = timedelta(minutes=15)  # that a question may be followed by a yes
LABELS = {CandidateAct.RESEND: LookupPhrase.BUTTON_ACT_RESEND}
QUESTIONS = {CandidateAct.RESEND: LookupPhrase.ASK_ACT_RESEND}


def _offered(entry: int, facts: Facts) -> Iterator[CandidateAct]:
    """What can be done now."""
    account = facts.account_on(entry)
    if account is None or account.frozen:
        return
    if facts.new_address(account.id) or (account.email and not account.confirmed):
        yield CandidateAct.RESEND


def buttons(entry: int, facts: Facts) -> Keyboard:
    """One a line, where whoever looks may do it."""
    return tuple((_button(act),) for act in _offered(entry, facts))


def _button(act: CandidateAct) -> Button:
    return button(LABELS[act], "lookup-act", act)


def begin(entry: int, named: str, facts: Facts) -> Decision:
    """A button of somebody's: whether it is meant, unless it cannot be done any more."""
    account = facts.account_on(entry)
    act = next((each for each in _offered(entry, facts) if each == named), None)
    if act is None:
        return move(LookingAtCandidate(entry), line(LookupPhrase.ACT_OVER))
    until, number = facts.now + LASTS, account.id if account else 0
    return move(ActingOnCandidate(entry=entry, account=number, act=act, until=until))


def typed(step: ActingOnCandidate, event: Typed, facts: Facts) -> Decision:
    """A text where a button is awaited: nothing is done by a word."""
    return ask_again(step, line(Phrase.USE_THE_BUTTONS))


def pressed(step: ActingOnCandidate, event: Pressed, facts: Facts) -> Decision | None:
    """Yes or no; None for buttons of other conversations."""
    back = LookingAtCandidate(step.entry)
    match event.verb:
        case "act-no":
            return move(back, line(LookupPhrase.ACT_LEFT))
        case "act-yes":
            return _meant(step, facts)
    return None


def _meant(step: ActingOnCandidate, facts: Facts) -> Decision:
    back = LookingAtCandidate(step.entry)
    account = facts.account_on(step.entry)
    same = step.account == (account.id if account else 0)
    if not same or step.act not in _offered(step.entry, facts):
        return move(back, line(LookupPhrase.ACT_OVER))
    if not is_ahead(step.until, facts.now, LASTS):
        return begin(step.entry, step.act, facts).after(line(Phrase.STAFF_LOOK_OVER))
    order = ActOnCandidate(step.entry, step.account, CandidateAct(step.act))
    return move(back, line(LookupPhrase.ACT_BEGUN)).also(order)


def heard(step: Step, event: CandidateActedOn, facts: Facts) -> Decision:
    """It was done or refused: who stays there sees the entry as it is now."""
    if step != LookingAtCandidate(event.entry):
        return ask_again(step)
    return move(step).also(ShowCandidate(event.entry))


def question(step: ActingOnCandidate, facts: Facts) -> Question:
    """Whether it is meant, and for whom."""
    entry = facts.entry(step.entry)
    no = button(LookupPhrase.BUTTON_ACT_NO, "act-no")
    yes = button(LookupPhrase.BUTTON_ACT_YES, "act-yes")
    number = entry.id_number if entry else "–"
    asked = line(QUESTIONS[CandidateAct(step.act)], id_number=number)
    return Question((asked,), ((yes,), (no,)), no=no)
