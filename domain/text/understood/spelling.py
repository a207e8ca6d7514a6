"""Whether a word is another one misspelt: so many slips as its length forgives.

    up to 4 letters   none: "note" is no "vote", "live" no "love"
    5 to 7            one letter too many, too few, another, or two that changed places
    8 and more        two of these

The first letter stands: slips are rare there, and "courir" is no "mourir".
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import chain

ONE_FROM, TWO_FROM = 5, 8


class Lexicon:
    """Words that are known, and found again where they are misspelt.

    A typed word is compared with the few of its letter and about its length, once for all lists and
    patterns that they stand in.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._known: dict[tuple[str, int], list[tuple[str, Set[str]]]] = defaultdict(list)
        for each in sorted({*words}):
            self._known[each[0], len(each)].append((each, {*each}))

    def like(self, typed: str) -> frozenset[str]:
        """Those that it is, a few slips apart: each slip changes two letters at most."""
        letters, most = {*typed}, slips(len(typed))
        lengths = range(len(typed) - most, len(typed) + most + 1)
        near = chain.from_iterable(self._known.get((typed[0], each), ()) for each in lengths)
        return frozenset(
            known
            for known, others in near
            if len(letters ^ others) <= 2 * most and is_like(typed, known)
        )


def slips(length: int) -> int:
    """How many slips a word of this length forgives."""
    return 0 if length < ONE_FROM else 1 if length < TWO_FROM else 2


def is_like(typed: str, known: str) -> bool:
    """Whether `typed` is `known`, a few slips apart."""
    if typed == known:
        return True
    most = slips(min(len(typed), len(known)))
    if not most or typed[0] != known[0] or abs(len(typed) - len(known)) > most:
        return False
    return distance(typed, known) <= most


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
