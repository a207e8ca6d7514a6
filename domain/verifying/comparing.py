"""Compares the words of a file with what was issued: values, not bytes.

Only what was drawn as text can be read, and a forger may hide a true value under a false one: what
agrees is therefore never called genuine, and whoever checks is asked to look.
"""

import re
from collections import Counter
from collections.abc import Iterator

from domain.conversations.outcomes.modules import report_of
from domain.conversations.outcomes.shields import shields_of
from domain.conversations.results import meaning_of
from domain.exams.linguaskill import score_words
from domain.text.folding import fold
from domain.text.identifiers import compact
from domain.verifying.answers import IssuedValues

NAME, EXAM, RESULT, REFERENCE, SCORES = "name", "exam", "result", "reference", "scores"
TICK = 10  # of the scale, which is printed beneath it


def differing(values: IssuedValues, text: str, around: str) -> tuple[str, ...]:
    """Which values a file does not have as issued; `around` are the issuer's words on it."""
    return tuple(_differing(values, text, around))


def _differing(values: IssuedValues, text: str, around: str) -> Iterator[str]:
    folded = f" {fold(text)} "
    if f" {fold(values.candidate)} " not in folded:
        yield NAME
    if f" {fold(values.result.exam)} " not in folded:
        yield EXAM
    if values.said and not any(f" {fold(each)} " in folded for each in values.said):
        yield RESULT
    if values.result.reference and compact(values.result.reference) not in compact(text):
        yield REFERENCE
    if not _scores_agree(values, text, around):
        yield SCORES


def _scores_agree(values: IssuedValues, text: str, around: str) -> bool:
    """All issued ones are there, and none beside them that the exam could report."""
    result, found = values.result, Counter(_numbers(text))
    if won := shields_of(result):
        return Counter(count for _, count in won.of_parts) <= found
    if report := report_of(result):
        said = re.sub(r"\s+", "", text)
        return all(score_words(each.score) in said for each in report.modules)
    scores = Counter([score for _, score in result.skills])
    meaning = meaning_of(result)
    if meaning is None or result.overall is None:
        return scores <= found
    scores[result.overall] += 2  # beside the result, and on the scale
    lowest, highest = meaning.exam.lowest, meaning.exam.highest
    others = set(found) - set(scores) - {lowest, highest} - set(_numbers(around))
    return scores <= found and not any(lowest <= each <= highest and each % TICK for each in others)


def _numbers(text: str) -> list[int]:
    return [int(each) for each in re.findall(r"(?<![\w.,/-])\d{1,3}(?![\w/-])", text)]
