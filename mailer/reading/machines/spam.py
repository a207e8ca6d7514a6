"""What a spam filter on the way said of a letter: by its header, as each of them writes it."""

import re
from email.message import Message

from mailer.reading.parts import mime

_VERDICTS = {
    "x-spam-flag": re.compile(r"yes\b"),  # SpamAssassin
    "x-spam-status": re.compile(r"yes\b"),
    "x-spam": re.compile(r"yes\b"),  # rspamd
    "x-dspam-result": re.compile(r"spam\b"),
    "x-bogosity": re.compile(r"(?:yes|spam)\b"),
    "x-barracuda-spam-flag": re.compile(r"yes\b"),
    "x-mailscanner-spamcheck": re.compile(r"spam\b"),
    # Microsoft's: by the filter or by a rule of the receiver's, or a confidence of 5 to 9.
    "x-forefront-antispam-report": re.compile(r"(?:.*;)?\s*(?:sfv:(?:spm|sks|skb)|scl:[5-9])\b"),
    "x-ms-exchange-organization-scl": re.compile(r"[5-9]\b"),
}


def is_flagged(message: Message) -> bool:
    """Whether any filter took the letter for spam. Filters err: the letter of a person is hers."""
    return any(
        verdict.match(said.strip().lower())
        for name, verdict in _VERDICTS.items()
        for said in mime.headers(message, name)
    )
