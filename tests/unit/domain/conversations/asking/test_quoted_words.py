"""What somebody asked stands below the answer, each line of it marked as theirs."""

from bot.texts.letter_layouts import WIDTH
from domain.conversations.asking.said import QUOTED, quoted

MARK = "> "


def test_no_line_of_it_is_so_long_that_a_letter_breaks_it() -> None:
    lines = [str(each.params["words"]) for each in quoted("Où est mon certificat ? " * 30)]
    assert len(lines) > 1
    assert max(len(MARK + each) for each in lines) <= WIDTH


def test_of_a_long_letter_so_many_lines_are_said_as_stand_there() -> None:
    assert len(quoted("Je voudrais savoir. " * 400)) == QUOTED
    assert len(quoted("a\n" * 400)) == QUOTED


def test_a_word_without_end_is_cut() -> None:
    assert [len(str(each.params["words"])) for each in quoted("x" * 100)] == [70, 30]
