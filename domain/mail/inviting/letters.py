"""The letters around an invitation: who gets them, and under which token they are answered."""

from collections.abc import Iterable
from dataclasses import replace

from domain.conversations.notices import NamedPerson, whom
from domain.machine.effects import Write
from domain.machine.facts import Facts
from domain.machine.inviting.records import Invitation
from domain.machine.records import Entry

INVITE = "invite"
"""What the token of these letters is for: a reply with the ID number opens the account."""

LETTER = "candidate.action.invite"
REMINDER = "candidate.action.invite-again"
RELEASED = "candidate.notice.result-news-invited"
INVITATIONS = {LETTER, REMINDER, RELEASED}
"""What is owed only while the entry has no account."""

OPENED = "candidate.answer.account-opened"
NOBODY = "nobody"
"""In the place of a name where the mailbox is one person's: the sentences have words for it."""


def invitation_letter(
    entry: Entry,
    row: int,
    there: Iterable[NamedPerson],
    letter: str = LETTER,
    *,
    at: str,
    quiet: bool = False,
) -> Write:
    """The invitation, or another letter under its token, to the mailbox `at`.

    It names whom it is for where others are `there`, at the same address.
    """
    return Write(
        letter,
        at,
        {"whom": whom(entry, there) or NOBODY},
        language=entry.language,
        entry=entry.id,
        purpose=INVITE,
        row=row,
        quiet=quiet,
    )


def answer_letter(
    letter: str, invited: Invitation, entry: Entry, facts: Facts, in_reply_to: str = ""
) -> Write:
    """A letter to the invited address, which can be answered as the invitation can."""
    there = facts.entries_with(invited.email)
    written = invitation_letter(entry, invited.id, there, letter, at=invited.email)
    return replace(written, in_reply_to=in_reply_to)


def opened_letter(account: int, email: str, entry: Entry, in_reply_to: str) -> Write:
    """That the account is open, and what its owner can write from now on."""
    return Write(OPENED, email, language=entry.language, account=account, in_reply_to=in_reply_to)
