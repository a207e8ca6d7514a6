"""What staff may do about the guardians of somebody under age: their answers, their addresses.

A guardian's mailbox may open the account and answer for the child: whoever puts one in says how
they know. Why one is taken out is neither asked nor kept.
"""

from collections.abc import Iterator, Mapping

from domain.conversations.guardians.waiting import is_under_guardian
from domain.machine.decision import Question
from domain.machine.effects import Button, Line, line
from domain.machine.facts import Facts
from domain.machine.guardians.records import Agreement
from domain.machine.lookup.effects import CandidateAct
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import Account, Entry
from domain.mail.inviting.audience import MOST_ENTRIES
from domain.text.addresses import is_among, is_same

MOST = 2
"""So many guardians, of equal rights."""

FORM = {"form": (LookupPhrase.BUTTON_CHECK_FORM, "a signed form is at the centre")}
"""How a guardian, or their yes, is known besides."""

HOW = {
    CandidateAct.AGREE: LookupPhrase.ASK_ACT_AGREE_HOW,
    CandidateAct.GUARD: LookupPhrase.ASK_ACT_GUARD_HOW,
}
ADDRESSES = {CandidateAct.READDRESS, CandidateAct.GUARD}
"""For what an address is typed."""

Checks = Mapping[str, tuple[LookupPhrase, str]]


def checks(act: CandidateAct, usual: Checks) -> Checks:
    """By which buttons it is said how somebody is known."""
    return {**FORM, **usual} if act in HOW else usual


def offered(entry: int, facts: Facts) -> Iterator[CandidateAct]:
    """What may be noted of guardians now, for somebody under age: not what is so already."""
    known = facts.entry(entry)
    if known is None or not is_under_guardian(known, facts.rules, facts.now):
        return
    if known.agreement is not Agreement.YES:
        yield CandidateAct.AGREE
    if known.agreement is not Agreement.NO:
        yield CandidateAct.DISAGREE
    if len(known.guardians) < MOST:
        yield CandidateAct.GUARD
    if known.guardians:
        yield CandidateAct.UNGUARD


def lacks(act: CandidateAct, email: str) -> bool:
    """Whether it is still to be said which address is meant."""
    return not email and (act in ADDRESSES or act is CandidateAct.UNGUARD)


def which(entry: Entry | None, place: str) -> str:
    """The guardian's address that a button names by its place, "" where there is none there."""
    by_place = {str(at): each for at, each in enumerate(entry.guardians, 1)} if entry else {}
    return by_place.get(place, "")


def asks_which(entry: Entry | None, no: Button) -> Question:
    """Which of the guardians is to be taken out."""
    known, number = (entry.guardians, entry.id_number) if entry else ((), "")
    ways = tuple(
        (Button(line(LookupPhrase.BUTTON_ACT_WHICH, email=each), "act-which", str(at)),)
        for at, each in enumerate(known, 1)
    )
    asked = line(LookupPhrase.ASK_ACT_UNGUARD_WHICH, id_number=number)
    return Question((asked,), (*ways, (no,)), no=no)


def no_guardian(entry: Entry, email: str, sharing: int) -> Line | None:
    """Why an address cannot be put in; None where it can. `sharing`: entries that have it."""
    if is_among(email, entry.guardians):
        return line(LookupPhrase.ACT_GUARDIAN_KNOWN, email=email)
    if len(entry.guardians) >= MOST:
        return line(LookupPhrase.ACT_GUARDIANS_TWO)
    if sharing + (not entry.has_mailbox(email)) > MOST_ENTRIES:
        return line(LookupPhrase.ACT_GUARDIAN_MANY, email=email)
    return None


def stays(entry: Entry, email: str, account: Account | None) -> Line | None:
    """Why an address cannot be taken out; None where it can."""
    if not is_among(email, entry.guardians):
        return line(LookupPhrase.ACT_GUARDIAN_NONE, email=email)
    if account and is_same(account.email, email):
        return line(LookupPhrase.ACT_GUARDIAN_HOLDS, email=email)
    return None
