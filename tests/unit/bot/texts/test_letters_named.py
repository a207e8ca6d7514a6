"""Letters to a mailbox of several people: a first name stands before what all others read."""

import re

from bot.texts.letter_forms import LETTERS
from tests.support.mail.our_letters import EVERY, written
from tests.support.offenders import name_offenders

UNNAMED = {
    "candidate.action.confirm-address",
    "candidate.answer.unclear",
    "candidate.notice.other-address-used",
    "candidate.action.for-whom",
    "candidate.action.which-exam",
    "institution.notice.result-shared",
    "institution.notice.share-withdrawn",
    "institution.notice.result-taken-back",
    "institution.notice.result-not-valid",
    "institution.notice.result-updated",
    "institution.answer.checked",
    "institution.answer.checked-briefly",
}
"""No name ever stands before their subjects."""


def is_named_smoothly(name: str, language: str) -> None:
    """With a name before it no subject has two colons more, and none goes on with "to"."""
    own = "whom" in LETTERS[name].takes
    letter = written(name, language) if own else written(name, language, for_whom="Zoé")
    subject = letter.subject.partition("Zoé")[2]
    assert subject.count(":") <= 1, letter.subject
    clumsy = re.compile(r"(?:Pour|For) Zoé ?: (?:pour|afin|to |in order|À )")
    assert not clumsy.search(f"{letter.subject}\n{' '.join(letter.text.split())}")


def test_a_subject_of_staffs_begins_as_they_wrote_it() -> None:
    own = {"subject": "Cambridge moves the day", "for_whom": "Zoé"}
    assert written("candidate.notice.broadcast", "en", **own).subject == (
        "For Zoé: Cambridge moves the day"
    )


def test_a_name_before_a_sentence_is_as_one_would_write_it() -> None:
    name_offenders(is_named_smoothly, [each for each in EVERY if each[0] not in UNNAMED])
