"""Invites a session's candidates without an account: a preview, and then as many as it counted.

Each invitation is kept in the transaction that owes its letter, so that an order which stops
anywhere can be given again: who was invited is not invited twice, and the preview counts the rest.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime

from bot.core import Core
from bot.outbox.writer import ParcelOrigin, parcel
from bot.staff.inviting.schools import is_of_school, require_school
from bot.staff.order_values import Progress
from bot.store import audit, standstills
from bot.store.audit import Act
from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.inviting import invitations, unregistered
from bot.store.outbox import parcels
from bot.store.outbox.queues import Queue
from bot.store.people import entries
from domain.conversations.results import session_line
from domain.machine.effects import Line, Write, line
from domain.machine.inviting.changes import OpenInvitation
from domain.machine.inviting.records import Unregistered
from domain.machine.standstill.phrases import StandstillPhrase
from domain.mail.inviting.audience import MOST_ENTRIES, InvitedLot, lot_of
from domain.mail.inviting.letters import LETTER, REMINDER, invitation_letter

PAGE = 100  # candidates to a transaction
SENT = (InvitedLot.INVITE, InvitedLot.REMIND)
Place = tuple[str, int]
START: Place = ("", 0)


class InvitedOthersError(Exception):
    """The count that was typed is not that of the letters: nothing was sent."""

    def __init__(self, now: int, typed: int) -> None:
        """Who would get it `now`, and the number that was `typed`."""
        super().__init__(f"{now} would go, not {typed}")
        self.now, self.typed = now, typed


@dataclass(frozen=True)
class InvitationOrder:
    """Whom to invite: all of a session without an account, or of one exam or school in it.

    `mark`: what the keys of its letters begin with, so that an order which died with the desk is
    known again, and goes on.
    """

    session: str
    exam: str
    made_by: str
    quiet: bool = True
    _: KW_ONLY
    school: str = ""
    mark: str = "invite:"


@dataclass(frozen=True, kw_only=True)
class InvitationPreview:
    """How many are in each lot. `shared` are the addresses of more than six entries, with them."""

    order: InvitationOrder
    lots: Mapping[InvitedLot, int]
    shared: Mapping[str, Sequence[str]]
    stands_still: bool

    @property
    def count(self) -> int:
        """What staff type to confirm: the number of letters."""
        return sum(self.lots.get(each, 0) for each in SENT)

    def lines(self) -> Iterator[Line]:
        """What staff should see before they confirm."""
        when, exam = session_line(self.order.session), self.order.exam
        of_exam = Line("invite-to-exam", {"exam": exam, "session": when})
        yield of_exam if exam else Line("invite-to-session", {"session": when})
        if self.order.school:
            yield Line("invite-to-school", {"school": self.order.school})
        yield Line("invite-without-account", {"entries": sum(self.lots.values())})
        for lot in InvitedLot:
            if number := self.lots.get(lot, 0):
                yield Line(f"invite-lot-{lot.replace('_', '-')}", {"entries": number})
        for email, numbers in self.shared.items():
            listed = ", ".join(numbers)
            yield Line("invite-shared-address", {"email": email, "numbers": listed})
        if self.stands_still:
            yield line(StandstillPhrase.RELEASE_UNTOLD)


async def preview(core: Core, order: InvitationOrder) -> InvitationPreview:
    """Whom an order would invite. Raises `OrderRefused` for a school that nobody is of."""
    await require_school(core, order.session, order.school)
    lots, shared = Counter[InvitedLot](), dict[str, list[str]]()
    place: Place | None = START
    while place is not None:
        found, place = await core.store.read(lambda tx, at=place: _page(tx, core, order, at))  # type: ignore[misc]
        for lot, each in found:
            lots[lot] += 1
            if lot is InvitedLot.SHARED:
                shared.setdefault(each.mailbox.lower(), []).append(each.entry.id_number)
    still = await core.store.read(standstills.load_standing)
    return InvitationPreview(order=order, lots=lots, shared=shared, stands_still=still is not None)


def _page(
    tx: Tx, core: Core, order: InvitationOrder, after: Place
) -> tuple[list[tuple[InvitedLot, Unregistered]], Place | None]:
    """The next candidates with their lots, and where the page after them begins."""
    now = core.clock()
    of = (order.session, order.exam)
    found = unregistered.load_of_session(tx, *of, now, after=after, limit=PAGE)
    last = (found[-1].entry.exam, found[-1].entry.id) if len(found) == PAGE else None
    barred = core.desk.rules.by_mail != "full"  # an account by mail would have nothing to read
    meant = [each for each in found if is_of_school(each.entry, order.school)]
    return [(InvitedLot.BARRED if barred else lot_of(each, now), each) for each in meant], last


async def send(core: Core, order: InvitationOrder, count: int, progress: Progress) -> int:
    """Write to as many as were previewed; how many letters that made.

    Raises `InvitedOthersError` where the count is not theirs, and where there is nobody.
    """
    seen = await preview(core, order)
    sent = await core.store.read(lambda tx: _written(tx, order))
    if count != seen.count + sent or not count:
        raise InvitedOthersError(seen.count, count)
    if not sent:
        await core.store.write(lambda tx: _note(tx, core, seen))
    place: Place | None = START
    while place is not None:
        made, place = await core.store.write(lambda tx, at=place: put_page(tx, core, order, at))  # type: ignore[misc]
        sent += made
        progress(sent)
        core.notify([])
    return sent


def _written(tx: Tx, order: InvitationOrder) -> int:
    """How many letters it made before the desk was ended in its midst."""
    marked = order.mark != InvitationOrder.mark
    return invitations.count_owed(tx, order.mark) if marked else 0


def _note(tx: Tx, core: Core, seen: InvitationPreview) -> None:
    order = seen.order
    of = {"session": order.session, "exam": order.exam, "school": order.school}
    after = {**of, "count": seen.count}
    audit.note_act(tx, Act(who=order.made_by, what="invite", after=after), core.clock())


def put_page(tx: Tx, core: Core, order: InvitationOrder, after: Place) -> tuple[int, Place | None]:
    """A page of letters, each with what is kept of it."""
    now = core.clock()
    due = core.writer.quiet.allowed_from(now) if order.quiet else now
    found, place = _page(tx, core, order, after)
    owed = [(lot, each) for lot, each in found if lot in SENT]
    for lot, each in owed:
        key, letter = _letter(tx, lot, each, now)
        one = parcel(f"{order.mark}{key}", letter, ParcelOrigin(0, 0, due), queue=Queue.BULK_MAIL)
        parcels.put_parcels(tx, [one], now)
    return len(owed), place


def _letter(tx: Tx, lot: InvitedLot, to: Unregistered, now: datetime) -> tuple[str, Write]:
    """The key and the letter, for which a row is kept."""
    there = entries.load_at(tx, to.mailbox, MOST_ENTRIES)
    if lot is InvitedLot.REMIND and to.invitation:
        invitations.note_reminder(tx, to.invitation.id, now)
        row, name, key = to.invitation.id, REMINDER, f"{to.invitation.id}:again"
    else:
        row, name = take_number(tx), LETTER
        invitations.keep(tx, OpenInvitation(id=row, entry=to.entry.id, email=to.mailbox), now)
        key = str(row)
    return key, invitation_letter(to.entry, row, there, name, at=to.mailbox)
