"""What in an answer is questioned before it is sent: a result, or what the desk knows of somebody.

An answer goes by ways that results do not go by, to whoever asked. Asked once too often harms
nobody, so whatever looks like one is.
"""

import re

from domain.machine.asking.records import CentreQuestion
from domain.text.folding import fold
from domain.text.typed_numbers import numbers_in

_SCORE = re.compile(r"(?<![\d/.,:+-])(?:1\d\d|2[0-3]\d)(?![\d/:]|[.,]\d)")
_TOLD = re.compile(
    r"\b(?:scores?|notes?|points?|pts|obtenu|scored)\W{0,3}(?:of|de|is|est)?\W{0,3}\d{2,3}\b"
    r"|\b(?:grade|mention|note) [abc]\b|\b(?:level|niveau|cefr|cecrl) [abc][12]\b"
    r"|\b(?:passed|failed|recue?|admise?|echoue|reussi|pass at grade|withheld|pending)\b"
)
_TENS = (
    "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "vingt|trente|quarante|cinquante|soixante|septante|quatre vingt|huitante|octante|nonante"
)
_SPELLED = re.compile(
    rf"\b(?:(?:one|two|a) hundred|deux cents?|one (?:{_TENS})|(?<!pour )cent (?:et )?(?:{_TENS}))"
)
"""A score in words: "one hundred and seventy", "one seventy-four", « cent soixante-dix »."""
_DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b")
_ADDRESS = re.compile(r"[^\s@<>]+@[^\s@<>]+\.\w+")


def seems_result(text: str) -> bool:
    """Whether a text seems to tell a result."""
    said = fold(text)
    return bool(_SCORE.search(text) or _TOLD.search(said) or _SPELLED.search(said))


def seems_personal(text: str, question: CentreQuestion) -> bool:
    """Whether a text seems to hold a number, a birth date or an address that the desk knows.

    To who is not proven, the whole name of whom it is about as well.
    """
    if any(numbers_in(each).id_number for each in text.splitlines()) or _DAY.search(text):
        return True
    if any(each.casefold() != question.address.casefold() for each in _ADDRESS.findall(text)):
        return True
    name = fold(question.name)
    return bool(name) and not question.proven and name in fold(text)
