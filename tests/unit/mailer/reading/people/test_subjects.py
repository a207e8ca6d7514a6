"""A subject is read behind its tags and reply marks; names and broken letters refuse nothing."""

import pytest

from domain.mail.reading import Intent
from mailer.reading import read
from mailer.reading.people.intents import intent
from mailer.reading.people.subjects import parsed
from tests.support.mail.answers import DESK, SENT
from tests.support.offenders import each_of, name_offenders

OURS = "Confirmez votre adresse"
MARKED = [
    "Re: ",
    "[EXTERNE] Re: ",
    "{Spam?} RE : ",
    "*** SPAM *** Re[2]: ",
    "SPAM: Re: ",
    "[EXT] TR: Re: ",
    "Antw: ",
    "回复：",
    "答复: ",
    "Отв: ",
    "Відп: ",
    "ΑΠ: ",
    "رد: ",
    "Trả lời: ",
    "YNT: ",
    "RES: ",
    "R: ",
    "Odp: ",
    "תגובה: ",
]


def is_an_answer(mark: str) -> None:
    subject = parsed(f"{mark}{OURS}")
    assert (subject.topic, subject.answers) == (OURS, True)
    assert intent("", f"{mark}{OURS}") is Intent.NOTHING


def test_reply_marks_of_other_languages_and_tags_are_known() -> None:
    name_offenders(is_an_answer, MARKED)


@each_of(["[NON] Re: x", "Re: x {NON}", "Re: x - non", "NON: Re: x"])
def test_a_refusal_in_a_tag_is_heard(subject: str) -> None:
    assert intent("", subject) is Intent.DENY


@pytest.mark.parametrize("subject", ["Re: Confirmez : r?pondez ? ce message", "Re: R\ufffdponse ?"])
def test_a_mark_in_a_broken_subject_is_no_question(subject: str) -> None:
    assert intent("Oui", subject) is Intent.CONFIRM


OF_OURS = "Confirmez votre adresse : répondez à ce message"
INES = "Inès Morel <ines.morel@example.fr>"


@each_of(
    [
        OF_OURS.encode("latin-1"),
        OF_OURS.replace("é", "\ufffd").replace("à", "\ufffd").encode(),
        b"=?utf-8?Q?Confirmez_votre_adresse_=3A_r=C3=A9pondez",
        "\u200f".encode() + b"Confirmez votre adresse",
    ]
)
def test_a_subject_that_programs_damaged_leaves_a_yes(subject: bytes) -> None:
    head = f"From: {INES}\nTo: {DESK}\nIn-Reply-To: <c@x>\nSubject: Re: ".encode()
    raw = head + subject + b"\nContent-Type: text/plain; charset=utf-8\n\nOui\n"
    assert read(raw, SENT, OF_OURS).intent is Intent.CONFIRM


@each_of([b"r\xe9pondez PAS \xe0 ce message", b"=?utf-8?Q?Confirmez_=2D_NON"])
def test_words_in_a_damaged_subject_are_somebodys(subject: bytes) -> None:
    head = f"From: {INES}\nTo: {DESK}\nIn-Reply-To: <c@x>\nSubject: Re: ".encode()
    raw = head + subject + b"\nContent-Type: text/plain; charset=utf-8\n\nOui\n"
    assert read(raw, SENT, OF_OURS).intent is not Intent.CONFIRM


def test_a_mark_that_somebody_put_is_one() -> None:
    assert intent("Oui", "Re: Confirmez votre adresse ?") is Intent.QUESTION


NAN = "Nan Li <nan.li@example.org>"


@each_of(
    [
        ("Oui, je confirme.\n\nMerci\nNan", NAN),
        ("Oui\nNan Li", NAN),
        ("Je confirme\nCandidat No: 0012", ""),
        ("Yes, candidate no. 0012", ""),
        ("Oui\nN° 48213", ""),
    ]
)
def test_a_name_or_number_that_sounds_like_no_refuses_nothing(text: str, author: str) -> None:
    assert intent(text, author=author) is Intent.CONFIRM


@each_of(["Nan", "Nan.", "Merci\nNan"])
def test_a_name_that_means_no_is_no_yes_either(text: str) -> None:
    assert intent(text, author=NAN) is Intent.QUESTION


@each_of(["Nan", "NON", "No: it is not me", "No 2 me please remove me"])
def test_of_anybody_else_it_is_still_a_no(text: str) -> None:
    assert intent(text, author="Zoé <zoe@example.org>") in {Intent.DENY, Intent.STOP}


@each_of(
    [
        ("👍🏽", Intent.CONFIRM),
        ("👎", Intent.DENY),
        ("🤔", Intent.QUESTION),
        ("❤️", Intent.QUESTION),
        ("Oui 😊", Intent.CONFIRM),
        ("Oui 🤡", Intent.QUESTION),
        ("Oui 👎", Intent.QUESTION),
    ]
)
def test_thumbs_are_yes_and_no_and_other_pictures_a_question(text: str, meant: Intent) -> None:
    assert intent(text) is meant
