"""Sentences as earlier versions put them into parcels are said as those of today."""

from datetime import date

from bot.store.codecs import EFFECTS
from domain.machine.effects import Line, Say, line
from domain.machine.phrases import Phrase


def read(*lines: Line) -> tuple[Line, ...]:
    """What is said today of lines that an earlier version wrote."""
    said = EFFECTS.loads(EFFECTS.dumps(Say(lines)))
    assert isinstance(said, Say)
    return said.lines


def test_a_window_of_two_dates_is_one_value_now() -> None:
    days = {"start": date(2026, 12, 5), "end": date(2026, 12, 19)}
    [expected] = read(Line(Phrase.RESULT_EXPECTED, {"exam": "A2 Key", **days}))
    window = Line("date-span", {"from": days["start"], "by": days["end"]})
    assert expected.params["window"] == window
    again = line(Phrase.RESULT_EXPECTED, exam="A2 Key", window=window)
    assert read(again) == (again,)


def test_the_level_below_is_told_in_its_own_sentence_now() -> None:
    meaning = Line("means-level-below", {"exam": "B2 First", "cefr": "B1"})
    told = line(Phrase.RESULT_LEVEL_BELOW, first="Emma", exam="B2 First", cefr="B1")
    assert read(line(Phrase.RESULT_CERTIFIED, first="Emma", meaning=meaning)) == (told,)


def test_what_former_sentences_did_not_name_is_left_out() -> None:
    [passed] = read(Line(Phrase.MEANS_PASS, {"exam": "B2 First", "cefr": "B2"}))
    [deleting] = read(Line(Phrase.ASK_DELETE))
    assert (passed.params["grade"], deleting.params["until"]) == ("none", "none")
