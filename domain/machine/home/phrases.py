"""What an officer's home says; the words: `home.ftl`. What names a list is `home-list-…` there."""

from enum import auto

from domain.machine.sentence import Sentence


class HomePhrase(Sentence):
    """A sentence of an officer's home; its value is its key."""

    BUTTON_STAFF_HOME = auto()
    HOME_HEAD = auto()
    HOME_SESSION = auto()
    HOME_STATE = auto()
    HOME_LATER = auto()
    HOME_EMPTY = auto()
    HOME_RELEASES = auto()
    HOME_RELEASE = auto()
    HOME_LETTERS = auto()
    HOME_BROADCAST = auto()
    BUTTON_HOME_BROADCAST = auto()
    HOME_WRONG = auto()
    HOME_TROUBLE = auto()
    HOME_TROUBLE_OTHER = auto()
    HOME_GIVEN_UP = auto()
    HOME_WELL = auto()
    HOME_LISTED = auto()
    HOME_LISTED_LETTER = auto()
    HOME_NOBODY_LEFT = auto()
    HOME_OLD = auto()
    HOME_TODAY = auto()
    HOME_MOVED = auto()
    HOME_CLOSED = auto()
    HOME_LISTED_UNREACHED = auto()
    HOME_LISTED_GUARDIAN = auto()
    BUTTON_HOME_LIST = auto()
    BUTTON_HOME_SESSION = auto()
    BUTTON_HOME_MORE = auto()
    BUTTON_HOME_FIRST = auto()
    BUTTON_HOME_BACK = auto()
    BUTTON_HOME_READY = auto()
    BUTTON_HOME_REPORT = auto()
    BUTTON_HOME_INVITE = auto()
    BUTTON_HOME_REMIND = auto()
    BUTTON_HOME_RELEASE = auto()
    BUTTON_HOME_IMPORT = auto()
    ASK_REMIND = auto()
    BUTTON_REMIND = auto()
    REMIND_NOBODY = auto()
    REMINDED = auto()
    REMIND_NO_MAILBOX = auto()
    READINESS_LOOKED_AT = auto()
    REPORT_BEING_COUNTED = auto()
