"""Those who have not confirmed their address are written to once more, at an officer's word.

Only who got no such letter for a day, whose mailbox took the last, and within every limit that
letters of the kind have; codes are good in the chat that asked for them first.
"""

from dataclasses import replace
from datetime import timedelta

from domain.conversations import confirmation
from domain.conversations.deadlines import is_ahead
from domain.conversations.results import session_line
from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import RemindUnconfirmed, Write, line
from domain.machine.events import Pressed
from domain.machine.facts import Facts
from domain.machine.home.phrases import HomePhrase
from domain.machine.home.records import HomeList
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.steps.staff import ReviewingReminders
from domain.machine.steps.step import AtRest, Step

LASTS = timedelta(hours=1)  # that the number may be followed by a yes


def begin(step: Step, session: str, facts: Facts) -> Decision:
    """How many there are, and whether they are to be written to."""
    count = facts.standings(session).count(HomeList.UNCONFIRMED, facts.now)
    if not count:
        return ask_again(step, line(HomePhrase.REMIND_NOBODY))
    return move(ReviewingReminders(session, count, facts.now + LASTS))


def question(step: ReviewingReminders) -> Question:
    """What the step asks."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    yes = button(HomePhrase.BUTTON_REMIND, "remind-yes")
    when = session_line(step.session)
    asked = line(HomePhrase.ASK_REMIND, people=step.count, session=when)
    return Question((asked,), ((yes,), (cancel,)), yes=yes, no=cancel)


def pressed(step: ReviewingReminders, event: Pressed, facts: Facts) -> Decision | None:
    """Yes; None for buttons of other conversations."""
    if event.verb != "remind-yes":
        return None
    if not is_ahead(step.until, facts.now, LASTS):
        return begin(AtRest(), step.session, facts).after(line(Phrase.STAFF_LOOK_OVER))
    return move(AtRest(), line(Phrase.STAFF_BEGUN)).also(RemindUnconfirmed(step.session))


def letter_for(account: Account, facts: Facts) -> Decision | None:
    """One more letter to somebody, and the proof it asks for; None where none is to go now."""
    barred = account.confirmed or account.held or account.frozen or account.entry.rests
    if barred or not account.email or facts.bounces(account.id).hard:
        return None
    if facts.letters_today(account.id, confirmation.CONFIRM):
        return None
    if confirmation.full_until(account.email, account.entry, facts, spare=True):
        return None
    asked = confirmation.open_code(account.id, account.email, facts)
    letters = (replace(each, quiet=True) for each in asked.effects if isinstance(each, Write))
    return replace(asked, effects=tuple(letters))
