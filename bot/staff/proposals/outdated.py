"""A release waits in vain once its results are others: that ends it, and is told at once.

    imported, released, withdrawn or erased since -> it is over, who prepared it and approvers hear

What is in the making is left alone: its results are others because it takes them.
"""

from bot.core import Core
from bot.staff.proposals.telling import sentence, tell_others
from bot.store.engine.store import Tx
from bot.store.exams import releases
from bot.store.exams.releases import MadeBy
from bot.store.importing import imports
from bot.store.releasing import proposals
from bot.store.releasing.proposals import Proposal
from domain.conversations.staffing.next_steps import RELEASE
from domain.machine.effects import Say
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.records import ProposalState
from domain.machine.staffing.records import DESK


async def end_outdated(core: Core) -> None:
    """Look at all that wait; while a file goes in none is, and the file's end looks again."""

    def look(tx: Tx) -> list[Proposal]:
        if imports.load_newest(tx)[1] == imports.ACCEPTED:
            return []
        return [each for each in proposals.load_waiting(tx) if _is_outdated(tx, each)]

    for each in await core.store.read(look):
        await core.store.write(lambda tx, each=each: note_outdated(tx, core, each))  # type: ignore[misc]
        core.notify([])


def _is_outdated(tx: Tx, proposal: Proposal) -> bool:
    if releases.is_begun(tx, proposal.id):
        return False
    waiting = releases.load_waiting(tx, proposal.exam, proposal.session, proposal.part)
    return releases.digest_of(waiting) != proposal.digest


def note_outdated(tx: Tx, core: Core, proposal: Proposal, by: str = DESK) -> None:
    """It is over, and all hear so but for who has just been told: `by`."""
    made = MadeBy(core.clock(), DESK)
    begun = releases.is_begun(tx, proposal.id)
    if begun or not proposals.end(tx, proposal.id, ProposalState.OUTDATED, made):
        return
    said = sentence(tx, proposal, ApprovalPhrase.APPROVAL_CHANGED)
    news = Say((said,), ((RELEASE,),), kept=True, for_staff=True)
    tell_others(tx, core, proposal, (f"changed:{proposal.id}", by), news)
