"""Reading a letter as a person would: who wrote, what is new in it, what it wants."""

from mailer.reading.blanking import blanked
from mailer.reading.headers import Authentication, Envelope, Returned, envelope
from mailer.reading.letters import (
    LONGEST_SCAN,
    holds_pdf,
    is_all_agreed,
    is_cut_off,
    pdfs,
    read,
    visible_text,
)
from mailer.reading.people.acceptance import beside_numbers, is_without_telegram
from mailer.reading.people.intents import asks
from mailer.reading.people.tongues import tongue
from mailer.reading.words.secrets import secret_words

__all__ = [
    "LONGEST_SCAN",
    "Authentication",
    "Envelope",
    "Returned",
    "asks",
    "beside_numbers",
    "blanked",
    "envelope",
    "holds_pdf",
    "is_all_agreed",
    "is_cut_off",
    "is_without_telegram",
    "pdfs",
    "read",
    "secret_words",
    "tongue",
    "visible_text",
]
