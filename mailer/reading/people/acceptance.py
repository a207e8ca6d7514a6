"""What an answer says beside the numbers it was asked for, and beside a word on Telegram.

To a letter that asks for an ID number "OUI ABC123456" is a yes, though the number is no word that
agrees; and "je n'ai pas Telegram" is no refusal there, but the reason to write.
"""

import re

from domain.mail.reading import Intent
from domain.text.typed_numbers import without_numbers
from mailer.reading.people import intents
from mailer.reading.words.phrases import fold, phrases

_PIECE = re.compile(r"[^.!?;,:\n]+[.!?;,:\n]*")


def is_without_telegram(text: str) -> bool:
    """Whether somebody says that they have no Telegram, or want none."""
    return phrases("without_telegram").within(fold(text))


def beside_numbers(text: str, author: str = "") -> Intent:
    """What new text wants once both are taken out; names in `author` may stand beside a yes."""
    return intents.intent(without_asked(text), author=author)


def without_asked(text: str) -> str:
    """The text without what the letter asked for: the numbers, and why somebody answers by mail."""
    return "".join(map(_without_remark, _PIECE.findall(without_numbers(text))))


def _without_remark(piece: str) -> str:
    folded = fold(piece)
    if not phrases("without_telegram").within(folded):
        return piece
    end = piece[len(piece.rstrip(".!?;,:\n")) :]
    return f" {phrases('without_telegram').without(folded)}{end}"
