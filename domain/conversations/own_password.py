"""The password once more, before what only the account's owner may do; then that is done."""

from dataclasses import replace

from domain.conversations import signin, verbs
from domain.conversations.notices import about_account
from domain.conversations.understood import calling
from domain.machine.changes import ShowAccount
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts, Need, PasswordMatches
from domain.machine.phrases import Phrase
from domain.machine.steps.step import AtRest, AwaitingOwnPassword
from domain.text.typed_phrases import TypedPhrase


def needs(step: AwaitingOwnPassword, text: str, facts: Facts) -> Need | None:
    """The verification of the password; none while this chat is locked out of the account, and
    none of a call for help that is no password.
    """
    if calling.as_try(text, facts.rules):
        return None
    account = facts.account(step.account)
    if account and signin.locked_until(facts.login(account.entry.id_number), facts):
        return None
    return PasswordMatches(step.account, text)


def typed(step: AwaitingOwnPassword, event: Typed, facts: Facts) -> Decision:
    """The right password does what it was asked for; a wrong one counts like any other."""
    account = facts.account(step.account)
    if not account or not any(each.account.id == account.id for each in facts.sign_ins()):
        return move(AtRest(), line(Phrase.NOT_SIGNED_IN))
    number = account.entry.id_number
    login = facts.login(number)
    if until := signin.locked_until(login, facts):
        return ask_again(step, line(Phrase.LOGIN_LOCKED, until=until))
    if not facts.right:
        return signin.wrong_password(step, event.text, number, facts)
    done = verbs.perform_signed_in(step.at, step.verb, account, facts)
    if done.step == AtRest():
        done = replace(done, step=AtRest(entered=True, brief=done.silent))
    done = replace(done, silent=False)  # what stands below asks for the password still
    return done.also(changes=(*signin.right_password_changes(account), ShowAccount(account.id)))


def pressed(step: AwaitingOwnPassword, event: Pressed, facts: Facts) -> Decision | None:
    """Back to the menu; None for buttons of everywhere."""
    return move(AtRest()) if event.verb == "back" else None


def question(step: AwaitingOwnPassword, facts: Facts) -> Question:
    """What the step asks, and of whom, where the chat is of several people."""
    forgotten = (button(Phrase.BUTTON_FORGOTTEN, "forgotten"),)
    cancel = (button(Phrase.BUTTON_CANCEL, "cancel"),)
    asked = (*about_account(step.account, facts), line(Phrase.ASK_OWN_PASSWORD))
    return Question(asked, (forgotten, cancel), more=(line(TypedPhrase.DELETED_AT_ONCE),))


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed, needs=needs)
