"""What happens to invitations, done to plain records."""

from dataclasses import replace

from domain.machine.guardians.changes import RecordAgreement
from domain.machine.inviting.changes import CountInvitationTry, OpenInvitation, SettleInvitation
from domain.machine.inviting.records import Invitation, InvitationState
from tests.support.pure.changes import PureScene, apply


@apply.register
def _(change: OpenInvitation, scene: PureScene) -> None:
    scene.records.invitations[change.id] = Invitation(
        id=change.id,
        entry=change.entry,
        email=change.email,
        state=InvitationState.OPEN,
        tries=0,
        sent=scene.now,
        reminded=False,
    )


@apply.register
def _(change: CountInvitationTry, scene: PureScene) -> None:
    if known := scene.records.invitations.get(change.id):
        scene.records.invitations[change.id] = replace(known, tries=known.tries + 1)


@apply.register
def _(change: SettleInvitation, scene: PureScene) -> None:
    if known := scene.records.invitations.get(change.id):
        scene.records.invitations[change.id] = replace(known, state=change.state)


@apply.register
def _(change: RecordAgreement, scene: PureScene) -> None:
    known = replace(scene.records.entries[change.entry], agreement=change.said)
    scene.records.entries[known.id] = known
    for account in list(scene.records.accounts.values()):
        if account.entry.id == known.id:
            scene.amend(account.id, entry=replace(account.entry, agreement=change.said))
