"""A name beside an address is a name, or somebody speaks there and the yes is a question."""

from itertools import product

from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.examples import one_in
from tests.support.mail.answers import DESK, SENT, written
from tests.support.offenders import name_offenders

OURS = "Centre d’examen de Valmont"
INES = "ines.morel@example.fr"
REMARKS = [
    "this address belongs to my neighbour",
    "c'est l'adresse de ma voisine",
    "Qui êtes-vous ?",
    "wrong guy",
    "Autre Famille",
    "mon fils est mineur",
    "It Is My Sister",
    "c'est pour Léo",
    "Trop Tard",
    "maybe",
    "Spam",
    "N O N",
    "0",
    "NON",
    "👎",
]
SHOWN = {"From": INES, "To": DESK, "Cc": DESK, "Reply-To": INES, "Sender": INES, "Bcc": DESK,
         "Resent-To": DESK, "Disposition-Notification-To": INES}  # fmt: skip


def meaning(header: str, shown: str, about: str = "") -> Intent:
    letter = written("Oui", **{header.replace("-", "_"): shown})
    return read(letter, f"{OURS}\n{SENT}", "", about).intent


def is_no_yes(header: str, remark: str) -> None:
    for shown in (f'"{remark}" <{SHOWN[header]}>', f"{SHOWN[header]} ({remark})"):
        assert meaning(header, shown) is not Intent.CONFIRM, shown


def test_a_remark_in_the_place_of_a_name_never_confirms() -> None:
    name_offenders(is_no_yes, one_in(3, product(SHOWN, REMARKS)))
    assert meaning("Organization", REMARKS[0]) is not Intent.CONFIRM
    assert meaning("From", f"ring me first please <{INES}>") is not Intent.CONFIRM
    told = "Mon, 30 Nov 2026 10:00:00 +0100 ({})"
    assert meaning("Date", told.format(REMARKS[0])) is not Intent.CONFIRM
    assert meaning("Date", told.format("Romance Standard Time")) is Intent.CONFIRM


NAMED = {
    "From": ["Inès Morel", "inès morel", "MOREL Inès", "Famille Morel", "lapinou83", "王伟",
             "Mme Inès Morel (Lycée Monnet)", "Inès de la Tour d'Auvergne", "Inès 🌸",
             "Papa", "Maman de Léo", "'Inès Morel' via Google Groups"],
    "To": [OURS, OURS.lower(), "Cambridge Exams", "Résultats", f"'{OURS}'"],
    "Cc": ["Sophie Martin", "M. et Mme Durand", "resultats", "'Léo' via Terminales B"],
    "Reply-To": ["Inès Morel", "ines"],
}  # fmt: skip


def is_a_yes(header: str, name: str) -> None:
    assert meaning(header, f'"{name}" <{SHOWN[header]}>') is Intent.CONFIRM


def test_a_name_in_any_header_leaves_a_yes_as_it_is() -> None:
    name_offenders(is_a_yes, [(each, name) for each in NAMED for name in NAMED[each]])


def test_a_name_that_is_a_word_has_to_be_known_or_in_the_address() -> None:
    assert meaning("From", "Kim Nguyen <kim.nguyen@example.fr>") is Intent.CONFIRM
    assert meaning("From", "Kim Nguyen <k83@example.fr>", about="Kim Nguyen") is Intent.CONFIRM
    assert meaning("From", "Pas Nguyen <k83@example.fr>", about="Kim Nguyen") is Intent.QUESTION


def test_a_word_of_a_language_that_the_desk_only_hears_is_a_name() -> None:
    for name in ("Kim", "Kim Nguyen", "Kim Tran"):
        assert meaning("From", f"{name} <k83@example.fr>") is Intent.CONFIRM, name
    for said in ("Who", "Kim bu", "Kimsiniz Siz"):
        assert meaning("From", f"{said} <k83@example.fr>") is Intent.QUESTION, said


def test_a_word_beside_the_name_or_with_the_letters_of_the_address_is_a_name() -> None:
    for name in ("Nan Dupont <dupont75@example.fr>", "Nan Dupont <n.d@example.fr>",
                 "Will May <wm75@example.fr>", "NAN DUPONT <dupont75@example.fr>",
                 "Nan DUPONT <dupont75@example.fr>",
                 "Nein Müller <mueller@example.de>"):  # fmt: skip
        assert meaning("From", name) is Intent.CONFIRM, name
    for said in ("Nan", "Pas Dupont", "Non Dupont", "NAN Dupont", "Stop Dupont", "Not Dupont"):
        assert meaning("From", f"{said} <dupont75@example.fr>") is Intent.QUESTION, said
    assert meaning("From", "Wrong Guy <wg@example.fr>") is Intent.QUESTION


def test_a_refusal_beside_a_name_that_nothing_vouches_for_never_confirms() -> None:
    for said in (
        "No Dupont",
        "no dupont",
        "No, Dupont",
        "NO",
        "Nan Dupont",
        "NAN DUPONT",
        "Nein Danke",
    ):
        assert meaning("From", f'"{said}" <k83@example.fr>') is Intent.QUESTION, said
    assert meaning("From", "No Min-ji <no.minji@example.fr>") is Intent.CONFIRM


def test_a_first_name_below_a_closing_is_a_signature_where_it_is_the_writers() -> None:
    for name, meant in (("Nan Dupont", Intent.CONFIRM), ("Ann Dupont", Intent.DENY)):
        letter = written("Oui\n\nCordialement,\nNan", From=f"{name} <dupont75@example.fr>")
        assert read(letter, SENT).intent is meant, name


UNREAD = [
    "Decedata",
    "Verstorben",
    "Unbekannt Verzogen",
    "Nieznany",
    "Tuntematon",
    "Muerta",
    "Ölü",
    "Changée De Ville",
    "Service Dissous",
    "Professeur Muté",
    "Student Expelled",
    "Inès Décédée",
]


def is_a_question_as_a_name(remark: str) -> None:
    for header in ("From", "Cc", "Reply-To"):
        shown = f"{remark} <x83@example.fr>"
        assert meaning(header, shown, about="Inès Morel") is Intent.QUESTION, header


def test_words_that_nobody_here_reads_are_no_name_where_nothing_vouches_for_them() -> None:
    name_offenders(is_a_question_as_a_name, UNREAD)


VOUCHED = [
    "Nathalie <nath.d75@example.fr>",  # the first letters in the address
    "Martin Smith <me@example.fr>",  # a given and a family name
    "María Hurtado <me@example.fr>",
    "Chloé Benali <me@example.fr>",
    "Maman de Léo <me@example.fr>",
    "Hervé Larousse <h.l@example.fr>",
    "Sophie Aimée <sophie.a@example.fr>",  # shaped like a participle, and in the address
    "Dupont Nathalie (Lycée Monnet) <me@example.fr>",
]


CALLED = [
    "Mohamed Ali Ben Youssef <mohamed.youssef@example.fr>",  # "ben" is said, too
    "Siobhán Ní Dhomhnaill <siobhan.dhomhnaill@example.fr>",
    "Xu <xu92@example.fr>",
    "Đỗ Minh <do.minh@example.fr>",
    "Pat Stop <pat.stop@example.fr>",
]
FORMS = [
    "Oui",
    "Oui\n\nCordialement,\n{}",
    "Oui, je confirme.\n\nMerci\n{}",
    "Bonjour,\n\nOui\n\n{}",
]


def is_a_signed_yes(author: str, form: str) -> None:
    name = author.partition(" <")[0]
    letter = written(form.format(name), From=f'"{name}" <{author.partition("<")[2]}')
    assert read(letter, f"{OURS}\n{SENT}", "", "").intent is Intent.CONFIRM, (author, form)


def test_a_yes_is_one_under_a_name_that_holds_a_word_if_its_address_does() -> None:
    name_offenders(is_a_signed_yes, list(product(CALLED, FORMS)))


def test_a_first_name_in_small_letters_ends_a_yes_if_it_is_no_word() -> None:
    for below, meant in (("inès", True), ("merci\ninès", True), ("non", False), ("trop", False)):
        letter = written(f"oui\n\n{below}", From="Inès Non Trop <ines.non.trop@example.fr>")
        assert (read(letter, SENT).intent is Intent.CONFIRM) is meant, below
    letter = written("Oui\n\nPas Moi", From="Pas Moi <pas.moi@example.fr>")
    assert read(letter, SENT).intent is not Intent.CONFIRM


def is_a_name(author: str) -> None:
    assert meaning("From", author) is Intent.CONFIRM


def test_two_names_or_one_that_the_address_vouches_for_leave_a_yes_as_it_is() -> None:
    name_offenders(is_a_name, VOUCHED)
