"""The line that a mailbox's list shows is hidden in our page, and mail programs quote it.

Where it was short it was taken for what somebody wrote, and an empty reply for a question.
"""

from email.message import EmailMessage
from html import escape
from itertools import product

from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.examples import one_in
from tests.support.mail.introductions import ANSWERED, DESK, HERS, OURS
from tests.support.mail.our_letters import TEXTS, VALUES, WRITER
from tests.support.offenders import name_offenders

ASKING = (
    "candidate.action.confirm-address",
    "candidate.answer.unclear",
    "candidate.action.confirm-send",
    "candidate.action.delete",
    "candidate.action.delete-sure",
    "candidate.action.invite",
)
INTRODUCED = f"Le 30/11/2026 à 09:00, {OURS} <{DESK}> a écrit :"
HIDDEN = '<div style="display:none;'
EVERY = sorted(product(ASKING, TEXTS.languages, ("as we hide it", "shown")))
ONE = [each for each in EVERY if each[0] == ASKING[0]]
"""Which letter it is says nothing of words that are none of ours."""


def meant(letter: str, language: str, how: str, beside: str = "") -> Intent:
    """What an empty reply means that quotes the page; `beside` is hidden in it as well."""
    versions = [each for one in TEXTS.languages for each in WRITER.versions(letter, one, VALUES)]
    ours = WRITER.write(letter, language, VALUES)
    page = ours.html.replace(HIDDEN, '<div style="') if how == "shown" else ours.html
    answer = EmailMessage()
    answer["From"], answer["To"] = f"Inès Morel <{HERS}>", ANSWERED
    answer["Subject"] = f"Re: {ours.subject}"
    quoted = f"<div>{escape(INTRODUCED)}</div><blockquote type=cite>{page}</blockquote>"
    answer.set_content(f"<div></div>{beside}{quoted}", subtype="html")
    sent = "\n".join([OURS, *(each.quoted for each in versions)])
    return read(answer.as_bytes(), sent, "\n".join(each.subject for each in versions)).intent


def is_empty(letter: str, language: str, how: str) -> None:
    assert meant(letter, language, how) is Intent.NOTHING


def test_an_empty_reply_that_quotes_the_hidden_line_stays_empty() -> None:
    name_offenders(is_empty, one_in(5, EVERY))


def speaks(letter: str, language: str, how: str) -> None:
    for said in ("NON", "C'est l'adresse de mon fils.", "OUI : cette adresse, non"):
        beside = f'{HIDDEN}max-height:0">{said}</div>'
        assert meant(letter, language, how, beside) is not Intent.NOTHING


def test_other_hidden_words_are_somebodys() -> None:
    name_offenders(speaks, one_in(3, ONE))
