"""Whatever is put into whatever part, encoding and nesting: a refusal or remark never confirms.

The places are generated, not listed: any kind of text, in any encoding, in any nesting, and what
cannot be read there at all is a question.
"""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from domain.mail.reading import Intent, LetterKind
from mailer.reading import read
from tests.support.examples import one_in
from tests.support.mail.answers import SENT
from tests.support.mail.places import (
    ENCODINGS,
    HEAD,
    HEADERS,
    LEAVES,
    NESTINGS,
    UNSEEN,
    YES,
    letter,
)
from tests.support.offenders import name_offenders

SUBJECT = "Confirmez votre adresse : répondez à ce message"
REMARKS = [
    *("NON", "NON, ce n'est pas moi.", "C'est l'adresse de mon fils", "Qui êtes-vous ?"),
    *("not me", "Wrong guy", "Who is this?", "He died in March", "Sophie habite Lyon"),
    *(
        "No soy yo",
        "Das bin ich nicht",
        "Não sou eu",
        "Ben değilim",
        "Це не я",
        "لست أنا",
        "不是我",
    ),
    *("Không phải tôi", "To nie ja", "Neam cu mine ceva", "👎", "Oui, mais pour un collègue"),
]


def confirms(raw: bytes) -> bool:
    reading = read(raw, SENT, SUBJECT)
    return reading.kind is LetterKind.HUMAN and reading.intent in {Intent.CONFIRM, Intent.NOTHING}


PLACES = st.builds(
    letter,
    st.sampled_from(sorted(LEAVES)),
    st.sampled_from(sorted(ENCODINGS)),
    st.sampled_from(sorted(NESTINGS)),
    st.sampled_from(REMARKS),
)


@given(PLACES)
def test_a_remark_in_any_kind_of_part_encoded_and_nested_anyhow_never_confirms(raw: bytes) -> None:
    assert not confirms(raw)


def test_what_a_charset_left_of_a_remark_in_an_attribute_is_a_question() -> None:
    assert not confirms(letter("@alt", "lie: latin", "signed", "不是我"))
    assert not confirms(letter("meta", "lie: latin", "attached", "👎"))


def is_heard(leaf: str) -> None:
    encodings, nestings = sorted(ENCODINGS), sorted(NESTINGS)
    first = [*LEAVES].index(leaf)
    for at in range(first, first + len(REMARKS), 4):
        remark = REMARKS[at % len(REMARKS)]
        encoding, nesting = encodings[at % len(encodings)], nestings[(at * 5) % len(nestings)]
        assert not confirms(letter(leaf, encoding, nesting, remark)), (encoding, nesting, remark)


def test_each_kind_of_text_is_heard() -> None:
    name_offenders(is_heard, [(leaf,) for leaf in LEAVES])


def test_what_refuses_or_asks_where_few_look_never_confirms() -> None:
    said = REMARKS[:7]
    for place, remark in product(UNSEEN, said):
        assert not confirms(letter(place, "8bit", "related", remark)), (place, remark)


def is_heard_in_a_header(place: str, remark: str) -> None:
    assert not confirms(HEADERS[place](remark))


def test_a_remark_in_what_people_fill_in_and_programs_show_of_the_headers_never_confirms() -> None:
    name_offenders(is_heard_in_a_header, one_in(4, product(HEADERS, REMARKS)))


HARMLESS = ["alone", "behind", "before", "another version", "related", "signed", "never ended"]


def test_beside_nothing_the_same_yes_confirms() -> None:
    for nesting in HARMLESS:
        assert confirms(HEAD.encode() + NESTINGS[nesting](YES)), nesting


NAMES = [
    "Inès Morel",
    "Maria della Valle",
    "Inès van der Berg",
    "Ines (Lycée Monnet)",
    "famille morel",
]


def test_a_name_in_the_place_of_a_name_confirms_however_it_is_joined() -> None:
    for name in NAMES:
        assert confirms(HEAD.replace("Inès Morel", name).encode() + YES), name
