"""What somebody has who leaves, or has left, is handed over by a command."""

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store.asking import questions
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.staff import held, roles
from domain.conversations.staffing.handing_over import able, alerted
from domain.machine.asking.events import QuestionsHandedOver
from domain.machine.effects import Alert, Tell
from domain.machine.records import officer_named
from domain.machine.staffing.events import ReleasesHandedOver
from domain.machine.staffing.records import StaffMember
from domain.machine.staffing.roles import Right


async def hand_over(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Have `to` take over the planned releases of `person`, who may be former.

    Open questions as well. Raises `OrderRefused` where there are neither, and for an heir who may
    not release, or answer where there are questions alone.
    """
    people, by = (int(arguments["person"]), int(arguments["to"])), arguments["by"]
    answer, raised = await core.store.write(lambda tx: _hand_over(tx, core, people, by))
    core.notify(raised)
    return {"person": people[0], "to": people[1], **answer}


def _hand_over(
    tx: Tx, core: Core, people: tuple[int, int], by: str
) -> tuple[Answer, list[InboxItem]]:
    (person, to), now = people, core.clock()
    heir = require_heir(tx, core, person, to)
    taken = held.hand_over(tx, people, by, now)
    named = officer_named(person), officer_named(to)
    own = questions.hand_over(tx, named, by, now)
    if heir is None or not (taken or own):
        raise refused("refused-nothing-held", who=officer_named(person))
    name = roles.called(tx, officer_named(person))
    alert = Alert(alerted(name, heir.called, taken, own), about=to)
    cause = f"handed over {person} {now.isoformat()}"
    core.writer.put(tx, cause, ParcelOrigin(0, 0, now), [alert])
    raised: list[InboxItem] = []
    if taken:
        raised += notify_heir(tx, core, heir, ReleasesHandedOver(name, by, tuple(taken)))
    if own:
        raised += notify_heir(tx, core, heir, QuestionsHandedOver(name, by, tuple(own)))
    return {"releases": [each.id for each in taken], "questions": own}, raised


def require_heir(tx: Tx, core: Core, person: int, to: int) -> StaffMember | None:
    """Who takes over; None where nobody is named. Raises `OrderRefused` for who may not release."""
    staff, now = core.desk.staff, core.clock()
    if not to:
        return None
    members = roles.load_members(tx, staff, now)
    right = Right.RELEASE if held.load(tx, person, now) else Right.ANSWER
    could = able(person, members, approved=roles.was_approved(tx, staff), right=right)
    heir = next((each for each in could if each.person == to), None)
    if heir is None:
        what = "releases" if right is Right.RELEASE else "questions"
        names = ", ".join(f"{each.person} {each.name}".strip() for each in could) or "nobody"
        raise refused("refused-heir", who=officer_named(to), what=what, names=names)
    return heir


def notify_heir(
    tx: Tx, core: Core, heir: StaffMember, event: ReleasesHandedOver | QuestionsHandedOver
) -> list[InboxItem]:
    """Who takes over hears what it is, in their chat."""
    now = core.clock()
    kind = type(event).__name__
    key = f"handed over {heir.person} {kind} {now.isoformat()}"
    return core.writer.raise_event(tx, key, Tell(heir.person, event), now)
