"""Names that were damaged on the way: surely repairable ones are, doubtful ones are pointed out."""

from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.files.reading.names import a_name
from bot.files.reading.odd_cells import Doubted, Mended, Wrong
from tests.support.offenders import each_of, name_offenders
from tests.support.staff.imports import ENTRY, Read, csv_of, entries

NAMES = [
    "Hélène", "Desprès", "Núñez", "Gonçalves", "Müller", "Strauß", "Åkesson", "Sørensen", "Łukasz",
    "Świątek", "Dvořáková", "Černý", "Ștefan", "Győző", "Çetin", "Yağız", "Şükrü", "İpek", "Nguyễn",
    "Đặng", "Çelik-Öz", "d’Arc", "O'Brien", "van 't Hoff", "St. John", "João", "Œuvrard", "Zoë",
    "Märta", "Ñíguez", "L·lull", "Mª Luisa", "Vítězslav", "Ūla", "Ģirts", "ÉLODIE", "MUÑOZ", "Ó Sé",
    "Výborný", "Kratochvíl",
]  # fmt: skip
OTHERS = ["Ольга", "Παπαδοπούλου", "محمد", "王小明", "김민준", "Þórður", "Guðrún"]


def is_left_alone(name: str) -> None:
    assert a_name(name) == name


def test_names_as_people_have_them_are_left_alone() -> None:
    name_offenders(is_left_alone, NAMES)


def is_never_damaged_in_silence(name: str, encoding: str, times: int) -> None:
    damaged = name
    for _ in range(times):
        damaged = damaged.encode().decode(encoding, "replace")
    found = a_name(damaged)
    assert found == name or isinstance(found, Mended | Doubted | Wrong)
    assert not isinstance(found, Mended) or found.value == name or found.why


def test_utf8_that_was_read_as_something_else_is_restored_or_pointed_out() -> None:
    ways = product(NAMES + OTHERS, ["cp1252", "latin-1", "cp1250", "mac_roman", "cp850"], [1, 2])
    name_offenders(is_never_damaged_in_silence, ways)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_what_is_utf8_to_the_last_byte_is_restored(encoding: str) -> None:
    for name in ("Hélène", "Núñez", "Müller", "Dvořáková", "Świątek", "d’Arc"):
        damaged = name.encode().decode(encoding, "surrogateescape")
        if damaged.isprintable():
            assert a_name(damaged) == Mended(name)


@each_of(
    [
        ("Zo&eacute;", "Zoé"),
        ("O&#39;Neill", "O'Neill"),
        ("Zo&amp;euml;", "Zoë"),
        ("Ana_x000D_", "Ana"),
        ("Ana_x000D__x000A_Mae", "Ana Mae"),
        ("Gri\ufb03n", "Griffin"),
        ("Mc\u200bCoy", "McCoy"),
        ("\ufeffAna", "Ana"),
    ]
)
def test_damage_of_one_origin_is_put_right(damaged: str, name: str) -> None:
    assert a_name(damaged) == Mended(name)


@each_of(
    [
        ("Ay\u00fee", "nordic"),
        ("\u00ddbrahim", "nordic"),
        ("Y\u00fdld\u00fdz", "nordic"),
        ("Y\u00fdlmaz", "nordic"),
        ("Dvo\u00f8\u00e1k", "strange"),
        ("\u00c8\u00e2\u00e0\u00ed\u00ee\u00e2", "strange"),
        ("Lef\u0160vre", "strange"),
        ("Mu¤oz", "strange"),
        ("M?ller", "lost"),
        ("Ольга 王", "unprinted"),
    ]
)
def test_a_doubtful_name_stays_as_it_is_and_is_pointed_out(doubtful: str, phrase: str) -> None:
    found = a_name(doubtful)
    assert isinstance(found, Doubted)
    assert (found.value, found.why.phrase) == (doubtful, f"import-letters-{phrase}")


def test_a_turkish_name_is_offered_beside_an_icelandic_one() -> None:
    found = a_name("I\u00fe\u00fdk")
    assert isinstance(found, Doubted)
    assert found.why.params == {"other": "Işık"}


@pytest.mark.parametrize("name", ["\u202eenirehtaC", "Jean\u00adPaul"])
def test_an_invisible_sign_that_changed_a_name_is_taken_out_and_pointed_out(name: str) -> None:
    found = a_name(name)
    assert isinstance(found, Mended)
    assert found.why
    assert found.value.isprintable()


@given(st.text(max_size=40))
@example("\xad\xc0\x86")  # one damage hides another
def test_what_is_taken_for_a_name_is_no_longer_repaired(text: str) -> None:
    bare = text.strip()
    first = a_name(bare) if bare else bare
    value = first if isinstance(first, str) else getattr(first, "value", "")
    again = a_name(value) if value else value
    assert again == value or (isinstance(again, Doubted) and again.value == value)


def test_a_name_of_any_length_is_judged_at_once() -> None:
    assert isinstance(a_name("é" * 1_000_000), Wrong)


PEOPLE = {
    "cp1252": ["Zoé", "Lefèvre", "Noël", "Œuvrard"],
    "cp1254": ["Ayşe", "Yıldırım", "İbrahim", "Doğan", "Işık", "Çağlar", "Gülşah", "Ağaoğlu"],
    "cp1250": ["Dvořák", "Jiří", "Konečný", "Łukasz"],
    "cp1251": ["Ольга", "Иванова", "Петров", "Сергей"],
    "cp1253": ["Ελένη", "Παπαδοπούλου", "Γιώργος", "Νίκος"],
    "mac_roman": ["Zoé", "Lefèvre", "Noël", "Núñez"],
    "cp850": ["Zoé", "Lefèvre", "Noël", "Núñez"],
}  # fmt: skip


def test_a_file_in_utf8_is_not_looked_at_for_elder_encodings() -> None:
    assert entries(csv_of(ENTRY | {"First Name": "M¤¶"})).reading.encoding == "utf-8"


def list_of(encoding: str) -> Read:
    rows = [
        ENTRY | {"ID Number": f"KLM73050{n}", "Family Name": name}
        for n, name in enumerate(PEOPLE[encoding])
    ]
    return entries(csv_of(*rows, encoding=encoding))


@each_of(list(PEOPLE))
def test_an_encoding_without_a_mark_is_known_by_the_names_that_come_of_it(encoding: str) -> None:
    found = list_of(encoding)
    assert [row.family_name for row in found.rows] == PEOPLE[encoding]
    assert found.reading.encoding == encoding
