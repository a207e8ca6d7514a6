"""Staff accept the address that a child gave: a press, and nothing to type again.

Only what a chat or a letter said of whose author there is no doubt is offered, for somebody who
needs a guardian and has room for one. How staff know, and whether it is meant, is asked as ever.
"""

import re

from domain.conversations.lookup import acting, guarding
from domain.machine.asking.records import CentreQuestion
from domain.machine.decision import Decision, move, row_named
from domain.machine.effects import Button, Keyboard, line
from domain.machine.facts import Facts
from domain.machine.guardians.phrases import GuardianPhrase
from domain.machine.lookup.effects import CandidateAct
from domain.machine.phrases import Phrase
from domain.machine.steps.asking import LookingAtQuestion
from domain.machine.steps.lookup import ActingOnCandidate

VERB = "question-guardian"
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"«»]{1,64}@[^\s<>()\[\],;:\"«»]{1,190}")
_READ = 5  # addresses of one question that are looked at


def given(known: CentreQuestion, facts: Facts) -> str:
    """The newest address in the child's words that can be a guardian's; "" where there is none."""
    entry = facts.entry(known.entry) if known.proven and not known.done else None
    if entry is None or CandidateAct.GUARD not in guarding.offered(entry.id, facts):
        return ""
    said = reversed([each.text for each in facts.question_words(known.id) if not each.by])
    typed = [each.rstrip(".!?'’") for text in said for each in _ADDRESS.findall(text)]
    for each in filter(None, map(facts.address, typed[:_READ])):
        own = entry.has_mailbox(each)
        if not own and not guarding.no_guardian(entry, each, facts.entries_at(each)):
            return each
    return ""


def offered(known: CentreQuestion, facts: Facts) -> Keyboard:
    """The button, where such an address is there."""
    email = given(known, facts)
    if not email:
        return ()
    label = line(GuardianPhrase.BUTTON_ACCEPT_GUARDIAN, email=email)
    return ((Button(label, VERB, str(known.id)),),)


def begin(argument: str, facts: Facts) -> Decision:
    """What is asked before it counts: by what staff know, and whether it is meant."""
    known = facts.question(row_named(argument))
    email = given(known, facts) if known else ""
    if known is None or not email:
        return move(LookingAtQuestion(row_named(argument)), line(Phrase.OLD_BUTTON))
    account = facts.account_on(known.entry)
    return move(
        ActingOnCandidate(
            entry=known.entry,
            account=account.id if account else 0,
            act=CandidateAct.GUARD,
            until=facts.now + acting.LASTS,
            email=email,
        )
    )
