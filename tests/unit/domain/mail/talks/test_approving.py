"""Which replies approve a release: a yes in so many words, from whom it was asked of."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.machine.effects import Write, line
from domain.machine.events import Received, Written
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.effects import AnswerByLetter
from domain.mail.bounces import describe_sent
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.talks.approving import letter
from domain.mail.verdict import Verdict
from domain.text.typed_phrases import TypedPhrase
from tests.support.pure.facts import FakeFacts

HEAD = "head@centre.example"
ASKED = Written(HEAD, 0, release=7)
YES = Received(
    Reading(LetterKind.HUMAN, reply="oui", intent=Intent.CONFIRM),
    HEAD,
    purpose="reply",
    row=12,
    about=ASKED,
    message_id="m@centre.example",
)
APPROVED = AnswerByLetter(7, True, mailbox=HEAD, in_reply_to="m@centre.example")


WORDS: dict[str, str] = {TypedPhrase.WORDS_YES: "oui|yes", TypedPhrase.WORDS_NO: "non"}


def decided(received: Received) -> Verdict:
    facts = FakeFacts(say=lambda said, _: WORDS.get(said.phrase, said.phrase))
    return decide_letter(received, facts)


def test_the_letter_that_asks_is_known_again_by_its_release() -> None:
    asked = line(ApprovalPhrase.APPROVAL_ASKED, number="7")
    assert describe_sent(letter(HEAD, (), asked)) == ASKED
    assert describe_sent(Write("candidate.answer.help", HEAD, {"number": "7"})).release == 0


def test_a_yes_alone_approves_and_a_no_alone_lets_go() -> None:
    assert decided(YES) == Verdict((APPROVED,))
    no = replace(YES, reading=replace(YES.reading, reply="non", intent=Intent.DENY))
    assert decided(no) == Verdict((replace(APPROVED, approve=False),))


def test_a_yes_with_more_beside_it_is_asked_about() -> None:
    for said in ("oui merci", "OUI, lundi", "yes please"):
        verdict = decided(replace(YES, reading=replace(YES.reading, reply=said)))
        assert (verdict.aside, APPROVED in verdict.effects) == (True, False), said
    signed = replace(YES.reading, reply="Oui.\n\nAnne Petit")
    assert decided(replace(YES, reading=signed)) == Verdict((APPROVED,))


def test_a_no_with_more_in_it_lets_go_and_is_seen_by_staff() -> None:
    reading = replace(YES.reading, reply="non, où est Léo ?", intent=Intent.DENY)
    verdict = decided(replace(YES, reading=reading, asks=True))
    assert (verdict.effects[0], verdict.aside) == (replace(APPROVED, approve=False), True)


@given(
    st.sampled_from(list(Intent)),
    st.sampled_from(["", "oui", "👍", "peut-être", "non", "lundi"]),  # whatever is read in them
    st.tuples(*[st.booleans()] * 5),
)
def test_nothing_but_a_plain_yes_of_the_one_who_was_asked_approves(
    intent: Intent, said: str, marks: tuple[bool, ...]
) -> None:
    asks, enclosed, elsewhere, forged, strange = marks
    reading = Reading(
        LetterKind.HUMAN, reply=said, intent=intent, enclosed=enclosed, elsewhere=elsewhere
    )
    sender = "stranger@mail.example" if strange else HEAD
    received = replace(YES, reading=reading, asks=asks, dmarc_failed=forged, sender=sender)
    plain = intent is Intent.CONFIRM and said == "oui" and not any(marks)
    approves = any(
        isinstance(each, AnswerByLetter) and each.approve for each in decided(received).effects
    )
    assert approves == plain
