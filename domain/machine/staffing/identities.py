"""Who is the same person: two of staff must agree, and nobody can be both of them.

a chat                 its Telegram account
the command line       its user on the machine, and who had logged in: either makes them the same,
                       so that whoever shares the desk's user is one person, whatever their names
both                   where the settings name somebody's user on the machine (`machine_users`)
"""

from collections.abc import Mapping

from domain.machine.records import officer_named
from domain.machine.staffing.records import ON_THE_MACHINE


def is_same(one: str, other: str, users: Mapping[str, int]) -> bool:
    """Whether those who are named so in what is written down are one person."""
    return bool(_marks(one, users) & _marks(other, users))


def on_the_machine(by: str) -> bool:
    """Whether an order came by a command."""
    return ON_THE_MACHINE.fullmatch(by) is not None


def people_behind(by: str, users: Mapping[str, int]) -> set[int]:
    """Whose Telegram accounts the settings name for whoever gave an order on the machine."""
    known = ON_THE_MACHINE.fullmatch(by)
    names = (known["user"], known["login"]) if known else ()
    return {users[each] for each in names if each in users}


def _marks(by: str, users: Mapping[str, int]) -> set[str]:
    known = ON_THE_MACHINE.fullmatch(by)
    if known is None:
        return {by}
    uids = {f"uid {each}" for each in (known["uid"], known["login_uid"]) if each}
    return uids | set(map(officer_named, people_behind(by, users)))
