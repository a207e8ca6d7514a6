"""Bytes become text as mail programs make them, however sloppy the labels are."""

from base64 import b64encode

from mailer.reading import read
from mailer.reading.parts.charsets import decode
from tests.support.mail.answers import DESK
from tests.support.offenders import each_of, name_offenders

SAID = "C’est confirmé, n° 12"
CHARSETS = {
    "x-mac-roman": "mac-roman",
    "MACINTOSH": "mac-roman",
    "iso-8859-1": "cp1252",
    "us-ascii": "cp1252",
    "ANSI_X3.4-1968": "cp1252",
    "iso-8859-1 ": "utf-8",  # passed on by a program that kept the old label
    "utf8": "utf-8",
    '"utf-8"': "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "utf-16": "utf-16",
    "utf-7": "utf-7",
    "no-such-charset": "cp1252",
    "ks_c_5601-1987": "utf-8",
}


def is_decoded(label: str) -> None:
    assert decode(SAID.encode(CHARSETS[label]), label) == SAID


def test_the_name_of_a_charset_means_what_it_means_in_real_mail() -> None:
    name_offenders(is_decoded, sorted(CHARSETS))


@each_of(
    [
        ("gb2312", "gb18030", "䶮 é, Łódź"),
        ("cp-850", "cp850", "Reçu à l'été"),
        ("windows-874", "cp874", "ตกลง"),
        ("shift_jis", "cp932", "①はい"),
    ]
)
def test_older_and_wider_charsets_are_read_too(label: str, codec: str, said: str) -> None:
    assert decode(said.encode(codec), label) == said


def answer(transfer: str, body: bytes) -> str:
    head = f"From: ines.morel@example.fr\nTo: {DESK}\nIn-Reply-To: <c.k7m2qh4xwz@x>\n"
    kind = "Content-Type: text/plain; charset=utf-8\n"
    return read(f"{head}{kind}Content-Transfer-Encoding: {transfer}\n\n".encode() + body).reply


BASE64 = b64encode(b"Je ne suis pas cette personne.\n")
QUOTED = b"Je ne suis pas cette =\npers=6Fnne."


@each_of(
    [
        ("base64 ", BASE64),
        ('"base64"', BASE64),
        ("BASE64;", BASE64),
        ("base64 (by the gateway)", BASE64),
        ("base64", BASE64 + b"A"),
        ("base64", b64encode(b"Je ne suis ") + b64encode(b"pas cette personne.\n")),
        ("base64", b64encode(b"Je ne suis \n") + b"\n" + b64encode(b"pas cette personne.\n")[:-1]),
        ("Quoted-Printable ; charset=utf-8", QUOTED),
        ("quoted printable", QUOTED),
        ("quoted-printable", QUOTED.replace(b"=\n", b"= \t\n")),
        ("8-bit", b"Je ne suis pas cette personne."),
        ("x-unknown", b"Je ne suis pas cette personne."),
    ]
)
def test_an_encoding_is_known_however_it_is_spelled(transfer: str, body: bytes) -> None:
    assert " ".join(answer(transfer, body).split()).startswith("Je ne suis pas cette personne.")


def test_text_that_a_gateway_put_above_base64_is_text() -> None:
    said = answer("base64", b"This mail comes from outside.\n\n" + BASE64)
    assert said == "This mail comes from outside.\n\nJe ne suis pas cette personne."


def test_lines_behind_the_end_of_a_page_are_read_as_lines() -> None:
    page = b"<html><body><p>Oui</p></body></html>\n\n> Bonjour,\nNON\n> Merci\n"
    head = f"From: a@example.fr\nTo: {DESK}\nContent-Type: text/html\n\n".encode()
    assert read(head + page).reply == "Oui\n\nNON"


def test_lines_inside_a_pre_stay_lines() -> None:
    head = f"From: a@example.fr\nTo: {DESK}\nContent-Type: text/html\n\n".encode()
    assert read(head + b"<pre>&gt; Bonjour,\nNON\n&gt; Merci</pre>").reply == "NON"


@each_of(["<!-- ", "<style>", "<title>", "<p ", "<script>"])
def test_what_is_never_closed_hides_nothing(unclosed: str) -> None:
    head = f"From: a@example.fr\nTo: {DESK}\nContent-Type: text/html\n\n".encode()
    assert "pas moi" in read(head + f"<p>x</p>{unclosed}ce n'est pas moi".encode()).reply
