"""How like two words are, or two numbers: from 0 to 1.

RapidFuzz is compiled. Where there is no build of it, people are found all the same, only slower.
"""

from difflib import SequenceMatcher
from importlib.util import find_spec

if find_spec("rapidfuzz"):
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    def of_words(one: str, other: str) -> float:
        """As far as they are the same."""
        return float(fuzz.ratio(one, other)) / 100

    def of_numbers(one: str, other: str) -> float:
        """Two signs that were swapped count as one slip."""
        return float(OSA.normalized_similarity(one, other))

else:

    def of_words(one: str, other: str) -> float:
        """As far as they are the same."""
        return SequenceMatcher(None, one, other).ratio()

    of_numbers = of_words
