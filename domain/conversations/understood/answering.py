"""What is done for somebody who types in words of their own, where no answer is awaited.

    distress                    care, before all else and at every step but those of secrets
    help, cancel                what they say, at every step but those of secrets
    where nothing is awaited    an ID number begins the registration; what is understood is done;
                                a complaint goes to the centre at once; else it is offered to

Staff are understood by none of this: what they type is about others.
"""

from collections.abc import Callable

from domain.conversations import confirmation, menu
from domain.conversations.asking import asking
from domain.conversations.registration import registration
from domain.conversations.understood.caring import cared_for
from domain.conversations.verbs import perform
from domain.machine.decision import Decision, ask_again, move
from domain.machine.effects import line
from domain.machine.events import Typed
from domain.machine.facts import Facts
from domain.machine.steps.asking import ReviewingQuestion
from domain.machine.steps.registration import AwaitingIdNumber
from domain.machine.steps.step import SECRET_STEPS, AtRest, Step
from domain.machine.understood.phrases import UnderstoodPhrase
from domain.text.passwords import is_password
from domain.text.typed_numbers import numbers_in
from domain.text.understood.distress import distress_in
from domain.text.understood.meaning import Wanted, language_named, stops_or_asks_help, wanted

DOES: dict[Wanted, tuple[str, str]] = {
    Wanted.PERSON: ("ask", ""),
    Wanted.FORGOTTEN: ("forgotten", ""),
    Wanted.LOST_CODES: ("lost-codes", ""),
    Wanted.DELETE: ("delete", ""),
    Wanted.SEND: ("send", ""),
    Wanted.STATEMENT: ("statement", ""),
    Wanted.CERTIFICATE: ("certificate", ""),
    Wanted.RESULT: ("results", ""),
    Wanted.HELP: ("help", ""),
    Wanted.CANCEL: ("cancel", ""),
}
"""The verb, as a button's, that does what is wanted."""


def answered(step: Step, event: Typed, facts: Facts) -> Decision | None:
    """What a text does by its words; None where the step itself has to read it."""
    if facts.staff.roles or isinstance(step, SECRET_STEPS):
        return None
    if heard := distress_in(event.text):
        return cared_for(step, event.text, heard, facts)
    if isinstance(step, AtRest | ReviewingQuestion):
        return _at_rest(step, event, facts)
    asks_little = stops_or_asks_help(event.text)
    return perform(step, *DOES[asks_little], facts) if asks_little else None


def _at_rest(step: Step, event: Typed, facts: Facts) -> Decision | None:
    text, shown = event.text, facts.shown()
    if code := confirmation.code_heard(AtRest(), text, facts):
        return code
    if shown is None and numbers_in(text).id_number and not is_password(text):
        return registration.typed(AwaitingIdNumber(), event, facts)
    means = None if is_password(text) else wanted(text)
    if means is None:
        return None
    if means in DOES:
        return perform(step, *DOES[means], facts)
    return _SAID[means](text, facts)


def _greeted(_: str, facts: Facts) -> Decision:
    shown = facts.shown()
    if shown and not shown.idle:
        return ask_again(AtRest(), line(UnderstoodPhrase.GREETED))
    return move(AtRest(welcome=True))


def _when(_: str, facts: Facts) -> Decision:
    """When one's own result is expected; else when results are."""
    shown = facts.shown()
    if shown and not shown.idle:
        return perform(AtRest(), "results", "", facts)
    return perform(AtRest(), "exams", menu.WHEN, facts)


def _language(text: str, facts: Facts) -> Decision:
    return perform(AtRest(), "language", language_named(text), facts)


_SAID: dict[Wanted, Callable[[str, Facts], Decision]] = {
    Wanted.COMPLAINT: asking.handed_over,
    Wanted.WHEN: _when,
    Wanted.LANGUAGE: _language,
    Wanted.MENU: lambda _, facts: move(AtRest()),
    Wanted.THANKS: lambda _, facts: ask_again(AtRest(), line(UnderstoodPhrase.THANKED)),
    Wanted.GREETING: _greeted,
}
