"""What is said of a guardian's agreement; the words: `guardians.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class GuardianPhrase(Sentence):
    """A sentence to somebody under age, or to who holds the account; its value is its key."""

    GUARDIAN_ASKED = auto()
    GUARDIAN_REFUSED = auto()
    GUARDIAN_UNKNOWN = auto()
    GUARDIAN_GIVE = auto()
    BUTTON_GIVE_GUARDIAN = auto()
    BUTTON_ACCEPT_GUARDIAN = auto()
    GUARDIAN_SENT_STAYS = auto()
    GUARDIAN_STOPPED = auto()
    GUARDIAN_AGREED = auto()
    GUARDIAN_RESULT_WAITS = auto()
    GUARDIAN_SEND_WAITS = auto()
    GUARDIAN_NEWS_WAITS = auto()
    GUARDIAN_NEWS_WAITS_FOR = auto()
