"""Staff pause a broadcast, have it go on, stop it for good, or send again what is in doubt."""

from collections.abc import Callable

from bot.core import Core
from bot.staff.broadcasting import approving, live, retracting
from bot.staff.broadcasting.reporting import said
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, language_of
from bot.store import audit
from bot.store.audit import Act
from bot.store.broadcasting import broadcasts, progress
from bot.store.broadcasting.progress import BroadcastProgress
from bot.store.engine.store import Tx
from bot.store.exams.releases import MadeBy
from bot.store.outbox import parcels
from domain.machine.broadcasting.records import GOING, BroadcastState
from domain.machine.effects import Line

Change = Callable[[Tx, BroadcastProgress, MadeBy], int]
"""Changes how one stands; how many messages and letters, or whether that was possible."""


def _pause(tx: Tx, known: BroadcastProgress, made: MadeBy) -> int:
    going = known.state is BroadcastState.RUNNING
    return int(going and broadcasts.pause(tx, known.id, made.at))


def _resume(tx: Tx, known: BroadcastProgress, made: MadeBy) -> int:
    return int(broadcasts.resume(tx, known.id))


def _stop(tx: Tx, known: BroadcastProgress, made: MadeBy) -> int:
    return int(known.state in GOING and broadcasts.stop(tx, known.id, made))


def _retry(tx: Tx, known: BroadcastProgress, made: MadeBy) -> int:
    """Of one that was stopped or deleted nothing goes again."""
    if known.state is BroadcastState.STOPPED or known.retracted:
        return 0
    return parcels.try_again(tx, progress.load_doubtful(tx, known.id), made.at)


CHANGES: dict[str, Change] = {
    "pause": _pause,
    "resume": _resume,
    "stop": _stop,
    "retry": _retry,
    "retract": retracting.retract,
}
ANSWERS = ("approve", "refuse")
"""What is answered to one that waits for a second approver."""


async def change(core: Core, name: str, broadcast: int, by: str) -> tuple[bool, tuple[Line, ...]]:
    """Whether it was done, and what to say: how it stands now."""

    def work(tx: Tx) -> tuple[bool, tuple[Line, ...]]:
        known = progress.load(tx, broadcast)
        if known is None:
            return False, (Line("broadcast-unknown", {"number": str(broadcast)}),)
        made = MadeBy(core.clock(), by)
        lets_go = name == "stop" and known.state is BroadcastState.AWAITING
        if name in ANSWERS or lets_go:
            return approving.answer(tx, core, name, known, made)
        return _change(tx, name, known, made)

    return await core.store.write(work)


def _change(
    tx: Tx, name: str, known: BroadcastProgress, made: MadeBy
) -> tuple[bool, tuple[Line, ...]]:
    broadcast = known.id
    changed = CHANGES[name](tx, known, made)
    if changed:
        live.begin_again(tx, broadcast, made.at)
    stands = progress.load(tx, broadcast) or known
    if not changed:
        return False, (Line(f"broadcast-not-{name}"), said(stands))
    after = {"broadcast": broadcast, "done": name, "count": changed}
    audit.note_act(tx, Act(who=made.by, what="broadcast change", after=after), made.at)
    more = retracting.remaining(tx, broadcast, made.at) if name == "retract" else ()
    return True, (Line(f"broadcast-done-{name}", {"count": changed}), *more, said(stands))


async def change_broadcast(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Do what `done` says of one. Raises `OrderRefused` with the sentence that says why not."""
    language = language_of(arguments)
    done, lines = await change(core, arguments["done"], arguments["broadcast"], arguments["by"])
    words = [core.texts.say(each.phrase, language, each.params) for each in lines]
    if not done:
        raise OrderRefused(" ".join(words))
    return {"broadcast": arguments["broadcast"], "lines": words}
