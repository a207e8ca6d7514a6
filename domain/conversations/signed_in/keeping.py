"""Whether an account may stay open on somebody's own phone until the result.

Only in a chat that holds no other: what several people share must ask each of them.
"""

from domain.conversations.signed_in.lasting import is_final
from domain.machine.decision import button
from domain.machine.effects import Keyboard, Line, line
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.machine.sign_in_phrases import SignInPhrase


def offer(account: Account, facts: Facts) -> Keyboard:
    """The row of buttons that offers it; none where it cannot be, or is so."""
    if refusal(account, facts) or any(each.kept for each in facts.sign_ins()):
        return ()
    return ((button(SignInPhrase.BUTTON_KEEP_OPEN, "keep", account.id),),)


def ended(facts: Facts) -> tuple[Line, ...]:
    """A word where this chat stays open, and will not when somebody else has come in."""
    kept = any(each.kept for each in facts.sign_ins())
    return (line(SignInPhrase.KEPT_NO_LONGER),) if kept else ()


def refusal(account: Account, facts: Facts) -> Line | None:
    """Why it cannot stay open, or None."""
    if len(facts.sign_ins()) > 1:
        return line(SignInPhrase.KEEP_SHARED)
    result = facts.result(account.id)
    if result and (is_final(result.status) or result.version > 1):
        return line(SignInPhrase.KEEP_TOO_LATE)
    return None
