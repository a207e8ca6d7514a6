"""What is said to who checks a Statement."""

from enum import auto, unique

from domain.machine.sentence import Sentence


@unique
class VerifyPhrase(Sentence):
    """The verdicts and what is said beside them."""

    VERIFY_GENUINE = auto()
    VERIFY_CODE_HOLDS = auto()
    VERIFY_CODE_HOLDS_ALONE = auto()
    VERIFY_NOT_AS_ISSUED = auto()
    VERIFY_NOT_AS_ISSUED_ALONE = auto()
    VERIFY_ALTERED = auto()
    VERIFY_ALTERED_UNSAID = auto()
    VERIFY_CHANGED = auto()
    VERIFY_REPLACED = auto()
    VERIFY_WITHDRAWN = auto()
    VERIFY_REVOKED = auto()
    VERIFY_EXPIRED = auto()
    VERIFY_NOT_KEPT = auto()
    VERIFY_NOT_KEPT_CORRECTED = auto()
    VERIFY_NOT_KEPT_WITHDRAWN = auto()
    VERIFY_ASK = auto()
    VERIFY_NOT_OURS = auto()
    VERIFY_MISTYPED = auto()
    VERIFY_NO_CODE = auto()
    VERIFY_LATER = auto()
    VERIFY_UNREAD_NO_PDF = auto()
    VERIFY_UNREAD_LOCKED = auto()
    VERIFY_UNREAD_TOO_LARGE = auto()
    VERIFY_UNREAD_DAMAGED = auto()
    VERIFY_VALUE = auto()
    VERIFY_NUMBERED = auto()
    VERIFY_NO_MORE = auto()
    VERIFY_ENOUGH = auto()
    VERIFY_BORN = auto()
    VERIFY_BORN_MATCHES = auto()
    VERIFY_BORN_DIFFERS = auto()
    VERIFY_BORN_ENOUGH = auto()
    VERIFY_BY_PHOTO = auto()
    VERIFY_FILE_LEAVES = auto()
    VERIFY_FOR_IMPORT = auto()
    VERIFY_LOG = auto()
    VERIFY_LOGGED = auto()
