"""Commands by letter: alone, misspelt, politely asked for, and with what follows them."""

from domain.mail.reading import Intent
from mailer.reading.people.commands import argument
from mailer.reading.people.intents import intent
from tests.support.offenders import each_of

SAID = {
    "Statut": Intent.STATUS,
    "relevé svp": Intent.STATEMENT,
    "Je voudrais mon relevé svp": Intent.STATEMENT,
    "Envoyer moi mon relevé": Intent.STATEMENT,
    "Bonjour,\n\nMon résultat svp\n\nMerci d'avance": Intent.RESULT,
    "resultat ???": Intent.RESULT,
    "Où est mon certificat ?": Intent.CERTIFICATE,
    "stop tout": Intent.STOP_ALL,
    "STOP ALL, please": Intent.STOP_ALL,
    "Annuler": Intent.CANCEL,
    "supprimer mon compte": Intent.DELETE,
    "STATUR": Intent.STATUS,
    "RELVE": Intent.STATEMENT,
    "satement": Intent.STATEMENT,
    "resutl": Intent.RESULT,
    "HLEP": Intent.HELP,
    "aidde": Intent.HELP,
    "Télégramme": Intent.TELEGRAM,
}
NOT_COMMANDS = {
    "Mon résultat est-il le bon ?": Intent.QUESTION,
    "Mon nom est Paul Durand": Intent.QUESTION,
    "Statuts de l'association": Intent.QUESTION,
    "Send the certificate to my new address please: 12 rue des Tilleuls": Intent.QUESTION,
    "Envoyer à Lyon 2, est-ce possible en mars ?": Intent.QUESTION,
    "stop": Intent.STOP,
    "supprimez mes données": Intent.STOP,
    "Envoyé de mon téléphone": Intent.QUESTION,
    "Sent from a train": Intent.QUESTION,
    "HEAP": Intent.QUESTION,
    "Oui\n\nend": Intent.QUESTION,  # as an enclosure in the letter itself ends
    "Please send my results to this address, yes": Intent.CONFIRM,
    "Non, envoyer à personne": Intent.DENY,
}
FOLLOWED = {
    "ENVOYER Lyon 2": "Lyon 2",
    "Envoyer mon relevé à l'université de Lyon svp": "l'université de Lyon",
    "Please send my result to Leeds, thanks": "Leeds",
    "Pouvez-vous envoyer mon relevé à Sciences Po svp ?": "Sciences Po",
    "Bonjour,\n\nENVOYER Lyon 2\n\nMerci": "Lyon 2",
    "NOM Zoé N’Diaye-Ravn": "Zoé N’Diaye-Ravn",
    "Langue : anglais": "anglais",
    "in English please": "in English",
    "ENVOYER": "",
    "ENVOYE Lyon 2": "Lyon 2",
    "EVOYER Leeds svp": "Leeds",
    "SNED Leeds": "Leeds",
    "LANGUGE : English": "English",
}


@each_of(SAID.items())
def test_a_command_is_heard_alone_misspelt_and_politely(text: str, meant: Intent) -> None:
    assert intent(text) is meant


@each_of(NOT_COMMANDS.items())
def test_a_refusal_a_yes_and_a_question_stay_what_they_are(text: str, meant: Intent) -> None:
    assert intent(text) is meant


@each_of(FOLLOWED.items())
def test_what_follows_a_command_is_kept_as_written(text: str, follows: str) -> None:
    assert argument(text, intent(text)) == follows
