"""A letter that told a secret, as it is kept: its headers and words, with the secret blanked.

Enclosures and other versions of the text are left out, since they may hold it as well.
"""

from email.message import EmailMessage
from email.policy import SMTP

from domain.text.secrets.disclosed_secrets import without_secrets
from mailer.reading.parts import mime
from mailer.reading.words.secrets import secret_words

_KEPT = ("from", "to", "date", "message-id", "in-reply-to", "references")
_LONGEST = 998  # of a header's line


def blanked(raw: bytes) -> bytes:
    """The letter without the secret; never raises, at worst of its words nothing is left."""
    kept = EmailMessage(policy=SMTP)
    try:
        message = mime.parse(raw)
        for name in _KEPT:
            if value := " ".join(mime.header(message, name).split())[:_LONGEST]:
                kept[name] = value
        kept["Subject"] = " ".join(_without_secrets(mime.header(message, "subject")).split())
        kept.set_content(_without_secrets(mime.readable(message)))
        return kept.as_bytes()
    except Exception:  # noqa: BLE001 - the mail libraries raise anything on hostile bytes
        return b"Subject: (blanked)\r\n\r\n"


def _without_secrets(said: str) -> str:
    return without_secrets(said, secret_words())
