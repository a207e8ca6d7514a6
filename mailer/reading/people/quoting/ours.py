"""The words of the letter at hand taken out of an answer, so that what is left is somebody's.

    > réponse vide suffit. C'est l'adresse de mon fils.      ->      C'est l'adresse de mon fils.

A rule about lines lost: a remark may stand on a line of ours, or in the place of one. So words are
compared one by one, however they were wrapped, and in one of two ways.

`taken_from`, for a short text such as a subject: four words in our order are ours wherever they
stand, and so is a whole line of ours. "NON" alone is not, though our letter says it, nor is our
sentence around it where nothing else of ours stands beside it: some copy it as their answer.

`left_of_quote`, for a whole text: our words are ours where they stand in our order (`in_order.py`).
"Ce n'était pas vous" elsewhere, or left alone above a "oui", is what somebody says with our words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mailer.reading.people.intents import refuses, speaks_by_signs
from mailer.reading.people.quoting.in_order import Places, in_order, order
from mailer.reading.people.quoting.vocabulary import (
    ELSE,
    Vocabulary,
    Word,
    numbers,
    own_words,
    pieces,
)
from mailer.reading.people.signatures import LINK
from mailer.reading.people.speech import is_spoken
from mailer.reading.people.subjects import parsed
from mailer.reading.words.phrases import fold, phrases

_RUN = 4  # words
_SUBJECT_RUN = 2
_EMBEDDED = 20  # words; with fewer, a refusal of ours may be somebody's answer
_ASKED = re.compile(r"[?？]\W*$")
_LOSABLE = re.compile(r"[^\x00-\x7f]\W*$")  # by a charset that puts a question mark there
_QUOTING = re.compile(r"[>|\s]*")
_LOST_ALONE = re.compile("[\\s\N{REPLACEMENT CHARACTER}]*")


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
        said = [own_words(line) for line in sent.split("\n")]
        self._least = run
        self._spelled = [word for line in said for word in line]
        self._vocabulary = Vocabulary(self._spelled)
        self._words = [self._vocabulary.own(word) for word in self._spelled]
        self._lines = {tuple(map(self._vocabulary.own, line)) for line in said if line}
        asked = _behind(sent, _ASKED)
        self._asked = asked | _behind(sent, _LOSABLE)
        refused = {at for at, word in enumerate(self._words) if self._vocabulary.refuse([word])}
        lines = [number for number, line in enumerate(said) for _ in line]
        self._order = order(self._words, refused | asked, lines)

    def taken_from(self, lines: Sequence[str]) -> list[LeftLine]:
        """Each line without our words; links are nobody's."""
        said = [self._vocabulary.words(line) for line in lines]
        taken = iter(self._taken([one for words in said for one in numbers(words)]))
        return [
            self._left(line, words, [not word.is_sign and next(taken) for word in words])
            for line, words in zip(lines, said, strict=True)
        ]

    def left_of_quote(self, lines: Sequence[str]) -> list[LeftLine]:
        """Each line without those of our words that stand in our order."""
        said = [self._vocabulary.words(line) for line in lines]
        placed = iter(in_order([one for words in said for one in numbers(words)], self._order))
        return [
            self._unquoted(line, words, [None if word.is_sign else next(placed) for word in words])
            for line, words in zip(lines, said, strict=True)
        ]

    def is_line(self, text: str) -> bool:
        """Whether the text is a line of ours and nothing else, and long enough to be no word."""
        words = numbers(self._vocabulary.words(text))
        return len(words) >= _RUN and words in self._lines

    def cuts(self, line: str) -> bool:
        """Whether the line is the beginning of a line of ours, as far as a program kept it."""
        words = numbers(self._vocabulary.words(line))
        return any(one[: len(words)] == words for one in self._lines)

    def begins(self, line: str) -> bool:
        """Whether the line holds a whole line of ours, or the beginning of one that was cut."""
        words = numbers(self._vocabulary.words(line))
        return not words or any(words[: len(one)] == one[: len(words)] for one in self._lines)

    def _left(self, line: str, words: Sequence[Word], ours: Sequence[bool]) -> LeftLine:
        """A line without the words that are ours, or nothing where the whole line is."""
        whole = self._is_line(words) and not refuses(line) and not speaks_by_signs(line)
        return LeftLine("", taken=True) if whole else _without(line, words, ours)

    def _unquoted(self, line: str, words: Sequence[Word], places: Places) -> LeftLine:
        """A line without the words that have a place; with a "?" where somebody put one there."""
        ours = [place is not None for place in places]
        if self._asks_anew(words, places):
            return LeftLine(f"{_without(line, words, ours).left} ?", taken=True)
        named = not any(ours) and self._is_line(words) and _names(line)
        return LeftLine("", taken=True) if named else _without(line, words, ours)

    def _is_line(self, words: Sequence[Word]) -> bool:
        return numbers(words) in self._lines

    def _asks_anew(self, words: Sequence[Word], places: Places) -> bool:
        """Whether somebody put a question mark behind a word of ours, and no charset did."""
        last: int | None = None  # the place of the word before, which signs do not change
        for word, place in zip(words, places, strict=True):
            last = last if word.is_sign else place
            marked = last is not None and last not in self._asked and _ASKED.search(word.spelled)
            if marked and last is not None and self._is_ascii(last + 1):
                return True
        return False

    def _is_ascii(self, place: int) -> bool:
        """Whether no charset could have lost the beginning of what stands there in ours."""
        return all(map(str.isascii, self._spelled[place : place + 1]))

    def _taken(self, said: Sequence[int]) -> list[bool]:
        """Of each word whether it is ours; one that two runs claim is ours once."""
        taken = [False] * len(said)
        at, last = 0, _Run()
        while at < len(said):
            run = self._longest(said, at)
            if not self._are_ours(said[at : run.end]):
                at += 1
                continue
            again = last.end == at and last.ours < run.ours < last.ours_end
            start = at + (last.ours_end - run.ours if again else 0)
            taken[start : run.end] = [True] * (run.end - start)
            at, last = run.end, run
        return taken

    def _are_ours(self, words: Sequence[int]) -> bool:
        """Whether they are enough, and no telephone number that begins like ours, nor a refusal."""
        refused = self._vocabulary.refuse(words)
        least = max(self._least, _EMBEDDED) if refused else self._least
        return len(words) >= least and self._vocabulary.spoken(words) >= self._least - 1

    def _longest(self, said: Sequence[int], at: int) -> _Run:
        """The longest run that begins here."""
        pair = said[at], said[at + 1] if at + 1 < len(said) else ELSE
        ends = ((self._order.end(said, at, place), place) for place in self._order.places(pair))
        runs = (_Run(at, end, place) for end, place in ends)
        return max(runs, key=lambda run: run.end, default=_Run(at, at))


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
    return "" if broken and _LOST_ALONE.fullmatch(line.left) else line.left  # "r�pondez � ce …"


def _names(line: str) -> bool:
    """Whether a line of ours names somebody, as a page has it at its head, too."""
    said = phrases("joins").without(fold(line)).split()
    return "?" not in line and not any(map(is_spoken, said))


def _without(line: str, words: Sequence[Word], ours: Sequence[bool]) -> LeftLine:
    """What is left; signs belong to the word they follow, and numbers beside our words to us."""
    if not any(ours):
        return LeftLine(_unmarked(line, words))
    left: list[str] = []
    before = True  # whether the word before was ours
    for word, taken in zip(words, ours, strict=True):
        before = before and not speaks_by_signs(word.spelled) if word.is_sign else taken
        left += [] if before or word.spelled.isdigit() else [word.spelled]
    return LeftLine(" ".join(left), taken=True)


def _unmarked(line: str, words: Sequence[Word]) -> str:
    """A line that holds nothing of ours; a number alone in a quote is one of our codes."""
    left = _QUOTING.sub("", LINK.sub(" ", line).strip(), count=1)
    quoted = line.lstrip().startswith(">") and "?" not in left and not speaks_by_signs(left)
    silent = quoted and all(word.is_sign or word.spelled.isdigit() for word in words)
    return "" if silent else left


def _behind(sent: str, sign: re.Pattern[str]) -> set[int]:
    """Behind which words of ours such a sign stands."""
    found, last = set(), -1
    for piece in (piece for line in sent.split("\n") for piece in pieces(line)):
        last += bool(own_words(piece))
        if sign.search(piece):
            found.add(last)
    return found
