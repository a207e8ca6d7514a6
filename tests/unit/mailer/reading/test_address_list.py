"""One function reads the addresses of a header, and says the same on every Python."""

import time

from hypothesis import example, given
from hypothesis import strategies as st

from mailer.reading.headers import author
from mailer.reading.parts import mime
from mailer.reading.parts.address_list import NamedAddress, address_list
from tests.support.offenders import each_of, name_offenders

MARIE, KARIM = "marie@lycee.example", "karim@evil.example"

PLAIN = {
    MARIE: [(MARIE, "")],
    f"<{MARIE}>": [(MARIE, "")],
    f"< {MARIE} >": [(MARIE, "")],
    f"Marie Dupont <{MARIE}>": [(MARIE, "Marie Dupont")],
    f"Marie Dupont<{MARIE}>": [(MARIE, "Marie Dupont")],
    f"M. O'Dupont-Léger <{MARIE}>": [(MARIE, "M. O'Dupont-Léger")],
    f'"Dupont, Marie" <{MARIE}>': [(MARIE, "Dupont, Marie")],
    f'"Marie \\"la \\\\ grande\\"" <{MARIE}>': [(MARIE, 'Marie "la \\ grande"')],
    f'"" <{MARIE}>': [(MARIE, "")],
    f"Marie\r\n Dupont\r\n\t<{MARIE}>": [(MARIE, "Marie Dupont")],
    f"{MARIE} (Marie, de chez elle)": [(MARIE, "Marie, de chez elle")],
    f"{MARIE}(Marie)": [(MARIE, "Marie")],
    f"(Marie) {MARIE}": [(MARIE, "Marie")],
    f"{MARIE} (Marie (de (chez) elle))": [(MARIE, "Marie (de (chez) elle)")],
    f"{MARIE} (Marie \\) \\( rit)": [(MARIE, "Marie ) ( rit")],
    f"Marie (Mme) <{MARIE}> (lycée)": [(MARIE, "Marie", "Mme lycée")],
    f"=?utf-8?q?Dupont=2C_Ma=C3=AFt=C3=A9?= <{MARIE}>": [(MARIE, "Dupont, Maïté")],
    f"=?utf-8?q?Ma=C3=AF?= =?utf-8?q?t=C3=A9?= <{MARIE}>": [(MARIE, "Maïté")],
    f'"=?utf-8?q?Ma=C3=AFt=C3=A9?=" <{MARIE}>': [(MARIE, "Maïté")],
    f"{MARIE} (=?utf-8?q?Ma=C3=AFt=C3=A9?=)": [(MARIE, "Maïté")],
    f"=?no-such-charset?q?Marie?= <{MARIE}>": [(MARIE, "Marie")],
    f"{MARIE}, {KARIM}": [(MARIE, ""), (KARIM, "")],
    f"Marie <{MARIE}>,Karim <{KARIM}>": [(MARIE, "Marie"), (KARIM, "Karim")],
    f"{MARIE} (a), (b) {KARIM}": [(MARIE, "a"), (KARIM, "b")],
    f", {MARIE} ,, {KARIM},": [(MARIE, ""), (KARIM, "")],
    "Marie.Dupont+b2@LYCEE.example": [("Marie.Dupont+b2@LYCEE.example", "")],
    "maïté@lycée.example": [("maïté@lycée.example", "")],
    # The name may say anything; it is not whom the letter is from.
    f'"{MARIE}" <{KARIM}>': [(KARIM, MARIE)],
    f"=?utf-8?q?marie=40lycee=2Eexample?= <{KARIM}>": [(KARIM, MARIE)],
    f"=?utf-8?q?=3Cmarie=40lycee=2Eexample=3E=2C?= <{KARIM}>": [(KARIM, f"<{MARIE}>,")],
    f"{KARIM} ({MARIE})": [(KARIM, MARIE)],
}  # fmt: skip

NOBODY = {
    "nothing at all": ["", " ", ",", "()", "<>", "Marie", "Marie <>", "@", "marie@", "@x.example"],
    "a second address that one of two readers sees": [
        f"{MARIE} <{KARIM}>", f"{MARIE}]<{KARIM}>", f"{MARIE} {KARIM}", f"{MARIE}; {KARIM}",
        f"<{MARIE}> <{KARIM}>", f"<{MARIE}><{KARIM}>", f"<{MARIE}> {KARIM}", f"<{MARIE}> Marie",
        f'"Marie <{MARIE}>" <{KARIM}>', f"{KARIM} (Marie <{MARIE}>)", f"{KARIM} (>)",
        f'{MARIE} "(", {KARIM} ")"', f"Marie <{MARIE}>; Karim <{KARIM}>",
    ],
    "brackets in brackets": [
        f"<<{MARIE}>>", f"<{MARIE}", f"{MARIE}>", f"<<{MARIE}>", f"><{MARIE}>",
    ],
    "something left open": [
        f'"Marie <{MARIE}>', f'{MARIE} "', f'"Marie\\" <{MARIE}>', f"{MARIE} (Marie",
        f"{MARIE} ((Marie)", f"{MARIE} (Marie\\)", f"{MARIE})", f"{MARIE} \\",
    ],
    "a group or a route": [
        "undisclosed-recipients:;", f"Lycée: {MARIE};", f"Lycée: {MARIE}, {KARIM};",
        f"Marie: {MARIE}", f"<@relay.example:{MARIE}>", f"mailto:{MARIE}",
    ],
    "a quoted local part": [
        '"marie"@lycee.example', '<"marie"@lycee.example>', f'"{MARIE} "@evil.example',
        f'Marie <"{MARIE}"@evil.example>',
    ],
    "an address in pieces": [
        "marie @lycee.example", "marie@ lycee.example", "mar\r\n ie@lycee.example",
        "marie(x)@lycee.example", "marie@lycee(x).example", "<marie@lycee.example (x)>",
        "<marie @lycee.example>", f"Marie {MARIE}", f"marie@x@{KARIM}", "marie@[192.0.2.1]",
        "=?utf-8?q?marie=40lycee=2Eexample?=",
    ],
    "a name that wants quotation marks": [f"Dupont, Marie <{MARIE}>", f"[Lycée] <{MARIE}>"],
    "one beside it that is not plain": [
        f"{MARIE}, Karim", f"{MARIE}, (Karim)", f"{MARIE}, <{KARIM}",
    ],
}  # fmt: skip


def names_everybody(text: str, named: list[tuple[str, ...]]) -> None:
    assert address_list(text) == tuple(NamedAddress(*each) for each in named)


def test_a_plain_list_names_everybody() -> None:
    name_offenders(names_everybody, PLAIN.items())


AMBIGUOUS = [text for texts in NOBODY.values() for text in texts]


def names_nobody(text: str) -> None:
    assert address_list(text) == ()


def test_what_can_be_read_in_two_ways_names_nobody() -> None:
    name_offenders(names_nobody, AMBIGUOUS)


def test_an_address_that_would_be_cut_off_hides_behind_nothing() -> None:
    raw = f"From: {MARIE},{' ' * 9_000}{KARIM}\n\noui".encode()
    assert author(mime.parse(raw)) == NamedAddress("")


@each_of([[MARIE, KARIM], [MARIE, MARIE], [MARIE, ""], []])
def test_two_from_headers_or_none_are_no_author(headers: list[str]) -> None:
    raw = "".join(f"From: {each}\n" for each in headers) + "Subject: Re\n\noui"
    assert author(mime.parse(raw.encode())) == NamedAddress("")


@each_of([f"{MARIE}, {KARIM}", "maïté@lycee.example", "'marie@lycee.example'"])
def test_an_author_is_one_address_that_we_could_have_written_to(written: str) -> None:
    assert author(mime.parse(f"From: {written}\n\noui".encode())) == NamedAddress("")


def test_an_author_is_the_same_however_spelled() -> None:
    raw = b"From: Marie <Marie@LYCEE.example>\n\noui"
    assert author(mime.parse(raw)) == NamedAddress(MARIE, "Marie")


PIECES = [MARIE, KARIM, "Marie", " ", "\r\n ", *'<>()[]",;:\\@.', "=?utf-8?q?a=2C?=", "é", "\0"]
HEADERS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@given(HEADERS)
@example('"' * 3_000)
@example("(" * 3_000)
def test_no_text_makes_it_raise_or_find_what_does_not_stand_there(text: str) -> None:
    assert all(each.address and each.address in text for each in address_list(text))


NAMES = st.text(
    st.characters(exclude_characters='<>"\\', codec="ascii", min_codepoint=33), min_size=1
)
WORDS = st.lists(NAMES, min_size=1, max_size=3).map(" ".join)
ADDRESSES = st.from_regex(r"[a-z0-9._+-]{1,10}@[a-z0-9-]{1,9}(\.[a-z]{2,5}){1,3}", fullmatch=True)


@given(st.lists(st.tuples(ADDRESSES, WORDS.filter(lambda words: "=?" not in words)), max_size=5))
def test_whoever_is_written_by_the_book_is_read_back(people: list[tuple[str, str]]) -> None:
    written = ", ".join(f'"{name}" <{address}>' for address, name in people)
    assert address_list(written) == tuple(NamedAddress(*each) for each in people)


@each_of(["(", '"', "<", "\\", "a@", f"{MARIE},", "a ", "()", '""', "(\\)"])
def test_a_hostile_list_takes_no_time(piece: str) -> None:
    started = time.process_time()
    address_list(piece * (4_000 // len(piece)))
    address_list(piece * 1_000_000)
    assert time.process_time() - started < 1
