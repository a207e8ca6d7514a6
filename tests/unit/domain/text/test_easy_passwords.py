"""Passwords that are little but signs as they follow each other, and such as only look like it."""

from dataclasses import replace

from domain.machine.phrases import Phrase
from domain.text.passwords import obvious
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts

NOBODY = replace(EMMA.entry, exam="")


@each_of(
    ["abcdef12", "1234567890123456", "aaaaaaaaaaaaaaaa", "fedcba98", "azertyuiop12", "ABC-123-xyz",
     "abcabcabcabcabc", "qsdfghjklm 99", "0000000a00"]
)  # fmt: skip
def test_signs_in_their_order_make_a_common_password(password: str) -> None:
    assert obvious(password, NOBODY, "", FakeFacts()) == Phrase.PASSWORD_COMMON


@each_of(
    ["soleil26", "poppers99", "property21", "hijacked42", "correct horse battery", "ééééàà12",
     "une phrase longue", "1984-lumieres", "aaa111bb", "🙂🙂🙂🙂🙂🙂🙂🙂"]
)  # fmt: skip
def test_words_and_what_else_people_choose_is_none(password: str) -> None:
    assert obvious(password, NOBODY, "", FakeFacts()) is None
