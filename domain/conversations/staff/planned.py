"""An officer looks at the releases, and takes back one that is still to open.

    /releases -> the list -> one that is planned -> its name once more -> it is cancelled
                          -> one that is open, or was withdrawn (`withdrawing.py`)

A list or a question may stand for long: whether a release is still to open is looked up when the
order is performed, and what others did meanwhile is told.
"""

from dataclasses import replace

from domain.conversations.deadlines import is_ahead
from domain.conversations.results import session_line
from domain.conversations.staff import approving, withdrawing
from domain.conversations.staff.file_review import LASTS
from domain.conversations.staff.withdrawing import WithdrawalStep
from domain.machine.decision import Decision, Question, ask_again, button, ignore, move, row_named
from domain.machine.effects import Button, Line, line
from domain.machine.events import Pressed, ReleasesListed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.releasing.effects import CancelRelease, ListReleases
from domain.machine.releasing.events import ReleaseWithdrawn, WithdrawalPreviewed
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import PlannedRelease
from domain.machine.staffing.roles import Right
from domain.machine.steps.staff import CancellingRelease, LookingAtReleases
from domain.machine.steps.step import AtRest, Step

PlannedStep = LookingAtReleases | CancellingRelease | WithdrawalStep


def look() -> Decision:
    """The list comes as soon as it is counted, and the question below it."""
    return ignore(LookingAtReleases()).also(ListReleases())


def heard(
    step: Step, event: ReleasesListed | WithdrawalPreviewed | ReleaseWithdrawn, facts: Facts
) -> Decision:
    """The list stands in the chat; of one that is not awaited any more nothing comes."""
    match event:
        case WithdrawalPreviewed():
            return withdrawing.previewed(step, event, facts)
        case ReleaseWithdrawn():
            return withdrawing.done(step, event, facts)
    if not isinstance(step, LookingAtReleases):
        return ignore(step)
    if not facts.staff.may(Right.WITHDRAW):
        return move(LookingAtReleases(event.planned, waiting=event.waiting))
    listed = LookingAtReleases(event.planned, event.opened, event.unwarned, waiting=event.waiting)
    return move(listed)


def pressed(step: PlannedStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations."""
    if isinstance(step, WithdrawalStep):
        return withdrawing.pressed(step, event, facts)
    number = row_named(event.argument)
    match step, event.verb:
        case LookingAtReleases(), "withdraw-open" | "warn":
            return withdrawing.begin(step, event, facts)
        case LookingAtReleases(planned), "cancel-planned":
            named = next((each for each in planned if each.id == number), None)
            return _asked(step, named, facts) if named else None
        case CancellingRelease(), "keep-release":
            return move(AtRest(), line(ReleasingPhrase.RELEASE_KEPT))
        case CancellingRelease(release=release), "cancel-release" if release.id == number:
            if not is_ahead(step.until, facts.now, LASTS):
                return replace(look(), toast=line(Phrase.STAFF_LOOK_OVER))
            return move(AtRest()).also(CancelRelease(number))  # which says at once what is done
    return None


def _asked(step: PlannedStep, release: PlannedRelease, facts: Facts) -> Decision:
    if release.opens_at <= facts.now:
        return ask_again(step, is_open(release.id, release))
    return move(CancellingRelease(release=release, until=facts.now + LASTS))


def is_open(number: int, release: PlannedRelease) -> Line:
    """That it is too late, and what there is to do instead."""
    return line(ReleasingPhrase.RELEASE_IS_OPEN, number=str(number), at=release.opens_at)


def question(step: PlannedStep, facts: Facts) -> Question:
    """What the steps ask."""
    if isinstance(step, WithdrawalStep):
        return withdrawing.question(step)
    if isinstance(step, CancellingRelease):
        return _sure(step.release)
    leave = (button(ReleasingPhrase.BUTTON_LEAVE_RELEASES, "cancel"),)
    waiting = (approving.buttons(each, facts) for each in step.waiting)
    planned = ((_button(each),) for each in step.planned)
    rows = (*waiting, *planned, *withdrawing.buttons(step))
    if not rows:
        return Question((line(ReleasingPhrase.NO_RELEASE_PLANNED),), (leave,))
    return Question((line(ReleasingPhrase.ASK_WHICH_CANCELLED),), (*rows, leave))


def _button(release: PlannedRelease) -> Button:
    label = ReleasingPhrase.BUTTON_CANCEL_PLANNED
    said = line(label, number=str(release.id), exam=release.exam)
    return Button(said, "cancel-planned", str(release.id))


def _sure(release: PlannedRelease) -> Question:
    number = str(release.id)
    asked = line(
        ReleasingPhrase.ASK_CANCEL_RELEASE,
        number=number,
        exam=release.exam,
        session=session_line(release.session),
        at=release.opens_at,
        results=release.covers,
    )
    label = line(ReleasingPhrase.BUTTON_CANCEL_RELEASE, number=number)
    cancel = Button(label, "cancel-release", number)
    keep = button(ReleasingPhrase.BUTTON_KEEP_RELEASE, "keep-release")
    return Question((asked,), ((cancel,), (keep,)), yes=cancel, no=keep)
