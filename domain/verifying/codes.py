"""The code of a Statement: sixteen signs that nobody guesses and that tell a slip of the pen.

    7K2M-9QXW-4T3B-H6ZP     fifteen random ones (73 bits; the first a digit), and one that follows

The signs are the elements of the field of 32; a code is a polynomial that is 0 at the field's
generator. Powers of the generator differ, so that every single wrong sign and every two that
changed places make it another value. Adding up digits lost: it sees not all of either.
"""

import re

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U: whoever types one of them means 1, 1, 0 and V."""

DIGITS = SIGNS[:10]
LENGTH, GROUP = 16, 4
RANDOM = LENGTH - 1
_MEANT = str.maketrans("ILOU", "110V")
_VALUES = {sign: value for value, sign in enumerate(SIGNS)}
_FIELD = 0b100101  # x^5 + x^2 + 1
_SHAPE = re.compile(
    r"(?<![0-9A-Za-z])([0-9A-Za-z]{4})([ .\-\u2010-\u2015]?)"
    r"([0-9A-Za-z]{4})\2([0-9A-Za-z]{4})\2([0-9A-Za-z]{4})(?![0-9A-Za-z])"
)
"""Parted by one sign throughout: or every "verification code" would be one, and it is whole."""


def completed(random: str) -> str:
    """Fifteen signs with the one that follows from them."""
    return random + SIGNS[_twice(_at_generator(random))]


def is_whole(code: str) -> bool:
    """Whether sixteen signs go together; one that is mistyped does not."""
    return _at_generator(code) == 0


def grouped(code: str) -> str:
    """As it is printed, for reading aloud."""
    return "-".join(code[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def typed_code(text: str) -> str | None:
    """The code that a text is, however grouped and in whatever case; None where it is no such text.

    It may be mistyped: see `is_whole`.
    """
    signs = re.sub(r"[^0-9A-Za-z]", "", text).upper().translate(_MEANT)
    return signs if len(signs) == LENGTH and len(text) <= 3 * LENGTH else None


def mistyped_in(text: str) -> str:
    """The first that stands in a longer text and looks like a code, but is none; "" without one."""
    shapes = (each[0] for each in _SHAPE.finditer(text) if _begins_as_ours(each[0]))
    found = (typed_code(each) for each in shapes)
    return next((each for each in found if each and not is_whole(each)), "")


def codes_in(text: str) -> tuple[str, ...]:
    """The codes that stand in a longer text, each once, without those that are mistyped.

    All of ours begin with a digit; what does not is a word.
    """
    shapes = (each[0] for each in _SHAPE.finditer(text))
    found = (typed_code(each) for each in shapes if _begins_as_ours(each))
    return tuple(dict.fromkeys(each for each in found if each and is_whole(each)))


def _begins_as_ours(shape: str) -> bool:
    """With a digit, or what somebody read for a 0 or 1; four words of four letters hold none."""
    misread = shape[0] in "ILOilo" and any(each in DIGITS for each in shape)
    return shape[0] in DIGITS or misread


def without_codes(text: str) -> str:
    """A text without what looks like a code."""
    return _SHAPE.sub(" ", text)


def _at_generator(signs: str) -> int:
    value = 0
    for sign in signs:
        value = _twice(value) ^ _VALUES[sign]
    return value


def _twice(value: int) -> int:
    """Times the generator, in the field."""
    value <<= 1
    return value ^ _FIELD if value & 0b100000 else value
