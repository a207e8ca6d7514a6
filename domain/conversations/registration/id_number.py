"""What to say of a text that is no ID number, wherever one is asked for."""

from domain.machine.effects import Line, line
from domain.text.identifiers import DIGITS, LETTERS
from domain.text.passwords import looks_like_a_password
from domain.text.typed_numbers import holds_lone_digits, numbers_in, what_stands
from domain.text.typed_phrases import TypedPhrase


def malformed(text: str) -> Line:
    """What is wrong with this text; said back only where it can be no secret and no password."""
    if numbers_in(text).secret or looks_like_a_password(text) or holds_lone_digits(text):
        return line(TypedPhrase.SECRET_TOO_EARLY)
    shown, digits, letters = what_stands(text)
    if not shown:
        return line(TypedPhrase.ID_NUMBER_MALFORMED)
    if digits + letters < len(shown):
        return line(TypedPhrase.ID_NUMBER_STRANGE, found=shown)
    if (digits, letters) == (DIGITS, LETTERS):
        return line(TypedPhrase.ID_NUMBER_MIXED, found=shown)
    return line(TypedPhrase.ID_NUMBER_COUNTED, found=shown, digits=digits, letters=letters)
