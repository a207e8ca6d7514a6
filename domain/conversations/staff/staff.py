"""Staff at work in the chat: taking in files, releasing what waits, stopping everything.

    /import -> the file, which may come at any other moment too (`files.py`, `file_review.py`)
    /freeze, /unfreeze -> what stands still, and stopping or lifting it (`standstill/officers.py`)
    /invite -> which session -> how many letters, typed -> they go (`inviting.py`)
    /find -> whom, typed, misspelt too; what is known of one (`lookup/lookup.py`)
    /questions -> what was asked; one is taken and answered (`asking/answering.py`)
    /broadcast -> whom it is for, what it says, and their number, typed (`broadcasting.py`)
    /staff -> who is staff; inviting and removing (`staffing/roster.py`)
    /release -> which exam and session -> what it covers, on approval -> released (`reviewing.py`)
    /releases -> which there are; one that is planned is cancelled (`planned.py`), and one that is
                 open withdrawn (`withdrawing.py`)

Reading, importing and previewing are slow or foreign: effects, which come back as events. A preview
that was asked for at a step that has been left says nothing when it comes.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.conversations.asking import answering
from domain.conversations.home import reminding
from domain.conversations.lookup import acting, lookup
from domain.conversations.results import session_line
from domain.conversations.staff import broadcasting, file_review, inviting, planned, reviewing
from domain.conversations.staff.inviting import InvitingStep
from domain.conversations.staff.planned import PlannedStep
from domain.conversations.staffing import roster
from domain.conversations.staffing.gate import not_here
from domain.conversations.standstill import officers
from domain.exams.sessions import session_named
from domain.machine.broadcasting.events import BroadcastPreviewed
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, ignore, move
from domain.machine.effects import Button, PreviewRelease, line
from domain.machine.events import (
    FileRead,
    ForStaff,
    InvitationsPreviewed,
    Pressed,
    ReleasesListed,
    Typed,
)
from domain.machine.facts import Facts, Need
from domain.machine.lookup.events import CandidateActedOn
from domain.machine.phrases import Phrase
from domain.machine.releasing.events import (
    ReleasePreviewed,
    ReleaseWithdrawn,
    WithdrawalPreviewed,
)
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.staffing.needed import right_at
from domain.machine.steps.asking import AnsweringStep, LookingAtQuestions
from domain.machine.steps.broadcasting import BroadcastStep, ChoosingAudience
from domain.machine.steps.lookup import LookingAtCandidate, LookingUp, LookupStep
from domain.machine.steps.staff import (
    AwaitingInvited,
    AwaitingStaffFile,
    ChoosingRelease,
    CountingResults,
    FileStep,
    LookingAtReleases,
    ReviewingInvitations,
    ReviewingRelease,
    ReviewingReminders,
    ReviewingStandstill,
    StaffStep,
)
from domain.machine.steps.staffing import LookingAtStaff, RosterStep
from domain.machine.steps.step import Step

FIND = "/find"
COMMANDS: Mapping[str, Callable[[Facts], StaffStep]] = {
    "/import": lambda facts: AwaitingStaffFile(),
    "/release": lambda facts: ChoosingRelease(),
    "/releases": lambda facts: LookingAtReleases(),
    "/invite": lambda facts: AwaitingInvited(),
    "/questions": lambda facts: LookingAtQuestions(),
    FIND: lambda facts: LookingUp(),
    "/staff": lambda facts: LookingAtStaff(),
    "/broadcast": lambda facts: ChoosingAudience(),
    "/freeze": officers.begin,
    "/unfreeze": officers.begin,
}
"""What staff may type, and where it leads; to who may not be there these are unknown."""


def offers(command: str, facts: Facts) -> bool:
    """Whether somebody may go where a command leads."""
    return command in COMMANDS and facts.staff.may(right_at(COMMANDS[command](facts)))


def begin(step: Step, command: str, facts: Facts) -> Decision:
    """Where a command or a button of staff's leads; for anybody else there is no such thing."""
    if command not in COMMANDS:
        return ignore(step, line(Phrase.OLD_BUTTON))
    begun = COMMANDS[command](facts)
    if not facts.staff.may(right_at(begun)):
        return not_here(step, facts, right_at(begun))
    return planned.look() if isinstance(begun, LookingAtReleases) else move(begun)


def looked_up(event: Typed, facts: Facts) -> Decision | None:
    """Whom a command names in the same message: "/find Marie"; None for other texts."""
    command, _, whom = event.text.partition(" ")
    if command != FIND or not whom.strip() or not offers(FIND, facts):
        return None
    return lookup.typed(LookingUp(), replace(event, text=whom.strip()), facts)


def typed(step: StaffStep, event: Typed, facts: Facts) -> Decision:
    """A text, where a file or a button is awaited; invitations are ordered by typing."""
    if isinstance(step, InvitingStep):
        return inviting.typed(step, event, facts)
    if isinstance(step, RosterStep):
        return roster.typed(step, event, facts)
    if isinstance(step, BroadcastStep):
        return broadcasting.typed(step, event, facts)
    if isinstance(step, reviewing.ReviewingStep):
        return reviewing.typed(step, event, facts)
    if isinstance(step, AnsweringStep):
        return answering.typed(step, event, facts)
    if isinstance(step, LookupStep):
        return lookup.typed(step, event, facts)
    return ask_again(step)


def heard(step: Step, event: ForStaff, facts: Facts) -> Decision:
    """What an officer asked for is there."""
    match event:
        case FileRead():
            return file_review.heard(step, event, facts)
        case ReleasePreviewed():
            return _previewed(step, event, facts)
        case BroadcastPreviewed():
            return broadcasting.heard(step, event, facts)
        case InvitationsPreviewed():
            return inviting.heard(step, event, facts)
        case ReleasesListed() | WithdrawalPreviewed() | ReleaseWithdrawn():
            return planned.heard(step, event, facts)
        case CandidateActedOn():
            return acting.heard(step, event, facts)


def _previewed(step: Step, event: ReleasePreviewed, facts: Facts) -> Decision:
    """What a release would cover stands in the chat: now it can be approved."""
    if not isinstance(step, ChoosingRelease | ReviewingRelease | LookingAtCandidate):
        return ignore(step)
    return reviewing.begin(event, facts) if event.covers else ask_again(step)


def pressed(step: StaffStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations."""
    if isinstance(step, FileStep):
        return file_review.pressed(step, event, facts)
    if isinstance(step, InvitingStep):
        return inviting.pressed(step, event, facts)
    if isinstance(step, RosterStep):
        return roster.pressed(step, event, facts)
    if isinstance(step, AnsweringStep):
        return answering.pressed(step, event, facts)
    if isinstance(step, BroadcastStep):
        return broadcasting.pressed(step, event, facts)
    if isinstance(step, LookupStep):
        return lookup.pressed(step, event, facts)
    if isinstance(step, PlannedStep):
        return planned.pressed(step, event, facts)
    return _at_others(step, event, facts)


def _at_others(step: StaffStep, event: Pressed, facts: Facts) -> Decision | None:
    match step, event.verb:
        case ReviewingReminders(), _:
            return reminding.pressed(step, event, facts)
        case ReviewingStandstill(), _:
            return officers.pressed(step, event, facts)
        case ReviewingRelease() | CountingResults(), _:
            return reviewing.pressed(step, event, facts)
        case ChoosingRelease(), "cohort":
            exam, _, session = event.argument.partition("|")
            if not session_named(session):  # a client can forge what a press sends
                return None
            return ask_again(step).also(PreviewRelease(exam, session))
    return None


def question(step: StaffStep, facts: Facts) -> Question:
    """What the step asks."""
    if isinstance(step, RosterStep):
        return roster.question(step, facts)
    if isinstance(step, AnsweringStep):
        return answering.question(step, facts)
    if isinstance(step, BroadcastStep):
        return broadcasting.question(step, facts)
    if isinstance(step, LookupStep):
        return lookup.question(step, facts)
    match step:
        case ChoosingRelease():
            return _choose(facts)
        case ReviewingStandstill() | ReviewingReminders():
            return _sure(step, facts)
        case AwaitingInvited() | ReviewingInvitations():
            return inviting.question(step, facts)
        case _ if isinstance(step, PlannedStep):
            return planned.question(step, facts)
        case ReviewingRelease() | CountingResults():
            return reviewing.question(step, facts)
        case _:
            return file_review.question(step, facts)


def _sure(step: ReviewingStandstill | ReviewingReminders, facts: Facts) -> Question:
    if isinstance(step, ReviewingReminders):
        return reminding.question(step)
    return officers.question(facts)


def _choose(facts: Facts) -> Question:
    """The exams and sessions with results that nobody sees yet."""
    there_are = (button(ReleasingPhrase.BUTTON_STAFF_RELEASES, "staff", "/releases"),)
    cancel = (button(Phrase.BUTTON_CANCEL, "cancel"),)
    waiting = facts.unreleased()
    if not waiting:
        return Question((line(Phrase.NOTHING_TO_RELEASE),), (there_are, cancel))
    rows = tuple(
        (
            Button(
                line(Phrase.BUTTON_COHORT, exam=exam, session=session_line(session)),
                "cohort",
                f"{exam}|{session}",
            ),
        )
        for exam, session in waiting
    )
    asked = (*reviewing.untold(facts), line(Phrase.ASK_WHICH_RELEASE))
    return Question(asked, (*rows, there_are, cancel))


def needs(step: StaffStep, text: str, facts: Facts) -> Need | None:
    """Whoever is looked up is searched beforehand; nothing else of staff's is slow."""
    return lookup.needs(step, text, facts) if isinstance(step, LookupStep) else None


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed, needs=needs)
