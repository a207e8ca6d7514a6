"""Who writes about machines, or in their words, is none of them and gets a person's answer."""

import pytest

from domain.mail.reading import Intent, LetterKind
from mailer.reading import read
from tests.support.mail.answers import written
from tests.support.offenders import each_of


@each_of(
    [
        "Votre lettre dit de ne pas répondre à ce message, et je n'ai toujours pas mon code.",
        "This is an automated message? It came twice.",
        "Oui. J'ai vu « merci de ne pas y répondre », est-ce grave ?",
        "I know this is an automated message, but I have no other address.",
        "I got an automatic reply saying that this is an automated message.",
        "Votre message automatique dit que mon dossier est clos.",
        "Réponse automatique : qu'est-ce que cela veut dire ?",
        "Please do not reply to this email, call me on 06 12 34 56 78 instead. Marie",
        "Merci de ne pas répondre à ce mail mais à marie@example.org",
    ]
)
def test_a_person_may_speak_of_an_automatic_message(text: str) -> None:
    assert read(written(text)).kind is LetterKind.HUMAN


@each_of(
    [
        "I guess this is an automated message but it's not me.",
        "Je suppose que c'est un message automatique, mais ce n'est pas moi.",
        "Apparemment ceci est un message automatique. NON.",
        "Autoreply: no it's not me",
        "Réponse auto : non",
        "I am an automatic gearbox mechanic, not a student. Wrong person.",
    ]
)
def test_who_denies_beside_a_machines_words_is_heard(text: str) -> None:
    assert read(written(text)).intent is Intent.DENY


@each_of(
    [
        "This is an automated message. I am on leave until Monday.",
        "OK, your email was received. This is an automatic reply: I am on leave.",
        "Bien reçu, merci. Ceci est un message automatique, je vous répondrai dès mon retour.",
        "Ceci est une réponse automatique : je suis absente jusqu'au 3 décembre.",
        "Merci.\nCeci est un message\nautomatique disant que je suis en congé.",
        "Yes. This is an automated reply, need urgent help? Call my colleague.",
        "Bien reçu. Je vous prie de ne pas répondre à ce message, mon retour est proche.",
        "OK\n-- \nThis is an automatic reply, I am on leave.",
        "Réponse automatique : bien reçu, je suis en congé.",
        "Je suis une réponse automatique. Bien reçu.",
    ]
)
def test_a_program_that_says_what_it_is_stays_one_beside_an_i(text: str) -> None:
    assert read(written(text)).kind is LetterKind.AUTOREPLY


def unasked(text: str) -> bytes:
    raw = written(text, Subject="Results could not be delivered")
    return raw.replace(b"In-Reply-To", b"X-Thread")


def test_a_person_may_tell_of_results_that_did_not_come() -> None:
    text = "My results could not be delivered to ines@example.org, that address is closed."
    assert read(unasked(text)).kind is LetterKind.HUMAN


@each_of(["Mon, 23 Nov 2026", "Mon Nov 23", "mx.my-domain.fr", "My Mail"])
def test_neither_a_monday_nor_a_hosts_name_makes_a_report_a_persons(head: str) -> None:
    text = f"{head}\nYour letter could not be delivered to ines@example.org"
    assert read(unasked(text)).kind is LetterKind.BOUNCE


@each_of(
    [
        "OK, bien reçu. Je suis en congé, de retour le 3 décembre.",
        "I confirm receipt of your message. I am away until Monday.",
        "Hi, I am on vacation. Yes, I got your mail.",
        "D'accord. Ce mail a été généré automatiquement.",
        "Oui, c'est un message automatique ?",
        "Ceci est une confirmation automatique de ma part lol : oui",
    ]
)
def test_what_a_program_may_have_said_confirms_nothing(text: str) -> None:
    assert read(written(text)).intent is Intent.QUESTION


def test_who_signs_with_the_days_off_still_confirms() -> None:
    assert read(written("OK\n-- \nInès\nJe suis absente le lundi")).intent is Intent.CONFIRM


@each_of(["OK", "Oui, merci", ""])
def test_what_wants_no_receipts_confirms_nothing(text: str) -> None:
    suppressed = "DR, RN, NRN, OOF, AutoReply"
    raw = written(text, X_Auto_Response_Suppress=suppressed)
    assert read(raw).intent is Intent.QUESTION


@pytest.mark.parametrize(
    "text", ["Oui, de retour de vacances, désolée du retard", "Yes, sorry I was on vacation"]
)
def test_who_is_back_still_confirms(text: str) -> None:
    assert read(written(text)).intent is Intent.CONFIRM


@each_of(
    [
        ("Absence : oral du 12 décembre", "Je ne pourrai pas venir samedi."),
        ("Absence : oral", "Je serai absent samedi. Puis-je passer un autre jour ?"),
        ("Absence : mon fils", "Il est malade."),
        ("On leave", "Can I sit the speaking test another day?"),
        ("I am away on the exam day", "Could I take it before?"),
        ("Thank you for your message", "Thank you! When do I get my certificate?"),
        ("Accusé de réception : dossier", "Je n'ai rien reçu pour mon examen."),
    ]
)
def test_an_absence_that_one_writes_about_is_no_automatic_answer(subject: str, text: str) -> None:
    assert read(written(text, Subject=subject)).kind is LetterKind.HUMAN


@each_of(
    [
        ("Absence : Votre résultat d'examen", "Je suis en congé jusqu'au 5."),
        ("Absence : Confirmez", "Absente jusqu'au 5. Pour l'examen, contactez le secrétariat."),
        ("Automatic reply: Your exam", "Do you have a question? Our team is here for you."),
        ("Out of office", "On leave until May. For exam questions, please contact Bob."),
        ("[External] Réponse automatique : Votre examen", "Je suis de retour lundi."),
        ("[EXTERNE] {Spam?} Absence : Confirmez votre adresse", "Je suis absente jusqu'au 5."),
    ]
)
def test_an_absence_that_a_program_tells_is_one(subject: str, text: str) -> None:
    assert read(written(text, Subject=subject)).kind is LetterKind.AUTOREPLY


@each_of(
    [
        "Merci de ne pas y répondre hors de vos horaires.",
        "Si ce message arrive tard, veuillez ne pas y répondre ce soir.",
        "Please do not reply to this email outside your working hours.",
        "If you read this at night, do not reply to this message before morning.",
    ]
)
def test_who_asks_for_no_answer_at_night_is_a_person_who_confirms(courtesy: str) -> None:
    reading = read(written(f"Oui\n\n-- \nInès Morel\n{courtesy}"))
    assert (reading.kind, reading.intent) == (LetterKind.HUMAN, Intent.CONFIRM)


def test_who_asks_below_a_line_that_wants_no_answer_is_a_person() -> None:
    text = "Quand aurai-je mon certificat ?\n\nMerci de ne pas répondre à ce mail."
    assert read(written(text)).kind is LetterKind.HUMAN


@pytest.mark.parametrize("subject", ["Automatic reply", "Réponse automatique"])
def test_who_asks_or_denies_below_a_machines_subject_is_heard(subject: str) -> None:
    for text, wanted in (
        ("Why do I keep getting your automatic reply about my exam?", Intent.QUESTION),
        ("Ce n'est pas moi, vous vous trompez.", Intent.DENY),
    ):
        reading = read(written(text, Subject=subject))
        assert (reading.kind, reading.intent) == (LetterKind.HUMAN, wanted)


def test_an_absence_below_that_subject_is_a_machines() -> None:
    text = "Je suis absente jusqu'au 7 décembre. Pour toute question, écrivez au secrétariat."
    assert read(written(text, Subject="Réponse automatique")).kind is LetterKind.AUTOREPLY


@each_of(["Out of office on exam day", "Absence", "On leave"])
def test_who_will_be_away_and_asks_about_an_exam_is_a_person(subject: str) -> None:
    told = "Hello, my son will be on vacation on the day of the speaking test. What should we do?"
    assert read(written(told, Subject=subject)).kind is LetterKind.HUMAN


def test_an_absence_that_names_exams_and_asks_nothing_is_a_programs() -> None:
    told = "I am away for the oral exams until Monday and will answer on my return."
    assert read(written(told, Subject="Out of office")).kind is LetterKind.AUTOREPLY
