"""What is answered to somebody who types in words of their own; the words: `understood.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class UnderstoodPhrase(Sentence):
    """A sentence to who was understood; its value is its key."""

    GREETED = auto()
    THANKED = auto()
    CERTIFICATE_WHEN = auto()
    BUTTON_GUESS_WHEN = auto()
    BUTTON_GUESS_CERTIFICATE = auto()
    UNCLEAR = auto()
    CARING = auto()
    CARING_PERSON = auto()
    CARING_CENTRE = auto()
