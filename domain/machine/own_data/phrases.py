"""What is said of what is stored about somebody; the words: `own-data.ftl`.

What stands in the file itself is `own-data-…` there, a sentence for each value.
"""

from enum import auto

from domain.machine.sentence import Sentence


class OwnDataPhrase(Sentence):
    """A sentence about one's own data; its value is its key."""

    BUTTON_MY_DATA = auto()
    OWN_DATA_COMES = auto()
    OWN_DATA_PAGE = auto()
    OWN_DATA_FILE = auto()
    OWN_DATA_UNPRINTED = auto()
