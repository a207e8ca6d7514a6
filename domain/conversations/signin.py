"""Signing in and out: ID number and password, never the secret number.

Wrong passwords lock an ID number for one Telegram person alone, so nobody can shut another out,
and whether the ID number has an account makes no difference to what a stranger sees. Past a limit
of all strangers together they need a mailed code as well (`sign_in_code.py`).
"""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.conversations import new_address, sign_in_code
from domain.conversations.deadlines import is_ahead
from domain.conversations.notices import names, notice_letter, notify_other_chats, whom
from domain.conversations.registration.id_number import malformed
from domain.conversations.signed_in import board, keeping
from domain.conversations.understood import calling
from domain.machine.changes import (
    ClearWrongPasswords,
    CloseAllSignIns,
    CloseSignIn,
    CountWrongPassword,
    GivePassword,
    HideAccounts,
    OpenSignIn,
    ShowAccount,
    UseMailCode,
)
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, move, row_named
from domain.machine.effects import Button, Effect, HideShown, Line, line
from domain.machine.events import AccountClosed, Pressed, SignedInElsewhere, Typed
from domain.machine.facts import Facts, LoginMatches, Need
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Login, Rules
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.signin import (
    AwaitingLoginId,
    AwaitingLoginPassword,
    AwaitingSignInCode,
    ChoosingAccount,
    SignInStep,
)
from domain.machine.steps.step import AtRest, AwaitingOwnPassword
from domain.mail.inviting.telegram import without_telegram
from domain.text.passwords import worth_hashing
from domain.text.typed_numbers import numbers_in
from domain.text.typed_phrases import TypedPhrase


def needs(step: SignInStep, text: str, facts: Facts) -> Need | None:
    """The verification that a password typed here wants; none while this chat is locked out.

    The lock is this chat's own and in words anyway, and ID numbers without account lock alike: that
    it is answered sooner tells nothing. Without a lock each costs one verification, known or not,
    but a call for help that is nobody's password.
    """
    match step:
        case AwaitingLoginPassword(number) if not locked_until(facts.login(number), facts):
            called = calling.as_try(text, facts.rules)
            return None if called else LoginMatches(number, text)
    return None


def locked_until(login: Login, facts: Facts) -> datetime | None:
    """Until when this chat is locked out; None where it is not."""
    minutes = max(facts.rules.lock_minutes, sign_in_code.LONGEST_WAIT)
    locked = is_ahead(login.locked_until, facts.now, timedelta(minutes=minutes))
    return login.locked_until if locked else None


def typed(step: SignInStep, event: Typed, facts: Facts) -> Decision:
    """What a text means here."""
    match step:
        case AwaitingLoginId():
            number = numbers_in(event.text).id_number
            if not number:
                return ask_again(step, malformed(event.text))
            return move(AwaitingLoginPassword(number))
        case AwaitingLoginPassword(number):
            return _login(number, event.text, facts)
        case AwaitingSignInCode():
            return _with_code(step, event.text, facts)
        case ChoosingAccount():
            return ask_again(step, line(Phrase.USE_THE_BUTTONS))


def _login(number: str, text: str, facts: Facts) -> Decision:
    login = facts.login(number)
    if until := locked_until(login, facts):
        return ask_again(AwaitingLoginPassword(number), line(Phrase.LOGIN_LOCKED, until=until))
    if sign_in_code.is_asked(login, facts) and sign_in_code.can_be_asked(login):
        return sign_in_code.ask(number, login, facts)
    if not facts.right or not login.account:
        return wrong_password(AwaitingLoginPassword(number), text, number, facts)
    return signed_in(login.account, facts).also(changes=(ClearWrongPasswords(number),))


def _with_code(step: AwaitingSignInCode, text: str, facts: Facts) -> Decision:
    account = facts.login(step.id_number).account
    refused = sign_in_code.refusal(step, text, facts)
    if refused or not account:
        return refused or move(AwaitingLoginId())
    used = UseMailCode(step.code), ClearWrongPasswords(step.id_number)
    return signed_in(account, facts).also(changes=used)


def wrong_password(
    step: AwaitingLoginPassword | AwaitingOwnPassword, text: str, number: str, facts: Facts
) -> Decision:
    """One more wrong password: the third in a row locks, and the owner gets a letter.

    Where there is no password nothing can be guessed, and nobody is alarmed. What is too short or
    too long for anybody's is no try: who typed "menu" three times was locked out. Nor is a call
    for help that is no password, and was not compared.
    """
    if call := calling.as_try(text, facts.rules):
        return ask_again(step, call)
    if not worth_hashing(text):
        return ask_again(step, line(Phrase.LOGIN_WRONG))
    login = facts.login(number)
    locks = (login.wrong + 1) % facts.rules.wrong_passwords == 0
    until = facts.now + timedelta(minutes=facts.rules.lock_minutes) if locks else None
    if sign_in_code.is_asked(login, facts):
        until = facts.now + sign_in_code.wait(login)
    refusal = line(Phrase.LOGIN_LOCKED, until=until) if until else line(Phrase.LOGIN_WRONG)
    counted = CountWrongPassword(number, until, by_stranger=login.stranger)
    refused = ask_again(step, refusal, changes=(counted,))
    refused = refused.also(*sign_in_code.alerts(login, facts))
    if locks and login.account and login.account.has_password:
        return refused.also(*notice_letter("candidate.notice.account-locked", login.account))
    return refused


def signed_in(account: Account, facts: Facts) -> Decision:
    """The chat is signed in; the account's other chats and its mailbox hear of it.

    Nobody is signed in to a frozen account, whatever they have proven.
    """
    if account.frozen:
        return move(AtRest(), line(Phrase.LOGIN_FROZEN))
    notices = notify_other_chats(account.id, SignedInElsewhere(account.id, facts.now), facts)
    new = facts.chat not in facts.chats(account.id)
    letters = notice_letter("candidate.notice.new-sign-in", account) if new else ()
    another = account.id not in {each.account.id for each in facts.sign_ins()}
    said = (line(Phrase.SIGNED_IN), *(keeping.ended(facts) if another else ()))
    entered = move(AtRest(entered=True), *said, changes=(OpenSignIn(account.id),))
    return entered.also(*notices, *letters)


FAREWELL = "farewell"
"""What the token of that letter is for, and of answers to its replies; its row is the account."""


def farewell_letter(
    account: Account, rules: Rules, now: datetime, *, waits: datetime | None = None
) -> tuple[Effect, ...]:
    """The letter that an account is closed; a reply to it is about that account still. `waits`:
    until when the entry has no new account by this address either.

    What a child may be told of the chat is decided here: the account is gone when it is written.
    """
    claim = {"claim": "no", "waits": waits} if waits else {"claim": "yes"}
    letters = notice_letter("candidate.notice.account-closed", account, **claim)
    told = (without_telegram(each, account.entry, rules, now) for each in letters)
    return tuple(replace(each, purpose=FAREWELL, row=account.id) for each in told)


def pressed(step: SignInStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations."""
    match step, event.verb:
        case AwaitingLoginPassword(), "back":
            return move(AwaitingLoginId())
        case AwaitingSignInCode(number), "back":
            return move(AwaitingLoginPassword(number))
        case _, "back":
            return move(AtRest())
        case ChoosingAccount(), "show":
            return _show(row_named(event.argument), facts)
        case ChoosingAccount(), "hide":
            return hide_all(facts)
    return None


def hide_all(facts: Facts) -> Decision:
    """No account is shown, and nothing of a result that this chat could still show."""
    hidden = (line(Phrase.HIDDEN), *keeping.ended(facts))
    return move(AtRest(), *hidden, changes=(HideAccounts(),)).also(HideShown())


def _show(account: int, facts: Facts) -> Decision:
    for sign_in in facts.sign_ins():
        if sign_in.account.id == account and sign_in.idle:
            return move(AwaitingOwnPassword(account, "show", str(account)))
        if sign_in.account.id == account:
            return move(AtRest(), changes=(ShowAccount(account),))
    return move(AtRest(), line(Phrase.NOT_SIGNED_IN))


def right_password_changes(account: Account) -> tuple[GivePassword | ClearWrongPasswords, ...]:
    """The changes that a right password brings."""
    return GivePassword(account.id), ClearWrongPasswords(account.entry.id_number)


def sign_out(account: Account, facts: Facts) -> Decision:
    """This chat signs out of the account it shows, and shows nothing of its result any more."""
    said = line(Phrase.SIGNED_OUT), *taken_away(account, facts)
    gone = move(AtRest(), *said, changes=(CloseSignIn(account.id),))
    return gone.also(HideShown(account=account.id))


def taken_away(account: Account, facts: Facts) -> tuple[Line, ...]:
    """What is hidden of a result where a chat signs out, and what nobody can take away."""
    return (line(SignInPhrase.SIGNED_OUT_HIDES),) if facts.result(account.id) else ()


def closed(account: Account) -> AccountClosed:
    """What another chat hears that its owner signs out of an account: it hides its result too."""
    return AccountClosed(*names(account.entry), account=account.id)


def sign_out_everywhere(account: Account, facts: Facts) -> Decision:
    """Every chat signs out of the account."""
    notices = notify_other_chats(account.id, closed(account), facts)
    changes = (CloseAllSignIns(account.id),)
    said = line(Phrase.SIGNED_OUT_EVERYWHERE), *taken_away(account, facts)
    said = *said, *new_address.ended(account, facts)
    gone = move(AtRest(), *said, changes=changes)
    return gone.also(HideShown(account=account.id), *notices)


def question(step: SignInStep, facts: Facts) -> Question:
    """What the step asks."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    ways = (button(Phrase.BUTTON_BACK, "back"), cancel)
    forgotten = (button(Phrase.BUTTON_FORGOTTEN, "forgotten"),)
    match step:
        case AwaitingLoginId():
            return Question((line(Phrase.ASK_LOGIN_ID),), (forgotten, (cancel,)))
        case AwaitingLoginPassword(number):
            asked = line(Phrase.ASK_LOGIN_PASSWORD, id_number=number)
            lost = (button(Phrase.BUTTON_LOST_CODES, "lost-codes"),)
            more = (line(SignInPhrase.LOGIN_PASSWORD_WHICH), line(TypedPhrase.DELETED_AT_ONCE))
            return Question((asked,), (forgotten, lost, ways), more=more)
        case AwaitingSignInCode():
            no_mailbox = (button(Phrase.BUTTON_NO_MAILBOX, "lost-codes"),)
            asked = line(Phrase.ASK_SIGN_IN_CODE)
            more = (line(SignInPhrase.SIGN_IN_CODE_HOW), line(TypedPhrase.DELETED_AT_ONCE))
            return Question((asked,), (forgotten, no_mailbox, ways), more=more)
        case ChoosingAccount():
            return _choose(facts)


def _choose(facts: Facts) -> Question:
    """Whom to show. An idle sign-in bears no more than a notice says, since whoever holds the phone
    may not have given its password: the first name of one of several, else a number.
    """
    rows: list[tuple[Button, ...]] = []
    there = [each.account.entry for each in facts.sign_ins()]
    for number, sign_in in enumerate(facts.sign_ins(), 1):
        named = whom(sign_in.account.entry, there)
        label = line(Phrase.BUTTON_IDLE_ACCOUNT, number=str(number))
        if sign_in.idle and named:
            label = line(SignInPhrase.BUTTON_IDLE_NAMED, name=named)
        if not sign_in.idle:
            entry = sign_in.account.entry
            label = line(Phrase.BUTTON_ACCOUNT, name=entry.full_name, exam=entry.exam)
        rows.append((Button(label, "show", str(sign_in.account.id)),))
    rows.append((button(Phrase.BUTTON_SIGN_IN_OTHER, "signin"),))
    rows.append((button(Phrase.BUTTON_REGISTER_OTHER, "register"),))
    rows.append((button(Phrase.BUTTON_HIDE, "hide"), button(Phrase.BUTTON_BACK, "back")))
    return Question((line(Phrase.ASK_WHICH_ACCOUNT),), tuple(rows), more=(*board.lines(facts),))


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed, needs=needs)
