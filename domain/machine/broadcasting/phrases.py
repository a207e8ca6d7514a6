"""What approvers who write to many are told in the chat; the words: `broadcasts.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class BroadcastPhrase(Sentence):
    """A sentence to an approver about a broadcast; its value is its key."""

    ASK_BROADCAST_SESSION = auto()
    BROADCAST_SESSION_UNKNOWN = auto()
    BUTTON_BROADCAST_SESSION = auto()
    ASK_BROADCAST_AUDIENCE = auto()
    BROADCAST_NARROWED_BY_NOTHING = auto()
    BUTTON_BROADCAST_ALL = auto()
    BUTTON_BROADCAST_ROAD = auto()
    BUTTON_BROADCAST_NEWS = auto()
    BUTTON_BROADCAST_WRITE = auto()
    ASK_BROADCAST_TEXT = auto()
    BROADCAST_TEXT_INCOMPLETE = auto()
    BROADCAST_TEXT_LONG = auto()
    BUTTON_BROADCAST_SAME = auto()
    BROADCAST_BEING_COUNTED = auto()
    BROADCAST_SAMPLE = auto()
    BROADCAST_SAMPLE_OTHERS = auto()
    ASK_BROADCAST_COUNT = auto()
    BROADCAST_MISCOUNTED = auto()
    BROADCAST_NOBODY = auto()
    BROADCAST_CHANGED = auto()
    BROADCAST_ON_ITS_WAY = auto()
    BUTTON_BROADCAST_LOOK = auto()
    BUTTON_BROADCAST_PAUSE = auto()
    BUTTON_BROADCAST_RESUME = auto()
    BUTTON_BROADCAST_STOP = auto()
    ASK_BROADCAST_STOP = auto()
    BUTTON_BROADCAST_STOP_SURE = auto()
    BUTTON_BROADCAST_RETRY = auto()
    BUTTON_BROADCAST_MISSED = auto()
    BROADCAST_MISSED_FILE = auto()
    BROADCAST_MISSED_NOBODY = auto()
    BROADCAST_CONCERNS = auto()
