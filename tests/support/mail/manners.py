"""In what manner a letter comes that is no plain reply of its author's."""

import re
from email import message_from_bytes
from email.policy import SMTP

from domain.mail.reading import LetterKind

HEADERS = {
    "list": ("List-Id", "<parents.lycee.fr>"),
    "away": ("Auto-Submitted", "auto-replied"),
}
KINDS = {"list": LetterKind.LIST, "away": LetterKind.AUTOREPLY}
PDF = b"%PDF-1.4\n%%EOF\n"


def manner_of(text: str) -> tuple[str, str]:
    """The manner that a dialogue names before a reply, "" for none, and the reply."""
    named = re.fullmatch(r"\((list|away|forged|pdf)\) ?(.*)", text)
    return (named[1], named[2]) if named else ("", text)


def dressed_up(raw: bytes, manner: str) -> bytes:
    """A reply as a mailing list hands it on, a program writes it, or with a scanned page."""
    message = message_from_bytes(raw, policy=SMTP)
    if manner in HEADERS:
        name, value = HEADERS[manner]
        message[name] = value
    if manner == "pdf":
        message.add_attachment(PDF, maintype="application", subtype="pdf", filename="scan.pdf")
    return message.as_bytes()
