"""Forgotten password: a code to the confirmed address, then a new password.

Nobody learns whether a code was sent: an ID number without an account, or one whose address
was never confirmed, gives the same words after the same work.
"""

from datetime import timedelta

from domain.conversations import proofs
from domain.conversations.registration.id_number import malformed
from domain.machine import limits
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import CountCodeTry, OpenMailCode, UseMailCode
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import Write, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Login, MailCode
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.details import AwaitingNewPassword
from domain.machine.steps.signin import AwaitingRecoveryCode, AwaitingRecoveryId, RecoveryStep
from domain.machine.steps.step import AtRest
from domain.mail.letter_limits import CodeRoom, code_room, full_until, last_of_day
from domain.mail.talks.changes import CountCodeRequest
from domain.text.identifiers import mail_code
from domain.text.typed_numbers import numbers_in

RECOVER = "recover"


def typed(step: RecoveryStep, event: Typed, facts: Facts) -> Decision:
    """What a text means here."""
    match step:
        case AwaitingRecoveryId():
            number = numbers_in(event.text).id_number
            if not number:
                return ask_again(step, malformed(event.text))
            return _send(number, facts)
        case AwaitingRecoveryCode(_, code):
            return _code(step, code, event.text, facts)


def _send(number: str, facts: Facts) -> Decision:
    code = facts.fresh()
    login = facts.login(number)
    room, letter = _room(number, login, facts), _letter(code, login.account)
    last = facts.pending(letter.account if letter else 0, RECOVER)
    spent = letter is not None and full_until(letter, number, facts) is not None
    step = AwaitingRecoveryCode(number, last.id if last and (room.until or spent) else code)
    if room.until:
        return move(step, line(SignInPhrase.CODES_USED_UP, at=room.until))
    most = line(SignInPhrase.CODES_PER_DAY, limit=facts.rules.letters_per_day)
    asked = CountCodeRequest(RECOVER, number)
    sent = move(step, line(Phrase.RECOVERY_SENT), most, changes=(asked,))
    if letter is None or spent or _is_silent(login):
        return sent
    if room.left == 1:
        sent = sent.also(limits.reached(AlertPhrase.LIMIT_RECOVERY))
    opened = OpenMailCode(
        id=code,
        purpose=RECOVER,
        account=letter.account,
        email=letter.to,
        expires=facts.now + timedelta(hours=facts.rules.mail_code_hours),
        by_anybody=True,
    )
    return sent.also(last_of_day(letter, number, facts, room.after), changes=(opened,))


def _letter(code: int, account: Account | None) -> Write | None:
    if account is None or not account.confirmed or account.frozen:
        return None
    name = "candidate.action.reset-password"
    return Write(name, account.email, account=account.id, purpose=RECOVER, row=code)


def _is_silent(login: Login) -> bool:
    """Whether somebody who rests would hear of it: anybody may ask, it is no word of theirs."""
    return login.stranger and login.account is not None and login.account.entry.rests


def _room(number: str, login: Login, facts: Facts) -> CodeRoom:
    """How many codes may still be asked for: by this chat, and for this ID number.

    Anybody may ask, so the number's last ones are kept for chats that were signed in to it.
    """
    kept = facts.rules.letters_kept if login.stranger else 0
    return code_room(RECOVER, facts, number, kept=kept)


def _code(step: AwaitingRecoveryCode, code: int, text: str, facts: Facts) -> Decision:
    typed = mail_code(text)
    if not typed:
        return ask_again(step, line(Phrase.CODE_MALFORMED))
    proof = facts.mail_code(code)
    if not proof or not _is_open(proof, facts):
        return ask_again(step, line(Phrase.CODE_WRONG))
    if not facts.code_right(RECOVER, code, typed):
        return ask_again(step, line(Phrase.CODE_WRONG), changes=(CountCodeTry(code),))
    account = facts.account(proof.account)
    if account is None:
        return ask_again(step, line(Phrase.CODE_WRONG))
    return move(
        AwaitingNewPassword(account.id, proofs.prove(account, facts)), changes=(UseMailCode(code),)
    )


def _is_open(proof: MailCode, facts: Facts) -> bool:
    """Whether a code may still be right. One that is not is no other than a wrong one: words of
    its own would give away that there is an account.
    """
    in_time = not proof.used and proof.expires > facts.now
    return in_time and proof.chat == facts.chat and proof.tries < facts.rules.code_tries


def pressed(step: RecoveryStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations."""
    match step, event.verb:
        case AwaitingRecoveryCode(number), "again":
            return _send(number, facts)
        case AwaitingRecoveryCode(), "back":
            return move(AwaitingRecoveryId())
        case _, "back":
            return move(AtRest())
    return None


def question(step: RecoveryStep, facts: Facts) -> Question:
    """What the step asks."""
    ways = (button(Phrase.BUTTON_BACK, "back"), button(Phrase.BUTTON_CANCEL, "cancel"))
    match step:
        case AwaitingRecoveryId():
            return Question((line(Phrase.ASK_RECOVERY_ID),), (ways,))
        case AwaitingRecoveryCode():
            rows = (
                (button(Phrase.BUTTON_SEND_AGAIN, "again"),),
                (button(Phrase.BUTTON_NO_MAILBOX, "lost-codes"),),
                ways,
            )
            return Question((line(Phrase.ASK_RECOVERY_CODE),), rows)


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed)
