"""Of a letter's two versions that one is read in which somebody speaks; pictures do not."""

from email.message import EmailMessage

from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.mail.answers import DESK, SENT, written
from tests.support.offenders import each_of

INES = "Inès Morel <ines.morel@example.fr>"
QUOTE = "".join(f"> {line}\n" for line in SENT.splitlines())


def of_two(plain: str, page: str) -> bytes:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["In-Reply-To"] = INES, DESK, "<c@x>"
    letter.set_content(f"{plain}\n\n{QUOTE}")
    letter.add_alternative(f"<p>{page}</p>", subtype="html")
    return letter.as_bytes()


@each_of(
    [
        "Ce message et ses pièces jointes sont confidentiels.",
        "Votre logiciel de messagerie ne sait pas afficher le HTML.",
        "Please use an HTML-capable mail program to view this message.",
        "[image: logo.png]",
        "Envoyé de mon iPhone",
        "",
    ]
)
def test_a_plain_part_in_which_nobody_speaks_hides_no_refusal(plain: str) -> None:
    reading = read(of_two(plain, "NON"), SENT)
    assert (reading.intent, reading.reply) == (Intent.DENY, "NON")


@each_of(["👍", "Oui", "Qui êtes-vous ?"])
def test_who_speaks_in_the_plain_part_is_read_there(plain: str) -> None:
    assert read(of_two(plain, "…"), SENT).reply == plain


PICTURES = ["[image: logo.png]", "[cid:image001.png@01D9]", "[Une image contenant texte, clipart]"]


@each_of(PICTURES)
def test_the_name_of_a_picture_leaves_a_yes_as_it_is(picture: str) -> None:
    reading = read(written(f"Oui\n\n{picture}\n\n{QUOTE}", From=INES), SENT)
    assert (reading.intent, reading.reply) == (Intent.CONFIRM, "Oui")


@each_of(
    ["[image: pas moi]", "[image: NON]", "[pas moi]", "[image: compte de mon fils]", "[cid:?]"]
)
def test_a_remark_in_a_pictures_place_never_confirms(remark: str) -> None:
    for said in ("Oui\n\n", ""):
        reading = read(written(f"{said}{remark}\n\n{QUOTE}", From=INES), SENT)
        assert reading.intent not in {Intent.CONFIRM, Intent.NOTHING}
