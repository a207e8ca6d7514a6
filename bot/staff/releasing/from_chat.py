"""What an officer in a chat asks of releases: the list, and taking one back."""

from bot.core import Core
from bot.staff.releasing.cancelling import cancel
from bot.staff.releasing.listing import load_list
from bot.store.exams import told
from domain.machine.effects import Line
from domain.machine.events import ReleasesListed
from domain.machine.records import officer_named

PAST = 6  # of the releases that are over, in a message

Listed = tuple[tuple[Line, ...], ReleasesListed]


async def listed(core: Core) -> Listed:
    """What to say of the releases, and which of them can be taken back."""
    now = core.clock()
    found = await core.store.read(lambda tx: load_list(tx, now, PAST))
    planned = tuple(told.as_planned(each) for each in found.planned)
    return found.lines(), ReleasesListed(planned)


async def cancelled(core: Core, release: int, chat: int) -> tuple[Line, ...]:
    """Take one back; what came of it."""
    _, said = await cancel(core, release, officer_named(chat))
    return (said,)
