"""What is said of what somebody typed, and the words by which it is understood, by their names."""

from enum import auto

from domain.machine.sentence import Sentence


class TypedPhrase(Sentence):
    """A sentence about a typed text; its value is its key in the catalogues."""

    # what to type, and what becomes of it
    ID_NUMBER_WHERE = auto()
    SECRET_WHERE = auto()
    EMAIL_USE = auto()
    ORGANISATION_HOW = auto()
    DELETED_AT_ONCE = auto()
    MESSAGE_LEFT = auto()
    # the ID number and the secret number
    ID_NUMBER_MALFORMED = auto()
    ID_NUMBER_COUNTED = auto()
    ID_NUMBER_MIXED = auto()
    ID_NUMBER_STRANGE = auto()
    SECRET_TOO_EARLY = auto()
    NUMBERS_NOT_ASKED = auto()
    TYPE_THE_NUMBER = auto()
    LABEL_NOT_HERE = auto()
    WAY_OUT = auto()
    # an address
    EMAIL_MALFORMED = auto()
    EMAIL_MISSING = auto()
    CHECK_EMAIL = auto()
    CHECK_EMAIL_LIKELY = auto()
    EMAIL_ENDING_UNKNOWN = auto()
    EMAIL_OF_MANY = auto()
    EMAIL_OF_SCHOOL = auto()
    # a yes and a no, parted by "|"
    WORDS_YES = auto()
    WORDS_NO = auto()
    WORDS_OF_COURTESY = auto()
    WORDS_OPENING = auto()
    WORDS_HESITATING = auto()
    WORDS_CARELESS = auto()
    WORDS_STAYING = auto()
    # what a no is told where no button refuses
    TERMS_REFUSED = auto()
    REVIEW_REFUSED = auto()
    # what may stand beside a first name
    WORDS_FOR_WHOM = auto()
    # by what a language is named
    WORDS_OWN_LANGUAGE = auto()
    # a yes that also asks organisations to use a result no longer
    WORDS_YES_AND_WITHDRAW = auto()
