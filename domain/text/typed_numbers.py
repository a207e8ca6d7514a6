"""The two numbers on a Confirmation of Entry, found in whatever people type around them.

Both have a shape, and what is typed is read by it: spaces, dashes and stops part nothing, digits of
other scripts and letters that only look Latin are taken for what they stand for, an O is a zero
where a digit must be, four digits may be in words. Where two readings fit there is none, and
nothing is guessed: "O4Z7" is never read, and leaves the chat all the same.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import groupby

from domain.text.identifiers import DIGITS, LETTERS, id_number, secret_number
from domain.text.spelled_numbers import in_digits, spelled_out
from domain.text.words.dates import parted_at_dates
from domain.text.words.typed_words import typed_words

_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеорсухіј" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTXYaeopcyxij" + "ABEZHIKMNOPTYXo"
)  # Cyrillic, then Greek
_UNSPACED = "\u0e00-\u0e7f\u2e80-\u9fff\uac00-\ud7af"  # scripts whose words stick to a number
_TOKEN = re.compile(rf"[{_UNSPACED}]+|[^\W_{_UNSPACED}]+")
_AS_DIGIT = {"O": "0", "o": "0", "I": "1", "i": "1", "l": "1"}
_AS_LETTER = {"0": "O", "1": "I"}
_LIKE_DIGITS = frozenset("0123456789ODQILZSEAGTBzsbgqt")
_SHAPES = "ddddddaaa", "aaadddddd"
_SURE_DIGITS = 4  # with fewer, a word of nine letters would be a number
_SECRET_DIGITS = 4
_BOTH = 9 + _SECRET_DIGITS  # signs
_MOST_DIGITS = DIGITS + 2  # of a slip; with more, a secret number may be among them
_FEWEST_DIGITS = _SECRET_DIGITS + 1  # with fewer it may be a secret number, or a password
_MOST_LETTERS = LETTERS + 2
_MOST_TOKENS = 40  # a longer text is prose
_LONGEST_LABEL = 14  # letters


@cache
def _labels() -> frozenset[str]:
    """What may stand before a number and says nothing else."""
    return frozenset(one.upper() for each in typed_words().values() for one in each.labels)


@cache
def _announcing() -> frozenset[str]:
    """The same beside a number that is taken out; "no" says something there."""
    every = typed_words().values()
    doubtful = {one.upper() for each in every for one in each.doubtful}
    return (_labels() - doubtful) | {one.upper() for each in every for one in each.announcing}


@dataclass(frozen=True)
class TypedNumbers:
    """What was found; "" for what is not there, or could be read in two ways.

    `more`: something with a digit stands beside the ID number, a secret or a password perhaps.
    """

    id_number: str
    secret: str = field(repr=False)
    more: bool = False


@dataclass(frozen=True)
class _Found:
    number: str
    begin: int
    end: int


@lru_cache(2)
def numbers_in(text: str) -> TypedNumbers:
    """The ID number (9 characters) and the secret number (4 digits) that stand in a text.

    A decision asks several times of the same text; none is remembered beyond the next.
    """
    plain = _plain(text)
    if not (_has_digit(plain) or spelled_out(plain)):
        return TypedNumbers("", "")
    tokens = _tokens(parted_at_dates(plain))
    named = _without_labels(tokens)
    for words, shaped in ((tokens, id_number), (named, id_number), (named, _likely)):
        found = {each.number: each for each in _id_numbers(words, shaped)}
        if len(found) == 1:
            (only,) = found.values()
            beside = words[: only.begin], words[only.end :]
            more = any(map(_has_digit, (*beside[0], *beside[1])))
            return TypedNumbers(only.number, _secret(*beside), more)
    return TypedNumbers("", _secret(tokens))


def all_id_numbers(text: str) -> tuple[str, ...]:
    """Whatever in a text, of any length, could be an ID number: for who looks each of them up."""
    lines = [_TOKEN.findall(_plain(each)) for each in text.splitlines()]
    found = (
        each
        for shaped in (id_number, _likely)
        for words in lines
        for each in _id_numbers(words, shaped)
    )
    return tuple(dict.fromkeys(each.number for each in found))


def secret_beside(text: str) -> bool:
    """Whether four digits stand beside an ID number; a year is taken for a secret as well."""
    typed = numbers_in(text)
    if not typed.id_number:
        return False
    lone = typed.more and holds_lone_digits(text)
    return bool(typed.secret) or lone or bool(spelled_out(text))


def holds_lone_digits(text: str) -> bool:
    """Whether a word of a text is four digits, as a secret number is, however many there are.

    Some of them may be letters that look like one, the digits may be in words, or in two pieces.
    """
    plain = _plain(text)
    words = [*_tokens(plain), *_in_pieces(_tokens(plain))]
    return any(map(_is_secret, words)) or bool(spelled_out(plain))


def _in_pieces(tokens: Sequence[str]) -> list[str]:
    """What stands together and looks like digits, joined: "O4 Z7"; a longer run is none."""
    runs = groupby(tokens, _is_like_digits)
    return ["".join(run) for alike, run in runs if alike]


def _is_like_digits(token: str) -> bool:
    return len(token) < _SECRET_DIGITS and {_as("d", sign) for sign in token} <= _LIKE_DIGITS


def _is_secret(token: str) -> bool:
    digits = "".join(_as("d", sign) for sign in token)
    if len(digits) != _SECRET_DIGITS:
        return False
    real = sum(map(str.isdecimal, token))
    return _is_number(token, digits) or (real > 1 and {*digits} <= _LIKE_DIGITS)


def _plain(text: str) -> str:
    """Without invisible signs, digits and look-alikes as the ordinary ones."""
    if text.isascii() and text.isprintable():
        return text
    seen = (each for each in unicodedata.normalize("NFKC", text) if _is_visible(each))
    digits = (str(unicodedata.decimal(each, each)) for each in seen)
    return "".join(digits).translate(_LOOKALIKES)


def _tokens(plain: str) -> list[str]:
    found = (_parted(each) for each in _TOKEN.findall(plain)[:_MOST_TOKENS])
    return in_digits([each for parts in found for each in parts])


def _parted(token: str) -> tuple[str, ...]:
    """The numbers of a token that is both, whichever comes first ("123456ABC0427"), or of one that
    a label sticks to ("secret0427").
    """
    if token[:-_SECRET_DIGITS].upper() in _labels() and secret_number(token[-_SECRET_DIGITS:]):
        return (token[-_SECRET_DIGITS:],)
    both = token[-_BOTH:] if token[:-_BOTH].upper() in _labels() else token
    if len(both) <= DIGITS + _SECRET_DIGITS:  # too short to be both
        return (token,)
    splits = (both[:9], both[9:]), (both[:_SECRET_DIGITS], both[_SECRET_DIGITS:])
    fitting = [each for each in splits if {*map(_shape, each)} == {"id", "secret"}]
    return fitting[0] if len(fitting) == 1 else (token,)


def _shape(part: str) -> str:
    return "id" if id_number(part) else "secret" if secret_number(part) else ""


def _is_visible(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) not in {"Cf", "Cc", "Mn", "Me"}


def _without_labels(tokens: Iterable[str]) -> list[str]:
    """Without the words that announce a number, also where they stick to it: "ID123456ABC"."""
    named = (each for each in tokens if each.upper() not in _labels())
    return [_unglued(each) for each in named]


def _unglued(token: str) -> str:
    tail = token[-9:]
    return tail if token[:-9].upper() in _labels() and id_number(tail) else token


def _id_numbers(tokens: Sequence[str], shaped: Callable[[str], str]) -> Iterable[_Found]:
    """Every run of neighbours that is an ID number once they are joined."""
    for begin in range(len(tokens)):
        joined = ""
        for end in range(begin, len(tokens)):
            joined += tokens[end]
            if len(joined) >= 9:
                if number := shaped(joined):
                    yield _Found(number, begin, end + 1)
                break


def _likely(text: str) -> str:
    """The one ID number that a text is once O and 0, I and 1 are read by their place; else ""."""
    if len(text) != 9 or sum(each.isdecimal() for each in text) < _SURE_DIGITS:
        return ""
    readings = {"".join(map(_as, shape, text)) for shape in _SHAPES}
    fitting = [each for each in readings if id_number(each)]
    return fitting[0] if len(fitting) == 1 else ""


def _as(kind: str, sign: str) -> str:
    return _AS_DIGIT.get(sign, sign) if kind == "d" else _AS_LETTER.get(sign, sign).upper()


def _secret(*parts: Sequence[str]) -> str:
    """The one run of neighbours that are 4 digits once joined; a longer run of digits is none."""
    runs = (run for part in parts for run in _digit_runs(part))
    found = {each for each in runs if secret_number(each)}
    return found.pop() if len(found) == 1 else ""


def _digit_runs(tokens: Sequence[str]) -> list[str]:
    read = ("".join(_as("d", sign) for sign in token) for token in tokens)
    pairs = zip(tokens, read, strict=True)
    marked = (digits if _is_number(token, digits) else " " for token, digits in pairs)
    return "".join(marked).split()


def _is_number(token: str, digits: str) -> bool:
    """Whether a token is digits, at least one of them typed as such."""
    return digits.isdecimal() and _has_digit(token)


def _has_digit(token: str) -> bool:
    return any(each.isdecimal() for each in token)


def without_numbers(text: str) -> str:
    """A text without the two numbers that were found in it, and what announces them."""
    typed, plain = numbers_in(text), _plain(text)
    places = [*_TOKEN.finditer(plain)][:_MOST_TOKENS]
    cut = set[int]()
    for begin in range(len(places)):
        for end in range(begin + 1, len(places) + 1):
            joined = "".join(each[0] for each in places[begin:end])
            if len(joined) > 9 + _LONGEST_LABEL:
                break
            whole = _unglued(joined) if end == begin + 1 else joined
            if _is_one_of(whole, typed):
                cut.update(range(begin, end))
    if not cut:
        return text
    cut |= {at for at, each in enumerate(places) if each[0].upper() in _announcing()}
    for at in sorted(cut, reverse=True):
        plain = f"{plain[: places[at].start()]} {plain[places[at].end() :]}"
    return plain


def _is_one_of(joined: str, typed: TypedNumbers) -> bool:
    of_entry = typed.id_number and typed.id_number in {id_number(joined), _likely(joined)}
    parts = {*_parted(joined.upper())} - {""}
    both = typed.id_number and parts == {typed.id_number, typed.secret}
    return bool(of_entry or both or (typed.secret and parts == {typed.secret}))


def what_stands(text: str) -> tuple[str, int, int]:
    """A malformed ID number made visible, its digits and its letters (A to Z).

    "" where nothing looks like one, or something like a secret number, which is not said back.
    """
    tokens = _without_labels(_tokens(_plain(text)))
    shown = "".join(_around_digits(tokens)).upper()
    digits = sum(map(str.isdecimal, shown))
    letters = sum("A" <= each <= "Z" for each in shown)
    has_secret = any(len(each) == _SECRET_DIGITS for each in _digit_runs(tokens))
    if (
        has_secret
        or not _FEWEST_DIGITS <= digits <= _MOST_DIGITS
        or len(shown) - digits > _MOST_LETTERS
    ):
        return "", 0, 0
    return shown, digits, letters


def _around_digits(tokens: Sequence[str]) -> Sequence[str]:
    """From the first token with a digit to the last, and the letters right beside them."""
    at = [index for index, token in enumerate(tokens) if _has_digit(token)]
    if not at:
        return ()
    before, after = tokens[at[0] - 1 : at[0]], tokens[at[-1] + 1 : at[-1] + 2]
    begin = at[0] - any(len(each) <= LETTERS for each in before)
    return tokens[begin : at[-1] + 1 + any(len(each) <= LETTERS for each in after)]
