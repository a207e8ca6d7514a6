"""The addresses that the centre has for a candidate, offered so that most people type none.

Masked, since a chat may be read over a shoulder and an entry's papers be somebody else's. One of an
organisation is offered to nobody: it stands for too many, and may be closed on the day.
"""

from domain.conversations.registration.doubted_address import SEVERAL
from domain.machine.effects import Button, Keyboard, line
from domain.machine.facts import Facts
from domain.machine.steps.registration import Form
from domain.text.address_phrases import AddressPhrase
from domain.text.addresses import masked

VERB = "email-known"


def offered(form: Form, facts: Facts) -> tuple[str, ...]:
    """The addresses of the entry whose secret number was proven; a guardian's comes first."""
    entry = facts.entry(form.entry)
    known = (facts.address(each) for each in (entry.mailboxes if entry else ()))
    return tuple(each for each in known if each and facts.entries_at(each) <= SEVERAL)


def buttons(form: Form, facts: Facts) -> Keyboard:
    """A button for each; it names a place in the row, since a button's words may leave the desk."""
    return tuple(
        (Button(line(AddressPhrase.BUTTON_EMAIL_KNOWN, email=masked(each)), VERB, str(at)),)
        for at, each in enumerate(offered(form, facts), 1)
    )


def named(argument: str, form: Form, facts: Facts) -> str:
    """The address that a button names, "" where it names none any more."""
    by_place = {str(at): each for at, each in enumerate(offered(form, facts), 1)}
    return by_place.get(argument, "")
