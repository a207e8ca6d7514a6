"""Every sentence by which staff are alerted, by its name; the words are in `notices.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class AlertPhrase(Sentence):
    """A sentence to staff; its value is its key in the catalogues."""

    @staticmethod
    def _generate_next_value_(name: str, *_: object) -> str:
        return "alert-" + name.lower().replace("_", "-")

    SET_ASIDE = auto()
    SEALED_ASIDE = auto()
    UNREAD_ASIDE = auto()
    BOT_CONTESTED = auto()
    CLOCK_LEAPT = auto()
    CLOCK_WAS_AHEAD = auto()
    EVENT = auto()
    LETTER_ASIDE = auto()
    NOT_ALL_TOLD = auto()
    UNREACHED = auto()
    MAIL_LOGIN = auto()
    MAIL_REFUSED = auto()
    MAIL_LOGIN_BACK = auto()
    MAILBOX_LOGIN = auto()
    MAILBOX_REFUSED = auto()
    MAILBOX_AWAY = auto()
    MAILBOX_BACK = auto()
    DISK_LOW = auto()
    DISK_FULL = auto()
    DISK_GOES_ON = auto()
    DISK_WELL = auto()
    NO_JUNK = auto()
    MAIL_LIMIT = auto()
    MAIL_OURS = auto()
    MAIL_LATE = auto()
    MAIL_TURNED_DOWN = auto()
    DENIED_LATE = auto()
    FROZEN = auto()
    QUESTION = auto()
    ASKED = auto()
    DISTRESS = auto()
    DISTRESS_CHAT = auto()
    DISTRESS_LETTER = auto()
    DISTRESS_UNANSWERED = auto()
    QUESTIONS_LATE = auto()
    PRINTING = auto()
    PRINTING_BACK = auto()
    NOT_PRINTED = auto()
    LETTER = auto()
    MORE = auto()
    LIMIT_RECOVERY = auto()
    LIMIT_PASSWORD = auto()
    LIMIT_NUMBER = auto()
    LIMIT_NEWCOMERS = auto()
    LIMIT_PERSON = auto()
    LIMIT_OVERALL = auto()
    LIMIT_INVITATION = auto()
    LIMIT_PAGE = auto()
    INVITATION_REFUSED = auto()
    AUDIT_HEAD = auto()
    DIRECTORY_DEAD = auto()
    GUESSED = auto()
