"""What is said of a share that has gone: how it stands, and that it holds no longer."""

from enum import auto, unique

from domain.machine.sentence import Sentence


@unique
class SharePhrase(Sentence):
    """Beside those of the way to it."""

    ORGANISATION_NAME_FIRST = auto()
    SHARE_IS_HEARD = auto()
    SHARE_IS_REVOKED = auto()
    SHARE_REPEATED = auto()
    SHARE_PLACE = auto()
    SHARE_AT_UNTIL = auto()
    ASK_NUMBER_THERE = auto()
    NUMBER_THERE_HOW = auto()
    NUMBER_THERE_NONE = auto()
    ASK_SHARE_END = auto()
    SHARE_WHICH_TO_REVOKE = auto()
    ASK_REVOKE = auto()
    SHARE_REVOKED = auto()
    SHARE_REVOKED_BEFORE = auto()
    SHARE_GOING = auto()
    ENOUGH_REVOKED = auto()

    BUTTON_REVOKE_ONE = auto()
    BUTTON_REVOKE = auto()
    BUTTON_LEAVE_SHARE = auto()
    BUTTON_NUMBER_THERE = auto()
    BUTTON_NO_NUMBER = auto()
    BUTTON_SHARE_END = auto()
    BUTTON_NO_END = auto()
    BUTTON_DAYS = auto()
