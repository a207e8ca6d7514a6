"""What makes a password good enough: the centre's rule, and nothing that others could guess.

The rule asks for a length, letters and digits; a passphrase is long enough to need neither.
"""

import re
import unicodedata
from datetime import date

from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Entry, Rules
from domain.text.secrets.announced_secrets import announced
from domain.text.secrets.secret_words import SecretWords
from domain.text.typed_numbers import holds_lone_digits, numbers_in, secret_beside

SHORTEST, LONGEST = 8, 64  # whatever the centre's rule
_ADDRESS = re.compile(r"\S\s?@\s?\S+\.")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?")
_PASSPHRASE = 15  # signs, as the rules have it unless a centre changes them
_OF_EXAMS = ("cambridge", "english", "anglais", "exam", "result")
_IN_A_ROW = 3
_FORWARD = ("0123456789" * 2, "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
            "azertyuiop", "qsdfghjklm", "wxcvbn")  # fmt: skip
_ROWS = (*_FORWARD, *(row[::-1] for row in _FORWARD))
_MIXED = re.compile(r"[^\W\d_][#$%&*+=^_~|<>{}\[\]\\§£€!?][^\W\d_]|[a-zà-ÿ][A-ZÀ-Þ]")
_ALONE = re.compile(r"(?<!\S)\d{1,3}(?!\S)")  # a digit between the words of a passphrase
_UNFINISHED = re.compile(r"\S{2,}@\S{3,}")  # an address that lost its end: seeing it helps


def weakness(password: str, rules: Rules) -> Phrase | None:
    """What is wrong with the shape of a password, or None. Special characters are welcome."""
    if len(password) < rules.password_length:
        return Phrase.PASSWORD_TOO_SHORT
    if len(password) > LONGEST:
        return Phrase.PASSWORD_TOO_LONG
    if len(password) >= rules.passphrase_length:
        return None
    if sum(letter.isalpha() for letter in password) < rules.password_letters:
        return Phrase.PASSWORD_NEEDS_LETTER
    if sum(digit.isdecimal() for digit in password) < rules.password_digits:
        return Phrase.PASSWORD_NEEDS_DIGITS
    return None


def worth_hashing(password: str) -> bool:
    """Whether some centre's rule would take a password of this length."""
    return SHORTEST <= len(password) <= LONGEST


def obvious(
    password: str, entry: Entry, email: str, facts: Facts, *, proven: bool = False
) -> Phrase | None:
    """Why somebody who knows the candidate or the commonest passwords would guess it, or None.

    All that is personal is one refusal. `proven`: this very form has proven the secret number, so
    that comparing with it tells nothing; anywhere else the refusal would be a way to find it out.
    """
    if _personal(password, entry, email) or (proven and facts.holds_proof(entry.id, password)):
        return Phrase.PASSWORD_PERSONAL
    common = facts.common(password) or _names_exam(password, entry.exam) or _is_row(password)
    return Phrase.PASSWORD_COMMON if common else None


def _personal(password: str, entry: Entry, email: str) -> bool:
    """Whether it holds what anybody may know: the ID number, a name, the address."""
    local = email.partition("@")[0]
    named = {entry.id_number, *_words(entry.full_name, 3), *_words(local, 4)}
    if len(local) >= 4:
        named.add(local)
    plain = folded(password)
    return any(folded(each) in plain for each in named)


def _names_exam(password: str, exam: str) -> bool:
    """Whether nothing but digits stands beside the words that everybody at an exam thinks of."""
    left = plain = folded(password)
    for word in (folded(exam), *map(folded, exam.split()), *_OF_EXAMS):
        left = left.replace(word, "")
    return left != plain and (not left or left.isdecimal())


def _is_row(password: str) -> bool:
    """Whether it is little but signs as they follow each other: "abcdef12", "qwertyuiop12345".

    As many as three at a time on the average, so that no word is one, however long it is.
    """
    left, parts, length = folded(password), 0, len(folded(password))
    while left:
        parts, left = parts + 1, left[_row_ahead(left) :]
    return parts > 0 and length >= parts * _IN_A_ROW


def _row_ahead(text: str) -> int:
    """How many signs follow each other from the first on, in one direction; or are the same."""
    same = len(text) - len(text.lstrip(text[0]))
    sizes = range(len(text), 1, -1)
    return max(same, next((each for each in sizes if any(text[:each] in row for row in _ROWS)), 1))


def _words(text: str, shortest: int) -> set[str]:
    """The parts of a name or an address that tell: shorter ones would forbid too much."""
    words = "".join(sign if sign.isalpha() else " " for sign in text).split()
    return {word for word in words if len(folded(word)) >= shortest}


def holds_birth_date(password: str, born: date) -> bool:
    """Whether a date stands in a password, in any of the ways people write one."""
    plain = folded(password)
    ways = ("%Y%m%d", "%d%m%Y", "%m%d%Y", "%y%m%d", "%d%m%y", "%m%d%y")
    return any(born.strftime(way) in plain for way in ways)


def number_windows(password: str) -> set[str]:
    """Every four digits that stand in a row, whatever signs are between them."""
    plain = folded(password)
    windows = {plain[at : at + 4] for at in range(len(plain) - 3)}
    return {each for each in windows if each.isascii() and each.isdigit()}


def repeatable(text: str, rules: Rules, words: SecretWords) -> str:
    """A refused text to say back, cut; "" for one that could be a secret typed too early.

    A long one with an @ and no digit is an address gone wrong: seeing it helps.
    """
    address = "@" in text and not any(digit.isdecimal() for digit in text)
    might_be = weakness(text, rules) is None
    if might_be and address and len(text) >= rules.passphrase_length:
        might_be = False
    named = might_be or numbers_in(text).secret or any(announced(text, words))
    named = named or may_be_secret(text, words)
    return "" if named else text[:60]


def looks_like_a_password(text: str) -> bool:
    """Whether a text could be one by some centre's rule: one word, digits among small letters."""
    word = text.strip()
    mixed = any(each.isdecimal() for each in word) and word != word.upper()
    return worth_hashing(word) and mixed and len(word.split()) == 1 and "@" not in word


def unrevealing(text: str, words: SecretWords) -> str:
    """A text to say back and so to keep; one that could hold a secret is not."""
    named = any(map(looks_like_a_password, text.split())) or any(announced(text, words))
    return "…" if named or holds_lone_digits(text) or numbers_in(text).secret else text


def holds_both(text: str) -> bool:
    """Whether a secret, or what may be one, stands beside an ID number."""
    return secret_beside(text) or (bool(numbers_in(text).id_number) and holds_password(text))


def holds_password(text: str) -> bool:
    """Whether a word of a text could be a password, and is not the ID number itself."""
    return any(
        looks_like_a_password(each) and not numbers_in(each).id_number for each in text.split()
    )


def is_password(text: str) -> bool:
    """Whether a text is one word that could be a password, and nobody's ID number or website."""
    word = text.strip()
    addressed = _ADDRESS.search(word) or _HOST.fullmatch(word.casefold())
    return not addressed and len(word.split()) == 1 and holds_password(word.replace("@", "a"))


def may_be_secret(text: str, words: SecretWords) -> bool:
    """Whether what was typed into a form may be a password or a secret number; no address is.

    A passphrase is words like any others, and perhaps a digit; only who begins as people speak to
    somebody, asks, or says that it is forgotten, has said none. What else is taken for one leaves
    the chat, and is answered.
    """
    if _ADDRESS.search(text):
        return False
    if holds_password(text.replace("@", "a")) or holds_lone_digits(text):
        return True
    return may_be_passphrase(_ALONE.sub("", text).strip(), words)  # "licorne bleue 7 et tartine"


def may_be_passphrase(text: str, words: SecretWords) -> bool:
    """Whether words without a digit may be a passphrase, and are not said to somebody."""
    said = words.opening.match(text.lstrip()) or words.forgotten.search(text)
    spoken = text.endswith("?") or bool(said)
    addressed = _HOST.fullmatch(text.casefold()) or _UNFINISHED.fullmatch(text)
    digits = any(each.isdecimal() for each in text)
    if spoken or addressed or digits or len(text.splitlines()) > 1:
        return False
    mixed = " " not in text and len(text) >= SHORTEST and _MIXED.search(text)
    return bool(mixed) or _PASSPHRASE <= len(text) <= LONGEST


def folded(text: str) -> str:
    """A text without accents, signs, spaces and capitals."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if sign.isalnum()).casefold()
