"""What stands where signatures and disclaimers do is cut, but never somebody's only words."""

from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.mail.answers import written
from tests.support.offenders import each_of, name_offenders

INES = "Inès Morel <ines.morel@example.fr>"
LAWYER = (
    "Ce message et ses pièces jointes sont confidentiels et établis à l'intention exclusive de "
    "leurs destinataires."
)
LIKE_A_LAWYER = (
    "Qui verra mes résultats ? Sans votre politique de confidentialité, rien ne part d'ici, et mes "
    "parents sont du même avis."
)
ON_A_LIST = (
    "On the mailing list of our school there is nothing about the exams of this spring, and nobody "
    "there knows the dates."
)


def answer(text: str) -> tuple[str, Intent]:
    reading = read(written(text, From=INES))
    return reading.reply, reading.intent


@each_of(
    [
        "-----\nje ne trouve pas mes résultats",
        "--\nWho are you?",
        "Inès Morel\n\nMon numéro est 48213",
        "Best\nwishes to all of you, I am still waiting",
        "Cordialement,\nj'ai perdu mon code",
        f"{LAWYER}\n\nOù en est mon dossier ?",
    ]
)
def test_what_somebody_says_below_nothing_is_kept(text: str) -> None:
    assert answer(text)[0] == text


SIGNATURES = [
    "-- \nInès Morel\nProfesseure d'anglais",
    "Inès Morel\n01 23 45 67 89",
    "Envoyé de mon iPhone",
    "Téléchargez BlueMail pour Android",
    "-- \nInès Morel\nOpening hours: Mon-Fri 9-17",
    "-- \nMaison Durand SARL",
    "-- \nI. Morel, I/O Systems Ltd",
    "-- \nInès Morel\nJe ne travaille pas le mercredi",
    "Bien à vous,\nInès\nMy working hours are Mon-Wed",
    f"Inès Morel\n\n{LAWYER}",
    f"Sent from my iPhone\n\n{LAWYER}",
]


def says_nothing(signature: str) -> None:
    assert answer(signature) == ("", Intent.NOTHING)


def test_a_signature_below_nothing_says_nothing() -> None:
    name_offenders(says_nothing, SIGNATURES)


@each_of(
    [
        "-- \nSuivez mes photos sur my-domain.fr",
        "Inès Morel\nMon Jardin SAS\nBesoin d'un conseil ?",
        f"Inès Morel\n\n{LAWYER} Mon adresse est réservée aux cours.",
        "-- \nInès Morel\nce compte est celui de mon fils",
        "-- \nInès Morel\nLE COMPTE DE LEO",
        f"Inès Morel\n\n{LAWYER}\nC'est une autre Inès.",
    ]
)
@each_of(["", "Oui\n\n"])
def test_what_may_be_a_remark_below_a_name_confirms_nothing(above: str, below: str) -> None:
    assert answer(f"{above}{below}")[1] is Intent.QUESTION


@each_of(
    [
        "-- \nInès Morel\nLycée des Tilleuls\nReçu pendant vos congés ? N'y répondez pas.",
        "-- \nInès Morel\nEnseignante d'anglais, 2 rue du Port, 29000 Quimper\nTél. 02 98 00 00 00",
        "-- \nInès Morel\nLYCÉE BREIZH\nMy working day may not be yours: no need to reply today.",
    ]
)
def test_offices_numbers_and_hours_below_a_name_leave_a_yes_as_it_is(below: str) -> None:
    assert answer(f"Oui\n\n{below}")[1] is Intent.CONFIRM


def test_what_is_typed_below_a_telephones_line_is_kept() -> None:
    text = "Bonjour,\nil manque une page au certificat."
    assert answer(f"Envoyé de mon iPhone\n\n{text}") == (text, Intent.QUESTION)


@each_of(
    [
        LIKE_A_LAWYER,
        "J'ai reçu un message externe qui annule mon inscription, est-ce vrai ?\n\nMerci",
        "Veuillez recevoir ci-joint le justificatif demandé.",
        "Je vous prie de croire que cette demande vient d'ailleurs.",
        "Sent by mistake",
        ON_A_LIST,
    ]
)
def test_who_speaks_like_a_lawyer_or_a_farewell_is_heard(text: str) -> None:
    assert answer(text) == (text, Intent.QUESTION)


@each_of(
    [
        "Quel examen ?\nGaranti sans virus. www.avast.com",
        "Ce n'est pas la bonne Inès\nVirus-free. www.avast.com",
        "Qui êtes-vous ?\nPensez à l'environnement avant d'imprimer ce message.",
        "NON Garanti sans virus. www.avast.com",
        "Sans virus ?",
        "Is it virus free",
    ]
)
def test_what_stands_right_above_an_advertisement_is_heard(text: str) -> None:
    assert text.startswith(answer(text)[0])
    assert answer(text)[1] in {Intent.QUESTION, Intent.DENY}


LIKE_SIGNATURES = [
    "Ce message a été envoyé à la mauvaise Inès",
    "Sent from my son's phone without my knowledge",
    "Sent from someone else's phone, ignore",
    "Envoyé depuis mon mobile mais je comprends rien",
    "Envoyé de mon iPhone. Quel examen ?",
    "Envoyé de mon iPhone. Arrêtez",
    (
        "The intended recipient must be another Inès Morel, we have three in our school. "
        "Please check with the school office before sending."
    ),
    (
        "Il y a erreur sur le destinataire de ce message, une certaine Inès Morel habite dans "
        "mon immeuble, au troisième étage."
    ),
    "Veuillez agréer le fait que je refuse",
    "Veuillez recevoir mes sincères regrets, je ne suis pas candidate",
    "Je vous prie de croire à une erreur",
    "Cordialement, mais qui êtes-vous",
    "Best, who are you",
    "Best, wrong Inès",
    "Cordialement, le père de quelqu'un",
    "Inès Morel\nn'habite plus ici",
    "--\nInès Morel est décédée",
    "Inès Morel ?",
    "Cordialement,\nInès Morel\n\nPS : quel examen ?",
    "Cordialement,\nInès Morel\n\nNB : mon adresse a été donnée par un autre",
    "Cordialement,\nInès Morel\n\nC'est ma fille qui s'est inscrite avec mon adresse",
    "Cordialement,\nInès Morel PS : qui vous a donné mon adresse ?",
]


def is_kept_whole(text: str) -> None:
    assert answer(text)[0] == text


def test_a_sentence_that_begins_like_a_signature_is_kept_whole() -> None:
    name_offenders(is_kept_whole, LIKE_SIGNATURES)


BOILERPLATE = [
    "Get Outlook for iOS",
    "Envoyé à partir d’Outlook pour Android",
    "Sent from my Verizon, Samsung Galaxy smartphone",
    "Envoyé depuis l'application Mail Orange",
    "Ce message a été envoyé depuis mon téléphone, veuillez excuser les fautes de frappe.",
    "Veuillez agréer, Madame, l'expression de mes\nsentiments distingués.",
    (
        "Si vous avez reçu ce message par erreur, je vous remercie de bien vouloir le détruire "
        "et d'en prévenir l'expéditeur."
    ),
    (
        "If you have received this email in error, I apologise; please delete it and notify "
        "the sender immediately."
    ),
    "--\n« Je pense, donc je suis » Descartes",
    "--\nMes horaires sont : 9h-17h",
    "--\nPlease note that I do not work on Fridays.",
    "L'absence de virus dans ce courrier a été vérifiée par le logiciel Avast. www.avast.com",
]


def is_nobodys_word(text: str) -> None:
    assert answer(text) == ("", Intent.NOTHING)


def test_what_only_programs_and_lawyers_write_says_nothing() -> None:
    name_offenders(is_nobodys_word, BOILERPLATE)
