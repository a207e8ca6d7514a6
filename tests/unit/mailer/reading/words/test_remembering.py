"""What is remembered of a letter, and for how long."""

from contextlib import suppress

from mailer.reading.words.remembering import forgetting, once_a_letter

asked: list[str] = []


@once_a_letter
def rule(words: str) -> int:
    asked.append(words)
    return len(words)


@forgetting
def read(*lines: str) -> list[int]:
    return [rule(each) for each in lines]


@forgetting
def fails() -> None:
    rule("no")
    raise ValueError


def test_a_rule_is_tried_once_on_the_same_words_of_a_letter() -> None:
    asked.clear()
    assert read("yes", "no", "yes") == [3, 2, 3]
    assert asked == ["yes", "no"]


def test_nothing_is_remembered_of_a_letter_that_was_read() -> None:
    asked.clear()
    read("yes")
    read("yes")
    assert asked == ["yes", "yes"]


def test_nothing_is_remembered_of_a_letter_that_cannot_be_read() -> None:
    asked.clear()
    with suppress(ValueError):
        fails()
    read("no")
    assert asked == ["no", "no"]
