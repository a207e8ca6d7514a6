"""What changes of who is staff do to plain records: importing it registers them."""

from domain.machine.staffing.changes import AcceptStaffInvitation, RosterChange
from domain.machine.staffing.pins import PinChange
from tests.support.pure.changes import PureScene, apply
from tests.support.staff import roles


@apply.register
def _(change: RosterChange, scene: PureScene) -> None:
    roles.change(scene.records.office, change, scene.chat, scene.now)


@apply.register
def _(change: PinChange, scene: PureScene) -> None:
    roles.use_pin(scene.records.office, change, scene.chat)


@apply.register
def _(change: AcceptStaffInvitation, scene: PureScene) -> None:
    roles.accept(scene.records.office, change, scene.chat, scene.now)
