"""A paper is the same paper however its four values are written down."""

import pytest

from domain.exams.issued import IssuedPaper

PAPER = IssuedPaper(
    reference="26BFR1810001", candidate="Zoé d’Arc", exam="C1 Advanced", overall=187
)


@pytest.mark.parametrize(
    ("reference", "candidate", "exam"),
    [("26bfr 1810001", "ZOE D'ARC", "CAE"), ("26BFR 1810001", " zoé  d’arc", "C1 advanced")],
)
def test_case_accents_and_old_names_do_not_matter(
    reference: str, candidate: str, exam: str
) -> None:
    written = IssuedPaper(reference=reference, candidate=candidate, exam=exam, overall=187)
    assert written.words == PAPER.words


def test_words_of_one_value_do_not_slip_into_another() -> None:
    one = IssuedPaper(reference="A", candidate="B C", exam="D", overall=1)
    other = IssuedPaper(reference="A B", candidate="C", exam="D", overall=1)
    assert one.words != other.words
