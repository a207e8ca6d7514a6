"""The two numbers on a Confirmation of Entry, and a letter's code, as people type them."""

import re
import unicodedata

DIGITS, LETTERS = 6, 3
"""Of which an ID number is made (on the Confirmation of Entry, facts of the exams 1.3)."""

_ID_NUMBER = re.compile("[0-9]{6}[A-Z]{3}|[A-Z]{3}[0-9]{6}")
_SECRET_NUMBER = re.compile("[0-9]{4}")
_FORGIVEN = re.compile(r"[\s\u200b\u200e\u200f\u2060\ufeff]+")  # spaces, and what copying drags in
_CODE = re.compile(r"(?<!\w)(?:\d{6}|\d{3}[ .-]\d{3}|\d(?: \d){5})(?!\w)")
_CODE_LENGTH = 6
_GROUPED = re.compile(r"\d{1,3}(?:[,.'’]\d{3})+")  # "1,250" and "1.250", as counts are shown
_MOST_BESIDE = 5  # words beside a code


def id_number(text: str) -> str:
    """The ID number: 6 digits and 3 letters, or 3 letters and 6 digits; "" for anything else.

    Case, spaces and full-width characters are forgiven.
    """
    number = compact(text)
    return number if _ID_NUMBER.fullmatch(number) else ""


def secret_number(text: str) -> str:
    """The secret number: exactly 4 digits, a leading zero included; "" for anything else."""
    number = compact(text)
    return number if _SECRET_NUMBER.fullmatch(number) else ""


def compact(text: str) -> str:
    """Capitals without spaces, full-width characters made ordinary."""
    return _FORGIVEN.sub("", unicodedata.normalize("NFKC", text)).upper()


def is_count(text: str, count: int) -> bool:
    """Whether this number was typed, as it is shown ("1,250", « 1 250 ») or without the groups."""
    plain = "".join("".join(map(_plain, text)).split())
    bare = re.sub(r"\D", "", plain) if _GROUPED.fullmatch(plain) else plain
    return bare == str(count)


def mail_code(text: str) -> str:
    """The six digits of a letter's code: "123 456", "123-456", "code : 123456".

    "" where there are none, or more than these, and where somebody asks something.
    """
    plain = "".join(map(_plain, unicodedata.normalize("NFKC", text))).strip()
    bare = plain.replace(" ", "")
    if len(bare) == _CODE_LENGTH and bare.isdigit():
        return bare
    found = _CODE.findall(plain)
    beside = _CODE.sub(" ", plain)
    if len(found) != 1 or any(map(str.isdigit, beside)) or {"?", "@"} & {*beside}:
        return ""
    return re.sub(r"\D", "", found[0]) if len(beside.split()) <= _MOST_BESIDE else ""


def _plain(sign: str) -> str:
    """Digits of any script as ours, blanks as spaces, nothing for an invisible sign."""
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    if sign.isspace():
        return " "
    return "" if unicodedata.category(sign) == "Cf" else sign
