"""Nothing is only nothing where all was read: what lies beside a letter may be its answer."""

from email.message import EmailMessage

import pytest

from domain.mail.reading import Intent, Reading
from mailer.reading import read
from tests.support.mail.answers import SENT, written
from tests.support.offenders import each_of, name_offenders

QUOTE = "".join(f"> {line}\n" for line in SENT.splitlines())
JPEG, PNG = b"\xff\xd8\xff\xe0\0\x10JFIF", b"\x89PNG\r\n\x1a\n\0"
INTRODUCED = f"Le 26/11/2026 à 09:12, <desk@centre.example> a écrit :\n\n{QUOTE}"


def enclosing(text: str, kind: str, name: str, content: bytes = b"\x00") -> Reading:
    letter = EmailMessage()
    letter["From"], letter["Subject"] = "ines.morel@example.fr", "Re: Confirmez"
    letter["To"] = "desk+c.k7m2qh4xwz@centre.example"
    letter.set_content(text)
    letter.add_attachment(content, *kind.split("/"), filename=name)
    return read(letter.as_bytes(), SENT)


@each_of(["", INTRODUCED, "-- \nInès Morel"])
@each_of(
    [
        ("audio/mp4", "memo vocal.m4a"),
        ("application/pdf", "Réponse.pdf"),
        ("application/ms-tnef", "winmail.dat"),
        ("image/jpeg", "page.jpg"),
    ]
)
def test_an_enclosure_beside_no_words_is_the_answer(kind: str, name: str, text: str) -> None:
    reading = enclosing(text, kind, name)
    assert reading.intent is Intent.QUESTION
    assert name in reading.reply


@each_of([("text/plain", b"\nNON\n"), ("text/html", b"<p>NON</p>")])
@each_of(["", "OUI", INTRODUCED])
def test_a_refusal_in_an_attached_text_is_heard(text: str, kind: str, content: bytes) -> None:
    assert enclosing(text, kind, "reponse", content).intent is Intent.DENY


def test_an_enclosure_beside_a_yes_leaves_it_as_it_is() -> None:
    reading = enclosing("OUI", "image/jpeg", "carte.jpg", JPEG)
    assert (reading.reply, reading.intent) == ("OUI", Intent.CONFIRM)


@each_of(
    [
        ("application/pgp-signature", "signature.asc"),
        ("application/pkcs7-signature", "smime.p7s"),
        ("text/vcard", "ines.vcf"),
        ("text/calendar", "invite.ics"),
    ]
)
def test_what_programs_add_says_nothing(kind: str, name: str) -> None:
    assert enclosing(INTRODUCED, kind, name).intent is Intent.NOTHING


@pytest.mark.parametrize("shown", ["cid:logo@x", "cid:other@x"])
def test_a_picture_speaks_unless_the_text_shows_it(shown: str) -> None:
    letter = EmailMessage()
    letter.set_content(f'<img src="{shown}">', subtype="html")
    letter.add_related(PNG, "image", "png", cid="<logo@x>")
    letter["From"] = "ines.morel@example.fr"
    said = Intent.NOTHING if shown == "cid:logo@x" else Intent.QUESTION
    assert read(letter.as_bytes()).intent is said


@each_of(["application/pkcs7-mime", "application/pdf", "image/png"])
def test_a_letter_of_one_part_that_nobody_can_read_is_not_empty(kind: str) -> None:
    assert read(written("MIIB").replace(b"text/plain", kind.encode())).intent is Intent.QUESTION


def test_an_encrypted_letter_is_not_empty() -> None:
    parts = "application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream"
    text = f"--b\nContent-Type: {parts}\n\nhQEM\n--b--\n"
    raw = written(text).replace(b"text/plain", b"multipart/encrypted; boundary=b")
    assert read(raw).intent is Intent.QUESTION


@pytest.mark.parametrize("size", [250_000, 1_100_000])
def test_words_below_more_than_anybody_reads_are_not_nothing(size: int) -> None:
    html = f'<img src="data:image/png;base64,{"A" * size}"><p>NON</p>'
    said = read(written(html).replace(b"text/plain", b"text/html")).intent
    assert said is (Intent.DENY if size < 1_000_000 else Intent.QUESTION)


def test_a_no_below_more_quoted_lines_than_anybody_reads_is_heard() -> None:
    assert read(written("> a\n" * 5_000 + "NON\n")).intent is Intent.DENY


@pytest.mark.parametrize("said", ["<p>NON</p>", "<p>Je ne comprends pas.</p>"])
def test_words_that_only_the_html_holds_are_read(said: str) -> None:
    letter = EmailMessage()
    letter["From"] = "ines.morel@example.fr"
    letter.set_content(INTRODUCED)
    letter.add_alternative(f"{said}<blockquote>{SENT}</blockquote>", subtype="html")
    assert read(letter.as_bytes(), SENT).intent in {Intent.DENY, Intent.QUESTION}


UNREAD = [
    ("application/pdf", "document.pdf", b"%PDF-1.4\n\0"),
    ("application/msword", "scan.doc", b"\xd0\xcf\x11\xe0\0"),
    ("application/zip", "scan.zip", b"PK\3\4\0"),
    ("application/ms-tnef", "winmail.dat", b"\x78\x9f\x3e\x22\0"),
    ("application/octet-stream", "scan.bin", b"\1\2\0"),
    ("audio/mpeg", "page.mp3", b"ID3\0\0"),
    ("video/mp4", "IMG_1234.mp4", b"\0\0\0\x18ftypmp42"),
    ("image/png", "image001.png", b"%PDF-1.4\0"),
    ("image/png", "image001.png", b"pas moi"),
    ("image/svg+xml", "logo.svg", b"<svg><text>NON</text></svg>"),
    ("text/calendar", "invite.ics", b"BEGIN:VCALENDAR\nSUMMARY:Paul"),
    ("text/vcard", "ines.vcf", b"BEGIN:VCARD\nFN:Ines Morel\nNOTE:parti a Lyon"),
    ("text/rtf", "page.rtf", b"{\\rtf1 NON}"),
    ("text/markdown", "page.txt", b"parti a Lyon"),
]


def is_a_question(kind: str, name: str, content: bytes) -> None:
    assert enclosing("OUI", kind, name, content).intent is not Intent.CONFIRM


def test_a_yes_beside_what_nobody_read_is_a_question() -> None:
    name_offenders(is_a_question, UNREAD)


TYPED = ["NON.png", "pas moi.png", "Paul habite Lyon.jpg", "N0N.png", "lol.png", "IMG_non.jpg"]
BY_PROGRAMS = [
    "image001.png",
    "IMG_1234.jpg",
    "IMG-20261123-WA0001.jpg",
    "Capture d’écran 2026-11-23 à 10.02.11.png",
    "Outlook-a2fzvq3k.png",
    "8C0F1F5D-5B3B-4E1E-9F1E-CEAA12345678.png",
    "logo_lycee.png",
    "20261123_100211.jpg",
    "unnamed.png",
]


def is_a_question_by_its_name(name: str) -> None:
    assert enclosing("OUI", "image/png", name, PNG).intent is not Intent.CONFIRM


def says_nothing_by_its_name(name: str) -> None:
    assert enclosing("OUI", "image/png", name, PNG).intent is Intent.CONFIRM


def test_a_name_that_somebody_typed_is_a_question() -> None:
    name_offenders(is_a_question_by_its_name, TYPED)


def test_a_name_that_programs_give_leaves_a_yes_as_it_is() -> None:
    name_offenders(says_nothing_by_its_name, BY_PROGRAMS)


@each_of(["Content-Description", "Comments", "Subject", "X-Note"])
def test_a_header_of_a_part_that_says_something_is_a_question(header: str) -> None:
    letter = EmailMessage()
    letter["From"], letter["Subject"] = "ines.morel@example.fr", "Re: Confirmez"
    letter.set_content("OUI")
    letter.add_attachment(PNG, "image", "png", filename="image001.png")
    next(letter.iter_attachments())[header] = "mauvaise adresse"
    assert read(letter.as_bytes(), SENT).intent is not Intent.CONFIRM


@each_of(["Comments", "Keywords", "Cc", "Subject"])
def test_a_header_that_somebody_fills_in_is_heard(header: str) -> None:
    raw = f"{header}: C'est le compte de ma mère, pas moi\n".encode() + written("OUI")
    subject = b"Subject: Re: Confirmez\n"
    assert read(subject + raw, SENT).intent is not Intent.CONFIRM
