"""What is taken away before a yes is believed, and that anything else is left."""

import pytest

from domain.mail.reading import Intent
from mailer.reading import read
from mailer.reading.people.quoting.in_order import in_order, order
from mailer.reading.people.quoting.ours import OurWords
from tests.support.mail.answers import DESK, SENT, written
from tests.support.offenders import each_of, name_offenders

QUOTE = "".join(f"> {line}\n" for line in SENT.splitlines())
SAID = f"Le 26/11/2026 à 09:12, Centre <{DESK}> a écrit :\n\n{QUOTE}"
SUBJECTS = "Confirmez votre adresse : répondez à ce message\nPlease confirm your address"


def left(*lines: str) -> list[str]:
    return [line.left for line in OurWords(SENT).taken_from(lines)]


def test_our_words_are_taken_word_by_word_and_a_remark_beside_them_is_left() -> None:
    assert left("> une réponse vide suffit, ou rien du tout") == ["rien du tout"]
    assert left("Pour la confirmer, répondez simplement à mon père ?") == ["mon père ?"]


def test_three_words_of_ours_are_somebodys() -> None:
    assert left("votre adresse", "Répondez NON") == ["votre adresse", "Répondez NON"]


def test_a_word_of_ours_that_stands_there_twice_is_somebodys_once() -> None:
    whole = SENT.replace("Répondez NON", "Répondez NON NON")
    assert [each for each in left(*whole.split("\n")) if each] == ["NON."]


COPIED = "Répondez NON. Nous retirerons aussitôt votre adresse."


@each_of([COPIED, f"Oui\n\n{COPIED}", f"{COPIED}\n\n{SAID}"])
def test_our_own_words_of_refusal_given_as_an_answer_never_confirm(text: str) -> None:
    assert meaning(text) not in {Intent.NOTHING, Intent.CONFIRM}


@each_of(["r?pondez", "rÃ©pondez", "r\ufffdpondez"])
def test_words_of_ours_that_a_charset_damaged_are_ours(damage: str) -> None:
    assert left(f"Pour la confirmer, {damage} simplement à ce message") == [""]


def meaning(text: str, sent: str = SENT, subjects: str = SUBJECTS, **headers: str) -> Intent:
    return read(written(text, **headers), sent, subjects).intent


@each_of(
    [
        "Re: Confirmez votre adresse : répondez à ce message",
        "[EXTERNE] RE: Confirmez votre adresse",
        "Oui",
        "",
    ]
)
def test_an_empty_answer_under_our_subject_is_one(subject: str) -> None:
    assert meaning(SAID, Subject=subject) in {Intent.NOTHING, Intent.CONFIRM}


@pytest.mark.parametrize(
    "subject",
    [
        "Re: C'est l'adresse de mon fils",
        "Re: Confirmez votre adresse : répondez à ce message (Léo est au collège)",
    ],
)
def test_words_that_somebody_put_into_the_subject_are_a_question(subject: str) -> None:
    assert meaning(SAID, Subject=subject) is Intent.QUESTION


KEPT = [
    "NON Le lun. 23 nov. 2026 à 10:02",
    "Wrong guy On Mon, 23 Nov 2026 at 10:02",
    "Pas le mien 23/11/2026 10:02",
    "Не той 23 листопада 2026 р. 10:02",
]


def is_heard_before_an_introduction(glued: str) -> None:
    said = SAID.replace("Le 26/11/2026 à 09:12", glued)
    assert meaning(said) not in {Intent.NOTHING, Intent.CONFIRM}


def test_words_glued_to_an_introduction_are_heard() -> None:
    name_offenders(is_heard_before_an_introduction, KEPT)


@each_of(["", "Inès", "Merci !", "Cordialement,\nInès Morel"])
def test_a_name_and_thanks_below_the_quote_leave_a_yes_as_it_is(below: str) -> None:
    author = "Inès Morel <ines.morel@example.fr>"
    assert meaning(f"Oui\n\n{SAID}\n{below}\n", From=author) is Intent.CONFIRM


def test_an_earlier_letter_of_somebody_else_in_the_quote_is_a_question() -> None:
    assert meaning(f"Oui\n\n{SAID}> > Est-ce bien lui ?\n") is Intent.QUESTION


HIDDEN = [
    "<p {}>x</p>",
    "<p title={}",
    "<{}>",
    '<img src=x alt="{}">',
    "<title>{}</title>",
    "<!--[if mso]><xml>{}</xml><![endif]-->",
    "<svg><text>{}</text></svg>",
]


def is_heard_in_a_page(hidden: str) -> None:
    for said in ("NON", "Qui êtes-vous ?"):
        text = f"<p>Oui</p>{hidden.format(said)}"
        assert meaning(text, Content_Type="text/html; charset=utf-8") is not Intent.CONFIRM


def test_words_that_a_page_hides_in_its_tags_are_heard() -> None:
    name_offenders(is_heard_in_a_page, HIDDEN)


PLACED = [
    SAID.replace("a écrit :", "a écrit : who is this"),
    f"Envoyé de mon iPhone NON\n\n{SAID}",
    f"Envoyé de mon iPhone Pas Moi\n\n{SAID}",
    f"Envoyé de mon iPhone Léo Durand\n\n{SAID}",
    f"Oui\n\nSent from my Samsung Galaxy S22 Léo Durand\n\n{SAID}",
    f"Oui\n\nEnvoyé à partir de Outlook pour iOS Léo\n\n{SAID}",
    f"Oui\n\nSent from my iPhone please stop\n\n{SAID}",
    f"-----Message d'origine-----\nDe : C <{DESK}>\nDate : 23/11/2026\nObjet : le fils\n\n{SENT}",
    SAID.replace("cette ligne —", "cette ligne — ce n'est pas Inès"),
    SAID.replace("> —", "> Autre famille —"),
    SAID.replace(f"<{DESK}>", f"<NON\n{DESK}>"),
    f"-----Message d'origine-----\nDe : C <{DESK}> NON\nDate : 23/11/2026 10:02\n\n{SENT}",
    f"-----Message d'origine-----\nDe : C <{DESK}>\nDate : 23/11/2026 10:02 Sa mère\n\n{SENT}",
]


def is_heard_in_place(text: str) -> None:
    assert meaning(text) not in {Intent.NOTHING, Intent.CONFIRM}


def test_words_on_the_lines_that_programs_write_are_heard() -> None:
    name_offenders(is_heard_in_place, PLACED)


@pytest.mark.parametrize("number", ["999999", "123456"])
def test_other_numbers_in_our_letter_leave_a_yes_as_it_is(number: str) -> None:
    assert meaning(f"Oui\n\n{SAID}> \n> {number}\n") is Intent.CONFIRM


QUOTED_ALONE = [
    "> Ce n'est pas vous ?\n\nOui",
    f"Le 26/11/2026 à 09:12, Centre <{DESK}> a écrit :\n> Ce n'est pas vous ?\n\nOui",
    "> Ce n'est pas vous ? Répondez NON.\n\nOui",
]


def is_a_question(text: str) -> None:
    assert meaning(text) not in {Intent.NOTHING, Intent.CONFIRM}


def test_a_yes_below_our_question_quoted_alone_is_no_yes() -> None:
    name_offenders(is_a_question, QUOTED_ALONE)


def test_a_yes_below_half_of_our_letter_is_one() -> None:
    half = "\n".join(QUOTE.split("\n")[3:9])
    assert meaning(f"{half}\n\nOui") is Intent.CONFIRM


def test_a_question_mark_put_behind_our_words_is_a_question() -> None:
    asked = SAID.replace("sur Telegram.", "sur Telegram ?")
    assert asked != SAID
    assert meaning(f"Oui\n\n{asked}") is Intent.QUESTION


TAGS = ["(n)", "[n]", "[Sophie]", "(pas lui)", "[:-(]", "{Paul}", "*** Lyon ***"]
OF_SYSTEMS = [
    "[EXTERNE]",
    "{Spam?}",
    "***SPAM***",
    "[SPAM 80%]",
    "[#4821]",
    "[Lycée Monnet]",
    "(ext)",
]


def is_a_question_as_a_tag(tag: str) -> None:
    for said in ("", "Oui"):
        assert meaning(said, Subject=f"{tag} Re: Confirmez votre adresse") is Intent.QUESTION


def leaves_the_subject(tag: str) -> None:
    said = meaning("Oui", Subject=f"{tag} Re: Confirmez votre adresse")
    assert said is Intent.CONFIRM


def test_a_tag_that_is_no_mail_systems_is_a_question() -> None:
    name_offenders(is_a_question_as_a_tag, TAGS)


def test_a_tag_of_a_mail_system_leaves_a_yes_as_it_is() -> None:
    name_offenders(leaves_the_subject, OF_SYSTEMS)


def test_words_of_our_subject_that_do_not_begin_it_are_somebodys() -> None:
    assert meaning("Oui", Subject="Re: votre adresse") is Intent.QUESTION
    assert meaning("Oui", Subject="Re: Confirmez votre adr") is Intent.QUESTION
    assert meaning("Oui", Subject="Re: Confirmez votre adresse") is Intent.CONFIRM


SIGNS = [
    "~~oui~~",
    "~oui~",
    "o\u0336u\u0336i\u0336",
    "Oui\u20e0",
    "¬oui",
    "oui ≠",
    "Oui ¿",
    "Oui ‽",
]


def is_a_question_by_its_sign(text: str) -> None:
    assert meaning(text) is Intent.QUESTION


def test_a_struck_or_negated_yes_is_a_question() -> None:
    name_offenders(is_a_question_by_its_sign, SIGNS)


@each_of(["To", "Cc", "Reply-To", "Organization"])
def test_a_refusal_in_a_header_that_names_somebody_is_no_yes(header: str) -> None:
    named = {header.replace("-", "_"): f'"NON" <{DESK}>'}
    assert meaning("Oui", **named) is not Intent.CONFIRM


def test_a_text_that_ends_with_words_of_ours_twice_is_compared() -> None:
    """It was no letter that could be read: a run that its path held already was counted."""
    assert in_order([2, 2, 1, 2, 1], order([0, 2, 2, 1], set(), [0] * 4)) == [None] * 5
