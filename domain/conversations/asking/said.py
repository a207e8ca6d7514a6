"""What people wrote, as it is kept and said again: without secrets, a sentence a line."""

import re
import textwrap
from collections.abc import Iterator

from domain.machine.asking.phrases import AskingPhrase
from domain.machine.effects import Line, line
from domain.text.secrets.disclosed_secrets import holds_secret, without_secrets
from domain.text.secrets.secret_words import SecretWords

LONGEST = 3000  # signs of an answer: with its frame it is one message
KEPT = 8000  # signs of one letter's words
QUOTED = 20  # lines of the asker's own words in an answer by mail
_WIDTH = 500  # signs to a line; a sentence takes 600
_QUOTED_WIDTH = 70  # signs, with the mark before them one line of a letter: none stands without


def kept(text: str, words: SecretWords) -> str:
    """A text as a question keeps it: what may be a secret is blanked."""
    plain = text.strip()[:KEPT]
    return without_secrets(plain, words) if holds_secret(plain, words) else plain


def said(text: str) -> tuple[Line, ...]:
    """A text as lines: neighbours of one phrase stand below each other, paragraphs apart."""
    return tuple(_said(text))


def _said(text: str) -> Iterator[Line]:
    paragraphs = [each for each in re.split(r"\n\s*\n", text.strip()) if each.strip()]
    for place, paragraph in enumerate(paragraphs):
        phrase = AskingPhrase.SAID_ON if place % 2 else AskingPhrase.SAID
        for each in paragraph.splitlines():
            for part in textwrap.wrap(each, _WIDTH) or [""]:
                yield line(phrase, words=part)


def quoted(text: str) -> tuple[Line, ...]:
    """The beginning of what the asker wrote, marked as such."""
    typed = text.strip().splitlines()
    lines = [part for each in typed for part in textwrap.wrap(each, _QUOTED_WIDTH)]
    return tuple(line(AskingPhrase.SAID_QUOTED, words=each) for each in lines[:QUOTED])
