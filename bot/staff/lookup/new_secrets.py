"""Another secret number for somebody: issued here, and told nowhere but on a slip of the centre's.

It derives from the key and from how many were issued, so that its slip can be written again.
"""

from functools import partial

from bot.core import Core
from bot.staff.lookup.act_values import ActOrder, ActOutcome
from bot.store import audit, journal
from bot.store.audit import Act
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.people import entries
from domain.conversations.results import session_line
from domain.machine.changes import OpenNumber
from domain.machine.effects import line
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import Entry


def renew(tx: Tx, core: Core, order: ActOrder, known: tuple[Entry, str]) -> ActOutcome:
    """The former number is good for nothing from now on; wrong tries of it are forgotten."""
    entry, stored = known
    number, now = entry.id_number, core.clock()
    issued = entries.count_issued(tx, entry.id) + 1
    while core.keys.is_secret(stored, number, core.keys.own_secret(number, issued)):
        issued += 1  # of ten thousand, one is the former
    made = core.keys.secret_hash(number, core.keys.own_secret(number, issued))
    entries.issue_secret(tx, entry.id, issued, made)
    context = ChangeContext(tx, 0, now, core.desk.digest, seal=core.desk.seal_address)
    apply_change(OpenNumber(number), context)
    act = Act(who=order.by, what="account renew", whom=number, after={"checked": order.checked})
    audit.note_act(tx, act, now)
    journal.write_line(tx, f"entry {entry.id} got a secret number by staff ({order.by})", now)
    return ActOutcome(True, (line(LookupPhrase.ACT_RENEWED, id_number=number),))


def slip_of(tx: Tx, core: Core, id_number: str) -> str | None:
    """What to hand over with the number that staff issued last; None where another one holds.

    It is in the language of the entry: who it is for, both numbers, and what to do with them.
    """
    known = entries.load_with_secret(tx, id_number)
    if known is None:
        return None
    entry, stored = known
    secret = core.keys.own_secret(id_number, entries.count_issued(tx, entry.id))
    if not core.keys.is_secret(stored, id_number, secret):
        return None
    centre, when = core.settings.centre, session_line(entry.session)
    values = {"id_number": id_number, "secret": secret}
    values |= {"centre": centre.name, "email": centre.email}
    say = partial(core.texts.say, language=entry.language)
    sat = f"{entry.exam}, {say(when.phrase, params=when.params)}"
    said = [say(f"slip-{part}", params=values) for part in ("number", "own-secret", "foot")]
    return "\n".join([entry.full_name, sat, "", *said, ""])
