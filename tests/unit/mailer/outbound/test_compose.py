"""A letter becomes bytes that other people's mail programs read as it was meant."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

import dkim  # type: ignore[import-untyped]
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import example, given
from hypothesis import strategies as st

from domain.machine.outbound import Document, Letter
from mailer.outbound.compose import DeskAddress, compose
from mailer.outbound.sign import DkimKey, sign
from tests.support.offenders import each_of

DESK = DeskAddress("Centre d’examen de Lyon", "desk@centre.test")
PDF = Document("Relevé de résultats – Amélie.pdf", "application/pdf", bytes(range(256)) * 9)
LETTER = Letter(
    to="amelie@example.org",
    subject="Confirmez votre adresse électronique",
    text="Bonjour Amélie,\n\nRépondez OUI.\n.\nFrom the desk",
    html="<p>Bonjour Amélie,</p>",
    language="fr",
    message_id="c.7f3k@centre.test",
    date=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
    reply_to="desk+c.7f3k@centre.test",
    envelope_from="desk+b.7f3k@centre.test",
)
BY_MAIL = "mailto:desk+u.7f3k@centre.test?subject=STOP"
BY_PRESS = "https://desk.centre.test/unsubscribe/u7f3k"


def read(letter: Letter) -> EmailMessage:
    return message_from_bytes(compose(letter, DESK), policy=policy.default)


def body(letter: Letter, kind: str) -> str:
    part = read(letter).get_body((kind,))
    assert part is not None
    return str(part.get_content())


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert compose(replace(LETTER, documents=(PDF,)), DESK) == compose(
        replace(LETTER, documents=(PDF,)), DESK
    )


def test_date_and_message_id_come_from_the_letter() -> None:
    message = read(LETTER)
    assert message["Date"] == "Mon, 23 Nov 2026 09:30:00 +0000"
    assert message["Message-ID"] == "<c.7f3k@centre.test>"


def test_people_see_who_writes_and_what_about() -> None:
    message = read(LETTER)
    assert message["From"] == "Centre d’examen de Lyon <desk@centre.test>"
    assert message["Subject"] == "Confirmez votre adresse électronique"


def test_text_comes_first_and_html_is_its_alternative() -> None:
    parts = [part.get_content_type() for part in read(LETTER).iter_parts()]
    assert parts == ["text/plain", "text/html"]


def test_the_text_arrives_unchanged() -> None:
    assert body(LETTER, "plain").splitlines() == LETTER.text.splitlines()


def test_a_letter_without_html_is_plain_text() -> None:
    assert read(replace(LETTER, html="")).get_content_type() == "text/plain"


def test_a_document_arrives_byte_for_byte_under_its_whole_name() -> None:
    (attached,) = read(replace(LETTER, documents=(PDF,))).iter_attachments()
    assert attached.get_content() == PDF.content
    assert attached.get_filename() == PDF.name


def test_old_mail_programs_find_an_ascii_name() -> None:
    raw = compose(replace(LETTER, documents=(PDF,)), DESK)
    assert b'; name="Releve de resultats  Amelie.pdf"' in raw


def test_a_document_cannot_name_a_folder() -> None:
    sly = replace(PDF, name="../../etc/passwd")
    (attached,) = read(replace(LETTER, documents=(sly,))).iter_attachments()
    assert attached.get_filename() == ".._.._etc_passwd"


def test_a_first_letter_says_it_is_automatic_and_wants_no_automatic_answer() -> None:
    message = read(LETTER)
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["X-Results-Desk"] == "centre.test"


@pytest.mark.parametrize("given_id", ["abc@mail.test", "<abc@mail.test>"])
def test_an_answer_joins_the_thread(given_id: str) -> None:
    message = read(replace(LETTER, in_reply_to=given_id))
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["In-Reply-To"] == message["References"] == "<abc@mail.test>"


@each_of(["two words", "a\r\nBcc: all@example.org", "é@x", "x" * 400, "<>"])
def test_an_odd_message_id_does_not_stop_the_answer(odd: str) -> None:
    message = read(replace(LETTER, in_reply_to=odd))
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["In-Reply-To"] is None
    assert message["Bcc"] is None


def test_list_unsubscribe_stands_only_where_given() -> None:
    message = read(replace(LETTER, list_unsubscribe=(BY_MAIL,)))
    assert message["List-Unsubscribe"] == f"<{BY_MAIL}>"
    assert read(LETTER)["List-Unsubscribe"] is None


def test_one_press_stops_letters_only_where_a_page_takes_it() -> None:
    message = read(replace(LETTER, list_unsubscribe=(BY_MAIL, BY_PRESS)))
    assert message["List-Unsubscribe"] == f"<{BY_MAIL}>, <{BY_PRESS}>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    by_mail_only = read(replace(LETTER, list_unsubscribe=(BY_MAIL,)))
    assert by_mail_only["List-Unsubscribe-Post"] is None


@each_of(
    [
        {"to": "a@b.test\r\nBcc: all@example.org"},
        {"reply_to": "desk@centre.test>, <all@example.org"},
        {"message_id": "x@y\r\nBcc: all@example.org"},
        {"language": "fr\nBcc: all@example.org"},
        {"list_unsubscribe": ("mailto:x\r\nBcc: all@example.org",)},
    ]
)
def test_no_value_smuggles_a_header_in(change: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"^((?!example).)*$"):
        compose(replace(LETTER, **change), DESK)  # type: ignore[arg-type]


@given(st.text(), st.text(), st.text())
def test_whatever_people_write_the_message_keeps_its_shape(a: str, b: str, c: str) -> None:
    raw = compose(replace(LETTER, subject=a, text=b, html="<p>" + c), DeskAddress(c, DESK.address))
    lines = raw.split(b"\r\n")
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, lines)) < 998
    assert [name for name, _ in message_from_bytes(raw).items()][:4] == [
        "From", "To", "Reply-To", "Subject",
    ]  # fmt: skip


@example("From From 9 to 5")
@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n")))
def test_any_line_of_text_survives_the_journey(line: str) -> None:
    part = message_from_bytes(compose(replace(LETTER, text=line, html=""), DESK))
    assert part.get_payload(decode=True) == line.encode() + b"\r\n"


def test_no_line_looks_like_the_head_of_a_letter_in_a_mailbox_file() -> None:
    raw = compose(replace(LETTER, text="From 9 to 5\nFrom " + "9" * 90), DESK)
    assert b"\nFrom " not in raw
    assert b"\n=46rom =\r\n9 to 5\r\n" in raw


def test_a_strict_parser_has_nothing_to_complain_about() -> None:
    whole = read(replace(LETTER, documents=(PDF,), list_unsubscribe=(BY_MAIL, BY_PRESS)))
    parts = list(whole.walk())
    headers = [value for part in parts for value in part.values()]
    assert [defect for each in (*parts, *headers) for defect in each.defects] == []


def test_every_line_fits_in_76_columns() -> None:
    long = "Été " * 99
    raw = compose(replace(LETTER, text=f"{long}\nFrom {long}", html=long), DESK)
    assert max(map(len, raw.split(b"\r\n"))) <= 76


def test_an_international_domain_goes_in_its_ascii_form() -> None:
    assert read(replace(LETTER, to="lea@école.test"))["To"] == "lea@xn--cole-9oa.test"


@pytest.fixture(scope="module")
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505 - quick


def signed(letter: Letter, key: rsa.RSAPrivateKey) -> bytes:
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    return sign(compose(letter, DESK), DkimKey("centre.test", "s1", pem))


def verifies(raw: bytes, key: rsa.RSAPrivateKey) -> bool:
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    record = b"v=DKIM1; k=rsa; p=" + b"".join(public.splitlines()[1:-1])
    return bool(dkim.verify(raw, dnsfunc=lambda *_, **__: record))


def test_the_signature_is_one_that_receivers_verify(rsa_key: rsa.RSAPrivateKey) -> None:
    raw = signed(LETTER, rsa_key)
    assert raw.endswith(compose(LETTER, DESK))
    assert verifies(raw, rsa_key)


@pytest.mark.parametrize("part", [b"?subject=STOP", b"=One-Click"])
def test_nobody_changes_how_to_stop_letters_unseen(rsa_key: rsa.RSAPrivateKey, part: bytes) -> None:
    raw = signed(replace(LETTER, list_unsubscribe=(BY_MAIL, BY_PRESS)), rsa_key)
    assert verifies(raw, rsa_key)
    assert not verifies(raw.replace(part, b""), rsa_key)


def test_the_private_key_is_not_shown() -> None:
    assert "BEGIN" not in repr(DkimKey("centre.test", "s1", b"-----BEGIN RSA"))
