"""A forgotten password: one answer to everybody, and a code that is good once, here and in time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine import limits
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import CountCodeTry, OpenMailCode, UseMailCode
from domain.machine.decision import Decision
from domain.machine.effects import Write, line
from domain.machine.phrases import Phrase
from domain.machine.records import Account, MailCode
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.details import AwaitingNewPassword
from domain.machine.steps.signin import AwaitingRecoveryCode, AwaitingRecoveryId
from domain.mail.talks.changes import CountCodeRequest
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import DELETED, EMMAS, PROVEN_FOR, decide, pressed, typed
from tests.support.pure.candidates import EMMA, unconfirmed
from tests.support.pure.facts import CHAT, FakeFacts, Proof

NUMBER = EMMA.entry.id_number
DAY = timedelta(days=1)
CODE = MailCode(
    id=5, account=EMMA.id, email=EMMA.email, chat=CHAT, expires=MORNING + DAY, used=False, tries=0
)
AT_CODE = AwaitingRecoveryCode(NUMBER, 5)
WRONG = Decision(AT_CODE, (DELETED, line(Phrase.CODE_WRONG)))
LETTER = Write(
    "candidate.action.reset-password", EMMA.email, account=EMMA.id, purpose="recover", row=9000
)
SAME_ANSWER = Decision(
    AwaitingRecoveryCode(NUMBER, 9000),
    (line(Phrase.RECOVERY_SENT), line(SignInPhrase.CODES_PER_DAY, limit=6)),
    changes=(CountCodeRequest("recover", NUMBER),),
)
USED_UP = Decision(
    AwaitingRecoveryCode(NUMBER, 9000),
    (line(SignInPhrase.CODES_USED_UP, at=MORNING + timedelta(hours=24)),),
)
SENT = SAME_ANSWER.also(
    LETTER,
    changes=(
        OpenMailCode(
            id=9000,
            purpose="recover",
            account=EMMA.id,
            email=EMMA.email,
            expires=MORNING + DAY,
            by_anybody=True,
        ),
    ),
)


SAYS_UNTIL = replace(LETTER, lines=(line(SignInPhrase.LAST_CODE, at=MORNING + DAY),))
THE_LAST = replace(SENT, effects=(limits.reached(AlertPhrase.LIMIT_RECOVERY), SAYS_UNTIL))
LAST_HOLDS = replace(USED_UP, step=AT_CODE)
STRANGER = CHAT + 1


def proven(**values: object) -> FakeFacts:
    """The code went out, for a letter that says 314159."""
    code = replace(CODE, **values)  # type: ignore[arg-type]
    return FakeFacts(accounts=(EMMA,), proofs=(Proof(code, "recover"),))


def asked(account: Account | None, codes: int = 0, by: int = CHAT) -> FakeFacts:
    """So many codes were asked for today, and one goes to a chat that was once signed in."""
    requests = {("recover", whom): [MORNING] * codes for whom in (NUMBER, str(by))}
    proofs = [Proof(CODE, "recover")] if codes and account and by == CHAT else []
    accounts = (account,) if account else ()
    return FakeFacts(
        accounts=accounts, proofs=proofs, requests=requests, known=frozenset({EMMA.id})
    )


def to_a_stranger(codes: int, account: Account | None = EMMA, by: int = STRANGER) -> FakeFacts:
    """The same, to a chat that was never signed in to the account."""
    return replace(asked(account, codes, by), known=frozenset())


def test_an_account_made_by_mail_gets_its_first_password_so() -> None:
    facts = asked(replace(EMMA, has_password=False))
    assert decide(AwaitingRecoveryId(), typed(NUMBER), facts) == SENT


def test_a_code_goes_to_the_proven_address() -> None:
    assert decide(AwaitingRecoveryId(), typed(NUMBER), asked(EMMA)) == SENT


@each_of([FakeFacts(), asked(unconfirmed(EMMA))])
def test_whoever_gets_no_letter_gets_the_same_answer(known: FakeFacts) -> None:
    assert decide(AwaitingRecoveryId(), typed(NUMBER), known) == SAME_ANSWER


@pytest.mark.parametrize("by", [CHAT, STRANGER])
def test_the_sixth_code_of_a_day_is_the_last_and_staff_hear_of_it(by: int) -> None:
    assert decide(AwaitingRecoveryId(), typed(NUMBER), asked(EMMA, 4, by)) == SENT
    assert decide(AwaitingRecoveryId(), typed(NUMBER), asked(EMMA, 5, by)) == THE_LAST
    after = decide(AwaitingRecoveryId(), typed(NUMBER), asked(EMMA, 6, by))
    assert after == (LAST_HOLDS if by == CHAT else USED_UP)


@each_of([None, EMMA, unconfirmed(EMMA), replace(EMMA, frozen=True)])
def test_the_hour_is_the_same_whether_there_is_an_account_or_not(known: Account | None) -> None:
    for codes in range(8):
        decision = decide(AwaitingRecoveryId(), typed(NUMBER), to_a_stranger(codes, known))
        plain = decide(AwaitingRecoveryId(), typed(NUMBER), to_a_stranger(codes, None))
        assert (decision.step, decision.saying) == (plain.step, plain.saying)


def test_one_more_goes_from_the_hour_that_was_said() -> None:
    times = [MORNING - timedelta(hours=23, seconds=each) for each in range(6)]
    full = replace(asked(EMMA), requests={("recover", NUMBER): sorted(times)})
    said = decide(AwaitingRecoveryId(), typed(NUMBER), full).saying
    hour = MORNING + timedelta(hours=1)
    assert said == (line(SignInPhrase.CODES_USED_UP, at=hour),)
    for now, after in ((hour - timedelta(minutes=1), said), (hour, SENT.saying)):
        assert decide(AwaitingRecoveryId(), typed(NUMBER), replace(full, now=now)).saying == after


def test_past_the_limit_the_last_code_is_still_good_whatever_other_chats_asked_for() -> None:
    others = Proof(replace(CODE, id=6, chat=STRANGER), "recover")
    spent = asked(EMMA, 6)
    spent = replace(spent, proofs=[*spent.proofs, others])
    for at, event in ((AT_CODE, pressed("again")), (AwaitingRecoveryId(), typed(NUMBER))):
        decision = decide(at, event, spent)
        assert (decision.step, decision.saying) == (LAST_HOLDS.step, LAST_HOLDS.saying)
    assert isinstance(decide(AT_CODE, typed("314159"), spent).step, AwaitingNewPassword)


def test_strangers_leave_two_codes_of_a_day_to_chats_that_were_signed_in() -> None:
    at, number = AwaitingRecoveryId(), typed(NUMBER)
    assert decide(at, number, to_a_stranger(3)) == THE_LAST
    assert decide(at, number, to_a_stranger(4)) == USED_UP
    assert decide(at, number, asked(EMMA, 4, STRANGER)) == SENT


def test_one_code_a_day_is_for_everybody() -> None:
    one = replace(to_a_stranger(0), rules=replace(FakeFacts().rules, letters_per_day=1))
    assert decide(AwaitingRecoveryId(), typed(NUMBER), one).saying != USED_UP.saying


def test_a_chat_has_six_codes_a_day_for_all_numbers_together() -> None:
    spent = replace(asked(EMMA), requests={("recover", str(CHAT)): [MORNING] * 6})
    assert decide(AwaitingRecoveryId(), typed(NUMBER), spent) == USED_UP
    spent = replace(spent, requests={("recover", str(CHAT)): [MORNING] * 5})
    assert decide(AwaitingRecoveryId(), typed(NUMBER), spent) == THE_LAST


def test_the_last_letter_of_a_full_mailbox_says_until_when_and_the_chat_says_the_same() -> None:
    kind = (LETTER.letter, "address", EMMA.email)
    nearly = replace(asked(EMMA), letters={kind: [MORNING] * 23})
    known = replace(nearly, proofs=[Proof(CODE, "recover")])
    said = decide(AwaitingRecoveryId(), typed(NUMBER), known)
    assert said == replace(SENT, effects=(SAYS_UNTIL,))
    full = decide(
        AwaitingRecoveryId(), typed(NUMBER), replace(known, letters={kind: [MORNING] * 24})
    )
    assert full == replace(SAME_ANSWER, step=AT_CODE)


def test_the_code_leads_to_a_new_password_and_is_used_up() -> None:
    chosen = Decision(
        AwaitingNewPassword(EMMA.id, EMMAS),
        (DELETED,),
        effects=(PROVEN_FOR,),
        changes=(UseMailCode(5),),
    )
    assert decide(AT_CODE, typed("314 159"), proven()) == chosen


def test_a_wrong_code_is_counted() -> None:
    counted = replace(WRONG, changes=(CountCodeTry(5),))
    assert decide(AT_CODE, typed("000000"), proven()) == counted


@each_of(
    [
        FakeFacts(),
        proven(used=True),
        proven(expires=MORNING),
        proven(tries=5),
        proven(chat=CHAT + 1),
    ]
)
def test_a_right_code_that_is_no_longer_good_is_no_other_than_a_wrong_one(known: FakeFacts) -> None:
    assert decide(AT_CODE, typed("314159"), known) == WRONG


def test_the_fifth_try_may_be_the_right_one_and_the_last_moment_is_in_time() -> None:
    last = proven(tries=4, expires=MORNING + timedelta(microseconds=1))
    assert decide(AT_CODE, typed("314159"), last).step == AwaitingNewPassword(EMMA.id, EMMAS)


def test_what_is_no_code_is_not_counted() -> None:
    malformed = Decision(AT_CODE, (DELETED, line(Phrase.CODE_MALFORMED)))
    for text in ("31415", "3141592", "code", "A314159"):
        assert decide(AT_CODE, typed(text), proven()) == malformed, text
