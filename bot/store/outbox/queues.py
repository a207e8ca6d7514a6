"""The queues of the outbox, by the words that are stored."""

from enum import StrEnum


class Queue(StrEnum):
    """Beside what a parcel waits. The value stands in `outbox.class` and never changes."""

    PRESS = "press"
    DELETION = "deletion"
    TALK = "talk"
    BULK_CHAT = "mailing"
    TIMER = "timer"
    CODES = "code"
    MAIL = "mail"
    BULK_MAIL = "circular"
    ANNOUNCE = "announce"
    STAFF = "staff"


TELEGRAM = (Queue.PRESS, Queue.DELETION, Queue.TALK, Queue.BULK_CHAT)
"""The queues that lead to Telegram."""

TO_CHATS = (Queue.TALK, Queue.BULK_CHAT)
"""Those whose parcels are messages: a chat's pause is theirs, and only theirs tell of one."""

IN_TELEGRAM = (*TELEGRAM, Queue.STAFF)
"""Those where whoever does not answer is Telegram: what staff order is said in their chats."""

LETTERS = (Queue.CODES, Queue.MAIL, Queue.BULK_MAIL)
"""The queues of letters: those with a code, others to one person, and those that many get."""
