"""How the lines of a letter are set: never broken within a code, what is small below all else."""

import pytest

from domain.machine.sentence import Line
from tests.support.mail.our_letters import TEXTS, VALUES, WRITER, written


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_code_stands_on_one_line_and_what_is_small_has_no_box(language: str) -> None:
    code = "54CE-3K55-F9AS-ZG19"
    check = Line("share-check-mail", {"code": code, "mail": "desk+verify@centre.fr"})
    letter = written("institution.notice.result-shared", language, **{**VALUES, "check": check})
    assert f'<span style="white-space:nowrap">{code}</span>' in letter.html
    assert any(code in each for each in letter.text.splitlines())
    small = WRITER.write("institution.notice.result-shared", language, VALUES).html
    assert "border-left" not in small
