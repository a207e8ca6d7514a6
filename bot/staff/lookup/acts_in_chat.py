"""An act that a chat ordered: done and said in one commit, so that it happens once."""

from bot.core import Core
from bot.outbox.performers.settling import Delivered
from bot.outbox.writer import ParcelOrigin
from bot.staff.lookup.act_values import ActOrder, ActOutcome
from bot.staff.lookup.acts import act
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import known
from bot.store.outbox.parcels import Parcel
from bot.store.people import entries
from domain.machine.effects import Say, Tell, line
from domain.machine.lookup.effects import ActOnCandidate, CandidateAct
from domain.machine.lookup.events import CandidateActedOn
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import officer_named


async def act_in_chat(core: Core, parcel: Parcel, effect: ActOnCandidate) -> Delivered:
    """Do it; said before by this parcel, it was done."""
    core.notify(await core.store.write(lambda tx: _once(tx, core, parcel, effect)))
    return Delivered()


def _once(tx: Tx, core: Core, parcel: Parcel, effect: ActOnCandidate) -> list[InboxItem]:
    cause = f"acted:{parcel.id}"
    if known.is_known(tx, f"{cause}:0"):
        return []
    outcome = _outcome(tx, core, parcel, effect)
    told = (
        Say(outcome.lines, kept=True, for_staff=True),
        Tell(parcel.chat, CandidateActedOn(effect.entry)),
    )
    origin = ParcelOrigin(parcel.chat, 0, core.clock())
    return [*outcome.raised, *core.writer.put(tx, cause, origin, told)]


def _outcome(tx: Tx, core: Core, parcel: Parcel, effect: ActOnCandidate) -> ActOutcome:
    entry = entries.load(tx, effect.entry)
    if entry is None:
        return ActOutcome(False, (line(LookupPhrase.LOOKUP_GONE),))
    order = ActOrder(
        act=CandidateAct(effect.act),
        id_number=entry.id_number,
        by=officer_named(parcel.chat),
        cause=f"act:{parcel.id}",
        account=effect.account,
        email=effect.email,
        checked=effect.checked,
    )
    return act(tx, core, order)
