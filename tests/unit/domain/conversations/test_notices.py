"""What people hear without having asked names nobody and tells no result."""

import pytest

from domain.conversations.notices import is_neutral, result_letter, result_out
from domain.machine.decision import lasting
from domain.machine.effects import Say, line
from domain.machine.phrases import Phrase

SHOW = ((lasting(Phrase.BUTTON_SHOW, "results", 7),),)


@pytest.mark.parametrize(
    ("neutral", "corrected", "phrase"),
    [
        (False, False, Phrase.RESULT_OUT),
        (False, True, Phrase.RESULT_CORRECTED),
        (True, False, Phrase.RESULT_NEWS),
        (True, True, Phrase.RESULT_NEWS),
    ],
)
def test_a_notice_has_no_value_of_anybodys(neutral: bool, corrected: bool, phrase: Phrase) -> None:
    notice = result_out(7, neutral=neutral, corrected=corrected)
    assert notice == Say((line(phrase),), SHOW, kept=True, quiet=True, account=7)


def test_every_result_but_one_with_scores_has_the_same_words() -> None:
    neutral = {each: is_neutral(each) for each in ("RELEASED", "X", "Z", "PENDING", "WITHHELD")}
    assert [each for each, is_so in neutral.items() if not is_so] == ["RELEASED"]
    assert result_letter(neutral=True) == "candidate.notice.result-news"
    assert result_letter(neutral=False) == "candidate.notice.result-released"
