"""An address that can be written to, and yet may not be the one to use: asked about, never refused.

Whoever is asked has proven the secret number or a password, so that the centre's own address for
the candidate may be shown as the likelier one. Where it differs by more than a slip nothing is
said of it: people have several.

Whether it will still be read on the day of the results is asked of every mailbox but those of
public providers, since a school, a university and an employer close theirs, and no list knows them
all. The centre's own records were no better ground: a small school sends one candidate, and to say
what other entries have would tell of them. A family with a domain of its own says yes once: an
address that this chat uses already is asked about no more.
"""

from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.records import Account, Entry
from domain.text.addresses import is_same, slip, suggestion
from domain.text.public_mailboxes import is_public
from domain.text.typed_phrases import TypedPhrase

SEVERAL = 6
"""So many entries an address may stand for without being asked about: a family's."""


def likelier(address: str, entry: Entry | None) -> str:
    """The centre's address where this one is a slip away from it, or a likelier spelling; or ""."""
    known = entry.mailboxes if entry else ()
    if entry and entry.has_mailbox(address):
        return ""
    return slip(address, known) or suggestion(address)


def doubts(
    address: str, facts: Facts, *, entry: Entry | None = None, given: str = ""
) -> tuple[Line, ...]:
    """What to think about before this address is used; `given` is the one of the form so far.

    An ending that the centre itself wrote to the entry is known, whatever the lists say.
    """
    centres = entry is not None and entry.has_mailbox(address)
    if not (centres or facts.has_known_ending(address)):
        ending = address.rpartition(".")[2]
        return (line(TypedPhrase.EMAIL_ENDING_UNKNOWN, ending=ending),)
    if facts.entries_at(address) > SEVERAL:
        return (line(TypedPhrase.EMAIL_OF_MANY),)
    if is_public(address) or is_same(address, given) or _is_used_here(address, facts):
        return ()
    return (line(TypedPhrase.EMAIL_OF_SCHOOL),)


def is_unseen(
    email: str, better: str, facts: Facts, *, entry: Entry | None = None, given: str = ""
) -> bool:
    """Whether the one chosen of two spellings has doubts of its own, which were not shown yet."""
    return bool(better) and bool(doubts(email, facts, entry=entry, given=given))


def _is_used_here(address: str, facts: Facts) -> bool:
    """Whether somebody in this chat has said yes to it; what other chats use is not told."""
    accounts = (each.account for each in facts.sign_ins())
    return any(is_same(address, each) for own in accounts for each in _addresses(own, facts))


def _addresses(account: Account, facts: Facts) -> tuple[str, ...]:
    asked = facts.new_address(account.id)
    return (account.email, asked.email) if asked else (account.email,)
