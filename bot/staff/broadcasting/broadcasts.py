"""Broadcasts: one text to all of a session, in their chats and by letter.

News goes to those who asked for it; a service notice (a room has changed) to everybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core import Core
from bot.outbox.announcing.fan_out import announce
from bot.staff.broadcasting import approving
from bot.store import audit, standstills
from bot.store.audit import Act
from bot.store.broadcasting import audience, broadcasts
from bot.store.engine.store import Tx
from bot.store.exams.recipients import Reach
from bot.store.exams.releases import MadeBy
from domain.conversations.staff.audiences import whom_lines
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.broadcasting.records import Audience
from domain.machine.effects import Announce, Line, line
from domain.machine.standstill.phrases import StandstillPhrase

Text = tuple[str, str]
"""A subject and the text below it."""


class MiscountedError(Exception):
    """The count that was typed is not that of the recipients: nothing was sent."""

    def __init__(self, now: int, typed: int) -> None:
        """Who would get it `now`, and the number that was `typed`."""
        super().__init__(f"{now} would go, not {typed}")
        self.now, self.typed = now, typed


@dataclass(frozen=True)
class Broadcast:
    """What is said to whom. `texts` are by language; that of "" is for every other language."""

    to: Audience
    texts: Mapping[str, Text]


@dataclass(frozen=True)
class BroadcastPreview:
    """A broadcast, and whom it would reach."""

    broadcast: Broadcast
    reach: Reach
    stands_still: bool = False
    second: tuple[str, ...] | None = None  # who could agree to it, None where nobody has to

    @property
    def count(self) -> int:
        """What staff type to confirm: the number of messages and letters."""
        return self.reach.chats + self.reach.mailboxes

    def _second(self) -> tuple[Line, ...]:
        if self.second is None:
            return ()
        if not self.second:
            return (line(BroadcastPhrase.BROADCAST_SECOND_LACKING),)
        return (line(BroadcastPhrase.BROADCAST_NEEDS_SECOND, names=", ".join(self.second)),)

    def lines(self) -> tuple[Line, ...]:
        """What staff should see before they confirm."""
        return (*whom_lines(self.broadcast.to), *self.reach_lines())

    def reach_lines(self) -> tuple[Line, ...]:
        """How many that are, and what stands in the way; whom it is for is said elsewhere."""
        return (
            Line("broadcast-reach", self.reach.counts),
            *((line(StandstillPhrase.RELEASE_UNTOLD),) if self.stands_still else ()),
            *self._second(),
        )


@dataclass(frozen=True)
class OrderedBroadcast:
    """The number of one that goes; `asked`: what is said where it waits for a second approver."""

    id: int
    asked: tuple[Line, ...] = ()


async def preview(core: Core, broadcast: Broadcast, by: str = "") -> BroadcastPreview:
    """Whom a broadcast of somebody would reach, and who could agree to it where another has to.

    While it has no words only the number is asked for.
    """

    def look(tx: Tx) -> BroadcastPreview:
        now, rules = core.clock(), core.desk.rules
        reach = audience.reach_of(tx, broadcast.to, now, rules)
        everybody = broadcast.texts and audience.is_everybody(tx, broadcast.to, now, rules)
        second = approving.asked_names(tx, core, by) if everybody else None
        still = standstills.load_standing(tx) is not None
        return BroadcastPreview(broadcast, reach, still, second)

    return await core.store.read(look)


async def send(
    core: Core,
    broadcast: Broadcast,
    count: int,
    made_by: str,
    *,
    quiet: bool = True,
    ordered: int = 0,
    emergency: str = "",
) -> OrderedBroadcast:
    """Send a broadcast to as many as were previewed; one to everybody waits for a second approver.

    `quiet`: it waits for the morning. `ordered`: the order of a chat that it comes of, once.
    `emergency`: why it goes without a second. Raises `MiscountedError` where the count is not
    theirs, and where there is nobody.
    """

    def work(tx: Tx) -> OrderedBroadcast:
        now, rules = core.clock(), core.desk.rules
        if ordered and (before := broadcasts.find_ordered(tx, ordered)):
            return OrderedBroadcast(before, approving.still_asked(tx, core, before))
        said = broadcast.to
        reach = audience.reach_of(tx, said, now, rules)
        if count != reach.chats + reach.mailboxes or not count:
            raise MiscountedError(reach.chats + reach.mailboxes, count)
        made = MadeBy(now, made_by)
        number = broadcasts.keep_broadcast(tx, said, dict(broadcast.texts), made, ordered=ordered)
        everybody = audience.is_everybody(tx, said, now, rules)
        if everybody and not emergency:
            approving.ask(tx, core, number, count, quiet=quiet)
            _note(tx, "prepare broadcast", (number, said, count), made)
            return OrderedBroadcast(number, approving.still_asked(tx, core, number))
        broadcasts.expect(tx, number, count)
        announce(tx, Announce("broadcast", number, quiet), now, now)
        if everybody:
            approving.tell_emergency(tx, core, number, (made_by, emergency))
        _note(tx, "broadcast", (number, said, count), made, emergency=emergency)
        return OrderedBroadcast(number)

    return await core.store.write(work)


def _note(
    tx: Tx, what: str, of: tuple[int, Audience, int], made: MadeBy, *, emergency: str = ""
) -> None:
    number, said, count = of
    whom = {name: str(value) for name, value in vars(said).items() if value}
    why = {"emergency": emergency} if emergency else {}
    after = {"broadcast": number, **whom, "count": count, **why}
    audit.note_act(tx, Act(who=made.by, what=what, after=after), made.at)
