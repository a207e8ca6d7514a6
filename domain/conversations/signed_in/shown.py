"""Which of a chat's accounts a panel shows, so that it is not said once one of them is gone.

A chat of one account shows that one, whatever it says. In one of several a panel shows the account
of its step, or that of the menu, and whoever else is named in it: the words are looked through,
since a list of the sentences that name somebody would be one to forget.
"""

from collections.abc import Iterable, Iterator

from domain.machine.effects import Line
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.machine.steps.step import Step


def shown_in(lines: Iterable[Line], step: Step, facts: Facts) -> tuple[int, ...]:
    """The accounts by their ids, of those that the chat is signed in to; frozen ones show nothing.

    `facts` are as the decision left them.
    """
    there = [each.account for each in facts.sign_ins()]
    if len(there) < 2:
        return tuple(each.id for each in there)
    menu = facts.shown()
    about = {getattr(step, "account", 0), menu.account.id if menu else 0}
    said = " ".join(_values(lines)).casefold()
    return tuple(each.id for each in there if each.id in about or _is_named(each, said))


def _values(lines: Iterable[Line]) -> Iterator[str]:
    for each in lines:
        for value in each.params.values():
            if isinstance(value, Line):
                yield from _values([value])
            elif isinstance(value, str):
                yield value


def _is_named(account: Account, said: str) -> bool:
    named = (account.entry.called, account.email)  # the full name begins with the first
    return any(each.casefold() in said for each in named if each)
