"""What a release would cover stands in the chat: who they are, and whether it is approved.

    the counts -> ten of a group, in a list of its own -> ten more -> the list is closed
               -> released now or tomorrow, by whoever may
                  -> where nobody answers then: all the same, or at another moment?

The list is no step: it stands below the question, and its buttons are good as long as that is.
"""

from dataclasses import replace

from domain.conversations.deadlines import is_ahead
from domain.conversations.results import session_line
from domain.conversations.staff.file_review import LASTS
from domain.machine.decision import Decision, Question, button, ignore, move
from domain.machine.effects import Button, Forget, Keyboard, Line, ReleaseResults, line
from domain.machine.events import Pressed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.releasing.effects import ShowCovered
from domain.machine.releasing.events import ReleasePreviewed
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import WITHHELD, CoveredGroup
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import StaffRights
from domain.machine.staffing.roles import Right
from domain.machine.standstill.phrases import StandstillPhrase
from domain.machine.steps.staff import ChoosingRelease, ReviewingRelease
from domain.machine.steps.step import AtRest

GRADE = "grade-"


def begin(event: ReleasePreviewed, facts: Facts) -> Decision:
    """It can be approved now, for a while."""
    shown = ReviewingRelease(
        exam=event.exam,
        session=event.session,
        digest=event.digest,
        covers=event.covers,
        until=facts.now + LASTS,
        groups=event.groups,
        unanswered=event.unanswered,
    )
    return move(shown)


def pressed(step: ReviewingRelease, event: Pressed, facts: Facts) -> Decision | None:
    """What a button here does; None for buttons of other conversations."""
    if event.verb == "covered-close":
        return ignore(step).also(Forget(event.message_id))
    if event.verb == "release-otherwise":
        return move(replace(step, questioned=""))
    if event.verb not in {"release-yes", "covered", "covered-more"}:
        return None
    if not is_ahead(step.until, facts.now, LASTS):
        return move(ChoosingRelease(), line(Phrase.STAFF_LOOK_OVER))
    if event.verb != "release-yes":
        return _listed(step, event, facts)
    word = event.argument
    if word != step.questioned and any(each.word == word for each in step.unanswered):
        return move(replace(step, questioned=word))
    begun = move(AtRest(), line(Phrase.STAFF_BEGUN))
    order = ReleaseResults(step.exam, step.session, step.digest, word == "tomorrow")
    return begun.also(order)


def _listed(step: ReviewingRelease, event: Pressed, facts: Facts) -> Decision | None:
    """Ten of a group; what a client forged names none."""
    name, _, place = event.argument.partition(":")
    if not any(each.name == name for each in _shown(step, facts)):
        return None
    after = int(place) if place.isdecimal() and len(place) < 19 else 0
    edits = event.message_id if event.verb == "covered-more" else 0
    list_of = ShowCovered(step.exam, step.session, name, after=after, edits=edits)
    return ignore(step).also(list_of)


def _shown(step: ReviewingRelease, facts: Facts) -> list[CoveredGroup]:
    return [each for each in step.groups if may_see(each.name, facts.staff)]


def may_see(group: str, staff: StaffRights) -> bool:
    """Whether somebody may see who is in a group: whose result is withheld only approvers do."""
    return staff.may(Right.RELEASE if group == WITHHELD else Right.PREPARE)


def question(step: ReviewingRelease, facts: Facts) -> Question:
    """Who is to be looked at, and whether it is to be released."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    groups = [_group(each) for each in _shown(step, facts)]
    lists = tuple(tuple(groups[at : at + 2]) for at in range(0, len(groups), 2))
    if not facts.staff.may(Right.RELEASE):
        asked = line(StaffingPhrase.RELEASE_FOR_APPROVERS)
        return Question((asked,), (*lists, (cancel,)), no=cancel)
    if step.questioned:
        return _questioned(step, cancel)
    named, session = step.exam, session_line(step.session)
    asked = line(Phrase.ASK_RELEASE, exam=named, session=session, results=step.covers)
    at_once = (button(Phrase.BUTTON_RELEASE_NOW, "release-yes", "now"),)
    later = (button(Phrase.BUTTON_RELEASE_TOMORROW, "release-yes", "tomorrow"),)
    return Question((*untold(facts), asked), (*lists, at_once, later, (cancel,)), no=cancel)


def _questioned(step: ReviewingRelease, cancel: Button) -> Question:
    """Nobody answers at the moment that was chosen: is it meant?"""
    word = step.questioned
    why = next((each.why for each in step.unanswered if each.word == word), "hours")
    asked = line(ReleasingPhrase.RELEASE_UNANSWERED, word=word, why=Line(f"unanswered-{why}"))
    anyway = (button(ReleasingPhrase.BUTTON_RELEASE_ANYWAY, "release-yes", word),)
    otherwise = (button(ReleasingPhrase.BUTTON_RELEASE_OTHERWISE, "release-otherwise"),)
    return Question((asked,), (otherwise, anyway, (cancel,)), no=cancel)


def _group(group: CoveredGroup) -> Button:
    label = line(
        ReleasingPhrase.BUTTON_COVERED, group=group_line(group.name), entries=group.entries
    )
    return Button(label, "covered", group.name)


def group_line(name: str) -> Line:
    """What a group is called."""
    return Line(name) if name.startswith(GRADE) else Line(f"covered-{name}")


def list_buttons(group: str, last: int, *, more: bool) -> Keyboard:
    """Below a list: the next ten, and away with it."""
    following = Button(line(ReleasingPhrase.BUTTON_COVERED_MORE), "covered-more", f"{group}:{last}")
    close = (button(ReleasingPhrase.BUTTON_COVERED_CLOSE, "covered-close"),)
    return ((following,), close) if more else (close,)


def untold(facts: Facts) -> tuple[Line, ...]:
    """Of a release made now nobody would hear at once."""
    return (line(StandstillPhrase.RELEASE_UNTOLD),) if facts.standstill() else ()
