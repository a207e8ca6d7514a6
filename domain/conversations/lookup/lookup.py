"""Staff look somebody up in the chat.

    /find -> an ID number, a name, a reference or an address, typed, misspelt too
          -> nobody: asked again; one: what is known; several: which of them?
          -> of one: what can be done for them (`acting.py`), a release of their result alone

Names stand in messages of their own, which nobody can pass on and which go after an hour; here are
only numbers of entries. A text at any of these steps looks for somebody else.
"""

from typing import assert_never

from domain.conversations.lookup import acting
from domain.machine.decision import (
    Decision,
    Question,
    ask_again,
    button,
    ignore,
    move,
    row_named,
)
from domain.machine.effects import Button, Keyboard, PreviewRelease, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts, Need
from domain.machine.lookup.effects import ShowCandidate, ShowFound
from domain.machine.lookup.facts import FoundBy
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.phrases import Phrase
from domain.machine.staffing.roles import Right
from domain.machine.steps.lookup import ActingOnCandidate, LookingAtCandidate, LookingUp, LookupStep

LONGEST = 200
A_ROW = 4  # buttons


def needs(step: LookupStep, text: str, facts: Facts) -> Need | None:
    """Whoever is looked for is searched beside the writer."""
    if isinstance(step, ActingOnCandidate):
        return None
    return FoundBy(text) if len(text) <= LONGEST else None


def typed(step: LookupStep, event: Typed, facts: Facts) -> Decision:
    """Whom staff mean."""
    if isinstance(step, ActingOnCandidate):
        return acting.typed(step, event, facts)
    if len(event.text) > LONGEST:
        return ask_again(step, line(LookupPhrase.LOOKUP_LONG))
    found = facts.found(event.text)
    if not found:
        return move(LookingUp(), line(LookupPhrase.LOOKUP_NOBODY))
    return _shown(found[0]) if len(found) == 1 else move(LookingUp(found)).also(ShowFound(found))


def _shown(entry: int) -> Decision:
    return move(LookingAtCandidate(entry)).also(ShowCandidate(entry))


def pressed(step: LookupStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for those of other conversations."""
    match step, event.verb:
        case LookingUp(found), "lookup-one" if row_named(event.argument) in found:
            return _shown(row_named(event.argument))
        case _, "lookup-anew":
            return move(LookingUp())
        case LookingAtCandidate(entry), "lookup-act":
            return acting.begin(entry, event.argument, facts)
        case LookingAtCandidate(entry), "lookup-release":
            return _released(step, entry, facts)
        case ActingOnCandidate(), _:
            return acting.pressed(step, event, facts)
    return None


def question(step: LookupStep, facts: Facts) -> Question:
    """What the steps ask."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    anew = button(LookupPhrase.BUTTON_LOOKUP_ANEW, "lookup-anew")
    match step:
        case LookingUp(()):
            return Question((line(LookupPhrase.ASK_LOOKUP),), ((cancel,),), no=cancel)
        case LookingUp(found):
            ones = [_one(place, entry) for place, entry in enumerate(found, 1)]
            rows = (tuple(ones[at : at + A_ROW]) for at in range(0, len(ones), A_ROW))
            asked = line(LookupPhrase.ASK_LOOKUP_WHICH)
            return Question((asked,), (*rows, (anew, cancel)), no=cancel)
        case LookingAtCandidate(entry):
            asked = line(LookupPhrase.ASK_LOOKUP_NEXT)
            acts = (*acting.buttons(entry, facts), *_release(entry, facts))
            return Question((asked,), (*acts, (anew, cancel)), no=cancel)
        case ActingOnCandidate():
            return acting.question(step, facts)
        case _:
            assert_never(step)


def _release(entry: int, facts: Facts) -> Keyboard:
    """A result of theirs may wait: results of their exam and session do."""
    known = facts.entry(entry)
    may = facts.staff.may(Right.PREPARE) and known is not None
    if not may or known is None or (known.exam, known.session) not in facts.unreleased():
        return ()
    return ((button(LookupPhrase.BUTTON_RELEASE_ONE, "lookup-release"),),)


def _released(step: LookupStep, entry: int, facts: Facts) -> Decision | None:
    """Their result alone is looked at as a release; whether one waits is seen there."""
    known = facts.entry(entry)
    if known is None or not _release(entry, facts):
        return None
    return ignore(step).also(PreviewRelease(known.exam, known.session, id_number=known.id_number))


def _one(place: int, entry: int) -> Button:
    label = line(LookupPhrase.BUTTON_LOOKUP_ONE, place=str(place))
    return Button(label, "lookup-one", str(entry))
