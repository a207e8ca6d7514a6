"""The words of the letter at hand taken out of an answer, so that what is left is somebody's.

    > réponse vide suffit. C'est l'adresse de mon fils.      ->      C'est l'adresse de mon fils.

Word by word, wherever they stand and however they were wrapped: a rule about lines lost, for a
remark may stand on a line of ours, or in the place of one. Four words in our order are ours, and a
whole line of ours is; "NON" alone is not, though our letter says it, nor is our sentence around it
where nothing else of ours stands beside it: some copy it as their answer. A word that a wrong
charset damaged is known by its letters that are left.

A quote has an order, too (`in_order.py`): "ce n'était pas vous" elsewhere than in our letter, or
left alone above a "oui", is what somebody says with our words.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mailer.reading.people.intents import refuses, speaks_by_signs
from mailer.reading.people.quoting.in_order import in_order, order
from mailer.reading.people.signatures import LINK, is_spoken
from mailer.reading.people.subjects import parsed
from mailer.reading.words.phrases import fold, phrases

_LOST = "\N{REPLACEMENT CHARACTER}"  # where a charset damaged a word
_RUN = 4  # words
_SUBJECT_RUN = 2
_EMBEDDED = 20  # words; with fewer, a refusal of ours may be somebody's answer
_ELSE = -1  # no word of ours
_SIGN = -2
_ASKED = re.compile(r"[?？]\W*$")
_LOSABLE = re.compile(r"[^\x00-\x7f]\W*$")  # by a charset that puts a question mark there
_DAMAGED = re.compile(r"[^\x00-\x7f]|\?")
_ASCII = re.compile(r"[^a-z0-9]")
_QUOTING = re.compile(r"[>|\s]*")


@dataclass(frozen=True)
class LeftLine:
    """What is left of a line without our words, and whether there were any."""

    left: str
    taken: bool = False


@dataclass
class _Run:
    """Words of a text that stand in our letter in the same order."""

    start: int = -1
    end: int = -1
    ours: int = -1  # where it begins in our letter

    @property
    def ours_end(self) -> int:
        return self.ours + self.end - self.start


class OurWords:
    """The words of what we sent."""

    def __init__(self, sent: str, run: int = _RUN) -> None:
        """`sent` is the letter's text, in as many languages as it may have gone out in.

        `run`: from how many words in our order on they are ours.
        """
        self._least = run
        self._numbers: dict[str, int] = {}
        self._damaged: dict[str, int] = {}
        self._digits: set[int] = set()
        self._refusing: set[int] = set()
        self._spelled: list[str] = []
        lines = [[self._enter(word) for word in _spoken(line)] for line in sent.split("\n")]
        self._words = [number for line in lines for number in line]
        asked = _behind(sent, _ASKED)
        self._asked = asked | _behind(sent, _LOSABLE)
        self._lines = {tuple(line) for line in lines if line}
        self._places: dict[tuple[int, int], list[int]] = {}
        for place, pair in enumerate(zip(self._words, self._words[1:], strict=False)):
            self._places.setdefault(pair, []).append(place)
        refused = {at for at, number in enumerate(self._words) if number in self._refusing}
        self._order = order(self._words, refused | asked)

    def known(self, word: str) -> bool:
        """Whether our letter holds this word at all."""
        return self._number(word) >= 0

    def taken_from(self, lines: Sequence[str]) -> list[LeftLine]:
        """Each line without our words; links are nobody's."""
        said = [[(word, self._number(word)) for word in _pieces(line)] for line in lines]
        numbers = [number for words in said for _, number in words if number != _SIGN]
        taken = iter(self._taken(numbers))
        found = []
        for line, words in zip(lines, said, strict=True):
            ours = [number != _SIGN and next(taken) for _, number in words]
            whole = tuple(number for _, number in words if number != _SIGN) in self._lines
            left = (
                LeftLine("", taken=True)
                if whole and not refuses(line) and not speaks_by_signs(line)
                else _line(line, words, ours)
            )
            found.append(left)
        return found

    def left_of_quote(self, lines: Sequence[str]) -> list[LeftLine]:
        """Each line without those of our words that stand in our order."""
        said = [[(word, self._number(word)) for word in _pieces(line)] for line in lines]
        numbers = [number for words in said for _, number in words if number != _SIGN]
        placed = iter(in_order(numbers, self._order))
        found = []
        for line, words in zip(lines, said, strict=True):
            places = [None if number == _SIGN else next(placed) for _, number in words]
            asked = self._asks_anew(words, places)
            ours = [place is not None for place in places]
            named = not asked and not any(ours) and self._is_label(line, words)
            left = LeftLine("", taken=True) if named else _line(line, words, ours)
            found.append(LeftLine(f"{left.left} ?", taken=True) if asked else left)
        return found

    def cuts(self, line: str) -> bool:
        """Whether the line is the beginning of a line of ours, as far as a program kept it."""
        words = tuple(number for _, number in self._numbered(line) if number != _SIGN)
        return any(one[: len(words)] == words for one in self._lines)

    def begins(self, line: str) -> bool:
        """Whether the line holds a whole line of ours, or the beginning of one that was cut."""
        words = [number for _, number in self._numbered(line) if number != _SIGN]
        ours = (list(each) for each in self._lines)
        return not words or any(words[: len(one)] == one[: len(words)] for one in ours)

    def _numbered(self, line: str) -> list[tuple[str, int]]:
        return [(word, self._number(word)) for word in _pieces(line)]

    def _is_label(self, line: str, words: Sequence[tuple[str, int]]) -> bool:
        """Whether it is a line of ours that names somebody, as a page has it at its head, too."""
        if tuple(number for _, number in words if number != _SIGN) not in self._lines:
            return False
        return "?" not in line and not any(
            map(is_spoken, phrases("joins").without(fold(line)).split())
        )

    def _asks_anew(self, words: Sequence[tuple[str, int]], places: Sequence[int | None]) -> bool:
        """Whether somebody put a question mark behind a word of ours, and no charset did."""
        last: int | None = None
        for (word, number), place in zip(words, places, strict=True):
            last = last if number == _SIGN else place
            if last is None or last in self._asked or not _ASKED.search(word):
                continue
            if all(map(str.isascii, self._spelled[last + 1 : last + 2])):
                return True
        return False

    def _enter(self, word: str) -> int:
        self._spelled.append(word)
        number = self._numbers.setdefault(_key(word), len(self._numbers))
        if _key(word).isdigit():
            self._digits.add(number)
        self._damaged.setdefault(_remains(word), number)
        if phrases("deny_alone").whole(fold(word)):
            self._refusing.add(number)
        return number

    def _number(self, word: str) -> int:
        """The word's number in our letter; below 0 for signs, and for what is not there."""
        key = _key(word)
        if not key:
            return _SIGN
        if speaks_by_signs(word.replace(_LOST, "")):
            return _ELSE
        found = self._numbers.get(key)
        if found is None and _DAMAGED.search(word):
            found = self._damaged.get(_remains(word)) if _remains(word) else None
        return _ELSE if found is None else found

    def _taken(self, numbers: Sequence[int]) -> list[bool]:
        """Of each word whether it is ours; one that two runs claim is ours once."""
        taken = [False] * len(numbers)
        at, last = 0, _Run()
        while at < len(numbers):
            run = self._run(numbers, at)
            if not self._are_ours(numbers[at : run.end]):
                at += 1
                continue
            again = last.end == at and last.ours < run.ours < last.ours_end
            start = at + (last.ours_end - run.ours if again else 0)
            taken[start : run.end] = [True] * (run.end - start)
            at, last = run.end, run
        return taken

    def _are_ours(self, words: Sequence[int]) -> bool:
        """Whether they are enough, and no telephone number that begins like ours, nor a refusal."""
        spoken = sum(word not in self._digits for word in words)
        least = self._least if self._refusing.isdisjoint(words) else max(self._least, _EMBEDDED)
        return len(words) >= least and spoken >= self._least - 1

    def _run(self, numbers: Sequence[int], at: int) -> _Run:
        """The longest that begins here."""
        longest = _Run(at, at)
        pair = numbers[at], numbers[at + 1] if at + 1 < len(numbers) else _ELSE
        for place in self._places.get(pair, ()):
            end = at
            for ours in self._words[place:]:
                if end == len(numbers) or numbers[end] != ours:
                    break
                end += 1
            if end > longest.end:
                longest = _Run(at, end, place)
        return longest


@lru_cache(maxsize=64)
def our_words(sent: str, run: int = _RUN) -> OurWords:
    """Those of what we sent."""
    return OurWords(sent, run)


def added_to_subject(subject: str, subjects: str) -> str:
    """What a subject says beside one of ours, which may be cut off."""
    about, ours = parsed(subject), our_words(subjects, _SUBJECT_RUN)
    if ours.cuts(about.topic) and not about.asks and not speaks_by_signs(about.topic):
        return ""
    [line] = ours.taken_from([about.topic])
    broken = about.is_broken  # a charset took words of ours away
    if line.taken and not line.left and not broken and not ours.begins(about.topic):
        return about.topic  # our words, and not as our subject begins
    return line.left


def _line(line: str, words: Sequence[tuple[str, int]], ours: Sequence[bool]) -> LeftLine:
    """What is left; signs belong to the word they follow, and numbers beside our words to us."""
    if not any(ours):
        left = _QUOTING.sub("", LINK.sub(" ", line).strip(), count=1)
        quoted = line.lstrip().startswith(">") and "?" not in left and not speaks_by_signs(left)
        silent = quoted and all(number == _SIGN or word.isdigit() for word, number in words)
        return LeftLine("" if silent else left)
    left_words: list[str] = []
    before = True  # whether the word before was ours
    for (word, number), taken in zip(words, ours, strict=True):
        before = taken if number != _SIGN else before and not speaks_by_signs(word)
        left_words += [] if before or word.isdigit() else [word]
    return LeftLine(" ".join(left_words), taken=True)


def _pieces(line: str) -> list[str]:
    return LINK.sub(" ", line).split()


def _spoken(line: str) -> list[str]:
    return [word for word in _pieces(line) if _key(word)]


def _behind(sent: str, sign: re.Pattern[str]) -> set[int]:
    """Behind which words of ours such a sign stands."""
    found, last = set(), -1
    for word in (word for line in sent.split("\n") for word in _pieces(line)):
        last += bool(_key(word))
        if sign.search(word):
            found.add(last)
    return found


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    return fold(word).replace(" ", "")


def _remains(word: str) -> str:
    """The letters of a word that any charset leaves as they are."""
    return _ASCII.sub("", unicodedata.normalize("NFC", word).casefold())
