"""Letters of before UTF-8: read where only one way makes names of them, asked about elsewhere."""

import io
from collections.abc import Sequence
from itertools import pairwise, product

import pytest

from bot.files.reading.damage import strangeness
from bot.files.reading.encodings import survey
from bot.files.readings import ENCODINGS, encoding_named
from domain.machine.reading_wish import ReadingWish
from tests.support.offenders import name_offenders
from tests.support.staff.imports import ENTRY, Read, csv_of, entries, workbook

PEOPLE = {
    "hungarian": ("Erdős", "Szőke", "Fűzfa", "Győző", "Kovács", "Hegedűs", "Ernő", "Tőkés"),
    "czech": ("Kučera", "Dvořák", "Novotný", "Jiří", "Růžička", "Němec", "Vlček", "Martinů"),
    "slovene": ("Klančnik", "Kovač", "Žižek", "Črnič", "Boštjan", "Hočevar", "Potočnik", "Čeh"),
    "croatian": ("Perić", "Đorđević", "Ćosić", "Šimić", "Kovačić", "Jurčec", "Božić", "Matić"),
    "polish": ("Kępa", "Wiśniewska", "Łukasz", "Żak", "Wójcik", "Dąbrowska", "Jaś", "Ćwik"),
    "romanian": ("Brădean", "Ionuţ", "Ştefan", "Mihăilă", "Pârvu", "Anuţa", "Crăciun", "Iaşi"),
    "turkish": ("Ayşe", "Yıldız", "İbrahim", "Doğan", "Sarı", "Kadıoğlu", "Şahin", "Ağca"),
    "lithuanian": ("Jonaitė", "Žukauskas", "Šimkus", "Kęstutis", "Mažvydas", "Černius", "Rūta"),
    "latvian": ("Bērziņš", "Kļaviņa", "Ģirts", "Liepiņa", "Ūla", "Jānis", "Ķirsis", "Zariņš"),
    "estonian": ("Tõnu", "Põld", "Jõgi", "Kõiv", "Mägi", "Õnne", "Võsu", "Märt"),
    "icelandic": ("Sigurður", "Guðrún", "Þórður", "Ýmir", "Davíð", "Auður", "Þorsteinn", "Eðvald"),
    "french": ("Zoé", "Hélène", "Noël", "Loïc", "Inès", "Forêt", "Brûlé", "Cœur"),
    "portuguese": ("João", "Conceição", "Simões", "Magalhães", "Gonçalves", "Romão", "Lourenço"),
    "spanish": ("Muñoz", "García", "Ibáñez", "Núñez", "Peña", "Ángel", "Raúl", "Begoña"),
    "nordic": ("Bjørn", "Åse", "Søren", "Kjær", "Øystein", "Bøe", "Håkon", "Strömberg"),
    "maltese": ("Ġorġ", "Żammit", "Ħamrun", "Farruġia", "Ċikku", "Ġużeppi", "Bonniċi", "Żahra"),
    "welsh": ("Siân", "Llŷr", "Gwŷn", "Rhŷs", "Gŵyr", "Llŵyd", "Ŵyn", "Tŷ"),
    "greek": ("Ελένη", "Παπαδόπουλος", "Γιώργος", "Νίκος", "ΜΑΡΙΑ", "Ζωή", "Άννα", "Φως"),
    "russian": ("Ольга", "Иванова", "Петров", "ЮРИЙ", "Соловьёв", "Мягкова", "Цой", "Юнг"),
    "hebrew": ("כהן", "לוי", "אבו טיר", "שרה", "דוד", "מזרחי", "פרץ", "ביטון"),
    "arabic": ("محمد", "عبد الله", "فاطمة", "علي", "خالد", "حسين", "ليلى", "نور"),
    "japanese": ("佐藤", "鈴木", "田中", "ソニア", "山本", "さくら", "高橋", "中村"),
}
SAVED = {
    "hungarian": ("cp1250", "cp852", "iso8859_2"), "czech": ("cp1250", "cp852", "iso8859_2"),
    "slovene": ("cp1250", "cp852"), "croatian": ("cp1250",), "polish": ("cp1250", "cp852"),
    "romanian": ("cp1250", "iso8859_2"), "turkish": ("cp1254", "cp857"), "lithuanian": ("cp1257",),
    "latvian": ("cp1257",), "estonian": ("cp1252", "cp1257"), "icelandic": ("cp1252", "cp850"),
    "french": ("cp1252", "iso8859_15", "mac_roman"), "portuguese": ("cp1252", "cp850", "mac_roman"),
    "spanish": ("cp1252", "cp850", "mac_roman"), "nordic": ("cp1252", "cp850", "mac_roman"),
    "maltese": ("iso8859_3",), "welsh": ("iso8859_14",), "greek": ("cp1253", "iso8859_7"),
    "russian": ("cp1251", "koi8_r", "cp866"), "hebrew": ("cp1255",),
    "arabic": ("cp1256",), "japanese": ("cp932",),
}  # fmt: skip
FILES = [
    (names, encoding)
    for language, encodings in SAVED.items()
    for encoding in encodings
    for names in (
        *((name,) for name in PEOPLE[language]), *pairwise(PEOPLE[language]), PEOPLE[language]
    )
]  # fmt: skip
FIRST = (
    "Hélène Loïc Inès Zoé Noël Chloé Agnès François Benoît Jérôme Geneviève Maïwenn Raphaëlle Léa "
    "Gaëtan Hervé André Barthélémy Mélanie Céline Solène Adèle Michèle Irène Joël Daphné Élodie"
)
FAMILY = (
    "Lefèvre Desprès Rivière Lemaître Forêt Beaupré Müller Muñoz Garçon Citroën Molière Château "
    "Brûlé Pérez García Gonçalves Conceição Cœur Guèye Benaïssa Bérenger Çelik Naïm Thébault Bénard"
)


def list_of(names: Sequence[str], saved: str, **wish: str) -> Read:
    rows = [
        ENTRY | {"ID Number": f"{n:06}ABC", "Family Name": name} for n, name in enumerate(names)
    ]
    return entries(csv_of(*rows, encoding=saved), language="French", **wish)


def is_right_or_asked(names: Sequence[str], encoding: str) -> None:
    file = "\n".join(names).encode(encoding)
    found = survey(io.BytesIO(file), ReadingWish(language="French"))
    ways = [file.decode(each) for each in (found.encoding, *found.others)]
    assert "\n".join(names) in ways


def test_names_of_any_country_are_read_right_or_asked_about_however_few_they_are() -> None:
    name_offenders(is_right_or_asked, FILES)


def is_not_asked_about(start: int) -> None:
    names = [*(FIRST.split() * 2)[start : start + 6], *(FAMILY.split() * 2)[start : start + 6]]
    found = list_of(names, "cp1252")
    assert [row.family_name for row in found.rows] == names
    assert found.reading.encoding == "cp1252"


def test_a_french_class_as_excel_saves_it_is_asked_nothing() -> None:
    name_offenders(is_not_asked_about, [(start,) for start in range(len(FAMILY.split()))])


def test_what_is_asked_names_the_row_and_how_it_reads_each_way() -> None:
    found = list_of(["Smith", "Erdős"], "cp1250")
    refused = found.refused[0]
    assert (refused.row, refused.column, refused.whole) == (3, "Family Name", True)
    ways = {way.encoding: way.samples for way in found.reading.ways[:2]}  # the likeliest first
    assert ways == {"cp1250": ("Erdős",), "cp1252": ("Erdõs",)}


@pytest.mark.parametrize(("encoding", "name"), [("cp1250", "Erdős"), ("cp1252", "Erdõs")])
def test_the_way_that_is_said_is_taken(encoding: str, name: str) -> None:
    found = list_of(["Erdős"], "cp1250", encoding=encoding)
    assert [row.family_name for row in found.rows] == [name]
    assert found.reading.encoding == encoding


def test_no_encoding_may_be_said_of_a_file_that_says_it_itself() -> None:
    row = ENTRY | {"Family Name": "Erdős"}
    for content in (csv_of(row), csv_of(row, encoding="utf-16"), workbook([*row], [*row.values()])):
        assert entries(content, encoding="cp1250").reasons == ["encoding-none"]


def test_an_encoding_that_cannot_be_the_one_is_refused() -> None:
    assert list_of(["Zoé"], "mac_roman", encoding="cp932").reasons == ["encoding-wrong"]


def test_how_an_unused_column_reads_is_not_asked() -> None:
    content = csv_of(ENTRY | {"Remark": "Erdős"}, encoding="cp1250")
    assert len(entries(content, language="French").rows) == 1


def test_what_is_utf8_in_between_is_put_right_and_not_asked_about() -> None:
    rows = [ENTRY | {"Family Name": "Lefèvre"}, ENTRY | {"ID Number": "ABC123456"}]
    _, line = csv_of(rows[1] | {"Family Name": "Hélène"}, encoding="cp1252").split(b"\r\n")
    found = entries(csv_of(rows[0]) + b"\r\n" + line, language="French")
    assert [row.family_name for row in found.rows] == ["Lefèvre", "Hélène"]
    assert [each.became for each in found.repaired] == ["Lefèvre"]


def test_an_alternative_is_told_by_the_cells_in_which_it_differs() -> None:
    found = list_of(["Šimić", "Čeh", "Erdős"], "iso8859_2")
    samples = [way.samples for way in found.reading.ways]
    assert len(set(samples)) == len(samples)


def is_known_by_its_name(codec: str, name: str) -> None:
    assert encoding_named(name) == encoding_named(name.lower()) == encoding_named(codec) == codec


def test_an_encoding_is_known_by_the_name_that_is_told() -> None:
    name_offenders(is_known_by_its_name, ENCODINGS.items())
    assert encoding_named("latin2") == "iso8859_2"
    assert not any(map(encoding_named, ("utf-7", "rot13", "utf-8", "windows", "")))


def is_doubted_only_where_it_could_be_turkish(names: Sequence[str], doubted: bool) -> None:
    assert [name for name in names if bool(strangeness(name)) is not doubted] == []


def test_icelandic_names_are_left_alone_where_no_turk_could_be_meant() -> None:
    iceland = (
        "Sigurður Guðmundsson Auður Ragnheiður Þorsteinn Þórunn Hörður Davíð Þuríður Breiðfjörð"
    )
    turkey = "Ayþe Iþýk Yýldýz Doðan Þahin Çaðlar Gülþah Ýbrahim Kadýoðlu"
    cases = product([iceland.split()], [False]), product([turkey.split()], [True])
    for case in cases:
        name_offenders(is_doubted_only_where_it_could_be_turkish, case)
