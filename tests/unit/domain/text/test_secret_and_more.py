"""A secret number and a birth date are found in one message, as people write the day."""

from datetime import date

from domain.text.secret_and_more import SecretAndMore, secret_and_more
from tests.support.offenders import each_of

BORN = date(2008, 5, 17)


@each_of(
    ["17/05/2008", "17.5.2008", "17 - 05 - 2008", "2008-05-17", "17 mai 2008", "17 May 2008",
     "17 MAI, 2008", "May 17, 2008", "the 17th of May 2008", "1７ mai 2008"]
)  # fmt: skip
def test_a_day_is_read_in_digits_and_in_words_on_either_side_of_the_secret(day: str) -> None:
    read = SecretAndMore("0427", BORN, "")
    assert [secret_and_more(f"0427 {day}"), secret_and_more(f"{day} 0427")] == [read, read]


@each_of(
    ["0427", "17 mai 2008", "0427 mai 2008", "0427 17 rue 2008", "0427 31 juin 2008",
     "0427 12 jui 2008", "0427 17 mai 2008 8841", "0427 17 mai"]
)  # fmt: skip
def test_what_is_no_day_or_more_than_one_secret_is_not_guessed_at(said: str) -> None:
    assert secret_and_more(said) is None


def test_an_address_stands_for_a_day() -> None:
    assert secret_and_more("0427 Marie@Orange.fr.") == SecretAndMore(
        "0427", None, "Marie@Orange.fr"
    )
