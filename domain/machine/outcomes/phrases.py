"""What is said around a result; the words are in `outcomes.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class OutcomePhrase(Sentence):
    """A sentence of the result's message, of what it means, or of having it looked at again."""

    BUTTON_RESULT_LATER = auto()
    BUTTON_RESULT_OTHERWISE = auto()
    BUTTON_RESULT_SKILLS = auto()
    BUTTON_RESULT_COVERED = auto()
    BUTTON_RESULT_NEXT_SKILL = auto()
    BUTTON_RESULT_SHOW_ALL = auto()
    BUTTON_RESULT_MORE = auto()
    BUTTON_RESULT_LESS = auto()
    BUTTON_RESULT_MEANS = auto()
    BUTTON_RESULT_WHAT_NOW = auto()
    BUTTON_RESULT_CERTIFICATE = auto()
    BUTTON_RESULT_HIDE = auto()
    BUTTON_RESULT_MENU = auto()
    MENU_BRIEF = auto()
    NOTICE_LATER = auto()
    NOTICE_OTHERWISE = auto()
    RESULT_ASIDE = auto()
    RESULT_ASIDE_ALL = auto()
    BUTTON_HIDE_ALL = auto()
    BUTTON_CALENDAR = auto()
    CALENDAR_SENT = auto()
    CALENDAR_SENT_LATE = auto()
    RESULT_ONE_SKILL = auto()
    RESULT_ALL_SKILLS = auto()
    MEANS_BAND = auto()
    MEANS_ABOVE = auto()
    MEANS_SKILLS = auto()
    CERTIFICATE_LATER = auto()
    NOW_AGAIN = auto()
    BUTTON_RESULT_CHECK = auto()
    BUTTON_CHECK_ASK = auto()
    BUTTON_CHECK_YES = auto()
    CHECK_DAYS = auto()
    CHECK_CLOSED = auto()
    CHECK_OVER = auto()
    CHECK_STAGES = auto()
    ASK_CHECK = auto()
    CHECK_WORDS = auto()
