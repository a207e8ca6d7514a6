"""What is said while everything that goes out stands still; the words are in `standstill.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class StandstillPhrase(Sentence):
    """A sentence to whoever asks for what stands still, or to staff; its value is its key."""

    NOTHING_LEAVES = auto()
    RESULTS_HIDDEN = auto()
    # staff
    STANDS_STILL = auto()
    STANDS_STILL_HIDING = auto()
    STANDSTILL_LIFTED = auto()
    RELEASE_UNTOLD = auto()
    ASK_FREEZE = auto()
    GOES_ON = auto()
    ASK_UNFREEZE = auto()
    BUTTON_STAFF_FREEZE = auto()
    BUTTON_STAFF_UNFREEZE = auto()
    BUTTON_FREEZE = auto()
    BUTTON_FREEZE_HIDING = auto()
    BUTTON_HIDE_TOO = auto()
    BUTTON_UNFREEZE = auto()
    FREEZE_DONE = auto()
    UNFREEZE_DONE = auto()
    FREEZE_BY_OTHERS = auto()
