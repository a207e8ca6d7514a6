"""What an organisation takes as proof, read before anything goes there."""

from dataclasses import replace

from domain.conversations.desk import question
from domain.exams.organisations import Accepts
from domain.machine.effects import line
from domain.machine.phrases import Phrase
from domain.machine.sentence import Sentence
from domain.machine.sharing.phrases import SharePhrase
from domain.mail.letters import decide_letter
from domain.mail.talks.steps import ChoosingRecipient
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, LEEDS, at_leeds, result_of, signed_in
from tests.support.sharing.by_mail import known, letters, reply

RESULT = result_of(CANDIDATES["Emma"], "B")
READY = replace(signed_in(EMMA), outcomes={EMMA.id: (RESULT,)})


@each_of(
    [
        ("", Phrase.ISSUER_NOTE),
        (Accepts.EXTRACT, SharePhrase.ACCEPTS_EXTRACT),
        (Accepts.SERVICE, SharePhrase.ACCEPTS_SERVICE),
        (Accepts.CERTIFICATE, SharePhrase.ACCEPTS_CERTIFICATE),
        (Accepts.NOTHING, SharePhrase.ACCEPTS_NOTHING),
    ]
)
def test_the_last_look_says_what_they_take(accepts: str, said: Sentence) -> None:
    listed = replace(READY, listed=(replace(LEEDS, accepts=accepts),))
    assert question(at_leeds(RESULT.id), listed).more == (line(said),)


def test_the_read_back_of_a_letter_says_it_as_well() -> None:
    listed = (replace(LEEDS, accepts="nothing"),)
    facts = known(ChoosingRecipient(EMMA.id, (LEEDS.id,)), listed=listed)
    [asked] = letters(decide_letter(reply("1"), facts))
    assert line(SharePhrase.ACCEPTS_NOTHING) in asked.lines
