"""Of which kind a question is, by its words; staff put right what was guessed wrong.

The first kind whose words are there: what has a term of its own in law stands before all else.
"""

import re
from functools import cache

from domain.machine.asking.records import QuestionKind
from domain.text.folding import fold
from domain.text.words.typed_words import said_in_any


@cache
def _known() -> tuple[tuple[QuestionKind, re.Pattern[str]], ...]:
    """The words of each kind, in all languages; kinds without any are guessed by nobody."""
    found = ((kind, said_in_any("questions", kind.value)) for kind in _ORDER)
    return tuple((kind, re.compile(rf"\b(?:{'|'.join(said)})\b")) for kind, said in found)


_ORDER = (
    QuestionKind.DATA,
    QuestionKind.COMPLAINT,
    QuestionKind.NAME,
    QuestionKind.CERTIFICATE,
    QuestionKind.TECHNICAL,
    QuestionKind.RESULT,
    QuestionKind.SCHOOL,
)


def kind_of(text: str) -> QuestionKind:
    """The kind of a question."""
    folded = fold(text)
    return next((kind for kind, words in _known() if words.search(folded)), QuestionKind.OTHER)
