"""How words are compared: folded, without stretched letters, and without greetings and thanks."""

import re

from mailer.reading.words.phrases import fold, phrases
from mailer.reading.words.remembering import once_a_letter

_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")  # "ouiiii"; no word of ours has a letter three times


@once_a_letter
def heard(text: str) -> str:
    """Folded, and without the letters that people stretch."""
    return _STRETCHED.sub(r"\1", fold(text))


@once_a_letter
def bare(folded: str) -> str:
    """Without greetings and thanks; a text of nothing else says nothing."""
    return phrases("courtesies").without(folded)
