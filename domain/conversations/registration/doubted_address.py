"""An address that can be written to, and yet may not be the one to use: asked about, never refused.

Whoever is asked has proven the secret number or a password, so that the centre's own address for
the candidate may be shown as the likelier one. Where it differs by more than a slip nothing is
said of it: people have several.
"""

from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.records import Entry
from domain.text.addresses import is_schools, slip, suggestion
from domain.text.typed_phrases import TypedPhrase

SEVERAL = 6
"""So many entries an address may stand for without being asked about: a family's."""


def likelier(address: str, entry: Entry | None) -> str:
    """The centre's address where this one is a slip away from it, or a likelier spelling; or ""."""
    known = entry.mailboxes if entry else ()
    if any(address.casefold() == each.casefold() for each in known):
        return ""
    return slip(address, known) or suggestion(address)


def doubts(address: str, facts: Facts) -> tuple[Line, ...]:
    """What to think about before this address is used."""
    if not facts.has_known_ending(address):
        ending = address.rpartition(".")[2]
        return (line(TypedPhrase.EMAIL_ENDING_UNKNOWN, ending=ending),)
    if facts.entries_at(address) > SEVERAL:
        return (line(TypedPhrase.EMAIL_OF_MANY),)
    return (line(TypedPhrase.EMAIL_OF_SCHOOL),) if is_schools(address) else ()
