"""The number under which an organisation knows an applicant."""

from domain.exams.applicant_numbers import applicant_number
from tests.support.offenders import each_of

HERS = "SIR094701"


@each_of([("1234567890", "1234567890"), (" 123-456-7890 ", "123-456-7890"),
          ("FR 2026 00 12", "FR20260012"), ("12\u201334", "12-34"), ("ab-1", "ab-1")])  # fmt: skip
def test_it_is_letters_digits_and_dashes_however_grouped(typed: str, number: str) -> None:
    assert applicant_number(typed, HERS) == number


@each_of(["", "none", "1" * 31, "a/1", "=1+1", "-12", "<b>1</b>"])
def test_anything_else_is_none(typed: str) -> None:
    assert not applicant_number(typed, HERS)


@each_of([HERS, "sir 094 701", "0482"])
def test_what_opens_an_account_never_goes_there(typed: str) -> None:
    assert not applicant_number(typed, HERS)
