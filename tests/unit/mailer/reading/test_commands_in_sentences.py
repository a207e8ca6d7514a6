"""Commands inside sentences: what is plain is done, and nothing else than was meant."""

from mailer.reading import read
from tests.support.mail.answers import written
from tests.support.offenders import each_of

MEANT = {
    "statement": [
        "je voudrais mon relevé svp",
        "can I have my statment please",
        "RELEVE",
    ],
    "stop_all": [
        "stop tout",
        "STOPTOUT",
        "Stop all please",
    ],
    "question stop_all": [
        "STOP TOUT svp, on m'a volé mon téléphone",
        "Somebody stole my phone, stop everything",
    ],
    "question statement": [
        "Bonjour, pourriez-vous m'envoyer mon relever ? Merci",
        "relevé de note svp",
        "J'ai perdu mon relevé de l'an dernier, que faire ?",
    ],
    "result": [
        "resultat stp",
        "result",
        "Résultats",
    ],
    "question result statement": [
        "Could you send me my results please?",
    ],
    "question result": [
        "I'd like to see my resultt",
        "Le résultat de ma sœur svp",
    ],
    "status": [
        "statuts",
        "satus please",
    ],
    "question status": [
        "Statue ?",
        "Où en est mon examen ?",
        "OK STATUT",
        "Statut de ma demande de remboursement ?",
    ],
    "certificate": [
        "certificat",
        "certifcate please",
    ],
    "certificate question": [
        "when is my certificate coming?",
    ],
    "send": [
        "ENVOYER Université Lyon 2",
        "envoyr valmont",
        "Envoer mon relevé à Lyon 2 svp",
        "bonjour, evnoyer lyon 2",
        "sned Leeds",
        "Sendd to the University of Leeds please",
    ],
    "question send": [
        "envoyé à l'université lyon 2 svp",
        "please send to Leeds university",
    ],
    "cancel": [
        "Anuler",
        "annulez svp",
        "Cancel it please",
    ],
    "question": [
        "Annulez mon inscription à l'examen",
        "Please cancel my exam and refund me",
        "désinscrivez-moi de l'examen",
        "Est-ce que le relevé suffit pour l'université ?",
        "Is the statement enough for UCAS?",
        "Ma fille a supprimé son compte par erreur",
        "Envoyé de mon téléphone, Valmont",
        "renvoyer un message",
        "Languages at school",
        "My son deleted his account by mistake",
        "Qui a envoyé mon résultat à Leeds ?",
        "Who sent my result to Leeds?",
        "mon relevé contient une erreur",
        "My statement is wrong",
    ],
    "delete": [
        "Supprimer",
    ],
    "delete question": [
        "suprimer mon compte",
        "delete my acount please",
    ],
    "deny question": [
        "Ne supprimez pas mon compte",
        "Please don't delete my account",
        "Don't stop",
        "N'arrêtez pas de m'écrire",
        "Ne vous arrêtez pas",
        "Pas stop !",
        "Surtout ne stoppez pas vos messages",
        "oui mais pas à Leeds",
        "yes but not now",
        "The result you sent is not mine",
        "Ce n'est pas mon résultat",
        "Je ne voudrais pas annuler",
    ],
    "cancel deny question stop": [
        "Don't send anything to Leeds",
        "n'envoyez rien à l'université",
    ],
    "deny question stop": [
        "Je ne veux pas de relevé",
        "I don't want my statement",
    ],
    "stop": [
        "Stop",
        "unsubscribe me please",
    ],
    "question stop": [
        "stoop",
        "désinscrivez-moi",
        "Effacez mon adresse de la liste",
    ],
    "language": [
        "Langue anglais",
    ],
    "language question": [
        "english please",
        "In French please",
    ],
    "telegram": [
        "Telegram",
    ],
    "question telegram": [
        "je veux ajouter télégram",
    ],
    "deny nothing question": [
        "Je n'ai plus Telegram",
    ],
    "name": [
        "NOM Jean-Paul Durand",
    ],
    "name question": [
        "Mon nom est mal écrit : Lefèvre et pas Lefevre",
        "my name is spelled wrong",
        "NAME my name is fine",
    ],
    "help": [
        "Aide",
    ],
    "help question": [
        "au secours",
    ],
    "question result status": [
        "Mon résultat est-il bon ?",
        "where is my result",
    ],
    "question stop stop_all": [
        "arrêtez tout",
        "Stop tout ça, c'est du spam",
    ],
    "confirm question": [
        "Oui envoyez",
    ],
    "nothing question": [
        "Merci pour le relevé",
        "Thanks for the statement",
    ],
    "confirm nothing question": [
        "Bien reçu le relevé merci",
    ],
    "cancel question": [
        "SUPPRIMER l'envoi à Leeds",
        "Delete the share to Leeds",
        "Je voudrais annuler",
        "Je confirme l'annulation",
    ],
    "question send statement": [
        "Envoyer mon relevé à ma mère",
    ],
    "cancel question stop_all": [
        "On annule tout",
    ],
    "cancel question stop": [
        "Please stop sending my results to everybody",
    ],
}
"""What people write, by what it may be taken for; a question goes to staff."""


@each_of(MEANT)
def test_no_sentence_does_what_was_not_meant(intents: str) -> None:
    readings = {text: read(written(text)).intent.value for text in MEANT[intents]}
    assert not {text: was for text, was in readings.items() if was not in intents.split()}


@each_of([("LANGUE", ""), ("Langue svp", ""), ("In French please", "In French")])
def test_the_word_alone_names_no_language(text: str, argument: str) -> None:
    assert read(written(text)).argument == argument
