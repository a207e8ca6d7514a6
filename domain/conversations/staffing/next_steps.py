"""What an alert offers to do next, as a button, where one may press it.

What is technical leads to whether all is ready, for technicians too: its commands stand in the
alert. Anything that has no place of its own leads home.
"""

from collections.abc import Mapping, Sequence

from domain.machine.alert_phrases import AlertPhrase
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.decision import lasting
from domain.machine.effects import Button, Keyboard, Line
from domain.machine.home.phrases import HomePhrase
from domain.machine.inviting.phrases import InvitingPhrase
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.phrases import Phrase
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.staffing.alarms import TECHNICAL, MeaningPhrase
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import StaffRights
from domain.machine.staffing.roles import Right

_HOME = lasting(HomePhrase.BUTTON_STAFF_HOME, "desk")
_RELEASES = lasting(ReleasingPhrase.BUTTON_STAFF_RELEASES, "staff", "/releases")
RELEASE = lasting(Phrase.BUTTON_STAFF_RELEASE, "staff", "/release")
_QUESTIONS = lasting(AskingPhrase.BUTTON_QUESTIONS, "staff", "/questions")
_STAFF = lasting(AskingPhrase.BUTTON_STAFF_LIST, "staff", "/staff")
_IMPORT = lasting(Phrase.BUTTON_STAFF_IMPORT, "staff", "/import")
_INVITE = lasting(InvitingPhrase.BUTTON_STAFF_INVITE, "staff", "/invite")
_FIND = lasting(LookupPhrase.BUTTON_FIND, "staff", "/find")
_READY = lasting(HomePhrase.BUTTON_HOME_READY, "readiness")
_STEPS: Mapping[str, tuple[Right, Button]] = {
    AlertPhrase.QUESTION: (Right.ANSWER, _QUESTIONS),
    AlertPhrase.QUESTIONS_LATE: (Right.ANSWER, _QUESTIONS),
    AlertPhrase.DIRECTORY_DEAD: (Right.IMPORT, _IMPORT),
    AlertPhrase.UNREACHED: (Right.PREPARE, _RELEASES),
    AlertPhrase.INVITATION_REFUSED: (Right.INVITE, _INVITE),
    AlertPhrase.FROZEN: (Right.LOOK, _FIND),
    AlertPhrase.DENIED_LATE: (Right.LOOK, _FIND),
    AlertPhrase.NOT_PRINTED: (Right.LOOK, _FIND),
    AlertPhrase.CLOCK_WAS_AHEAD: (Right.PREPARE, _RELEASES),
    ReleasingPhrase.RELEASE_LEFT: (Right.PREPARE, RELEASE),
    ReleasingPhrase.RELEASE_EMPTIED: (Right.PREPARE, RELEASE),
    ReleasingPhrase.RELEASE_CANCELLED_ALERT: (Right.PREPARE, _RELEASES),
    ReleasingPhrase.RELEASE_WITHDRAWN_ALERT: (Right.PREPARE, _RELEASES),
    StaffingPhrase.STAFF_APPROVERS_END_ALERT: (Right.LOOK, _STAFF),
    StaffingPhrase.STAFF_REMOVED_ALERT: (Right.LOOK, _STAFF),
    StaffingPhrase.STAFF_ENDED_ALERT: (Right.LOOK, _STAFF),
    StaffingPhrase.STAFF_JOINED_ALERT: (Right.LOOK, _STAFF),
    StaffingPhrase.PIN_CLOSED_ALERT: (Right.LOOK, _STAFF),
}
_OF_MACHINES = frozenset[str]({*TECHNICAL, *MeaningPhrase})


def next_step(lines: Sequence[Line], rights: StaffRights) -> Keyboard:
    """The button below an alert; none for who may not press it, nor where commands mend it."""
    head = lines[0].phrase
    elsewhere = (Right.CHECK, _READY) if head in _OF_MACHINES else (Right.LOOK, _HOME)
    right, step = _STEPS.get(head, elsewhere)
    return ((step,),) if rights.may(right) else ()
