"""What a release would cover stands in the chat: who they are, and whether it is approved.

    the counts -> ten of a group, in a list of its own -> ten more -> the list is closed
               -> released now or tomorrow, by whoever may
                  -> where nobody answers then: all the same, or at another moment?
                     -> the number of results, typed
                     -> or, where others have to agree, they are asked (`approving.py`)

The list is no step: it stands below the question, and its buttons are good as long as that is.
"""

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from domain.conversations.deadlines import is_ahead
from domain.conversations.results import session_line
from domain.conversations.staff.file_review import LASTS
from domain.machine.decision import Decision, Question, ask_again, button, ignore, move
from domain.machine.effects import Button, Forget, Keyboard, Line, ReleaseResults, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.effects import ProposeRelease, ShowCovered
from domain.machine.releasing.events import ReleasePreviewed
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import WITHHELD, CoveredGroup
from domain.machine.sentence import Sentence
from domain.machine.staffing.records import StaffRights
from domain.machine.staffing.roles import Right
from domain.machine.standstill.phrases import StandstillPhrase
from domain.machine.steps.staff import ChoosingRelease, CountingResults, ReviewingRelease
from domain.machine.steps.step import AtRest
from domain.office.office_hours import Unanswered

GRADE = "grade-"
OPENING = 8  # o'clock
ReviewingStep = ReviewingRelease | CountingResults
NOW, TOMORROW = "now", "tomorrow"
"""The moments that are offered, by the words of their buttons."""
LATER = ("release-yes", TOMORROW)
RELEASING = (Phrase.ASK_RELEASE, Phrase.BUTTON_RELEASE_NOW, Phrase.BUTTON_RELEASE_TOMORROW)
ASKING = (
    ApprovalPhrase.ASK_PROPOSE,
    ApprovalPhrase.BUTTON_PROPOSE_NOW,
    ApprovalPhrase.BUTTON_PROPOSE_TOMORROW,
)
"""What is asked where one releases alone, and where others approve."""


def opening_after(moment: datetime, zone: tzinfo) -> datetime:
    """The next day's opening, in the centre's time."""
    day = moment.astimezone(zone) + timedelta(days=1)
    return day.replace(hour=OPENING, minute=0, second=0, microsecond=0)


def begin(event: ReleasePreviewed, facts: Facts) -> Decision:
    """It can be approved now, for a while."""
    shown = ReviewingRelease(
        exam=event.exam,
        session=event.session,
        digest=event.digest,
        covers=event.covers,
        until=facts.now + LASTS,
        groups=event.groups,
    )
    return move(shown)


def pressed(step: ReviewingStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button here does; None for buttons of other conversations."""
    if isinstance(step, CountingResults):
        otherwise = event.verb == "release-otherwise"
        return move(replace(step.shown, questioned="")) if otherwise else None
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
    word = TOMORROW if event.argument == TOMORROW else NOW
    if word != step.questioned and _unanswered(word, facts):
        return move(replace(step, questioned=word))
    if _is_asked_for(facts):
        order = ProposeRelease(step.exam, step.session, step.digest, word == TOMORROW)
        return move(AtRest(), line(Phrase.STAFF_BEGUN)).also(order)
    return move(CountingResults(replace(step, questioned=""), word))


def _is_asked_for(facts: Facts) -> bool:
    """Whether others approve: two have to, or this person may not."""
    return facts.rules.approvals > 1 or not facts.staff.may(Right.RELEASE)


def typed(step: ReviewingStep, event: Typed, facts: Facts) -> Decision:
    """The number of results, once a moment was chosen: only that releases them."""
    if isinstance(step, ReviewingRelease):
        return ask_again(step)
    shown = step.shown
    if not is_ahead(shown.until, facts.now, LASTS):
        return move(ChoosingRelease(), line(Phrase.STAFF_LOOK_OVER))
    if "".join(event.text.split()) != str(shown.covers):
        return ask_again(step, line(ReleasingPhrase.RELEASE_MISCOUNTED))
    order = ReleaseResults(shown.exam, shown.session, shown.digest, step.moment == TOMORROW)
    return move(AtRest(), line(Phrase.STAFF_BEGUN)).also(order)


def _unanswered(word: str, facts: Facts) -> Unanswered | None:
    """Why nobody answers at a moment that is chosen now."""
    at = opening_after(facts.now, facts.rules.zone) if word == TOMORROW else facts.now
    return facts.rules.office.unanswered(at) if facts.rules.office else None


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


def question(step: ReviewingStep, facts: Facts) -> Question:
    """Who is to be looked at, and whether it is to be released."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    if isinstance(step, CountingResults):
        return _counted(step, cancel)
    groups = [_group(each) for each in _shown(step, facts)]
    lists = tuple(tuple(groups[at : at + 2]) for at in range(0, len(groups), 2))
    if step.questioned:
        return _questioned(step, cancel, facts)
    named, session = step.exam, session_line(step.session)
    phrases: tuple[Sentence, ...] = ASKING if _is_asked_for(facts) else RELEASING
    asked = line(phrases[0], exam=named, session=session, results=step.covers)
    at_once, later = (button(phrases[1], "release-yes", NOW),), button(phrases[2], *LATER)
    return Question((*untold(facts), asked), (*lists, at_once, (later,), (cancel,)), no=cancel)


def _questioned(step: ReviewingRelease, cancel: Button, facts: Facts) -> Question:
    """Nobody answers at the moment that was chosen: is it meant?"""
    word = step.questioned
    why = _unanswered(word, facts) or Unanswered.HOURS
    asked = line(ReleasingPhrase.RELEASE_UNANSWERED, word=word, why=Line(f"unanswered-{why}"))
    anyway = (button(ReleasingPhrase.BUTTON_RELEASE_ANYWAY, "release-yes", word),)
    otherwise = (button(ReleasingPhrase.BUTTON_RELEASE_OTHERWISE, "release-otherwise"),)
    return Question((asked,), (otherwise, anyway, (cancel,)), no=cancel)


def _counted(step: CountingResults, cancel: Button) -> Question:
    results, word = step.shown.covers, step.moment
    asked = line(ReleasingPhrase.ASK_RELEASE_COUNT, results=results, word=word)
    otherwise = (button(ReleasingPhrase.BUTTON_RELEASE_OTHERWISE, "release-otherwise"),)
    return Question((asked,), (otherwise, (cancel,)), no=cancel)


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
