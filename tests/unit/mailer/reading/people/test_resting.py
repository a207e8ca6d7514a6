"""A footer that lets the reader rest is no answer, and nobody says anything in its words."""

from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.mail.answers import SENT, written
from tests.support.offenders import each_of

INES = "Inès Morel <ines.morel@example.fr>"
QUOTE = "".join(f"> {line}\n" for line in SENT.splitlines())


def meaning(text: str) -> Intent:
    return read(written(f"{text}\n\n{QUOTE}", From=INES), SENT).intent


@each_of([
    "Merci de ne pas y répondre hors de vos horaires.",
    "J'écris quand cela me convient ; inutile de répondre hors de vos horaires de travail.",
    "Je travaille à temps partiel : pas de réponse le mercredi.",
    "Droit à la déconnexion : mes courriels n'appellent pas de réponse immédiate.",
    "Il m'arrive d'écrire le soir. Vous n'êtes pas tenu de répondre avant vos heures de bureau.",
    "Mes horaires ne sont pas forcément les vôtres : ne vous sentez pas tenu de répondre le soir.",
    "If you receive this outside your working hours, you do not have to answer.",
    "I write when it suits me; no need to answer outside your hours.",
    "My working hours may not be yours. Please do not feel obliged to reply outside of your hours.",
    "Notre organisation permet à chacun de choisir ses horaires : inutile de répondre le soir.",
    "Mon temps de travail peut différer du vôtre : inutile de répondre hors de vos heures.",
    "Vous n'êtes pas tenu de lire ou de répondre à ce mail pendant vos congés.",
    "We work flexibly, so please do not feel obliged to respond outside your own working hours.",
    "My working pattern may not match yours. No need to respond until it suits you.",
    "I work flexibly and send emails when it suits me. I do not expect a reply until you are back.",
    "Whilst it suits me to email now, I do not expect a response outside your own working hours.",
    "My hours may differ from yours. Do not feel under pressure to respond outside your schedule.",
    "Je travaille en horaires décalés : vous n'avez pas à répondre en dehors de vos heures.",
    "Mes mails envoyés en dehors des heures de bureau ne demandent pas de réponse immédiate.",
])  # fmt: skip
def test_a_footer_about_hours_leaves_a_yes_wherever_it_stands(footer: str) -> None:
    for above in ("Oui\n\n", "Oui\n\nInès Morel\n", "Oui\nInès\n\n--\n"):
        assert meaning(f"{above}{footer}") is Intent.CONFIRM, above


@each_of([
    "C'est l'adresse du lycée, inutile de répondre pendant les vacances.",
    "On ne le connaît pas ici, inutile de répondre avant la reprise.",
    "Le destinataire est parti en vacances, inutile de répondre.",
    "He left the school; no need to reply outside working hours.",
    "J'envoie ceci sans être concerné, inutile de répondre le soir.",
    "Ce compte est à ma collègue ; ne pas répondre hors de vos heures.",
    "Notre organisation permet à chacun de lire ce mail hors de ses horaires.",
    "Chacun lit ce mail ici, inutile de répondre le soir.",
    "Ne répondez pas à ma sœur hors de vos horaires.",
    "Inutile de répondre à Sophie hors de vos horaires.",
    "Inutile de répondre le soir : le candidat est décédé.",
    "Sophie habite Lyon. Ne pas répondre hors de vos horaires.",
    "J'écris pour mon fils ; inutile de répondre hors de vos horaires.",
    "Ce n'est pas moi. Inutile de répondre hors de vos horaires.",
    "I write for my son; no need to answer outside your hours.",
    "Wrong guy, no need to answer outside your hours.",
    "Pouvez-vous ne pas répondre hors de vos horaires ?",
    "Inutile de répondre, horaires ou pas.",
    "No need to reply, working hours or not.",
    "I do not expect your emails outside of working hours.",
    "I will read it on my next working day and tell you then.",
])  # fmt: skip
def test_a_remark_among_such_words_never_confirms(remark: str) -> None:
    for above in ("", "Oui\n\n", "Oui\n\nInès Morel\n", "Oui\n\n--\n"):
        assert meaning(f"{above}{remark}") not in {Intent.CONFIRM, Intent.NOTHING}, above


@each_of(
    [
        "Super, merci !",
        "Présente !",
        "Me voici",
        "Top merci",
        "Here!",
        "Présent, cordialement",
        "Bonjour, génial",
        "Ok super",
        "Ottimo, grazie",
    ]
)
def test_praise_for_us_and_presence_agree(said: str) -> None:
    assert meaning(said) is Intent.CONFIRM


@each_of(["Super génial cool", "Super, une arnaque", "Présente ? non", "Je ne suis pas présente",
          "Me voici, mais qui êtes-vous ?"])  # fmt: skip
def test_praise_that_mocks_or_goes_on_never_confirms(said: str) -> None:
    assert meaning(said) not in {Intent.CONFIRM, Intent.NOTHING}


@each_of(["Super…", "Super !", "prima", "Great!", "Génial", "Ottimo", "C'est noté, merci", "Noted"])
def test_an_exclamation_or_a_receipt_is_no_answer(said: str) -> None:
    assert meaning(said) is Intent.QUESTION
