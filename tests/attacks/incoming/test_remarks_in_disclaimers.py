"""A remark among the sentences of a disclaimer confirmed, if it was as long as theirs.

So did one in lawyers' words. Now each sentence is one that is known to stand in disclaimers.
"""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.examples import examples, one_in
from tests.support.mail.introductions import ANSWERED, HEADS, HERS, OURS, SUBJECT
from tests.support.mail.our_letters import written
from tests.support.offenders import each_of, name_offenders

LETTER = written("candidate.action.confirm-address")
QUOTED = "\n".join(f"> {line}" for line in LETTER.text.split("\n"))

DISCLAIMERS = [
    (
        "Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention "
        "exclusive de ses destinataires. Si vous n'êtes pas le destinataire, merci d'en "
        "avertir l'expéditeur et de le détruire."
    ),
    (
        "Ce courriel et ses pièces jointes peuvent contenir des informations confidentielles "
        "ou protégées et ne doivent donc pas être diffusés, exploités ou copiés sans "
        "autorisation. Si vous avez reçu ce message par erreur, veuillez le signaler à "
        "l'expéditeur et le détruire. L'intégrité de ce message n'étant pas assurée sur "
        "Internet, la société décline toute responsabilité s'il a été altéré, déformé "
        "ou falsifié. Merci."
    ),
    "Pensez à l'environnement avant d'imprimer ce message.",
    (
        "Ce message est confidentiel et destiné à l'usage exclusif de son destinataire.\n"
        "Toute diffusion ou reproduction, même partielle, est strictement interdite."
    ),
    (
        "L'absence de virus dans ce courrier électronique a été vérifiée par le logiciel "
        "antivirus Avast."
    ),
    (
        "This e-mail and any attachments are confidential and intended solely for the "
        "addressee. If you are not the intended recipient, please delete it and notify the "
        "sender."
    ),
    (
        "This email is confidential and may be privileged. If you have received this email in "
        "error, please notify us immediately and delete it from your system. Any unauthorised "
        "copying, disclosure or distribution of the material in this email is strictly "
        "prohibited."
    ),
    (
        "The information contained in this message is intended only for the use of the "
        "individual or entity named above. Any views expressed are those of the author and do "
        "not necessarily represent those of the company."
    ),
    "Please consider the environment before printing this email.",
    "P Avant d'imprimer ce mail, pensez à l'environnement.",
    "Cet e-mail a été vérifié par le logiciel antivirus d'Avast.",
    (
        "Les informations contenues dans ce courriel sont confidentielles. Toute diffusion ou "
        "copie non autorisée est interdite."
    ),
    (
        "AVIS DE CONFIDENTIALITÉ : ce message est réservé à l'usage de son destinataire. Toute "
        "copie est strictement interdite."
    ),
]
REMARKS = [
    "L'adresse que vous utilisez appartient à Madame Sophie Durand de Lyon.",
    "Sophie Durand habite maintenant à Lyon et lit ses courriels le dimanche.",
    "Cette boîte est relevée par plusieurs personnes du secrétariat du lycée.",
    "Voir avec le secrétariat du lycée Monnet pour toute question sur cette boîte.",
    "The address you are using belongs to Sophie Durand from Lyon and her cat.",
    "Ines changed schools in spring and reads another mailbox these days.",
    "Ines hat im Frühling die Schule gewechselt und liest hier schon lange mit.",
    "伊内斯春天转学了，现在用的是另一个邮箱，这个邮箱是我们全家人一起用的，请您联系学校办公室，谢谢您的理解和配合，祝您工作顺利。",
    "Ce message est parvenu à une autre personne que son destinataire.",
    "Le destinataire de ce courriel est une autre personne de la société.",
    "This message has been received in error by the user of this system.",
    "The recipient of this e-mail is another person of the company.",
    "Cette messagerie est réservée au secrétariat.",
    "La candidate est protégée par son père.",
    "L'accès à cette boîte est interdit aux élèves.",
    "Usage de ce mail strictement interdit.",
    "Ce message est uniquement destiné à une autre personne et son utilisation vous est interdite.",
    "Merci de supprimer ce message et toutes les données.",
    "vous n'êtes pas autorisé à utiliser ce courriel, merci de le détruire",
    "The use of this e-mail address is strictly prohibited.",
    "this email is confidential and is not the addressee's",
    *("?", "??", "… ?", "Lyon.", "Sophie habite Lyon."),
]  # fmt: skip


def meaning(said: str) -> Intent | None:
    lines = (
        f"From: Inès Morel <{HERS}>\nTo: {ANSWERED}\nSubject: Re: {SUBJECT}\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{said}\n\n{HEADS[0]}\n\n{QUOTED}\n"
    )
    return read(lines.encode(), f"{OURS}\n{LETTER.text}", f"{SUBJECT}\n{LETTER.subject}").intent


def leaves_a_yes(disclaimer: str) -> None:
    assert meaning(f"Oui\n\n{disclaimer}") is Intent.CONFIRM
    assert meaning(f"Oui\n\n-- \nInès Morel\n\n{disclaimer}") is Intent.CONFIRM


def test_a_disclaimer_leaves_a_yes_as_it_is() -> None:
    name_offenders(leaves_a_yes, DISCLAIMERS)


@each_of(REMARKS)
def test_a_remark_of_any_length_beside_a_disclaimer_is_a_question(remark: str) -> None:
    for said, joint, disclaimer in one_in(7, product(("", "Oui\n\n"), " \n", DISCLAIMERS)):
        assert meaning(f"{said}{disclaimer}{joint}{remark}") is Intent.QUESTION


def test_a_remark_within_a_sentence_that_no_stop_ends_never_confirms() -> None:
    begun = (
        "Oui\n\nCe courriel et ses pièces jointes peuvent contenir des informations confidentielles"
    )
    ended = (
        "ou protégées et ne doivent donc pas être diffusés, exploités ou copiés sans autorisation."
    )
    assert meaning(f"{begun} {ended}") is Intent.CONFIRM
    for remark in REMARKS:
        assert meaning(f"{begun} {remark} {ended}") is Intent.QUESTION, remark


@settings(max_examples=examples(3))
@given(
    st.sampled_from(DISCLAIMERS),
    st.sampled_from(REMARKS),
    st.integers(0, 60),
    st.sampled_from(" \n"),
)
def test_a_remark_within_a_disclaimer_never_confirms(
    disclaimer: str, remark: str, at: int, joint: str
) -> None:
    spoken = disclaimer.split(" ")
    spoken.insert(at % len(spoken), f"{joint}{remark}".strip(" "))
    for said in ("", "Oui\n\n"):
        assert meaning(said + " ".join(spoken)) not in {Intent.CONFIRM, Intent.NOTHING}
