"""A reply to the letter that an account is closed, while its entry waits for who had it.

Only from the address that the letter went to; whoever else has it is for a person to see, as about
the entry. That the account is gone is answered, and how there is one again; a person reads what is
no command. Who has opened one since at that address commands as anybody does.
"""

from domain.conversations.signin import FAREWELL
from domain.machine.effects import Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Closing, Entry
from domain.mail import alerts, commands
from domain.mail.reading import Intent
from domain.mail.verdict import NOTHING, Verdict, is_from

GONE = "candidate.answer.account-gone"
SAID = {Intent.DENY, Intent.QUESTION, Intent.NOTHING, Intent.CONFIRM}
"""What is no command, but somebody's own words."""


def decide_reply(letter: Received, facts: Facts) -> Verdict:
    """What a reply to the farewell does."""
    entry = facts.entry(letter.about.closed) if letter.about else None
    closing = facts.closing(entry.id) if entry else None
    if letter.about is None or entry is None or closing is None or facts.writer(letter.sender):
        return commands.follow(letter, facts)
    if not is_from(letter, letter.about.to):
        return commands.for_a_person(letter, facts)
    if is_thanks(letter):
        return NOTHING
    seen = letter.reading.intent in SAID or letter.asks or letter.reading.enclosed
    told = (alerts.question(letter, facts),) if seen else ()
    return Verdict((*told, _gone(letter, entry, closing, seen=seen)), aside=seen)


def is_thanks(letter: Received) -> bool:
    """Whether it agrees or says nothing: it awaits no answer."""
    agreed = letter.reading.intent in {Intent.CONFIRM, Intent.NOTHING}
    return agreed and not (letter.asks or letter.reading.enclosed)


def _gone(letter: Received, entry: Entry, closing: Closing, *, seen: bool) -> Write:
    """That it is; under the same token, since whoever answers it is still meant."""
    return Write(
        GONE,
        letter.sender,
        {
            "name": entry.called,
            "until": closing.until,
            "claim": "yes" if closing.email else "no",
            "seen": "yes" if seen else "no",
        },
        language=letter.language or entry.language,
        purpose=FAREWELL,
        row=letter.row,
        in_reply_to=letter.message_id,
    )
