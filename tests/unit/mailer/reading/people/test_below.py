"""Below a yes only what is known may stand: capitals make no name, and signs say something."""

from itertools import product

from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.examples import one_in
from tests.support.mail.answers import DESK, SENT, written
from tests.support.offenders import each_of, name_offenders

QUOTE = "".join(f"> {line}\n" for line in SENT.splitlines())
SAID = f"Le 26/11/2026 à 09:12, Centre <{DESK}> a écrit :\n\n{QUOTE}"
SUBJECTS = "Confirmez votre adresse : répondez à ce message"


def meaning(text: str, **headers: str) -> Intent:
    raw = written(text, From="Inès Morel <i.morel@lycee-monnet.example>", **headers)
    return read(raw, SENT, SUBJECTS).intent


REMARKS = [
    "Autre Famille",
    "Sophie Durand",
    "Trop Tard",
    "Partie À Lyon",
    "Au Revoir Inès",
    "Lycée Fermé",
    "Gone Away",
    "Direction Partie",
    "Professeur Muté",
    "Lycée Rasé",
    "Service Dissous",
    "Student Expelled",
    "Verstorben 06 12 34 56 78",
    "Compte Piraté",
    "Sa Mère",
    "Plus Valable",
    "Arnaque",
    "SPAM",
    "adresse de la mairie",
    "Adresse De Mon Mari",
    "Boîte Du Lycée",
    "My Son",
    "Shared Mailbox",
    "Meine Tochter",
    "N O N",
    "N0N",
    "-1",
    ":-(",
    "???",
    "？",
]
PLACES = ["Oui\n\nCordialement,\nInès Morel\n{}", "Oui\n-- \nInès Morel\n{}", "Oui\n-- \n{}"]


def is_a_question_below_a_signature(remark: str, place: str) -> None:
    assert meaning(f"{place.format(remark)}\n\n{SAID}") is not Intent.CONFIRM


def test_a_remark_written_like_a_name_below_a_signature_is_a_question() -> None:
    name_offenders(is_a_question_below_a_signature, one_in(2, product(REMARKS, PLACES)))


SIGNATURES = [
    "Cordialement,\nInès MOREL",
    "Cordialement,\nInès Morel\nBTS SIO 2\nLycée Jean Perrin",
    "Inès Morel\nCFA Roosevelt Mulhouse",
    "-- \nInès Morel (she/her)\nHead of Languages, Springfield Academy\ntel 020 7946 0000",
    "-- \nMaison Durand SARL",
    "-- \nInès Morel\nLycée Monnet",
    "-- \nInès Morel\nID : 123456ABC",
    "Cordialement,\nInès Morel\nSuivez-nous sur Facebook",
]


def leaves_a_yes_as_it_is(signature: str) -> None:
    assert meaning(f"Oui\n\n{signature}\n\n{SAID}") is Intent.CONFIRM


def test_a_signature_beside_what_is_known_leaves_a_yes_as_it_is() -> None:
    name_offenders(leaves_a_yes_as_it_is, SIGNATURES)


@each_of(["Trop Tard", "Verstorben", "Adresse Périmée", "Old Account", "Weggezogen", "Mutée"])
def test_a_remark_beside_a_firms_legal_form_is_a_question(remark: str) -> None:
    assert meaning(f"Oui\n\n-- \nInès Morel\n{remark} SARL\n\n{SAID}") is Intent.QUESTION


@each_of(["Durand & Fils SARL", "Lefèvre Électricité SAS", "Müller Maschinenbau GmbH"])
def test_a_firm_of_any_name_leaves_a_yes_as_it_is(firm: str) -> None:
    assert meaning(f"Oui\n\n-- \nInès Morel\n{firm}\n\n{SAID}") is Intent.CONFIRM


@each_of(["❌", "\N{NO ENTRY}", "👎🏽", ":-("])
def test_a_sign_behind_our_words_is_a_question(sign: str) -> None:
    line = next(line for line in QUOTE.splitlines() if len(line) > 20)
    assert meaning(f"Oui\n\n{SAID.replace(line, f'{line} {sign}')}") is not Intent.CONFIRM
    assert meaning(SAID, Subject=f"Re: {SUBJECTS} {sign}") is not Intent.NOTHING


@each_of([":(", ":-/", "=[", ":'("])
def test_a_sad_smiley_is_no_yes_even_alone(smiley: str) -> None:
    alone = meaning(f"{smiley}\n\n{SAID}")
    assert (alone, meaning(f"Oui {smiley}\n\n{SAID}")) == (Intent.QUESTION, Intent.QUESTION)


def test_a_smile_beside_a_yes_leaves_it_as_it_is() -> None:
    assert meaning(f"Oui :-)\n\n{SAID}") is Intent.CONFIRM


ASIDES = [
    '<img alt="C\'est le compte de mon fils">',
    "<img alt='Das ist mein Sohn'>",
    "<input placeholder=NON>",
    "<!--[if mso]><xml><w:t>Autre famille</w:t></xml><![endif]-->",
    "<style>/* à la demande de ma mère */</style>",
    '<iframe srcdoc="Not my brother"></iframe>',
    '<p data-note="NON">',
    "<td align=Qui?>",
]


def is_a_question_in_a_page(aside: str) -> None:
    text = f"<p>Oui</p>{aside}"
    assert meaning(text, Content_Type="text/html; charset=utf-8") is not Intent.CONFIRM


def test_a_remark_where_programs_name_pictures_and_fonts_is_a_question() -> None:
    name_offenders(is_a_question_in_a_page, ASIDES)


@each_of(
    [
        "Logo du lycée Monnet",
        "Une image contenant texte, clipart. Description générée automatiquement",
        "image001.png",
        "Facebook",
    ]
)
def test_the_name_of_a_picture_leaves_a_yes_as_it_is(named: str) -> None:
    text = f'<p>Oui</p><img alt="{named}">'
    assert meaning(text, Content_Type="text/html; charset=utf-8") is Intent.CONFIRM


@each_of(["Logo Trop Tard", "???", ":(", "Photo Adieu.png"])
def test_the_name_of_a_picture_that_holds_a_remark_is_a_question(named: str) -> None:
    text = f'<p>Oui</p><img alt="{named}">'
    assert meaning(text, Content_Type="text/html; charset=utf-8") is Intent.QUESTION
    assert meaning(f"Oui\n\n{SAID}", Subject=f"[{named}] Re: {SUBJECTS}") is Intent.QUESTION


@each_of(["ne", "NE", "lui", "pa", "sie", "du son"])
def test_a_word_that_is_part_of_a_date_elsewhere_is_no_tag_of_a_subject(said: str) -> None:
    assert meaning(f"Oui\n\n{SAID}", Subject=f"[{said}] Re: {SUBJECTS}") is Intent.QUESTION


def test_a_date_in_a_label_leaves_a_yes_as_it_is() -> None:
    named = '<p>Oui</p><img alt="Photo du 3 mai 2026.jpg">'
    assert meaning(named, Content_Type="text/html; charset=utf-8") is Intent.CONFIRM


KEY = "wsBzBAEBCgAnBQJlXxYZCZDpT1yFJcN4fhYhBOa0m4qqXeG9bHk1nulPXIUl\n=abcd"
SEAL = f"-----BEGIN PGP SIGNATURE-----\nComment: {{}}\n\n{KEY}\n-----END PGP SIGNATURE-----"


def sealed(kind: str, written: str) -> Intent:
    kinds = ("text/plain; charset=utf-8", f"{kind}; charset=utf-8")
    parts = (
        f"Content-Type: {each}\n\n{said}"
        for each, said in zip(kinds, ("Oui", written), strict=True)
    )
    text = "".join(f"--b\n{part}\n" for part in parts)
    return meaning(f"{text}--b--\n", Content_Type="multipart/mixed; boundary=b")


@each_of(["application/pgp-signature", "application/ics", "text/vcard"])
def test_a_remark_where_programs_talk_to_programs_is_a_question(kind: str) -> None:
    assert sealed(kind, SEAL.format("Ce compte est celui de ma fille")) is Intent.QUESTION


def test_a_seal_leaves_a_yes_as_it_is() -> None:
    assert sealed("application/pgp-signature", SEAL.format("https://example.org")) is Intent.CONFIRM
