"""A reply to the letter that an account is closed: deleted by its owner, or reset by staff.

Only from the address that the letter went to; whoever else has it is for a person to see, as about
the entry. That the account is gone is answered, and how there is one again; a person reads what is
no command. Who has opened one since at that address commands as anybody does.
"""

from domain.conversations.registration.former_accounts import is_awaited
from domain.conversations.signin import FAREWELL
from domain.machine.effects import Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Entry
from domain.mail import alerts, commands
from domain.mail.inviting.telegram import without_telegram
from domain.mail.reading import Intent
from domain.mail.verdict import NOTHING, Verdict, is_from

GONE = "candidate.answer.account-gone"
SAID = {Intent.DENY, Intent.QUESTION, Intent.NOTHING, Intent.CONFIRM}
"""What is no command, but somebody's own words."""


def decide_reply(letter: Received, facts: Facts) -> Verdict:
    """What a reply to the farewell does."""
    entry = facts.entry(letter.about.closed) if letter.about else None
    if letter.about is None or entry is None or facts.writer(letter.sender):
        return commands.follow(letter, facts)
    if not is_from(letter, letter.about.to):
        return commands.for_a_person(letter, facts)
    if is_thanks(letter):
        return NOTHING
    seen = letter.reading.intent in SAID or letter.asks or letter.reading.enclosed
    told = (alerts.question(letter, facts),) if seen else ()
    return Verdict((*told, _gone(letter, entry, facts, seen=seen)), aside=seen)


def is_thanks(letter: Received) -> bool:
    """Whether it agrees or says nothing: it awaits no answer."""
    agreed = letter.reading.intent in {Intent.CONFIRM, Intent.NOTHING}
    return agreed and not (letter.asks or letter.reading.enclosed)


def _gone(letter: Received, entry: Entry, facts: Facts, *, seen: bool) -> Write:
    """That it is; under the same token, since whoever answers it is still meant."""
    closing = facts.closing(entry.id)
    gone = Write(
        GONE,
        letter.sender,
        {
            "name": entry.called,
            "until": closing.until if closing else facts.now,
            "claim": _claim(letter.sender, entry, facts),
            "seen": "yes" if seen else "no",
        },
        language=letter.language or entry.language,
        purpose=FAREWELL,
        row=letter.row,
        in_reply_to=letter.message_id,
    )
    return without_telegram(gone, entry, facts.rules, facts.now)


def _claim(sender: str, entry: Entry, facts: Facts) -> str:
    """Which address may have the next account at once: any where staff closed it, and nobody waits;
    nobody's where there is one already.
    """
    closing = facts.closing(entry.id)
    if facts.taken(entry.id):
        return "taken"
    if closing is None:
        return "any"
    return "yes" if is_awaited(sender, entry, closing) else "no"
