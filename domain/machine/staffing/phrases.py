"""What is said of who is staff, and to them about it; the words are in `staffing.ftl`.

A role is called `staff-role-…` there.
"""

from enum import auto

from domain.machine.sentence import Sentence


class StaffingPhrase(Sentence):
    """A sentence to staff, or to whoever is invited to be; its value is its key."""

    FOR_APPROVERS = auto()
    FOR_OFFICERS = auto()
    STAFF_GIVER_ON_MACHINE = auto()
    STAFF_GIVER_UNNAMED = auto()
    STAFF_GIVER_DESK = auto()
    STAFF_HELP = auto()
    STAFF_HELP_COMMAND = auto()
    # who is staff
    STAFF_HEAD = auto()
    STAFF_LINE = auto()
    STAFF_LINE_UNTIL = auto()
    STAFF_LINE_SETTINGS = auto()
    STAFF_INVITED_LINE = auto()
    STAFF_NO_APPROVER = auto()
    STAFF_NO_APPROVER_LEFT = auto()
    BUTTON_STAFF_INVITE_ONE = auto()
    BUTTON_STAFF_REMOVE = auto()
    BUTTON_STAFF_VOID = auto()
    BUTTON_STAFF_BACK = auto()
    # removing
    ASK_STAFF_REMOVE = auto()
    BUTTON_STAFF_REMOVE_YES = auto()
    ASK_STAFF_HEIR = auto()
    BUTTON_STAFF_REMOVE_HEIR = auto()
    BUTTON_STAFF_REMOVE_NO_HEIR = auto()
    STAFF_HELD_RELEASE = auto()
    STAFF_HEIR_UNABLE = auto()
    STAFF_HANDED_OVER = auto()
    STAFF_HANDED_OVER_ALERT = auto()
    STAFF_NO_HEIR_ALERT = auto()
    STAFF_REMOVED = auto()
    STAFF_REMOVED_ALERT = auto()
    STAFF_ENDED_ALERT = auto()
    STAFF_LEFT_SETTINGS_ALERT = auto()
    STAFF_APPROVERS_END_ALERT = auto()
    STAFF_GONE = auto()
    STAFF_BY_SETTINGS = auto()
    STAFF_LAST_APPROVER = auto()
    # inviting
    ASK_STAFF_ROLE = auto()
    ASK_STAFF_NAME = auto()
    STAFF_NAME_UNUSABLE = auto()
    ASK_STAFF_END = auto()
    STAFF_END_UNUSABLE = auto()
    BUTTON_STAFF_NO_END = auto()
    BUTTON_STAFF_END_MONTHS = auto()
    ASK_STAFF_INVITATION = auto()
    ASK_STAFF_INVITATION_UNTIL = auto()
    BUTTON_STAFF_LINK = auto()
    STAFF_LINK = auto()
    STAFF_VOIDED = auto()
    # whoever is invited
    ASK_STAFF_ACCEPT = auto()
    STAFF_ACCEPT_UNTIL = auto()
    STAFF_ACCEPT_WHO = auto()
    BUTTON_STAFF_ACCEPT = auto()
    BUTTON_STAFF_DECLINE = auto()
    STAFF_WELCOME = auto()
    STAFF_DECLINED = auto()
    STAFF_LINK_OVER = auto()
    STAFF_ALREADY = auto()
    STAFF_JOINED_ALERT = auto()
    STAFF_ROLES_CHANGED = auto()
    STAFF_NO_MORE = auto()
    # their PIN
    ASK_NEW_PIN = auto()
    ASK_PIN_AGAIN = auto()
    ASK_PIN = auto()
    PIN_MALFORMED = auto()
    PIN_EASY = auto()
    PIN_NOT_SAME = auto()
    PIN_WRONG = auto()
    PIN_CLOSED = auto()
    PIN_CLOSED_ALERT = auto()
