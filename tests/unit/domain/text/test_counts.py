"""How many there are, typed as it is shown: with a language's groups, or without."""

from domain.text.identifiers import is_count
from tests.support.offenders import each_of


@each_of(["1250", "1,250", "1 250", "1\u202f250", "1.250", "1’250", " 1250 ", "１２５０", "١٢٥٠"])
def test_a_count_may_be_typed_in_groups(text: str) -> None:
    assert is_count(text, 1250)


@each_of(["", "1", "125", "12,50", "1,25", "1250.0", "-1250", "+1250", "1,250,", "1250 yes", "all"])
def test_nothing_else_is_that_count(text: str) -> None:
    assert not is_count(text, 1250)


def test_a_count_without_groups_has_none() -> None:
    assert is_count("12", 12)
    assert not is_count("1,2", 12)
