"""What is said where a chat serves several candidates; the words are in `family.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class FamilyPhrase(Sentence):
    """A sentence about one candidate beside another; its value is its key in the catalogues."""

    ASK_SAME_HOLDER = auto()
    SAME_HOLDER_HOW = auto()
    BUTTON_SAME_HOLDER = auto()
    BUTTON_OTHER_HOLDER = auto()
    JOINED = auto()
    JOINED_UNPROVEN = auto()
    HOLDER_GONE = auto()
    # how each stands
    STANDS = auto()
    STANDS_REGISTERED = auto()
    STANDS_EXPECTED = auto()
    STANDS_LATE = auto()
    STANDS_SET = auto()
    STANDS_NEWS = auto()
    STANDS_CERTIFICATE = auto()
    STANDS_COLLECTED = auto()
    STANDS_LOOKED_AT = auto()
    STANDS_GUARDIAN = auto()
    STANDS_UNPROVEN = auto()
    STANDS_HIDDEN = auto()
