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
    RELEASE_LEFT = auto()
    RELEASE_ALL_TOLD = auto()
    RELEASE_NOT_ALL_TOLD = auto()
