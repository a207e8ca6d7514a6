"""Many of our letters begin alike, and so may what an earlier version said: a yes stays one.

The first words of a quote were taken for those of another letter, and so for somebody's remark.
"""

from itertools import product

from bot.mail.sent_texts import INVITING
from domain.mail.inviting.letters import LETTER, NOBODY, RELEASED
from mailer.reading import is_all_agreed
from tests.support.examples import one_in
from tests.support.mail.introductions import ANSWERED, DESK, HERS, OURS
from tests.support.mail.our_letters import TEXTS, WRITER
from tests.support.offenders import name_offenders

CALLED = (NOBODY, "Léo")
WRITTEN = {
    (name, language, whom): WRITER.write(name, language, {"whom": whom, "chat": "https://t.me/x"})
    for name, language, whom in product(INVITING, TEXTS.languages, CALLED)
}
TODAY = "\n".join([OURS, *(letter.text for letter in WRITTEN.values())])
SUBJECTS = "\n".join(letter.subject for letter in WRITTEN.values())


def is_agreed(quoted: str, sent: str, said: str = "OUI 234567ABC") -> bool:
    marked = "".join(f"> {line}\n" for line in quoted.split("\n"))
    raw = (
        f"From: Inès Morel <{HERS}>\nTo: {ANSWERED}\nContent-Type: text/plain; charset=utf-8\n\n"
        f"{said}\n\nLe 30/11/2026 à 09:00, {OURS} <{DESK}> a écrit :\n\n{marked}"
    )
    return is_all_agreed(raw.encode(), sent, SUBJECTS, "Léo Morel")


def is_agreed_today(*letter: str) -> None:
    assert is_agreed(WRITTEN[letter].text, TODAY)  # type: ignore[index]


def test_a_yes_and_a_number_above_any_invitation_of_today_is_one() -> None:
    name_offenders(is_agreed_today, one_in(3, sorted(WRITTEN)))


def reworded(text: str) -> str:
    """The letter as an earlier version may have said it: its first words, and then others."""
    opening, rest = text[:130].rpartition(" ")[0], text[130:].split()
    return f"{opening} {' '.join(reversed(rest))}"


def is_agreed_beside_former_words(*letter: str) -> None:
    today = WRITTEN[letter].text  # type: ignore[index]
    former = reworded(today)
    for sent in (f"{former}\n{TODAY}", f"{TODAY}\n{former}"):
        assert is_agreed(today, sent)
        assert is_agreed(former, sent)


def test_former_words_that_begin_like_those_of_today_leave_a_yes_as_it_is() -> None:
    invited = [
        each for each in sorted(WRITTEN) if each[0] in {LETTER, RELEASED} and each[2] != NOBODY
    ]
    name_offenders(is_agreed_beside_former_words, one_in(3, invited))


def test_words_of_ours_put_before_such_a_quote_are_somebodys() -> None:
    letter = WRITTEN["candidate.action.invite", "fr", NOBODY].text
    for remark in (
        "Ce message ne vous concerne pas ?",
        "Répondez NON",
        "ni un mot de passe Bonjour",
    ):
        assert not is_agreed(f"{remark}\n{letter}", f"{reworded(letter)}\n{TODAY}")
