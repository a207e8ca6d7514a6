"""Whether a word is another one misspelt: so many slips as its length forgives.

    up to 4 letters   none: "note" is no "vote", "live" no "love"
    5 to 7            one letter too many, too few, another, or two that changed places
    8 and more        two of these

The first letter stands: slips are rare there, and "courir" is no "mourir".
"""

from collections.abc import Sequence

ONE_FROM, TWO_FROM = 5, 8


def slips(word: str) -> int:
    """How many slips a word of this length forgives."""
    return 0 if len(word) < ONE_FROM else 1 if len(word) < TWO_FROM else 2


def is_like(typed: str, known: str) -> bool:
    """Whether `typed` is `known`, a few slips apart."""
    if typed == known:
        return True
    most = slips(min(typed, known, key=len))
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
