"""What staff who look somebody up are told; the words: `lookup.ftl`.

What happened to an entry is called `lookup-happened-…` there.
"""

from enum import auto

from domain.machine.sentence import Sentence


class LookupPhrase(Sentence):
    """A sentence of a look-up; its value is its key."""

    ASK_LOOKUP = auto()
    LOOKUP_NOBODY = auto()
    LOOKUP_LONG = auto()
    LOOKUP_UNSAID = auto()
    ASK_LOOKUP_WHICH = auto()
    BUTTON_LOOKUP_ONE = auto()
    BUTTON_LOOKUP_ANEW = auto()
    ASK_LOOKUP_NEXT = auto()
    LOOKUP_GONE = auto()
    # what is done for one of them
    BUTTON_ACT_RESEND = auto()
    ASK_ACT_RESEND = auto()
    ACT_RESENT = auto()
    BUTTON_ACT_YES = auto()
    BUTTON_ACT_NO = auto()
    ACT_LEFT = auto()
    ACT_BEGUN = auto()
    ACT_OVER = auto()
    ACT_NO_ACCOUNT = auto()
    ACT_CONFIRMED = auto()
    ACT_FROZEN = auto()
    ACT_ADDRESS_DEAD = auto()
    ACT_ENOUGH_LETTERS = auto()
    ACT_NO_MAILBOX = auto()
    # who may be meant
    LOOKUP_FOUND = auto()
    LOOKUP_FOUND_ONE = auto()
    LOOKUP_FOUND_TWINS = auto()
    # one of them
    LOOKUP_HEAD = auto()
    LOOKUP_TWIN = auto()
    LOOKUP_IMPORTED = auto()
    LOOKUP_AT_REST = auto()
    LOOKUP_NO_ACCOUNT = auto()
    LOOKUP_WAITS = auto()
    LOOKUP_INVITED = auto()
    LOOKUP_ACCOUNT = auto()
    LOOKUP_NEW_ADDRESS = auto()
    LOOKUP_BOUNCED = auto()
    LOOKUP_FROZEN = auto()
    LOOKUP_HELD = auto()
    LOOKUP_WRONG_SECRETS = auto()
    LOOKUP_LOCKED = auto()
    LOOKUP_SIGN_INS = auto()
    LOOKUP_RESULT = auto()
    LOOKUP_RESULT_CLOSED = auto()
    LOOKUP_RESULT_NONE = auto()
    LOOKUP_SHARES = auto()
    LOOKUP_HAPPENED = auto()
