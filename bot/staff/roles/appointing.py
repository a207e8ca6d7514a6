"""Staff are added, removed and invited by a command on the machine, also where nobody is left."""

from datetime import datetime
from functools import partial

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, refused
from bot.staff.roles.handing_over import notify_heir, require_heir
from bot.staff.roles.links import fresh_payload
from bot.store import audit
from bot.store.asking import asked
from bot.store.audit import Act
from bot.store.engine import numbers
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.staff import held, invitations, pins, roles, taking
from domain.conversations.staffing import handing_over
from domain.conversations.staffing.inviting import GOOD_FOR, named
from domain.conversations.staffing.roster import removal_refused, removed_alert
from domain.machine.asking.events import QuestionsHandedOver
from domain.machine.effects import Tell
from domain.machine.records import officer_named
from domain.machine.sentence import Line
from domain.machine.staffing.changes import OpenStaffInvitation
from domain.machine.staffing.events import ReleasesHandedOver, RolesChanged
from domain.machine.staffing.records import GivenRole
from domain.machine.staffing.roles import Role


async def add_staff(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Give `person` (a Telegram id) a `role`, `until` then (ISO) or for good; they are `called` so.

    Raises `OrderRefused` where they have it already.
    """
    given = GivenRole(
        id=0,
        person=int(arguments["person"]),
        name=_name(arguments["called"]) if arguments["called"] else "",
        role=Role(arguments["role"]),
        ends_at=_end(core, arguments),
    )
    raised = await core.store.write(partial(_add, core=core, given=given, by=arguments["by"]))
    core.notify(raised)
    return {"person": given.person, "role": given.role.value}


def _add(tx: Tx, core: Core, given: GivenRole, by: str) -> list[InboxItem]:
    now, configured = core.clock(), core.desk.staff.roles_of(given.person)
    if given.role in configured or not roles.give(tx, given, by, now):
        who = officer_named(given.person)
        raise refused("refused-role-already", who=who, role=Line(f"staff-role-{given.role}"))
    return _notify(tx, core, given.person, now)


async def remove_staff(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Take every role that `person` was given; `to` has their planned releases, 0 for nobody.

    Raises `OrderRefused` for whoever is no staff, stands in the settings, or approves last, and
    for an heir who may not release.
    """
    people = int(arguments["person"]), int(arguments.get("to", 0))
    work = partial(_remove, core=core, people=people, by=arguments["by"])
    answer, raised = await core.store.write(work)
    core.notify(raised)
    return answer


def _remove(tx: Tx, core: Core, people: tuple[int, int], by: str) -> tuple[Answer, list[InboxItem]]:
    (person, to), now = people, core.clock()
    found = removal_refused(person, roles.load_members(tx, core.desk.staff, now))
    if found is None:
        raise refused("refused-no-staff", who=officer_named(person))
    member, refusal = found
    if refusal:
        raise OrderRefused(refusal)
    heir = require_heir(tx, core, person, to)
    left = held.load(tx, person, now)
    questions = asked.load_owned(tx, officer_named(person))
    taken = taking.take_all(tx, person, by, now, heir=to)
    raised = _notify(tx, core, person, now)
    said = handing_over.alerted(member.called, heir.called if heir else "", left, questions)
    cause = f"staff removed {person} {now.isoformat()}"
    core.writer.put(tx, cause, ParcelOrigin(0, 0, now), [removed_alert(member, by, said)])
    if heir and left:
        raised += notify_heir(tx, core, heir, ReleasesHandedOver(member.called, by, tuple(left)))
    if heir and questions:
        event = QuestionsHandedOver(member.called, by, tuple(questions))
        raised += notify_heir(tx, core, heir, event)
    done = {"roles": sorted(taken), "releases": [each.id for each in left], "to": to}
    return {**done, "questions": questions}, raised


async def forget_pin(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Have `person` choose another PIN. Raises `OrderRefused` where they have none."""
    person, by, now = int(arguments["person"]), arguments["by"], core.clock()

    def work(tx: Tx) -> None:
        if not pins.forget_pin(tx, person):
            raise refused("refused-no-pin", who=officer_named(person))
        act = Act(who=by, what="staff new pin", whom=officer_named(person))
        audit.note_act(tx, act, now)

    await core.store.write(work)
    return {"person": person}


async def invite_staff(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """A link for who is `called` so to become `role`: its `payload`, good once and for a day."""
    now = core.clock()
    name, role, ends_at = _name(arguments["called"]), arguments["role"], _end(core, arguments)

    def work(tx: Tx) -> str:
        number = numbers.take_number(tx)
        opened = OpenStaffInvitation(number, Role(role), name, ends_at, expires=now + GOOD_FOR)
        invitations.open_invitation(tx, opened, arguments["by"], now)
        return fresh_payload(tx, core, number)

    return {"payload": await core.store.write(work), "expires": (now + GOOD_FOR).isoformat()}


def _name(text: str) -> str:
    if name := named(text):
        return name
    raise refused("refused-no-name", text=text)


def _end(core: Core, arguments: Arguments) -> datetime | None:
    if not arguments["until"]:
        return None
    ends_at = datetime.fromisoformat(arguments["until"])
    if ends_at <= core.clock():
        raise refused("refused-until-over")
    return ends_at


def _notify(tx: Tx, core: Core, person: int, now: datetime) -> list[InboxItem]:
    key = f"roles {person} {now.isoformat()}"
    return core.writer.raise_event(tx, key, Tell(person, RolesChanged()), now)
