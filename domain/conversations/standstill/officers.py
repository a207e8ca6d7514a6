"""An officer stops everything that goes out, and lets it go again: one press each, after a look.

What is stopped, and by whom, is looked up each time: two officers may press at once.
"""

from dataclasses import replace
from datetime import timedelta

from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import Alert, Button, Line, line
from domain.machine.events import Pressed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import officer_named
from domain.machine.staffing.records import called, giver
from domain.machine.standstill.changes import BeginStandstill, LiftStandstill
from domain.machine.standstill.phrases import StandstillPhrase
from domain.machine.standstill.records import Standstill
from domain.machine.steps.staff import ReviewingStandstill
from domain.machine.steps.step import AtRest

LASTS = timedelta(hours=1)  # that a look may be followed by letting everything go


def begin(facts: Facts) -> ReviewingStandstill:
    """Where the commands lead: what stands still, and what can be done about it."""
    return ReviewingStandstill(facts.now + LASTS)


def menu_button(facts: Facts) -> Button:
    """What leads there from the menu."""
    if facts.standstill():
        return button(StandstillPhrase.BUTTON_STAFF_UNFREEZE, "staff", "/unfreeze")
    return button(StandstillPhrase.BUTTON_STAFF_FREEZE, "staff", "/freeze")


def notice(facts: Facts) -> tuple[Line, ...]:
    """That everything stands still, above whatever an officer looks at."""
    still = _standing(facts)
    return (standing_line(still),) if still else ()


def _standing(facts: Facts) -> Standstill | None:
    """At whose word, by the name that staff call them."""
    still = facts.standstill()
    return replace(still, by=called(still.by, facts.members())) if still else None


def standing_line(still: Standstill) -> Line:
    """That everything stands still, since when and at whose word."""
    plain, hiding = StandstillPhrase.STANDS_STILL, StandstillPhrase.STANDS_STILL_HIDING
    return line(hiding if still.hides else plain, at=still.since, by=giver(still.by))


def stopped_alert(still: Standstill, *, about: int = 0) -> Alert:
    """What every officer is told, but who did it in a chat and was told there."""
    return Alert((standing_line(still), line(StandstillPhrase.GOES_ON)), about=about)


def lifted_alert(by: str, *, about: int = 0) -> Alert:
    """The same once it is over."""
    return Alert((line(StandstillPhrase.STANDSTILL_LIFTED, by=giver(by)),), about=about)


def question(facts: Facts) -> Question:
    """Stop, or lift: what there is to do."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    still = _standing(facts)
    if still is None:
        plain = button(StandstillPhrase.BUTTON_FREEZE, "freeze")
        hiding = button(StandstillPhrase.BUTTON_FREEZE_HIDING, "freeze", "hide")
        rows, goes_on = ((plain,), (hiding,), (cancel,)), (line(StandstillPhrase.GOES_ON),)
        first = (line(StandstillPhrase.ASK_FREEZE),)
        return Question(first, rows, more=goes_on, yes=plain, no=cancel)
    more = () if still.hides else ((button(StandstillPhrase.BUTTON_HIDE_TOO, "freeze", "hide"),),)
    lift = (button(StandstillPhrase.BUTTON_UNFREEZE, "unfreeze"),)
    asked = (standing_line(still), line(StandstillPhrase.ASK_UNFREEZE))
    return Question(asked, (*more, lift, (cancel,)), no=cancel)


def pressed(step: ReviewingStandstill, event: Pressed, facts: Facts) -> Decision | None:
    """What a button does; None for those of other conversations."""
    match event.verb:
        case "freeze":
            return _stop(step, facts, hides=event.argument == "hide")
        case "unfreeze" if facts.now >= step.until:
            return move(begin(facts), line(Phrase.STAFF_LOOK_OVER))
        case "unfreeze":
            return _lift(step, facts)
    return None


def _stop(step: ReviewingStandstill, facts: Facts, *, hides: bool) -> Decision:
    """However late the press comes: stopping does no harm that waiting would not."""
    still, here = _standing(facts), called(officer_named(facts.chat), facts.members())
    if still and (still.hides or not hides):
        return ask_again(step, line(StandstillPhrase.FREEZE_BY_OTHERS))
    begun = still or Standstill(since=facts.now, by=here)
    alert = stopped_alert(replace(begun, hides=hides), about=facts.chat)
    done = line(StandstillPhrase.FREEZE_DONE)
    return move(AtRest(), done, changes=(BeginStandstill(hides),)).also(alert)


def _lift(step: ReviewingStandstill, facts: Facts) -> Decision:
    if facts.standstill() is None:
        return ask_again(step, line(StandstillPhrase.FREEZE_BY_OTHERS))
    here = called(officer_named(facts.chat), facts.members())
    alert = lifted_alert(here, about=facts.chat)
    done = line(StandstillPhrase.UNFREEZE_DONE)
    return move(AtRest(), done, changes=(LiftStandstill(),)).also(alert)
