"""Forgotten password: a code to the confirmed address, then a new password.

Nobody learns whether a code was sent: an ID number without an account, or one whose address
was never confirmed, gives the same words after the same work.
"""

from datetime import timedelta

from domain.conversations import proofs
from domain.conversations.confirmation import is_code
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
from domain.machine.records import Login, MailCode
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.details import AwaitingNewPassword
from domain.machine.steps.signin import AwaitingRecoveryCode, AwaitingRecoveryId, RecoveryStep
from domain.machine.steps.step import AtRest
from domain.mail.letter_limits import CodeRoom, code_room
from domain.mail.talks.changes import CountCodeRequest
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
    account = login.account
    room = _room(number, login, facts)
    last = facts.pending(account.id if account else 0, RECOVER)
    if room.until:
        step = AwaitingRecoveryCode(number, last.id if last else code)
        return move(step, line(SignInPhrase.CODES_USED_UP, at=room.until))
    most = line(SignInPhrase.CODES_PER_DAY, limit=facts.rules.letters_per_day)
    asked = CountCodeRequest(RECOVER, number)
    step = AwaitingRecoveryCode(number, code)
    sent = move(step, line(Phrase.RECOVERY_SENT), most, changes=(asked,))
    if not account or not account.confirmed or account.frozen:
        return sent
    if account.entry.rests and login.stranger:  # anybody may ask: it is no word of theirs
        return sent
    if room.left == 1:
        sent = sent.also(limits.reached(AlertPhrase.LIMIT_RECOVERY))
    expires = facts.now + timedelta(hours=facts.rules.mail_code_hours)
    opened = OpenMailCode(
        id=code,
        purpose=RECOVER,
        account=account.id,
        email=account.email,
        expires=expires,
        by_anybody=True,
    )
    letter = Write(
        "candidate.action.reset-password",
        account.email,
        account=account.id,
        purpose=RECOVER,
        row=code,
    )
    return sent.also(letter, changes=(opened,))


def _room(number: str, login: Login, facts: Facts) -> CodeRoom:
    """How many codes may still be asked for: by this chat, and for this ID number.

    Anybody may ask, so the number's last ones are kept for chats that were signed in to it.
    """
    kept = facts.rules.letters_kept if login.stranger else 0
    return code_room(RECOVER, facts, number, kept=kept)


def _code(step: AwaitingRecoveryCode, code: int, text: str, facts: Facts) -> Decision:
    if not is_code(text):
        return ask_again(step, line(Phrase.CODE_MALFORMED))
    proof = facts.mail_code(code)
    if not proof or not _is_open(proof, facts):
        return ask_again(step, line(Phrase.CODE_WRONG))
    if not facts.code_right(RECOVER, code, text):
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
