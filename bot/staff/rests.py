"""A person at rest: who died, or asked for silence, is never again told anything unasked."""

from bot.core import Core
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store import audit, journal
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.people import entries, rests


async def rest_candidate(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Say nothing unasked to the candidate with `id_number` from now on.

    Entry, result, account and proofs stay as they are: what is asked for is answered. Raises
    `OrderRefused` where there is no such entry, and where it is so already.
    """
    return await core.store.write(lambda tx: _put(tx, core, arguments, rests_now=True))


async def wake_candidate(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Undo it: what was not said meanwhile stays unsaid. Raises as `rest_candidate`."""
    return await core.store.write(lambda tx: _put(tx, core, arguments, rests_now=False))


def _put(tx: Tx, core: Core, arguments: Arguments, *, rests_now: bool) -> Answer:
    number, by, now = arguments["id_number"], arguments["by"], core.clock()
    found = entries.load_with_secret(tx, number)
    if found is None:
        raise refused("refused-no-entry", number=number)
    entry = found[0].id
    if not rests.put_to_rest(tx, entry, rests=rests_now):
        so = "refused-at-rest-already" if rests_now else "refused-not-at-rest"
        raise refused(so, number=number)
    before, after = {"rests": not rests_now}, {"rests": rests_now}
    what = "account rest" if rests_now else "account wake"
    audit.note_act(tx, Act(who=by, what=what, whom=number, before=before, after=after), now)
    journal.write_line(tx, f"entry {entry} {what.removeprefix('account ')} by staff ({by})", now)
    return {"id_number": number}
