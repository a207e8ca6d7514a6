"""Notices of a release that perhaps arrived: staff hear of all at once, and decide.

all is told, some in doubt -> one message -> [Send again] each goes once more
                                          -> [Leave]      nothing more goes
"""

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, language_of
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.exams import release_progress
from bot.store.outbox import parcels
from domain.conversations.staff import doubted
from domain.machine.effects import Line, Say, line
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import ReleaseState


def offer(tx: Tx, core: Core, release: int, chat: int) -> None:
    """Ask, once, in the chat of whoever follows it."""
    notices = len(release_progress.load_doubtful(tx, release))
    if notices:
        number = str(release)
        asked = line(ReleasingPhrase.RELEASE_DOUBTFUL, number=number, notices=notices)
        say = Say((asked,), doubted.keyboard(release, notices), kept=True, for_staff=True)
        origin = ParcelOrigin(chat, 0, core.clock())
        core.writer.put(tx, f"doubtful:{release}", origin, [say])


async def settle(core: Core, release: int, by: str, *, again: bool) -> tuple[bool, Line]:
    """Whether there was anything in doubt, and what to say."""
    done = await core.store.write(lambda tx: _settle(tx, core, (release, by), again=again))
    core.notify([])
    return done


def _settle(tx: Tx, core: Core, which: tuple[int, str], *, again: bool) -> tuple[bool, Line]:
    (number, by), now = which, core.clock()
    known = release_progress.load(tx, number, now)
    if known is None:
        return False, line(ReleasingPhrase.RELEASE_UNKNOWN, number=str(number))
    is_open = known.state in {ReleaseState.RUNNING, ReleaseState.MADE}
    rows = release_progress.load_doubtful(tx, number) if is_open else []
    if not rows:
        return False, line(ReleasingPhrase.DOUBTFUL_NONE, number=str(number))
    count = parcels.try_again(tx, rows, now) if again else len(rows)
    what = "retry release" if again else "leave doubtful notices"
    noted = {"release": number, "notices": count}
    audit.note_act(tx, Act(who=by, what=what, after=noted), now)
    said = ReleasingPhrase.DOUBTFUL_AGAIN if again else ReleasingPhrase.DOUBTFUL_LEFT
    return True, line(said, number=str(number), notices=count)


async def retry_release(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Send again what is in doubt. Raises `OrderRefused` where nothing is."""
    number, language = arguments["release"], language_of(arguments)
    done, said = await settle(core, number, arguments["by"], again=True)
    words = core.texts.say(said.phrase, language, said.params)
    if not done:
        raise OrderRefused(words)
    return {"release": number, "lines": [words]}
