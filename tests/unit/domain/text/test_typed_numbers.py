"""ID and secret numbers as people type them: one reading, or none."""

from hypothesis import given
from hypothesis import strategies as st

from domain.text.secrets.disclosed_secrets import holds_secret, without_secrets
from domain.text.typed_numbers import (
    TypedNumbers,
    all_id_numbers,
    numbers_in,
    secret_beside,
    what_stands,
)
from mailer.reading import secret_words

DIGITS = st.text(alphabet="0123456789", min_size=6, max_size=6)
ANNOUNCING = {"AND", "EST", "NUM", "THE"}  # "ID n° 123 456 AND": it could be either, and is neither
LETTERS = st.text(alphabet="ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=3, max_size=3).filter(
    lambda letters: letters not in ANNOUNCING
)
ID_NUMBERS = st.builds(
    lambda digits, letters, first: digits + letters if first else letters + digits,
    DIGITS,
    LETTERS,
    st.booleans(),
)
SECRETS = st.text(alphabet="0123456789", min_size=4, max_size=4)
BETWEEN = st.sampled_from(["", " ", "-", ".", " – ", "\u200b", "\u200f", "\u00a0", "\ufe0f"])
INTRODUCTIONS = st.sampled_from(
    ["", "ID: ", "ID n° ", "Mon identifiant est ", "my ID number is ", "Numéro : "]
)
SCRIPTS = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９"])
CYRILLIC = str.maketrans("ABEKMHOPCTX", "АВЕКМНОРСТХ")


def scattered(number: str, gap: str) -> str:
    """A number as it stands on paper, in groups."""
    return gap.join((number[:3], number[3:6], number[6:]))


@given(ID_NUMBERS, BETWEEN, INTRODUCTIONS, st.booleans())
def test_an_id_number_is_found_whatever_stands_around_and_in_it(
    number: str, gap: str, introduction: str, small: bool
) -> None:
    typed = scattered(number, gap)
    found = numbers_in(introduction + (typed.lower() if small else typed))
    assert found == TypedNumbers(number, "")


def test_a_number_whose_letters_announce_one_is_not_guessed() -> None:
    assert numbers_in("ID n° 123 456 AND").id_number == ""
    assert numbers_in("ID n° 123456AND").id_number == "123456AND"


@given(ID_NUMBERS, SCRIPTS)
def test_digits_of_other_scripts_and_look_alikes_are_what_they_stand_for(
    number: str, script: str
) -> None:
    typed = number.translate(str.maketrans("0123456789", script)).translate(CYRILLIC)
    assert numbers_in(typed).id_number == number


@given(DIGITS, LETTERS, st.booleans())
def test_an_o_is_a_zero_where_only_a_digit_can_be(digits: str, letters: str, first: bool) -> None:
    typed = digits.replace("0", "O", 2)
    found = numbers_in(typed + letters if first else letters + typed).id_number
    assert found in ("", digits + letters if first else letters + digits)
    if typed.count("O") < 3:
        assert found


APART = st.sampled_from(["", " ", " / ", "\n", ", code secret : "])


@given(ID_NUMBERS, SECRETS, APART, st.booleans())
def test_both_in_one_message_are_found_in_either_order(
    number: str, secret: str, between: str, first: bool
) -> None:
    typed = f"{number}{between}{secret}" if first else f"code {secret}, ID {number}"
    assert numbers_in(typed) == TypedNumbers(number, secret, more=True)


@given(SECRETS, st.sampled_from(["{}", "code : {}", "my secret number is {}", " {} "]))
def test_a_secret_number_is_found_in_words(secret: str, words: str) -> None:
    for typed in (secret, "-".join((secret[:2], secret[2:])), " ".join(secret)):
        assert numbers_in(words.format(typed)).secret == secret


def test_what_can_be_read_in_two_ways_is_not_read() -> None:
    two = ("ABC 123456 DEF", "123456ABC 654321ABC", "OOOOOOOOO", "0427 1998", "14/03/2009")
    for typed in (*two, "427", "04275", "abcd", "", "éàü123456", "x" * 5000):
        assert numbers_in(typed) == TypedNumbers("", ""), typed


@given(st.text(max_size=60))
def test_nothing_that_looks_secret_is_said_back(typed: str) -> None:
    numbers = numbers_in(typed)
    shown, digits, letters = what_stands(typed)
    assert not (numbers.secret and shown)
    assert digits + letters <= len(shown)
    assert repr(numbers).count(numbers.secret or "no secret") == 0 or not numbers.secret


MANGLED = "O4Z7", "0427 ou 0472", "password hunter22", "mdp Azerty123456", "o427", "0.4.2.7"


def test_a_mangled_secret_or_a_password_is_not_said_back() -> None:
    assert {each: what_stands(each)[0] for each in MANGLED} == dict.fromkeys(MANGLED, "")


SPREAD = st.sampled_from(["{0}{1}{2}{3}", "{0} {1} {2} {3}", "{0}-{1}-{2}-{3}", "{0}{1}.{2}{3}"])


@given(ID_NUMBERS, SECRETS, SPREAD, SCRIPTS, APART)
def test_a_secret_number_is_blanked_however_it_is_spread(
    number: str, secret: str, spread: str, script: str, between: str
) -> None:
    shown = spread.format(*secret).translate(str.maketrans("0123456789", script))
    text = f"{number}{between or '-'}{shown}"
    assert holds_secret(text, secret_words())
    left = without_secrets(text, secret_words())
    assert not any(numbers_in(line).secret for line in left.splitlines()), left
    assert secret not in left.replace(number, "")


def test_four_digits_beside_an_id_number_and_a_date_are_seen() -> None:
    for each in ("ABC123456 0427 12/05/2008", "0427, ABC123456, 12052008", "abc123456\u00a0o427"):
        assert secret_beside(each), each
    for each in ("ABC123456", "ABC 1234 56", "0427", "ABC123456 le 12/5", "ABC123456 0612345678"):
        assert not secret_beside(each), each


MOMENTS = ("31 Dec 2026 11:00", "le 31 déc. 2026 à 11 h 00", "11 00 31 Dec 2026",
           "31 Dez 2026 11:00", "Dec 31, 2026 11:00", "Fri 4/1/2027 9:00", "ven 4.1.2027",
           "09:00 31 Dec")  # fmt: skip


def test_a_moment_is_no_id_number() -> None:
    for typed in MOMENTS:
        assert not numbers_in(typed).id_number, typed
        assert not secret_beside(typed), typed


def test_an_id_number_is_found_beside_a_moment_and_in_the_letters_of_a_month() -> None:
    for moment in MOMENTS:
        assert numbers_in(f"{moment}: DEC202611").id_number == "DEC202611", moment
    for typed in ("DEC202611 0427", "dec 202 611, 0427", "12 34 56 DEC 0427", "202611DEC 04:27"):
        assert secret_beside(typed), typed


def test_a_malformed_number_is_shown_with_what_it_is_made_of() -> None:
    assert what_stands("ID: 12345-abc") == ("12345ABC", 5, 3)
    assert what_stands("123456AßC") == ("123456ASSC", 6, 4)
    assert what_stands("123456AÉC") == ("123456AÉC", 6, 2)
    assert what_stands("please take emc-34567, thanks") == ("EMC34567", 5, 3)
    for typed in ("12345ABC 0427", "bonjour", "", "12345 " * 9):
        assert what_stands(typed) == ("", 0, 0), typed


def test_numbers_that_stick_to_words_or_to_each_other_are_read() -> None:
    both = TypedNumbers("123456ABC", "0427", more=True)
    typed = ("123456ABC0427", "0427123456abc", "ID123456ABC0427", "编号123456ABC密码0427")
    assert {each: numbers_in(each) for each in typed} == dict.fromkeys(typed, both)


def test_a_secret_that_sticks_to_a_malformed_number_is_not_said_back() -> None:
    for typed in ("123456AB0427", "12345ABC0427", "secret0427", "xyz0427", "ABC12345 60427"):
        assert what_stands(typed)[0] == "", typed


def test_four_digits_dictated_in_a_language_that_is_heard_are_a_secret() -> None:
    dictated = ("zéro quatre deux sept", "null vier zwei sieben", "cero cuatro dos siete",
                "nul vier twee zeven", "zero quatro dois sete", "sıfır dört iki yedi")  # fmt: skip
    for said in dictated:
        assert numbers_in(f"ABC123456 {said}") == TypedNumbers("ABC123456", "0427", more=True), said


@given(st.lists(ID_NUMBERS, max_size=3, unique=True), BETWEEN)
def test_every_id_number_of_a_long_text_may_be_one_of_those_found(
    numbers: list[str], gap: str
) -> None:
    prose = "one of all those who sat it with me in the same room that morning, "
    text = "".join(f"{prose * 4}{scattered(each, gap)}.\n" for each in numbers)
    assert {*numbers} <= {*all_id_numbers(text)}
