"""What an alert offers to do next, as a button; anything that has no place of its own: the home.

Only where one may press it: technicians have the commands that the alert names.
"""

from collections.abc import Mapping, Sequence

from domain.machine.alert_phrases import AlertPhrase
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.decision import lasting
from domain.machine.effects import Button, Keyboard, Line
from domain.machine.home.phrases import HomePhrase
from domain.machine.phrases import Phrase
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.staffing.alarms import TECHNICAL
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import StaffRights
from domain.machine.staffing.roles import Right

_HOME = lasting(HomePhrase.BUTTON_STAFF_HOME, "desk")
_RELEASES = lasting(ReleasingPhrase.BUTTON_STAFF_RELEASES, "staff", "/releases")
_RELEASE = lasting(Phrase.BUTTON_STAFF_RELEASE, "staff", "/release")
_QUESTIONS = lasting(AskingPhrase.BUTTON_QUESTIONS, "staff", "/questions")
_STAFF = lasting(AskingPhrase.BUTTON_STAFF_LIST, "staff", "/staff")
_STEPS: Mapping[str, tuple[Right, Button]] = {
    AlertPhrase.QUESTION: (Right.ANSWER, _QUESTIONS),
    ReleasingPhrase.RELEASE_LEFT: (Right.PREPARE, _RELEASE),
    ReleasingPhrase.RELEASE_CANCELLED_ALERT: (Right.PREPARE, _RELEASES),
    ReleasingPhrase.RELEASE_WITHDRAWN_ALERT: (Right.PREPARE, _RELEASES),
    StaffingPhrase.STAFF_APPROVERS_END_ALERT: (Right.LOOK, _STAFF),
    StaffingPhrase.STAFF_REMOVED_ALERT: (Right.LOOK, _STAFF),
    StaffingPhrase.STAFF_ENDED_ALERT: (Right.LOOK, _STAFF),
    StaffingPhrase.STAFF_JOINED_ALERT: (Right.LOOK, _STAFF),
}


def next_step(lines: Sequence[Line], rights: StaffRights) -> Keyboard:
    """The button below an alert; none for who may not press it, nor where commands mend it."""
    head = lines[0].phrase
    right, step = _STEPS.get(head, (Right.LOOK, _HOME))
    return ((step,),) if rights.may(right) and head not in TECHNICAL else ()
