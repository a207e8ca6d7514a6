"""What is said of questions to the centre, to who asks and to staff; the words: `asking.ftl`.

A kind is called `question-kind-…` there.
"""

from enum import auto

from domain.machine.sentence import Sentence


class AskingPhrase(Sentence):
    """A sentence about a question to the centre; its value is its key."""

    # whoever asks
    BUTTON_ASK = auto()
    ASK_CENTRE = auto()
    ASK_CENTRE_MORE = auto()
    ASK_CENTRE_SECRETS = auto()
    ASK_SEND_QUESTION = auto()
    BUTTON_SEND_QUESTION = auto()
    QUESTION_SENT = auto()
    QUESTION_MORE_SENT = auto()
    QUESTION_ENOUGH = auto()
    QUESTION_LATE = auto()
    QUESTION_EMPTY = auto()
    QUESTION_ANSWERED = auto()
    QUESTION_DONE = auto()
    BUTTON_ANSWER_BACK = auto()
    # what somebody wrote, a line each; a paragraph in one, the next in the other
    SAID = auto()
    SAID_ON = auto()
    SAID_QUOTED = auto()
    SAID_BY = auto()
    # staff
    QUESTIONS_HEAD = auto()
    QUESTIONS_NONE = auto()
    QUESTION_LINE = auto()
    BUTTON_QUESTION = auto()
    BUTTON_QUESTIONS = auto()
    BUTTON_QUESTIONS_MORE = auto()
    QUESTION_HEAD = auto()
    QUESTION_ASKER_CHAT = auto()
    QUESTION_ASKER_MAIL = auto()
    QUESTION_ABOUT = auto()
    QUESTION_ABOUT_NOBODY = auto()
    QUESTION_LETTER = auto()
    QUESTION_OWNER = auto()
    QUESTION_OWNER_YOU = auto()
    QUESTION_OWNER_NONE = auto()
    QUESTION_UNPROVEN = auto()
    QUESTION_NO_WAY = auto()
    QUESTION_GONE = auto()
    QUESTION_TAKEN = auto()
    QUESTION_TAKEN_BY = auto()
    QUESTION_CHANGED = auto()
    QUESTION_IS_DONE = auto()
    QUESTION_LEFT = auto()
    QUESTION_CLOSED = auto()
    QUESTION_CLOSED_UNTOLD = auto()
    QUESTION_SORTED = auto()
    BUTTON_QUESTION_TAKE = auto()
    BUTTON_QUESTION_TAKE_OVER = auto()
    BUTTON_QUESTION_WORDS = auto()
    BUTTON_QUESTION_ANSWER = auto()
    BUTTON_QUESTION_DONE = auto()
    BUTTON_QUESTION_LEAVE = auto()
    BUTTON_QUESTION_SORT = auto()
    ASK_QUESTION_KIND = auto()
    WORDS_HEAD = auto()
    WORDS_NONE = auto()
    HOME_QUESTIONS = auto()
    BUTTON_STAFF_LIST = auto()
    ASK_QUESTIONS_HEIR = auto()
    QUESTIONS_HANDED_OVER = auto()
    QUESTIONS_HANDED_OVER_ALERT = auto()
    QUESTIONS_NO_HEIR_ALERT = auto()
    # the answer
    ASK_ANSWER = auto()
    ANSWER_TOO_LONG = auto()
    ASK_SEND_ANSWER = auto()
    ANSWER_GOES_MAIL = auto()
    ANSWER_GOES_CHAT = auto()
    ANSWER_SEEMS_RESULT = auto()
    ANSWER_SEEMS_PERSONAL = auto()
    BUTTON_ANSWER_SEND = auto()
    BUTTON_ANSWER_SEND_ON = auto()
    BUTTON_ANSWER_AGAIN = auto()
    ANSWER_SENT = auto()
