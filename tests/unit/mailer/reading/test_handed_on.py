"""Who hands on what a machine wrote, with words of their own, is a person and wants an answer."""

from domain.mail.reading import Intent, LetterKind
from mailer.reading import read
from tests.support.offenders import each_of

FAILED = "Final-Recipient: rfc822; desk@centre.example\nAction: failed\nStatus: 5.1.1"
REPORTS = {
    "message/delivery-status": f"Reporting-MTA: dns; mx.example.fr\n\n{FAILED}",
    "message/disposition-notification": "Final-Recipient: rfc822; zoe@example.fr\n"
    "Disposition: manual-action/MDN-sent-manually; displayed",
    "message/feedback-report": "Feedback-Type: abuse\nVersion: 1",
}
WORDS = (
    "Bonjour, pouvez-vous m'aider ?",
    "J'ai reçu ceci, je ne comprends pas.",
    "What is this?",
    "My son got this from you.",
)


def handed_on(words: str, kind: str = "message/delivery-status", **headers: str) -> bytes:
    """A report among the parts of a letter that Zoé forwards."""
    lines = {"From": "Zoé <zoe@example.fr>", "Subject": "Fwd: votre message"}
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\n" for name, value in lines.items())
    parts = (("text/plain; charset=utf-8", words), (kind, REPORTS[kind]))
    body = "".join(f"--R\nContent-Type: {each}\n\n{text}\n" for each, text in parts)
    return f'{head}Content-Type: multipart/mixed; boundary="R"\n\n{body}--R--\n'.encode()


@each_of(REPORTS)
@each_of(WORDS)
def test_a_report_among_the_parts_of_a_persons_letter_is_hers(words: str, kind: str) -> None:
    reading = read(handed_on(words, kind))
    assert (reading.kind, reading.intent) == (LetterKind.HUMAN, Intent.QUESTION)
    assert reading.recipients == ()


def test_a_report_pasted_below_a_question_is_a_persons() -> None:
    pasted = f"Bonjour, que faire de ceci ?\n\n{FAILED}\nDiagnostic-Code: smtp; 550 User unknown"
    raw = f"From: zoe@example.fr\nSubject: Souci\n\n{pasted}\n".encode()
    assert read(raw).kind is LetterKind.HUMAN


@each_of(
    [
        {"Auto_Submitted": "auto-replied"},
        {"Return_Path": "<>"},
        {"From": "MAILER-DAEMON@mx.example.fr"},
    ]
)
def test_words_beside_a_header_that_says_machine_are_a_machines(header: dict[str, str]) -> None:
    raw = handed_on("Hello, I could not deliver this. Is it yours?", **header)
    assert read(raw).kind is LetterKind.BOUNCE


def test_a_report_below_a_systems_own_words_stays_one() -> None:
    words = "Your message could not be delivered to the following address."
    assert read(handed_on(words)).kind is LetterKind.BOUNCE


@each_of(
    [
        ("Out of office? - results", "I called three times. When are the results out?"),
        ("Absence", "Bonjour, où puis-je voir mes résultats ?"),
        ("Accusé de réception", "Les résultats sont-ils sortis ?"),
    ]
)
def test_who_asks_for_results_under_a_machines_subject_is_a_person(subject: str, said: str) -> None:
    raw = f"From: Zoé <zoe@example.fr>\nSubject: {subject}\n\n{said}\n".encode()
    assert read(raw).kind is LetterKind.HUMAN


def with_file(kind: str, *more: str) -> bytes:
    """A letter of Zoé's that is a file and not a word."""
    head = "From: zoe@example.fr\nSubject: \nContent-Type: multipart/mixed; boundary=R\n"
    file = "\n".join([f"Content-Type: {kind}", "Content-Transfer-Encoding: base64", *more])
    return f"{head}\n--R\nContent-Type: text/plain\n\n\n--R\n{file}\n\nAAAA\n--R--\n".encode()


ATTACHED = "Content-Disposition: attachment"


def test_a_file_that_came_without_a_word_is_seen() -> None:
    for kind in ("image/jpeg", "application/pdf"):
        assert read(with_file(kind, ATTACHED)).enclosed, kind
    assert read(with_file("audio/ogg")).enclosed


def test_a_logo_and_a_seal_are_no_files() -> None:
    assert not read(with_file("image/png", ATTACHED, "Content-ID: <logo>")).enclosed
    assert not read(with_file("image/png", "Content-Disposition: inline")).enclosed
    assert not read(with_file("application/pkcs7-signature", ATTACHED)).enclosed
