"""TELEGRAM, by reply: whoever lives by mail gets a link that adds a chat, good once.

Who has a password already is told to sign in with it: a link would be a second way in.
"""

from datetime import timedelta

from domain.conversations.signed_in.by_link import LINK
from domain.machine.changes import OpenMailCode
from domain.machine.effects import Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.mail.answers import answer
from domain.mail.verdict import NOTHING, Verdict

LETTER = "candidate.action.open-chat"
SIGN_IN = "candidate.answer.sign-in-chat"


def offer(account: Account, letter: Received, facts: Facts) -> Verdict:
    """A link, or the way in that there is already; each once a day."""
    if account.has_password:
        return answer(SIGN_IN, account, letter, facts)
    if not facts.may_answer(account.email.casefold(), f"{LETTER} {account.id}"):
        return NOTHING
    row = facts.fresh()
    expires = facts.now + timedelta(hours=facts.rules.mail_code_hours)
    opened = OpenMailCode(
        id=row, purpose=LINK, account=account.id, email=account.email, expires=expires
    )
    written = Write(
        LETTER,
        account.email,
        account=account.id,
        purpose=LINK,
        row=row,
        in_reply_to=letter.message_id,
    )
    return Verdict((written,), (opened,))
