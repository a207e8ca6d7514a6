"""Whether a word is another one misspelt: so many slips as its length forgives.

    up to 4 letters   none: "note" is no "vote", "live" no "love"
    5 to 7            one letter too many, too few, another, or two that changed places
    8 and more        two of these

The first letter stands: slips are rare there, and "courir" is no "mourir".
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

ONE_FROM, TWO_FROM = 5, 8
MOST = 2


class Lexicon:
    """Words that are known, and found again where they are misspelt.

    A typed word is compared with the few of its letter and about its length, once for all lists and
    patterns that they stand in.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._known: dict[tuple[str, int], list[str]] = defaultdict(list)
        for each in sorted({*words}):
            self._known[each[0], len(each)].append(each)

    def like(self, typed: str) -> frozenset[str]:
        """Those that it is, a few slips apart."""
        lengths = range(len(typed) - MOST, len(typed) + MOST + 1)
        near = (each for size in lengths for each in self._known.get((typed[0], size), ()))
        return frozenset(each for each in near if is_like(typed, each))


def slips(word: str) -> int:
    """How many slips a word of this length forgives."""
    return 0 if len(word) < ONE_FROM else 1 if len(word) < TWO_FROM else MOST


def is_like(typed: str, known: str) -> bool:
    """Whether `typed` is `known`, a few slips apart."""
    if typed == known:
        return True
    most = slips(min(typed, known, key=len))
    if not most or typed[0] != known[0] or abs(len(typed) - len(known)) > most:
        return False
    strange = {*typed}.symmetric_difference(known)  # a slip changes two letters at most
    return len(strange) <= 2 * most and distance(typed, known) <= most


def distance(one: str, other: str) -> int:
    """The fewest slips between two words (optimal string alignment)."""
    before: Sequence[int] = ()
    row = list(range(len(other) + 1))
    for at, sign in enumerate(one, 1):
        latest = [at]
        for place, their in enumerate(other, 1):
            least = min(row[place] + 1, latest[-1] + 1, row[place - 1] + (sign != their))
            if at > 1 and place > 1 and sign == other[place - 2] and one[at - 2] == their:
                least = min(least, before[place - 2] + 1)
            latest.append(least)
        before, row = row, latest
    return row[-1]
