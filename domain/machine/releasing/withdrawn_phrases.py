"""What candidates are told of a release that was withdrawn; the words: `notices.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class WithdrawnPhrase(Sentence):
    """A sentence to a candidate about a result that is not shown any more; its value is its key."""

    RESULT_TAKEN_BACK = auto()
    RESULT_TAKEN_BACK_FOR = auto()
    RESULT_NOT_VALID = auto()
    RESULT_NOT_VALID_FOR = auto()
    STANDS_TAKEN_BACK = auto()
    STANDS_NOT_VALID = auto()
    RESULT_HIDDEN = auto()
    SHARE_WITHDRAWN = auto()
