"""A mailed code beside the password, where strangers have guessed at an ID number too often.

Whoever was once signed in to the account is never asked. Right or wrong, with an account or
without, everybody else gets the same words and is counted alike; a code goes out only to who gave
the right password, to the confirmed address or else to the imported one. An account without
either makes the asking chat wait instead, twice as long each time.
"""

from datetime import timedelta

from domain.machine import limits
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import CountCodeTry, CountWrongPassword, OpenMailCode
from domain.machine.decision import Decision, ask_again, move
from domain.machine.effects import Alert, Write, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Login
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.signin import AwaitingSignInCode
from domain.mail.letter_limits import code_room, full_until, last_of_day
from domain.mail.talks.changes import CountCodeRequest
from domain.text.identifiers import mail_code

SIGN_IN = "signin"
LONGEST_WAIT = 30  # minutes


def is_asked(login: Login, facts: Facts) -> bool:
    """Whether the password alone is too little for this chat."""
    return login.stranger and login.by_strangers >= facts.rules.wrong_passwords_of_strangers


def can_be_asked(login: Login) -> bool:
    """Whether a code can go out, or there is no account at all, which must look the same."""
    return login.account is None or _mailbox(login.account) != ""


def _mailbox(account: Account) -> str:
    return account.email if account.confirmed else account.entry.email


def ask(number: str, login: Login, facts: Facts) -> Decision:
    """On to the code, whether one is sent or not; every third try locks this chat as ever."""
    code, rules, account = facts.fresh(), facts.rules, login.account
    locks = (login.wrong + 1) % rules.wrong_passwords == 0
    until = facts.now + timedelta(minutes=rules.lock_minutes) if locks else None
    counted = CountWrongPassword(number, until, by_stranger=True)
    room, letter = code_room(SIGN_IN, facts), _letter(code, account)
    spent = bool(letter and full_until(letter, number, facts))
    last = facts.pending(account.id if account else 0, SIGN_IN)
    step = AwaitingSignInCode(number, last.id if last and (room.until or spent) else code)
    if room.until:
        return move(step, line(SignInPhrase.CODES_USED_UP, at=room.until), changes=(counted,))
    said = (
        line(Phrase.SIGN_IN_CODE_SENT),
        line(SignInPhrase.CODES_PER_DAY, limit=rules.letters_per_day),
    )
    asked = move(step, *said, changes=(counted, CountCodeRequest(SIGN_IN, number)))
    if letter is None or spent or not facts.right:
        return asked
    opened = OpenMailCode(
        id=code,
        purpose=SIGN_IN,
        account=letter.account,
        email=letter.to,
        expires=facts.now + timedelta(hours=rules.mail_code_hours),
        by_anybody=True,
    )
    return asked.also(last_of_day(letter, number, facts, room.after), changes=(opened,))


def _letter(code: int, account: Account | None) -> Write | None:
    """Other chats that have the password, too, may have used up those of the day: then none goes,
    and the last that went said until when (`letter_limits.last_of_day`).
    """
    if account is None:
        return None
    name = "candidate.action.sign-in-code"
    return Write(name, _mailbox(account), account=account.id, purpose=SIGN_IN, row=code)


def refusal(step: AwaitingSignInCode, text: str, facts: Facts) -> Decision | None:
    """Why a code does not let in, in the same words for every reason; None for the right one."""
    typed = mail_code(text)
    if not typed:
        return ask_again(step, line(Phrase.CODE_MALFORMED))
    proof, account = facts.mail_code(step.code), facts.login(step.id_number).account
    is_open = (
        proof is not None
        and account is not None
        and (proof.account, proof.chat, proof.used) == (account.id, facts.chat, False)
        and proof.expires > facts.now
        and proof.tries < facts.rules.code_tries
    )
    if not is_open:
        return ask_again(step, line(Phrase.CODE_WRONG))
    if not facts.code_right(SIGN_IN, step.code, typed):
        return ask_again(step, line(Phrase.CODE_WRONG), changes=(CountCodeTry(step.code),))
    return None


def wait(login: Login) -> timedelta:
    """How long a chat waits after one more wrong password where no letter can reach the owner."""
    return timedelta(minutes=min(2 ** min(login.wrong, 9), LONGEST_WAIT))


def alerts(login: Login, facts: Facts) -> tuple[Alert, ...]:
    """What staff hear if one more wrong password of a stranger reaches the limit."""
    reached = login.by_strangers + 1 == facts.rules.wrong_passwords_of_strangers
    return (limits.reached(AlertPhrase.LIMIT_PASSWORD),) if reached and login.stranger else ()
