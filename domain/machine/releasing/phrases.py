"""What officers who look at releases in the chat are told; the words: `releases.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class ReleasingPhrase(Sentence):
    """A sentence to an officer about releases; its value is its key."""

    BUTTON_STAFF_RELEASES = auto()
    NO_RELEASE_PLANNED = auto()
    ASK_WHICH_CANCELLED = auto()
    BUTTON_CANCEL_PLANNED = auto()
    ASK_CANCEL_RELEASE = auto()
    BUTTON_CANCEL_RELEASE = auto()
    BUTTON_KEEP_RELEASE = auto()
    RELEASE_KEPT = auto()
    RELEASE_IS_OPEN = auto()
    RELEASE_CANCELLED_BEFORE = auto()
    RELEASE_UNKNOWN = auto()
    RELEASE_CANCELLED = auto()
    RELEASE_CANCELLED_ALERT = auto()
    BUTTON_WITHDRAW = auto()
    WITHDRAW_HEAD = auto()
    ASK_WITHDRAW = auto()
    BUTTON_WITHDRAW_MISTAKE = auto()
    BUTTON_WITHDRAW_INVALID = auto()
    BUTTON_LEAVE_OPEN = auto()
    RELEASE_KEPT_OPEN = auto()
    RELEASE_NOT_OPEN = auto()
    RELEASE_NOT_WITHDRAWN = auto()
    RELEASE_WITHDRAWN = auto()
    RELEASE_WITHDRAWN_BEFORE = auto()
    RELEASE_WITHDRAWN_ALERT = auto()
    BUTTON_WARN = auto()
    ASK_WARN = auto()
    BUTTON_WARN_LATER = auto()
    BUTTON_WARN_NOW = auto()
    BUTTON_WARN_NOT_YET = auto()
    ORGANISATIONS_UNWARNED = auto()
    ORGANISATIONS_WARNED = auto()
    ORGANISATIONS_WARNED_BEFORE = auto()
    NOBODY_TO_WARN = auto()
    RELEASE_LEFT = auto()
    BUTTON_COVERED = auto()
    COVERED_HEAD = auto()
    COVERED_NOBODY = auto()
    BUTTON_COVERED_MORE = auto()
    BUTTON_COVERED_CLOSE = auto()
    RELEASE_ALL_TOLD = auto()
    RELEASE_NOT_ALL_TOLD = auto()
