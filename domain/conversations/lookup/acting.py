"""What staff do for somebody they have looked up: offered as the account stands, asked, ordered.

    an act -> another address? -> to which, typed
           -> is something given away by it? -> how the identity was checked, by a button or typed
           -> is it meant? -> yes: it is ordered, done by `bot/staff/lookup/acts.py`, and shown

What can be done is looked up at each press and once more when it is done; whose account is meant is
held by its number, so that nothing meets another one that was opened meanwhile.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.conversations.deadlines import is_ahead
from domain.conversations.lookup import guarding, mending
from domain.machine.decision import Decision, Question, ask_again, button, move, row_named
from domain.machine.effects import Button, Keyboard, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.lookup.effects import ActOnCandidate, CandidateAct, ShowCandidate
from domain.machine.lookup.events import CandidateActedOn
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.phrases import Phrase
from domain.machine.steps.lookup import ActingOnCandidate, LookingAtCandidate
from domain.machine.steps.step import Step
from domain.text.addresses import is_same
from domain.text.labels import answer_words
from domain.text.typed_addresses import no_address

LASTS = timedelta(minutes=15)  # that a question may be followed by a yes
LONGEST = 200  # signs of how somebody's identity was checked
LABELS = {
    CandidateAct.RESEND: LookupPhrase.BUTTON_ACT_RESEND,
    CandidateAct.READDRESS: LookupPhrase.BUTTON_ACT_READDRESS,
    CandidateAct.FREEZE: LookupPhrase.BUTTON_ACT_FREEZE,
    CandidateAct.UNFREEZE: LookupPhrase.BUTTON_ACT_UNFREEZE,
    CandidateAct.RESET: LookupPhrase.BUTTON_ACT_RESET,
    CandidateAct.RENEW: LookupPhrase.BUTTON_ACT_RENEW,
    CandidateAct.AGREE: LookupPhrase.BUTTON_ACT_AGREE,
    CandidateAct.DISAGREE: LookupPhrase.BUTTON_ACT_DISAGREE,
    CandidateAct.GUARD: LookupPhrase.BUTTON_ACT_GUARD,
    CandidateAct.UNGUARD: LookupPhrase.BUTTON_ACT_UNGUARD,
}
QUESTIONS = {
    CandidateAct.RESEND: LookupPhrase.ASK_ACT_RESEND,
    CandidateAct.READDRESS: LookupPhrase.ASK_ACT_READDRESS,
    CandidateAct.FREEZE: LookupPhrase.ASK_ACT_FREEZE,
    CandidateAct.UNFREEZE: LookupPhrase.ASK_ACT_UNFREEZE,
    CandidateAct.RESET: LookupPhrase.ASK_ACT_RESET,
    CandidateAct.RENEW: LookupPhrase.ASK_ACT_RENEW,
    CandidateAct.AGREE: LookupPhrase.ASK_ACT_AGREE,
    CandidateAct.DISAGREE: LookupPhrase.ASK_ACT_DISAGREE,
    CandidateAct.GUARD: LookupPhrase.ASK_ACT_GUARD,
    CandidateAct.UNGUARD: LookupPhrase.ASK_ACT_UNGUARD,
}
CHECKS = {
    "document": (LookupPhrase.BUTTON_CHECK_DOCUMENT, "a photo identity was seen"),
    "known": (LookupPhrase.BUTTON_CHECK_KNOWN, "known in person to the centre or school"),
    "called": (LookupPhrase.BUTTON_CHECK_CALLED, "called at the number that the centre has"),
}
"""The usual ways, and the words that are kept of each."""
TYPED = {CandidateAct.GUARD: LookupPhrase.ASK_ACT_GUARD_ADDRESS}


def _offered(entry: int, facts: Facts) -> Iterator[CandidateAct]:
    """What can be done now."""
    yield from guarding.offered(entry, facts)
    account = facts.account_on(entry)
    if facts.entry(entry) and account is None:
        yield CandidateAct.RENEW
    if account is None:
        return
    if account.frozen:
        yield from (CandidateAct.UNFREEZE, CandidateAct.RESET)
        return
    if facts.new_address(account.id) or (account.email and not account.confirmed):
        yield CandidateAct.RESEND
    yield from (CandidateAct.READDRESS, CandidateAct.FREEZE, CandidateAct.RESET, CandidateAct.RENEW)


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


def opened(step: Step, named: str, facts: Facts) -> Decision:
    """From a message about somebody: what is known of them, and what can be done."""
    entry = row_named(named)
    return move(LookingAtCandidate(entry)).also(ShowCandidate(entry))


def typed(step: ActingOnCandidate, event: Typed, facts: Facts) -> Decision:
    """An address, or how the identity was checked; beside a button a word does nothing."""
    if _lacks_address(step) and step.act in guarding.ADDRESSES:
        return _addressed(step, event.text, facts)
    if _lacks_check(step, facts):
        words = " ".join(event.text.split())[:LONGEST]
        if not mending.says_how(words, answer_words(facts.say, facts.languages)):
            return ask_again(step, line(LookupPhrase.ACT_CHECK_SHORT))
        return move(replace(step, checked=words, until=facts.now + LASTS))
    return ask_again(step, line(Phrase.USE_THE_BUTTONS))


def _addressed(step: ActingOnCandidate, text: str, facts: Facts) -> Decision:
    account, address = facts.account_on(step.entry), facts.address(text)
    if not address:
        return ask_again(step, no_address(text, facts))
    entry = facts.entry(step.entry)
    if step.act == CandidateAct.GUARD and entry:
        if why := guarding.no_guardian(entry, address, facts.entries_at(address)):
            return ask_again(step, why)
    elif account and is_same(address, account.email):
        return ask_again(step, line(LookupPhrase.ACT_SAME_ADDRESS, email=account.email))
    return move(replace(step, email=address, until=facts.now + LASTS))


def _lacks_address(step: ActingOnCandidate) -> bool:
    return guarding.lacks(CandidateAct(step.act), step.email)


def _lacks_check(step: ActingOnCandidate, facts: Facts) -> bool:
    if _lacks_address(step):
        return False
    account = facts.account_on(step.entry)
    return mending.needs_check(CandidateAct(step.act), account) and not step.checked


def pressed(step: ActingOnCandidate, event: Pressed, facts: Facts) -> Decision | None:
    """Yes or no; None for buttons of other conversations."""
    back, checks = LookingAtCandidate(step.entry), guarding.checks(CandidateAct(step.act), CHECKS)
    match event.verb:
        case "act-no":
            return move(back, line(LookupPhrase.ACT_LEFT))
        case "act-which" if _lacks_address(step):
            return _picked(step, event.argument, facts)
        case "act-checked" if event.argument in checks and _lacks_check(step, facts):
            return move(replace(step, checked=checks[event.argument][1], until=facts.now + LASTS))
        case "act-yes" if not _lacks_address(step) and not _lacks_check(step, facts):
            return _meant(step, facts)
    return None


def _picked(step: ActingOnCandidate, place: str, facts: Facts) -> Decision | None:
    """Which of the guardians is meant."""
    email = guarding.which(facts.entry(step.entry), place)
    return move(replace(step, email=email, until=facts.now + LASTS)) if email else None


def _meant(step: ActingOnCandidate, facts: Facts) -> Decision:
    back = LookingAtCandidate(step.entry)
    account = facts.account_on(step.entry)
    same = step.account == (account.id if account else 0)
    if not same or step.act not in _offered(step.entry, facts):
        return move(back, line(LookupPhrase.ACT_OVER))
    if not is_ahead(step.until, facts.now, LASTS):
        return begin(step.entry, step.act, facts).after(line(Phrase.STAFF_LOOK_OVER))
    act = CandidateAct(step.act)
    said = {"email": step.email, "checked": step.checked}
    order = ActOnCandidate(step.entry, step.account, act, **said)
    return move(back, line(LookupPhrase.ACT_BEGUN)).also(order)


def heard(step: Step, event: CandidateActedOn, facts: Facts) -> Decision:
    """It was done or refused: who stays there sees the entry as it is now."""
    if step != LookingAtCandidate(event.entry):
        return ask_again(step)
    return move(step).also(ShowCandidate(event.entry))


def question(step: ActingOnCandidate, facts: Facts) -> Question:
    """What is still to be said, and then whether it is meant, and for whom."""
    entry = facts.entry(step.entry)
    number = entry.id_number if entry else "–"
    no = button(LookupPhrase.BUTTON_ACT_NO, "act-no")
    if _lacks_address(step):
        if step.act == CandidateAct.UNGUARD:
            return guarding.asks_which(entry, no)
        asked = line(TYPED.get(step.act, LookupPhrase.ASK_ACT_ADDRESS), id_number=number)
        return Question((asked,), ((no,),), no=no)
    if _lacks_check(step, facts):
        checks = guarding.checks(CandidateAct(step.act), CHECKS)
        ways = tuple((button(label, "act-checked", way),) for way, (label, _) in checks.items())
        asked = line(guarding.HOW.get(step.act, LookupPhrase.ASK_ACT_CHECK), id_number=number)
        return Question((asked,), (*ways, (no,)), no=no)
    yes = button(LookupPhrase.BUTTON_ACT_YES, "act-yes")
    asked = line(QUESTIONS[CandidateAct(step.act)], id_number=number, email=step.email)
    return Question((asked,), ((yes,), (no,)), yes=yes, no=no)
