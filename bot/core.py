"""The open desk without its edges: what every command and the running desk share."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.config import Settings, keeping
from bot.decisions.facts import SharedFacts
from bot.keys import Keys
from bot.outbox.writer import OutboxWriter
from bot.store.engine.keeping import kept
from bot.store.engine.store import Store
from bot.store.inbox import InboxItem
from bot.store.key_checks import prove
from bot.store.staff.alerted import AlertedStaff
from bot.texts.texts import Texts
from domain.conversations.signed_in.lasting import SignInLimits
from domain.machine.records import Rules
from domain.text.quiet_hours import QuietHours


def now() -> datetime:
    """The time: aware UTC."""
    return datetime.now(UTC)


Clock = Callable[[], datetime]
Notify = Callable[[list[InboxItem]], None]


def leave_for_later(raised: list[InboxItem]) -> None:
    """Where no desk runs, events and parcels wait for one in the store."""


@dataclass(frozen=True, kw_only=True)
class Core:
    """What every way of running the desk needs: settings, store, keys, texts, rules."""

    settings: Settings
    store: Store
    keys: Keys
    texts: Texts
    desk: SharedFacts
    writer: OutboxWriter
    clock: Clock
    notify: Notify
    """Hears of the events that a transaction raised, and that there are new parcels."""


@asynccontextmanager
async def opened(
    settings: Settings, clock: Clock = now, notify: Notify = leave_for_later
) -> AsyncIterator[Core]:
    """The store, held alone, and what hangs on it.

    Raises as `kept` does, and `WrongKeyError` where the master key is not the store's.
    Other programs that only look open the store themselves, as readers.
    """
    path = settings.store.path
    async with AsyncExitStack() as stack:
        stack.enter_context(kept(path, rewrite=settings.store.rewrite_at_upgrade))
        store = await Store.open(path)
        stack.push_async_callback(store.close)
        core = assembled(settings, store, clock, notify)
        await store.write(lambda tx: prove(tx, core.keys, clock()))
        yield core


def assembled(
    settings: Settings, store: Store, clock: Clock = now, notify: Notify = leave_for_later
) -> Core:
    """What hangs on an open store."""
    keys = Keys.read(settings.store.key.reveal())
    texts = Texts(settings.centre.timezone)
    rules = settings.rules
    desk = SharedFacts(
        keys=keys,
        texts=texts,
        rules=_rules(settings),
        staff=settings.staff.configured,
        limits=SignInLimits(
            timedelta(hours=rules.sign_in_idle_hours),
            timedelta(minutes=rules.reauth_minutes),
            timedelta(days=rules.sign_in_days),
        ),
    )
    quiet = QuietHours(rules.quiet_from, rules.quiet_until, settings.centre.timezone)
    alerted = AlertedStaff(settings.staff.configured, settings.staff.alerts_chat)
    return Core(
        settings=settings,
        store=store,
        keys=keys,
        texts=texts,
        desk=desk,
        writer=OutboxWriter(keys, quiet, alerted, desk.rules.office),
        clock=clock,
        notify=notify,
    )


def _rules(settings: Settings) -> Rules:
    own = settings.rules
    names = [name for name in Rules.__dataclass_fields__ if hasattr(own, name)]
    return Rules(
        **{name: getattr(own, name) for name in names},
        paper_weeks=settings.results.paper_weeks,
        digital_weeks=settings.results.digital_weeks,
        terms_version=settings.terms.version,
        by_mail=settings.mail.by_mail,
        pages=bool(settings.public.url),
        linkedin_issuer=settings.linkedin.organisation_name,
        zone=settings.centre.timezone,
        centre_language=settings.centre.language,
        ages=settings.ages.table,
        enquiries=settings.results.enquiries,
        approvals=settings.staff.approvals,
        office=settings.office.hours(settings.centre.timezone),
        shares_months=settings.store.keep_shares_months,
        candidates_stay=keeping.kept(settings)["candidates"].span,
    )
