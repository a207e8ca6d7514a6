"""Of one school only, as the file of entries writes it, capitals and accents aside."""

from collections.abc import Sequence

from bot.core import Core
from bot.staff.order_values import OrderRefused
from bot.store.inviting import unregistered
from domain.machine.records import Entry
from domain.machine.sentence import Line
from domain.text.folding import fold

SHOWN = 20


class UnknownSchool(OrderRefused):
    """No entry of the session is of that school; `names` are those there are."""

    def __init__(self, said: Line, names: Sequence[str] = ()) -> None:
        """What the command line says."""
        super().__init__(said)
        self.names = tuple(names)


def is_of_school(entry: Entry, school: str) -> bool:
    """Whether a candidate goes there; with "" everybody does."""
    return not school or fold(entry.school) == fold(school)


async def require_school(core: Core, session: str, school: str) -> None:
    """Raises `UnknownSchool` where no entry of the session says this one."""
    known = await core.store.read(lambda tx: unregistered.load_schools(tx, session))
    names = {fold(each): each for each in known if each}
    if not school or fold(school) in names:
        return
    if not names:
        raise UnknownSchool(Line("refused-school-none", {"session": session}))
    listed = [*names.values()][:SHOWN]
    said = {
        "session": session,
        "school": school,
        "names": ", ".join(listed),
        "more": len(names) - len(listed) or "none",
    }
    raise UnknownSchool(Line("refused-school", said), listed)
