"""How like two words are, or two numbers: from 0 to 1."""

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA


def of_words(one: str, other: str) -> float:
    """As far as they are the same."""
    return float(fuzz.ratio(one, other)) / 100


def of_numbers(one: str, other: str) -> float:
    """Two signs that were swapped count as one slip."""
    return float(OSA.normalized_similarity(one, other))
