"""A release is prepared and waits: approvers are asked, and it ends by itself when its time comes.

Nothing is in it before it is approved: what it names is its versions' digest.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import Core
from bot.outbox.writer import ParcelOrigin, parcel
from bot.staff.proposals.telling import sentence, tell
from bot.staff.releases import (
    NothingToReleaseError,
    PreviewOutdated,
    ReleaseApproval,
    approved,
    narrowed,
)
from bot.staff.releasing import agreeing
from bot.staff.releasing.previewing import ReleasePreview, ReleaseWish, preview_of
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.exams.releases import MadeBy
from bot.store.outbox import parcels
from bot.store.releasing import proposals
from bot.store.releasing.proposals import Proposal
from domain.conversations.staff import approving
from domain.machine.effects import Keyboard, Line, Say, line
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.effects import EndProposal
from domain.machine.releasing.records import ProposalState
from domain.mail.talks import approving as by_letter

WAITS = timedelta(days=1)
"""So long one waits that opens as soon as it is approved."""

Told = tuple[int, tuple[Line, ...], Keyboard]
"""The number of what waits, what whoever prepared it is told, and the buttons below."""


async def propose(core: Core, asked: ReleaseApproval, *, at_once: bool) -> Told:
    """Have others approve this; what waits already is not asked for twice.

    Raises `PreviewOutdated` and `NothingToReleaseError`: nothing waits then.
    """
    opens_at = None if at_once else asked.opens_at
    wish = ReleaseWish(asked.exam, asked.session, opens_at, quiet=asked.quiet, part=asked.part)
    seen = await preview_of(core, wish)
    if not seen.covers:
        raise NothingToReleaseError("no result waits for its release")
    told = await core.store.write(lambda tx: _propose(tx, core, (asked, opens_at), seen))
    core.notify([])
    return told


def _propose(
    tx: Tx, core: Core, asked: tuple[ReleaseApproval, datetime | None], seen: ReleasePreview
) -> Told:
    (wish, opens_at), now = asked, core.clock()
    if seen.digest != wish.digest:
        raise PreviewOutdated("results were imported or released since the preview")
    approved(tx, wish)
    if known := _waits_already(tx, core, wish):
        return known.id, _to_preparer(tx, core, known), approving.own(known.id)
    new = Proposal(
        id=0,
        exam=wish.exam,
        session=wish.session,
        digest=wish.digest,
        covers=seen.covers,
        opens_at=opens_at,
        ends_at=opens_at or now + WAITS,
        quiet=wish.quiet,
        chat=wish.chat,
        prepared_by=wish.made_by,
        prepared_at=now,
        part=wish.part,
    )
    number = proposals.put(tx, new)
    if agreeing.may_approve(tx, core, wish.made_by):
        proposals.approve(tx, number, MadeBy(now, wish.made_by))
    kept = proposals.load(tx, number) or new
    _note(tx, kept, now)
    _ask(tx, core, kept, seen)
    key, end = f"proposal-end:{number}", EndProposal(number)
    parcels.put_parcels(tx, [parcel(key, end, ParcelOrigin(0, 0, new.ends_at))], now)
    return number, _to_preparer(tx, core, kept), approving.own(number)


def _waits_already(tx: Tx, core: Core, wish: ReleaseApproval) -> Proposal | None:
    """The same results; what waits of this exam with others is over, since they have changed."""
    now = core.clock()
    for each in proposals.load_waiting(tx):
        if (each.exam, each.session, each.part) == (wish.exam, wish.session, wish.part):
            if each.digest == wish.digest and each.ends_at > now:
                return each
            made = MadeBy(now, wish.made_by)
            proposals.end(tx, each.id, ProposalState.OUTDATED, made)
    return None


def _note(tx: Tx, proposal: Proposal, now: datetime) -> None:
    opens_at = proposal.opens_at.isoformat() if proposal.opens_at else None
    made = {
        "release": proposal.id,
        "exam": proposal.exam,
        "session": proposal.session,
        **narrowed(proposal.part),
        "opens_at": opens_at,
        "digest": proposal.digest,
    }
    audit.note_act(tx, Act(who=proposal.prepared_by, what="prepare release", after=made), now)


def _ask(tx: Tx, core: Core, proposal: Proposal, seen: ReleasePreview) -> None:
    """What it covers, and below it whether it is approved, to everybody who may."""
    asked = sentence(tx, proposal, ApprovalPhrase.APPROVAL_ASKED)
    says = (
        Say(seen.lines(), kept=True, for_staff=True),
        Say((asked,), approving.keyboard(proposal.id), kept=True, for_staff=True),
    )
    without = (proposal.prepared_by, *proposal.approved_by)
    for each in agreeing.able(tx, core, without):
        tell(tx, core, each.person, f"proposal:{proposal.id}", *says)
    for mailbox in agreeing.able_by_mail(tx, core, without):
        letter = by_letter.letter(mailbox.address, seen.lines(), asked)
        asks = replace(letter, language=core.settings.centre.language)
        origin = ParcelOrigin(0, 0, core.clock())
        core.writer.put(tx, f"proposal:{proposal.id}:{mailbox.by}", origin, (asks,))


def _to_preparer(tx: Tx, core: Core, proposal: Proposal) -> tuple[Line, ...]:
    """That it waits, for how many, and who was asked."""
    missing = agreeing.needed(core) - len(agreeing.agreed(tx, core, proposal))
    without = (proposal.prepared_by, *proposal.approved_by)
    reached = [each.name or str(each.person) for each in agreeing.able(tx, core, without)]
    by_letter = [each.name for each in agreeing.able_by_mail(tx, core, without)]
    asked = list(dict.fromkeys((*reached, *by_letter)))  # once who has both
    waits = sentence(tx, proposal, ApprovalPhrase.PROPOSED, missing=missing)
    names = ", ".join(asked)
    to = line(ApprovalPhrase.PROPOSED_TO, names=names) if names else None
    lacking = len(asked) < missing
    nobody = line(ApprovalPhrase.PROPOSED_TO_NOBODY, missing=missing - len(asked))
    return (waits, *((to,) if to else ()), *((nobody,) if lacking else ()))
