"""Carries out announcements: one effect becomes a notice to everybody concerned."""

from bot.core import Core
from bot.outbox.announcing import certificates
from bot.outbox.announcing.fan_out import START, WITHOUT_ACCOUNT, Place, put_page
from bot.outbox.announcing.rehearsing import RehearsalTerms, put_rehearsals
from bot.outbox.performers.settling import After, Delivered
from bot.outbox.withdrawing import putting_off, telling
from bot.outbox.writer import ParcelOrigin
from bot.staff.broadcasting import live as broadcast_live
from bot.staff.importing.imports import finish_accepted
from bot.staff.releasing import live
from bot.staff.releasing.withdrawing import finish_withdrawn
from bot.store.outbox.parcels import Parcel
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, Announce, Effect, line
from domain.machine.outbound import Undeliverable
from domain.machine.releasing.effects import WatchRelease


class AnnouncementPerformer:
    """Performs `Announce`: puts out the notices, a page a transaction."""

    def __init__(self, core: Core) -> None:
        """`core` hears of the notices as they are put out."""
        self._core = core

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """From the start, however far an earlier try came: what is out already stays as it is."""
        if not isinstance(effect, Announce):
            raise TypeError(type(effect).__name__)
        now = self._core.clock()
        if effect.kind == "withdrawal":
            await finish_withdrawn(self._core)
        if effect.kind in {"release", "certificates"}:
            await finish_accepted(self._core.store)  # it may take results out of the release
        if effect.kind in {"release", "withdrawal"}:
            staff, back = self._core.desk.staff, effect.kind == "withdrawal"
            look = WatchRelease(effect.id, withdrawn=back)
            await self._core.store.write(lambda tx: live.begin(tx, look, staff, now))
        if effect.kind == "broadcast":
            await self._core.store.write(lambda tx: broadcast_live.begin(tx, effect.id, now))
        place: Place | None = START
        while place is not None:
            place = await self._page(effect, place)
            self._core.notify([])
        return Delivered()

    async def _page(self, effect: Announce, after: Place) -> Place | None:
        now, quiet = self._core.clock(), self._core.writer.quiet
        if effect.kind == "invitation":
            terms = RehearsalTerms(quiet, self._core.desk.limits)
            return await self._core.store.write(
                lambda tx: put_rehearsals(tx, effect, after, now, terms=terms)
            )
        if effect.kind == "putting-off":
            return await self._core.store.write(
                lambda tx: putting_off.put_page(tx, effect, after, now, quiet)
            )
        if effect.kind in {"withdrawal", "warning"}:
            return await self._core.store.write(
                lambda tx: telling.put_page(tx, effect, after, now, quiet)
            )
        if effect.kind == "certificates":
            return await self._core.store.write(
                lambda tx: certificates.put_page(tx, effect, after, now, quiet)
            )
        rules = self._core.desk.rules
        place = await self._core.store.write(
            lambda tx: put_page(tx, effect, after, now, quiet, rules=rules)
        )
        barred = self._core.desk.rules.by_mail != "full"  # they could read nothing by mail
        return None if barred and place and place[0] == WITHOUT_ACCOUNT else place

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """Expanding fails by a bug only; staff are alerted, since nobody else would notice."""
        alert = Alert((line(AlertPhrase.NOT_ALL_TOLD, row=str(parcel.id)),))
        origin = ParcelOrigin(0, 0, self._core.clock())
        key = f"not all told:{parcel.id}"
        return lambda tx: self._core.writer.put(tx, key, origin, [alert])
