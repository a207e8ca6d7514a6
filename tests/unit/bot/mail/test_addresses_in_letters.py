"""Which bytes of a letter are an address, and which the end or beginning of a longer one."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from bot.mail.addresses_in_letters import stands_any
from tests.support.offenders import each_of

ANN = "ann@x.fr"


@each_of(
    [
        b"From: Ann@X.fr", b"<ann@x.fr>", b"mailto:ann@x.fr?subject=", b"write to ann@x.fr.",
        b"smtp.mailfrom=ann@x.fr;", b"=C3=A0=20ann@x.fr=20", b"mail=3Dann@x.fr", b"%3Cann@x.fr%3E",
        b"joann@x.fr and ann@x.fr", b"...ann@x.fr", b"ann@x.fr",
    ]
)  # fmt: skip
def test_an_address_is_found_wherever_it_stands(raw: bytes) -> None:
    assert stands_any(["zoe@x.fr", ANN], raw)


@each_of(
    [
        b"joann@x.fr", b"jo.ann@x.fr", b"jo-ann@x.fr", b"jo_ann@x.fr", b"jo+ann@x.fr",
        b"ann@x.fr.com", b"ann@x.frz", b"ann@x.fr-z.com", b"", b"ann at x.fr",
    ]
)  # fmt: skip
def test_a_longer_address_is_another(raw: bytes) -> None:
    assert not stands_any(["", ANN], raw)


def of_text(text: str, encoding: str, kind: str = "text/plain") -> bytes:
    letter = EmailMessage()
    letter["Subject"] = "Hello"
    letter.set_content(text, subtype=kind.removeprefix("text/"), cte=encoding)
    return letter.as_bytes()


ENCLOSED = EmailMessage()
ENCLOSED.set_content("see below")
ENCLOSED.add_attachment(message_from_bytes(of_text("was ann@x.fr", "base64"), policy=default))


@each_of(
    [
        of_text("Write to me: Ann@X.fr, please", "base64"),
        of_text("mon adresse\u202f:\u202fann@x.fr\u202f!", "8bit"),
        of_text("«\xa0ann@x.fr\xa0»", "quoted-printable"),
        of_text("x" * 66 + " to ann@x.fr", "quoted-printable"),
        of_text("ann&#64;x.fr", "base64", "text/html"),
        of_text("<b>ann</b>@x<i>.fr</i>", "7bit", "text/html"),
        of_text("https://x.fr/?to=%3Cann%40x.fr%3E", "base64"),
        b"Subject: =?utf-8?q?for_ann=40x.fr?=\n\nhello", b"From: =?utf-8?q?An?=<ann@x.fr>\n\nhello",
        b"Subject: =?utf-8?b?Zm9yIGFubkB4LmZy?=\n\nhello",
        ENCLOSED.as_bytes(),
    ]
)  # fmt: skip
def test_an_address_is_found_however_it_is_encoded(raw: bytes) -> None:
    assert stands_any([ANN], raw)


@each_of(
    [
        of_text("joann@x.fr and ann@x.fr.com", "base64"), of_text("éann@x.fr", "quoted-printable"),
        b"Subject: =?utf-8?b?Zm9yIGpvYW5uQHguZnI=?=\n\nhello", b"Subject: =?utf-8?b?!?=\n\n\xff",
    ]
)  # fmt: skip
def test_an_encoded_longer_address_is_another(raw: bytes) -> None:
    assert not stands_any([ANN], raw)
