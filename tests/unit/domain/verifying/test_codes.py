"""A code tells every slip of the pen, and is known again however it is written down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.verifying.codes import (
    DIGITS,
    LENGTH,
    RANDOM,
    SIGNS,
    codes_in,
    completed,
    grouped,
    is_whole,
    typed_code,
)

CODES = st.tuples(
    st.sampled_from(DIGITS), st.text(SIGNS, min_size=RANDOM - 1, max_size=RANDOM - 1)
).map(lambda each: completed("".join(each)))


def test_no_two_signs_look_alike() -> None:
    assert len(set(SIGNS)) == 32
    assert not set("ILOU") & set(SIGNS)


@given(CODES, st.integers(0, LENGTH - 1), st.sampled_from(SIGNS))
def test_every_single_wrong_sign_is_noticed(code: str, at: int, sign: str) -> None:
    wrong = code[:at] + sign + code[at + 1 :]
    assert is_whole(wrong) == (wrong == code)


@given(CODES, st.integers(0, LENGTH - 2))
def test_every_two_neighbours_that_changed_places_are_noticed(code: str, at: int) -> None:
    wrong = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert is_whole(wrong) == (wrong == code)


@given(CODES)
def test_a_code_is_known_as_it_is_printed_and_in_small_letters(code: str) -> None:
    assert typed_code(grouped(code)) == typed_code(code.lower()) == code
    assert codes_in(f"Verification code\r\n{grouped(code)}\r\nScan it, 2026.") == (code,)


def test_letters_that_look_like_a_sign_are_taken_for_it() -> None:
    code = completed("01V7K2M9QXW4T3B")
    said = grouped(code).replace("0", "O").replace("1", "l").replace("V", "u")
    assert typed_code(said) == code


@pytest.mark.parametrize("text", ["", "682P-G9B2-5A6T", "à bientôt", "0" * 17, "-" * 999])
def test_what_has_not_sixteen_signs_is_no_code(text: str) -> None:
    assert typed_code(text) is None


def test_words_of_a_letter_are_no_codes() -> None:
    assert (
        codes_in("internationalise, verification code, 2026-12-01 12:30, 06 12 34 56 78 90") == ()
    )


def test_a_first_sign_that_was_misread_is_still_the_beginning_of_a_code() -> None:
    code = completed("01V7K2M9QXW4T3B")
    assert codes_in(f"code: O{grouped(code)[1:]}") == (code,)
    assert codes_in("Into that very past, Lost from what here") == ()
