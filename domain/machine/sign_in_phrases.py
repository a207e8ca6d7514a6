"""The sentences about sign-ins that are open; the words are in `sign-ins.ftl` of each language."""

from enum import auto

from domain.machine.sentence import Sentence


class SignInPhrase(Sentence):
    """A sentence about where and for how long somebody is signed in."""

    # how
    BUTTON_IDLE_NAMED = auto()
    LOGIN_PASSWORD_WHICH = auto()
    SIGN_IN_CODE_HOW = auto()
    CODES_PER_DAY = auto()
    CODES_USED_UP = auto()
    LAST_CODE = auto()
    # where
    BUTTON_SIGN_INS = auto()
    SIGN_INS = auto()
    SIGN_INS_NOTE = auto()
    SIGN_IN_HERE = auto()
    SIGN_IN_THERE = auto()
    SIGN_IN_AWAKE = auto()
    SIGN_IN_ASLEEP = auto()
    SIGN_INS_MORE = auto()
    ONLY_HERE = auto()
    BUTTON_SIGN_OUT_PHONE = auto()
    ASK_SIGN_OUT_PHONE = auto()
    SIGNED_OUT_PHONE = auto()
    SIGNED_OUT_HIDES = auto()
    PHONE_GONE = auto()
    LINK_OPENS = auto()
    LINK_OVER = auto()
    # kept open
    SIGN_IN_HERE_KEPT = auto()
    SIGN_IN_KEPT = auto()
    BUTTON_KEEP_OPEN = auto()
    BUTTON_KEEP_HERE = auto()
    BUTTON_KEEP_NOT = auto()
    ASK_KEEP = auto()
    KEEP_HOW = auto()
    KEPT = auto()
    KEPT_NO_MORE = auto()
    KEPT_NO_LONGER = auto()
    KEEP_SHARED = auto()
    KEEP_TOO_LATE = auto()
    # tried in time
    TRY_PASSWORD = auto()
    TRY_PASSWORD_FOR = auto()
    BUTTON_TRY_PASSWORD = auto()
    DAY_PUT_OFF = auto()
    DAY_PUT_OFF_FOR = auto()
    PASSWORD_TRIED = auto()
    KEEP_HINT = auto()
    # how long ago
    AGO_MOMENTS = auto()
    AGO_HOURS = auto()
    AGO_DAYS = auto()
    AGO_WEEKS = auto()
    AGO_MONTHS = auto()
