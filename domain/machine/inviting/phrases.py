"""What officers who invite candidates in the chat are told; the words: `invitations.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class InvitingPhrase(Sentence):
    """A sentence to an officer about invitations; its value is its key."""

    BUTTON_STAFF_INVITE = auto()
    ASK_INVITED_SESSION = auto()
    INVITED_SESSION_UNKNOWN = auto()
    BUTTON_INVITED_SESSION = auto()
    ASK_INVITED_COUNT = auto()
    INVITED_MISCOUNTED = auto()
    INVITED_NOBODY = auto()
    INVITED_CHANGED = auto()
    INVITED_SCHOOL_UNKNOWN = auto()
    INVITED_NO_SCHOOLS = auto()
    INVITED_NO_MAILBOX = auto()
