"""What dialogues say of who is staff, or a child: directions, and links never written down.

! Claire is approver            she has the role, by a command
! Claire is removed by a command
! Two approvers have to agree   as a setting says
! Marie is a child of ADDRESS    entered so, born on 1 May 2012
! PINs are asked for            as a desk does where no setting says otherwise
> {staff link}                  what the newest link that invites staff hands on
> {old staff link}              the one before
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from tests.support.people import CANDIDATES
from tests.support.scene import Scene
from tests.support.world import World

_LINK = re.compile(r"(\?start=staff_)(\S+)")


def directions(scene: Scene) -> dict[str, Callable[..., Awaitable[None]]]:
    """Those of staff, by their pattern; on the rules alone there are none."""
    if not isinstance(scene, World):
        return {}
    world = scene

    async def employed(name: str, role: str) -> None:
        person = world.person(name)
        given = {"person": person.id, "called": name, "role": role, "until": ""}
        await world.order("staff-add", **given)

    async def removed(name: str) -> None:
        await world.order("staff-remove", person=world.person(name).id)

    async def with_pins() -> None:
        await world.stop()
        rules = replace(world.settings.rules, staff_pin_minutes=30)
        world.settings = replace(world.settings, rules=rules)

    async def two_agree() -> None:
        await world.stop()
        staff = replace(world.settings.staff, approvals=2)
        world.settings = replace(world.settings, staff=staff)

    async def is_a_child(name: str, guardian: str = "") -> None:
        known = {"id": CANDIDATES[name].entry, "guardian": guardian, "born": "2012-05-01"}
        sql = "UPDATE entries SET birth_date = :born, guardian_email = :guardian WHERE id = :id"
        world.write(lambda tx: tx.execute(sql, known))

    return {
        r"(\w+) is a child of (\S+)": is_a_child,
        r"(\w+) is a child": is_a_child,
        r"Two approvers have to agree": two_agree,
        r"(\w+) is (officer|approver|technician)": employed,
        r"(\w+) is removed by a command": removed,
        r"PINs are asked for": with_pins,
    }


def filled(text: str, scene: Scene) -> str:
    """The text with its line ends, which a dialogue writes as ⏎, and the links that were made."""
    text = text.replace(" ⏎ ", "\n")
    if "staff link}" not in text:
        return text
    shown = [each.text for person in scene.people.values() for each in person.chat]
    links = list(dict.fromkeys(found[2] for each in shown for found in _LINK.finditer(each)))
    told = text.replace("{staff link}", f"/start staff_{links[-1]}")
    return told.replace("{old staff link}", f"/start staff_{links[-2 % len(links)]}")


def unlinked(text: str) -> str:
    """The same as it is recorded: a link is another each time."""
    return _LINK.sub(r"\1…", text)
