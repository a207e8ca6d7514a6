"""Who speaks for an organisation that was sent a result."""

from dataclasses import replace

from domain.machine.events import Received, Written
from domain.machine.sharing.changes import HearShare
from domain.machine.sharing.records import Share
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.sharing.heard import speaks_for
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA, signed_in

LEEDS = "results@leeds.ac.uk"
GONE = Share(
    id=7, account=EMMA.id, organisation="Leeds", state="sent", reason="", at=MORNING, email=LEEDS
)
READING = Reading(LetterKind.HUMAN, reply="Thank you.", intent=Intent.QUESTION)
ANSWER = Received(
    READING, "jo@leeds.ac.uk", purpose="share", row=7, about=Written("", EMMA.id, 7), vouched=True
)


def heard(letter: Received, share: Share = GONE) -> list[HearShare]:
    facts = replace(signed_in(EMMA), sent=(share,))
    return [each for each in decide_letter(letter, facts).changes if isinstance(each, HearShare)]


def test_an_answer_from_there_says_that_it_was_read() -> None:
    assert heard(ANSWER) == [HearShare(7)]


def test_neither_a_program_nor_a_forger_nor_anybody_else_says_so() -> None:
    program = replace(ANSWER, reading=replace(READING, kind=LetterKind.AUTOREPLY))
    strangers = replace(ANSWER, sender="jo@leedz.example")
    for each in (program, strangers, replace(ANSWER, dmarc_failed=True)):
        assert heard(each) == []
    assert heard(ANSWER, replace(GONE, state="revoked")) == []


@each_of(
    [
        ("jo@leeds.ac.uk", LEEDS, True),
        ("jo@maths.leeds.ac.uk", "RESULTS@Leeds.ac.uk", True),
        ("jo@eeds.ac.uk", LEEDS, False),
        ("jo@gmail.com", "boss@gmail.com", False),
        ("boss@gmail.com", "Boss@gmail.com", True),
    ]
)
def test_a_house_is_known_by_its_domain_and_not_by_its_provider(
    sender: str, email: str, speaks: bool
) -> None:
    assert speaks_for(sender, email) is speaks
