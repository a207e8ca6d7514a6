"""A letter of somebody's own accord, who has no account: invited, or sent to the centre."""

from dataclasses import replace

import pytest

from domain.machine.effects import Write
from domain.machine.events import Received, Written
from domain.machine.inviting.changes import OpenInvitation
from domain.machine.inviting.records import Invitation, InvitationState
from domain.machine.records import Rules
from domain.mail.alerts import question
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import Verdict
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA, TOM
from tests.support.pure.facts import FakeFacts

ENTRY = EMMA.entry
FACTS = FakeFacts(chat=0, entries=(ENTRY,))
ASKS = Received(
    Reading(LetterKind.HUMAN, reply="I don't have Telegram, what can I do?", intent=Intent.DENY),
    ENTRY.email,
    message_id="m@school.uk",
    number=12,
    asks=True,
    vouched=True,
    beside=Intent.QUESTION,
    without_telegram=True,
)
THROUGH_CENTRE = Write("candidate.answer.way-through-centre", "who@x.fr", in_reply_to="m@school.uk")


def invitation(entry: object = ENTRY, row: int = 9000, whom: str = "nobody") -> Write:
    return Write(
        "candidate.action.invite", ENTRY.email, {"whom": whom}, language="en",
        entry=getattr(entry, "id", 0), purpose="invite", row=row, in_reply_to="m@school.uk",
    )  # fmt: skip


def decided(letter: Received, facts: FakeFacts = FACTS) -> Verdict:
    return decide_letter(letter, replace(facts, answered=set(facts.answered)))


def left_to_a_person(letter: Received, facts: FakeFacts = FACTS) -> bool:
    """Whoever is proven hears that it has arrived; nobody else hears anything."""
    *told, alert = decided(letter, facts).effects
    heard = [each.letter for each in told if isinstance(each, Write)]
    proven = letter.vouched and not letter.dmarc_failed
    assert heard == (["candidate.answer.arrived"] if proven else [])
    return alert == question(letter, facts)


def test_who_has_no_telegram_and_writes_from_the_imported_address_is_invited() -> None:
    opened = OpenInvitation(id=9000, entry=ENTRY.id, email=ENTRY.email)
    assert decided(ASKS) == Verdict((invitation(),), (opened,))


@each_of([Intent.HELP, Intent.STATUS, Intent.STATEMENT])
def test_so_is_who_commands_without_an_account(intent: Intent) -> None:
    letter = replace(ASKS, reading=replace(ASKS.reading, intent=intent), without_telegram=False)
    assert decided(letter).effects == (invitation(),)


@pytest.mark.parametrize("beside", [Intent.CONFIRM, Intent.NOTHING])
def test_a_yes_and_the_number_without_a_letter_of_ours_is_invited_and_opens_nothing(
    beside: Intent,
) -> None:
    text = f"YES {ENTRY.id_number}"
    reading = Reading(LetterKind.HUMAN, reply=text, intent=Intent.QUESTION)
    letter = replace(ASKS, reading=reading, without_telegram=False, asks=False, beside=beside)
    assert decided(letter).effects == (invitation(),)
    assert [type(each) for each in decided(letter).changes] == [OpenInvitation]
    other = replace(letter, beside=Intent.QUESTION)
    assert left_to_a_person(other)


def test_twins_get_a_letter_each_that_says_for_whom() -> None:
    twin = replace(TOM.entry, email=ENTRY.email)
    verdict = decided(ASKS, replace(FACTS, entries=(ENTRY, twin)))
    assert verdict.effects == (
        invitation(whom="Emma"),
        replace(invitation(twin, 9001, "Tom"), language="en"),
    )


def test_an_invitation_that_is_open_goes_on_with_its_counted_tries() -> None:
    known = Invitation(
        id=7, entry=ENTRY.id, email=ENTRY.email, state=InvitationState.OPEN, tries=3,
        sent=MORNING, reminded=True,
    )  # fmt: skip
    verdict = decided(ASKS, replace(FACTS, invitations=(known,)))
    assert verdict == Verdict((invitation(row=7),))


@pytest.mark.parametrize("letter", [replace(ASKS, vouched=False), replace(ASKS, dmarc_failed=True)])
def test_an_address_that_nobody_vouches_for_gets_nothing(letter: Received) -> None:
    assert left_to_a_person(letter)


def test_a_second_letter_of_the_day_is_for_a_person() -> None:
    told = replace(FACTS, answered={(ENTRY.email, "candidate.action.invite")})
    assert left_to_a_person(ASKS, told)


def test_an_unknown_address_hears_how_the_centre_helps_once_a_day() -> None:
    letter = replace(ASKS, sender="who@x.fr")
    assert decided(letter).effects == (THROUGH_CENTRE, question(letter, FACTS))
    told = replace(FACTS, answered={("who@x.fr", THROUGH_CENTRE.letter)})
    assert left_to_a_person(letter, told)


def test_a_stranger_who_says_nothing_of_telegram_is_for_a_person() -> None:
    letter = replace(ASKS, sender="who@x.fr", without_telegram=False)
    assert left_to_a_person(letter)


def test_an_owner_who_has_no_telegram_any_more_is_answered_as_before() -> None:
    owner = replace(FACTS, entries=(), accounts=(EMMA,))
    [told, _] = decided(ASKS, owner).effects
    assert isinstance(told, Write)
    assert told.letter == "candidate.answer.question"


def test_a_schools_address_is_not_invited_for_its_pupils() -> None:
    many = tuple(replace(ENTRY, id=each, id_number=f"{each:06}AAA") for each in range(7))
    told = decided(ASKS, replace(FACTS, entries=many))
    assert (told.effects[0], told.changes) == (
        replace(THROUGH_CENTRE, to=ENTRY.email, language=ENTRY.language),
        (),
    )


@pytest.mark.parametrize("by_mail", ["no_results", "off"])
def test_nobody_is_invited_to_what_the_centre_does_not_give_by_mail(by_mail: str) -> None:
    facts = replace(FACTS, rules=Rules(by_mail=by_mail))  # type: ignore[arg-type]
    verdict = decided(ASKS, facts)
    assert verdict == Verdict(
        (
            replace(
                THROUGH_CENTRE,
                letter="candidate.answer.not-by-mail",
                to=ENTRY.email,
                language=ENTRY.language,
            ),
            question(ASKS, facts),
        ),
        aside=True,
    )


def hears(facts: FakeFacts, sender: str = ENTRY.email) -> list[str]:
    """The letters that answer HELP."""
    reading = replace(ASKS.reading, reply="HELP", intent=Intent.HELP)
    letter = replace(ASKS, sender=sender, reading=reading, without_telegram=False, asks=False)
    return [each.letter for each in decided(letter, facts).effects if isinstance(each, Write)]


def test_a_stranger_who_asks_for_help_hears_that_the_address_is_on_no_entry() -> None:
    assert hears(FACTS, "who@x.fr") == [THROUGH_CENTRE.letter]


def test_a_stranger_is_answered_in_the_language_of_the_letter() -> None:
    asks = replace(ASKS, sender="who@x.fr", language="fr")
    assert decided(asks).effects[0] == replace(THROUGH_CENTRE, language="fr")
    own_words = replace(asks, without_telegram=False)
    heard = decided(own_words).effects[0]
    assert isinstance(heard, Write)
    assert (heard.letter, heard.language) == ("candidate.answer.arrived", "fr")


def test_who_is_on_an_entry_that_has_its_account_elsewhere_hears_of_it() -> None:
    elsewhere = replace(EMMA, email="emma@home.uk")
    assert hears(replace(FACTS, accounts=(elsewhere,))) == ["candidate.answer.account-exists"]


def test_of_an_account_that_is_not_open_nobody_hears_that_all_is_well() -> None:
    elsewhere = replace(EMMA, email="emma@home.uk")
    for shut in (replace(elsewhere, confirmed=False), replace(elsewhere, frozen=True)):
        assert hears(replace(FACTS, accounts=(shut,))) == ["candidate.answer.arrived"]


def sends_number(number: str, facts: FakeFacts) -> list[str]:
    """The letters that answer it, in reply to one about an account."""
    text = f"YES {number}"
    reading = Reading(LetterKind.HUMAN, reply=text, intent=Intent.QUESTION)
    about = Written(EMMA.email, EMMA.id)
    letter = replace(
        ASKS, reading=reading, without_telegram=False, asks=False, beside=Intent.CONFIRM,
        purpose="reply", row=3, about=about,
    )  # fmt: skip
    return [each.letter for each in decided(letter, facts).effects if isinstance(each, Write)]


def test_beside_an_account_the_number_of_another_entry_there_brings_its_invitation() -> None:
    other = replace(TOM.entry, email=EMMA.email)
    facts = replace(FACTS, entries=(ENTRY, other), accounts=(EMMA,))
    assert sends_number(other.id_number, facts) == ["candidate.action.invite"]
    assert sends_number("000000AAA", facts) == ["candidate.answer.question"]
    assert sends_number(ENTRY.id_number, facts) == ["candidate.answer.question"]


def test_who_guessed_too_often_hears_so_of_a_fresh_letter_as_well() -> None:
    known = Invitation(
        id=7, entry=ENTRY.id, email=ENTRY.email, state=InvitationState.GUESSED, tries=5,
        sent=MORNING, reminded=False,
    )  # fmt: skip
    guessed = replace(FACTS, invitations=(known,))
    reading = Reading(LetterKind.HUMAN, reply=f"YES {ENTRY.id_number}", intent=Intent.QUESTION)
    number = replace(ASKS, reading=reading, without_telegram=False, beside=Intent.CONFIRM)
    for letter in (ASKS, number):
        told, alert = decided(letter, guessed).effects
        assert isinstance(told, Write)
        assert told.letter == "candidate.answer.invitation-over"
        assert alert == question(letter, guessed)


def test_whose_number_is_sent_is_invited_again_on_the_same_day_and_nobody_beside() -> None:
    twin = replace(TOM.entry, email=ENTRY.email)
    facts = replace(
        FACTS,
        entries=(ENTRY, twin),
        answered={(ENTRY.email, "candidate.action.invite")},
    )
    reading = Reading(LetterKind.HUMAN, reply=f"YES {twin.id_number}", intent=Intent.QUESTION)
    letter = replace(ASKS, reading=reading, without_telegram=False, beside=Intent.CONFIRM)
    assert decided(letter, facts).effects == (invitation(twin, 9000, "Tom"),)
