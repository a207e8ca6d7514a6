"""An officer invites candidates without an account: a session, what would go, its number, typed.

    /invite -> a session -> the preview -> the number of letters -> they go
                            an exam or a school, typed, narrows it

Nothing but the number of letters sends any, and it is counted again when the order is performed.
"""

from datetime import timedelta

from domain.conversations.deadlines import is_ahead
from domain.conversations.results import session_line
from domain.exams.names import exam_named
from domain.exams.sessions import session_named
from domain.machine.decision import Decision, Question, ask_again, button, ignore, move
from domain.machine.effects import Button, InviteCandidates, Keyboard, PreviewInvitations, line
from domain.machine.events import InvitationsPreviewed, Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.inviting.phrases import InvitingPhrase
from domain.machine.phrases import Phrase
from domain.machine.sentence import Sentence
from domain.machine.steps.staff import AwaitingInvited, ReviewingInvitations
from domain.machine.steps.step import AtRest, Step
from domain.text.identifiers import is_count

LASTS = timedelta(hours=1)  # that a preview may be followed by its number
OFFERED = 8  # sessions as buttons
LONGEST = 100  # of a school's name

InvitingStep = AwaitingInvited | ReviewingInvitations


def begin(session: str) -> Decision:
    """Those of one session, without asking for it: what would go comes next."""
    return ignore(AwaitingInvited()).also(PreviewInvitations(session))


def typed(step: InvitingStep, event: Typed, facts: Facts) -> Decision:
    """A session; then the number of letters, or what narrows them."""
    text = " ".join(event.text.split())[:LONGEST]
    if isinstance(step, AwaitingInvited):
        return _of_session(step, session_named(text))
    if text.isdecimal():
        return _counted(step, text, facts)
    exam = exam_named(text)
    narrowed = (exam.name, step.school) if exam else (step.exam, text)
    return ask_again(step).also(PreviewInvitations(step.session, *narrowed))


def _of_session(step: AwaitingInvited, session: str) -> Decision:
    if not session:
        return ask_again(step, line(InvitingPhrase.INVITED_SESSION_UNKNOWN))
    return ask_again(step).also(PreviewInvitations(session))


def _counted(step: ReviewingInvitations, number: str, facts: Facts) -> Decision:
    if not is_ahead(step.until, facts.now, LASTS):
        return move(AwaitingInvited(), line(Phrase.STAFF_LOOK_OVER))
    if not is_count(number, step.count):
        return ask_again(step, line(InvitingPhrase.INVITED_MISCOUNTED))
    order = InviteCandidates(step.session, step.exam, step.school, step.count)
    return move(AtRest(), line(Phrase.STAFF_BEGUN)).also(order)


def pressed(step: InvitingStep, event: Pressed, facts: Facts) -> Decision | None:
    """A session by its button; None for buttons of other conversations."""
    if not isinstance(step, AwaitingInvited) or event.verb != "invited":
        return None
    session = session_named(event.argument)  # a client can forge what a press sends
    return _of_session(step, session) if session else None


def heard(step: Step, event: InvitationsPreviewed, facts: Facts) -> Decision:
    """What would go stands in the chat; of a preview that is not awaited any more nothing comes."""
    if not isinstance(step, InvitingStep):
        return ignore(step)
    if not event.count:
        return ask_again(step, line(InvitingPhrase.INVITED_NOBODY))
    shown = ReviewingInvitations(
        session=event.session,
        exam=event.exam,
        school=event.school,
        count=event.count,
        until=facts.now + LASTS,
    )
    return move(shown)


def question(step: InvitingStep, facts: Facts) -> Question:
    """What the steps ask."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    if isinstance(step, ReviewingInvitations):
        asked = line(InvitingPhrase.ASK_INVITED_COUNT, letters=step.count)
        return Question((asked,), ((cancel,),), no=cancel)
    label = InvitingPhrase.BUTTON_INVITED_SESSION
    rows = session_buttons(label, "invited", facts)
    return Question((line(InvitingPhrase.ASK_INVITED_SESSION),), (*rows, (cancel,)))


def session_buttons(label: Sentence, verb: str, facts: Facts) -> Keyboard:
    """Those in which anybody is entered, of many the latest; any other may be typed."""
    return tuple(
        (Button(line(label, session=session_line(each)), verb, each),)
        for each in facts.running()[-OFFERED:]
    )
