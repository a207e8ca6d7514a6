"""What is said of who is staff, and to them about it; the words are in `staffing.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class StaffingPhrase(Sentence):
    """A sentence to staff; its value is its key."""

    FOR_APPROVERS = auto()
    RELEASE_FOR_APPROVERS = auto()
