"""A secret number or a password came by letter: it helps nobody there, and is answered kindly.

Right or wrong it gets the same answer, once a day, and only at an address that we know.
"""

from domain.machine.effects import Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.mail.inviting.letters import INVITE
from domain.mail.reading import LetterKind

LETTER = "candidate.answer.no-secrets"


def warnings(letter: Received, facts: Facts) -> tuple[Write, ...]:
    """What its writer hears, beside whatever the letter comes to."""
    if not letter.secret or letter.reading.kind is not LetterKind.HUMAN or letter.dmarc_failed:
        return ()
    accounts, entries = facts.writer(letter.sender), facts.entries_with(letter.sender)
    known = [each.language for each in accounts] or [each.language for each in entries]
    if not known or not facts.may_answer(letter.sender.casefold(), LETTER):
        return ()
    account = accounts[0].id if accounts else 0
    entry = 0 if accounts else entries[0].id
    invited = letter.row if letter.purpose == INVITE else 0  # so that it is answered as well
    return (
        Write(
            LETTER,
            letter.sender,
            language=known[0],
            account=account,
            entry=entry,
            purpose=INVITE if invited else "",
            row=invited,
            in_reply_to=letter.message_id,
        ),
    )
