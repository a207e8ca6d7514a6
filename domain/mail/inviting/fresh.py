"""A letter of somebody's own accord, who has no account and perhaps no Telegram.

    from an address of entries without an account      invited
    the same, where too many numbers were wrong        the way through the centre
    an address whose entries have their accounts       that there is one, with another address
    any other                                          the address is on no entry; the centre helps

So does whoever asks for help or a result, by one of the words that our letters offer: only where
our mail server says whose letter it is. Whatever else such a letter may want is for a person.
"""

from collections.abc import Iterable
from dataclasses import replace

from domain.machine.effects import Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.inviting.changes import OpenInvitation
from domain.machine.inviting.records import InvitationState, Unregistered
from domain.mail import commands
from domain.mail.inviting import replies
from domain.mail.inviting.audience import may_ask
from domain.mail.inviting.letters import LETTER, invitation_letter
from domain.mail.reading import Intent
from domain.mail.verdict import Verdict, is_proven
from domain.text.addresses import is_same
from domain.text.typed_numbers import numbers_in

THROUGH_CENTRE = "candidate.answer.way-through-centre"
WANTS = commands.HELPING


def invited(letter: Received, facts: Facts) -> Verdict | None:
    """Who asks how to do without Telegram is invited or told; None for any other letter.

    So is, where the address is one of the centre's, who commands without an account, or sends the
    yes and the ID number of a slip at once: the token of a letter is still what proves the mailbox,
    and that one is invited again, as often as the limits let.
    Who answers a letter to an account that has gone since, is nobody else.
    """
    of_former = letter.purpose == "reply" and not facts.writer(letter.sender)
    if not letter.sender or not is_proven(letter):
        return None
    if letter.purpose in {"", "reply"} and (named := _named(letter, facts)):
        return invite(named, letter, facts)
    if letter.purpose and not of_former:
        return None
    asks_how = letter.without_telegram
    wants = letter.reading.intent in WANTS or _says_number(letter)
    if not asks_how and (not wants or facts.writer(letter.sender)):
        return None
    by_mail = facts.rules.by_mail == "full"
    known = facts.unregistered_at(letter.sender) if by_mail else ()
    found = [each for each in known if may_ask(each)]
    if found and facts.may_answer(letter.sender.casefold(), LETTER):
        return invite(found, letter, facts)
    if found:
        return commands.for_a_person(letter, facts)
    return None if _has_account(letter, facts) else _answered(letter, facts)


def _has_account(letter: Received, facts: Facts) -> bool:
    """Whether there is one at the address, or one that the letter answered is about: it may wait
    for its confirmation, or be frozen.
    """
    about = facts.account(letter.about.account) if letter.about else None
    return about is not None or bool(facts.writer(letter.sender))


def _says_number(letter: Received) -> bool:
    """Whether it holds an ID number and nothing else but a yes: what an invitation asks for."""
    number = numbers_in(letter.reading.answer).id_number
    return number != "" and letter.beside in {Intent.CONFIRM, Intent.NOTHING}


def _named(letter: Received, facts: Facts) -> list[Unregistered]:
    """The entry there whose ID number was sent, if it has no account yet."""
    if facts.rules.by_mail != "full" or not _says_number(letter):
        return []
    number = numbers_in(letter.reading.answer).id_number
    there = [each for each in facts.unregistered_at(letter.sender) if may_ask(each)]
    return [each for each in there if each.entry.id_number == number]


def invite(found: Iterable[Unregistered], letter: Received, facts: Facts) -> Verdict:
    """Each of several gets a letter; one that was open goes on with its counted tries."""
    there = facts.entries_with(letter.sender)
    letters, changes = list[Write](), list[OpenInvitation]()
    for each in found:
        known = each.invitation
        row = known.id if known and known.state is InvitationState.OPEN else facts.fresh()
        if known is None or row != known.id:
            changes.append(OpenInvitation(id=row, entry=each.entry.id, email=each.mailbox))
        written = invitation_letter(each.entry, row, there, at=each.mailbox)
        letters.append(replace(written, in_reply_to=letter.message_id))
    return Verdict(tuple(letters), tuple(changes))


def invited_instead(found: Iterable[Unregistered], letter: Received, facts: Facts) -> Verdict:
    """Somebody in a mailbox named a person who has no account: what to do to have one."""
    asked = [each for each in found if facts.rules.by_mail == "full" and may_ask(each)]
    return invite(asked, letter, facts) if asked else commands.for_a_person(letter, facts)


def _answered(letter: Received, facts: Facts) -> Verdict | None:
    """How to get there, in the entry's language or the letter's; staff see the letter. None where
    nothing holds: the entry's account waits for its confirmation, or is frozen.
    """
    name = _way(letter, facts)
    if not name:
        return None
    seen = commands.for_a_person(letter, facts)
    if not facts.may_answer(letter.sender.casefold(), name):
        return seen
    there = facts.entries_with(letter.sender)
    language = there[0].language if there else letter.language
    answer = Write(name, letter.sender, language=language, in_reply_to=letter.message_id)
    return Verdict((answer, *seen.effects), aside=True)


def _way(letter: Received, facts: Facts) -> str:
    """The letter that says how who is not invited gets a result."""
    if facts.rules.by_mail != "full":
        return replies.NOT_BY_MAIL
    known = (each.invitation for each in facts.unregistered_at(letter.sender))
    if any(each and each.state is InvitationState.GUESSED for each in known):
        return replies.OVER
    accounts = [facts.account_on(each.id) for each in facts.entries_with(letter.sender)]
    if not any(accounts):
        return THROUGH_CENTRE
    elsewhere = (each for each in accounts if each and not is_same(each.email, letter.sender))
    open_elsewhere = any(each.confirmed and not each.frozen for each in elsewhere)
    return replies.EXISTS if open_elsewhere else ""
