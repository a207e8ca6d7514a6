"""What is said of an address that the centre knows, or an account has asked for, by its names."""

from enum import auto

from domain.machine.sentence import Sentence


class AddressPhrase(Sentence):
    """A sentence about such an address; its value is its key in the catalogues."""

    NEW_ADDRESS_UNTIL = auto()
    NEW_ADDRESS_WAITS = auto()
    NEW_ADDRESS_LATE = auto()
    NEW_ADDRESS_SAME = auto()
    NEW_ADDRESS_DROPPED = auto()
    NEW_ADDRESS_ENDED = auto()
    NEW_ADDRESS_DENIED = auto()
    NEW_ADDRESS_REFUSED = auto()
    NEW_ADDRESS_STRAYED = auto()
    NEW_ADDRESS_DEAD = auto()
    NEW_ADDRESS_FAILING = auto()
    BUTTON_KEEP_ADDRESS = auto()
    BUTTON_EMAIL_KNOWN = auto()
    EMAIL_OTHER = auto()
