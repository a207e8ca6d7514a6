"""What a release would cover stands in the chat: who they are, and whether it is approved.

    the counts -> ten of a group, in a list of its own -> ten more -> the list is closed
               -> fewer of them: of one delivery, of one centre
               -> released now, tomorrow or at a moment that is typed, by whoever may
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
from domain.conversations.staff.narrowing import narrowed, part_buttons, part_line
from domain.machine.decision import Decision, Question, ask_again, button, ignore, move
from domain.machine.effects import (
    Button,
    Forget,
    Keyboard,
    Line,
    PreviewRelease,
    ReleaseResults,
    line,
)
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.effects import ProposeRelease, ShowCovered
from domain.machine.releasing.events import ReleasePreviewed
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import WHOLE, WITHHELD, CohortPart, CoveredGroup
from domain.machine.sentence import Sentence
from domain.machine.staffing.records import StaffRights
from domain.machine.staffing.roles import Right
from domain.machine.standstill.phrases import StandstillPhrase
from domain.machine.steps.staff import ChoosingRelease, CountingResults, ReviewingRelease
from domain.machine.steps.step import AtRest
from domain.office.office_hours import Unanswered
from domain.text.identifiers import id_number, is_count
from domain.text.typed_moments import MomentMistake, moment_typed

GRADE = "grade-"
OPENING = 8  # o'clock
ReviewingStep = ReviewingRelease | CountingResults
NOW, TOMORROW, TYPED = "now", "tomorrow", "at"
"""The moments, by the words of their buttons; the last one was typed."""
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
        part=event.part,
        parts=event.parts,
    )
    return move(shown)


def pressed(step: ReviewingStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button here does; None for buttons of other conversations."""
    if isinstance(step, CountingResults):
        otherwise = event.verb == "release-otherwise"
        return move(_undecided(step.shown)) if otherwise else None
    if event.verb == "covered-close":
        return ignore(step).also(Forget(event.message_id))
    if event.verb == "release-otherwise":
        return move(_undecided(step))
    if event.verb not in {"release-yes", "release-part", "covered", "covered-more"}:
        return None
    if not is_ahead(step.until, facts.now, LASTS):
        return move(ChoosingRelease(), line(Phrase.STAFF_LOOK_OVER))
    if event.verb == "release-part":
        part = narrowed(step.part, event.argument) if event.argument else WHOLE
        return _of_part(step, part) if part else None
    if event.verb != "release-yes":
        return _listed(step, event, facts)
    if event.argument == TYPED:
        return _chosen(step, TYPED, facts) if step.at else None
    return _chosen(replace(step, at=None), TOMORROW if event.argument == TOMORROW else NOW, facts)


def _undecided(step: ReviewingRelease) -> ReviewingRelease:
    return replace(step, questioned="", at=None)


def _of_part(step: ReviewingRelease, part: CohortPart) -> Decision:
    """It is looked at anew, for fewer entries or for all."""
    return ignore(step).also(PreviewRelease(step.exam, step.session, part))


def _chosen(step: ReviewingRelease, word: str, facts: Facts) -> Decision:
    """A moment was chosen; it is questioned once where nobody answers then."""
    if step.at and step.at <= facts.now:
        return ask_again(_undecided(step), _wrong(MomentMistake.PAST))
    if word != step.questioned and _unanswered(word, step.at, facts):
        return move(replace(step, questioned=word))
    if _is_asked_for(facts):
        later = word == TOMORROW
        of = (step.exam, step.session, step.digest)
        order = ProposeRelease(*of, later, part=step.part, opens_at=step.at)
        return move(AtRest(), line(Phrase.STAFF_BEGUN)).also(order)
    return move(CountingResults(replace(step, questioned=""), word))


def _wrong(why: MomentMistake) -> Line:
    return line(ReleasingPhrase.RELEASE_MOMENT_WRONG, why=why.value)


def _is_asked_for(facts: Facts) -> bool:
    """Whether others approve: two have to, or this person may not."""
    return facts.rules.approvals > 1 or not facts.staff.may(Right.RELEASE)


def typed(step: ReviewingStep, event: Typed, facts: Facts) -> Decision:
    """A moment or what narrows it, and then the number of results: only that releases them."""
    shown = step if isinstance(step, ReviewingRelease) else step.shown
    if not is_ahead(shown.until, facts.now, LASTS):
        return move(ChoosingRelease(), line(Phrase.STAFF_LOOK_OVER))
    if isinstance(step, ReviewingRelease):
        return _meant(step, event.text, facts)
    if not is_count(event.text, shown.covers):
        return ask_again(step, line(ReleasingPhrase.RELEASE_MISCOUNTED))
    if shown.at and shown.at <= facts.now:
        return move(_undecided(shown), _wrong(MomentMistake.PAST))
    of, later = (shown.exam, shown.session, shown.digest), step.moment == TOMORROW
    order = ReleaseResults(*of, later, part=shown.part, opens_at=shown.at)
    return move(AtRest(), line(Phrase.STAFF_BEGUN)).also(order)


def _meant(step: ReviewingRelease, text: str, facts: Facts) -> Decision:
    """A moment, or a word for some of them; other words change nothing."""
    if part := narrowed(step.part, text):
        return _of_part(step, part)
    if number := id_number(text):
        return ignore(step).also(PreviewRelease(step.exam, step.session, id_number=number))
    at = moment_typed(text, facts.rules.zone, facts.now)
    match at:
        case None:
            return ask_again(step, line(ReleasingPhrase.RELEASE_WORD_UNKNOWN))
        case MomentMistake():
            return ask_again(step, _wrong(at))
    return _chosen(replace(step, at=at, questioned=""), TYPED, facts)


def _unanswered(word: str, at: datetime | None, facts: Facts) -> Unanswered | None:
    """Why nobody answers at a moment that is chosen now."""
    later = opening_after(facts.now, facts.rules.zone) if word == TOMORROW else facts.now
    return facts.rules.office.unanswered(at or later) if facts.rules.office else None


def _listed(step: ReviewingRelease, event: Pressed, facts: Facts) -> Decision | None:
    """Ten of a group; what a client forged names none."""
    name, _, place = event.argument.partition(":")
    if not any(each.name == name for each in _shown(step, facts)):
        return None
    after = int(place) if place.isdecimal() and len(place) < 19 else 0
    edits = event.message_id if event.verb == "covered-more" else 0
    of = (step.exam, step.session, name)
    list_of = ShowCovered(*of, after=after, edits=edits, part=step.part)
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
        return _counted(step, cancel, facts)
    groups = [_group(each) for each in _shown(step, facts)]
    lists = tuple(tuple(groups[at : at + 2]) for at in range(0, len(groups), 2))
    if step.questioned:
        return _questioned(step, cancel, facts)
    named, session = part_line(step.exam, step.part), session_line(step.session)
    phrases: tuple[Sentence, ...] = ASKING if _is_asked_for(facts) else RELEASING
    asked = line(phrases[0], exam=named, session=session, results=step.covers)
    typed_too = line(ReleasingPhrase.ASK_RELEASE_TYPED)
    at_once, later = (button(phrases[1], "release-yes", NOW),), button(phrases[2], *LATER)
    parts = [(each,) for each in part_buttons(step.part, step.parts)]
    rows = (*lists, *parts, at_once, (later,), (cancel,))
    return Question((*untold(facts), asked, typed_too), rows, no=cancel)


def _questioned(step: ReviewingRelease, cancel: Button, facts: Facts) -> Question:
    """Nobody answers at the moment that was chosen: is it meant?"""
    word = step.questioned
    why, at = _unanswered(word, step.at, facts) or Unanswered.HOURS, step.at or facts.now
    said = Line(f"unanswered-{why}")
    asked = line(ReleasingPhrase.RELEASE_UNANSWERED, word=word, why=said, at=at)
    anyway = button(ReleasingPhrase.BUTTON_RELEASE_ANYWAY, "release-yes", word)
    otherwise = button(ReleasingPhrase.BUTTON_RELEASE_OTHERWISE, "release-otherwise")
    rows = ((otherwise,), (anyway,), (cancel,))
    return Question((asked,), rows, yes=anyway, no=otherwise)


def _counted(step: CountingResults, cancel: Button, facts: Facts) -> Question:
    results, word = step.shown.covers, step.moment
    at = step.shown.at or facts.now
    asked = line(ReleasingPhrase.ASK_RELEASE_COUNT, results=results, word=word, at=at)
    otherwise = button(ReleasingPhrase.BUTTON_RELEASE_OTHERWISE, "release-otherwise")
    return Question((asked,), ((otherwise,), (cancel,)), no=otherwise)


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
