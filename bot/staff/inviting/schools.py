"""Of one school only, as the file of entries writes it, capitals and accents aside."""

from collections.abc import Sequence

from bot.core import Core
from bot.staff.order_values import OrderRefused
from bot.store.inviting import unregistered
from domain.machine.records import Entry
from domain.text.folding import fold

SHOWN = 20


class UnknownSchool(OrderRefused):
    """No entry of the session is of that school; `names` are those there are."""

    def __init__(self, words: str, names: Sequence[str] = ()) -> None:
        """The words are those of the command line."""
        super().__init__(words)
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
        raise UnknownSchool(
            f"the entries of {session} name no school: import them with a column School"
        )
    listed = [*names.values()][:SHOWN]
    more = f", and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    words = f"no entry of {session} is of “{school}”; there are: {', '.join(listed)}{more}"
    raise UnknownSchool(words, listed)
