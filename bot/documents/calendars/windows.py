"""Sends when a result is expected as a file for the candidate's own calendar, with a reminder.

Neither ID number nor score is in it: calendars are shared, and shown on locked screens.
"""

from datetime import UTC, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event
from icalendar.enums import CLASS, TRANSP

from bot.core import Core
from bot.outbox.performers.settling import Delivered, stands_below
from bot.store.engine.store import Tx
from bot.store.people import accounts
from bot.store.people.chats import Chat
from bot.texts.wording import Wording
from domain.conversations.notices import whom
from domain.machine.effects import SendCalendar, line
from domain.machine.outbound import Cause, ChatMessage, Document, Undeliverable
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.records import Account, Entry
from handlers.calls import Telegram

ICS = "text/calendar"
MAKER = "-//Results Desk//EN"
REMINDS = timedelta(hours=9)  # in the morning of the first day


class CalendarSender:
    """Performs `SendCalendar`."""

    def __init__(self, telegram: Telegram, core: Core, wording: Wording) -> None:
        """`core` has the bot: its number and the entry's row name an event, which is for ever."""
        self._telegram, self._core, self._wording = telegram, core, wording
        self._bot = core.settings.telegram.token.reveal().partition(":")[0]

    async def send(self, effect: SendCalendar, chat: Chat) -> Delivered:
        """As the window is now; nothing where the account is gone."""
        known, there = await self._core.store.read(lambda tx: _known(tx, effect, chat))
        if known is None:
            raise Undeliverable(Cause.GONE, "the account is closed", tried=False)
        name = f"{self._core.texts.say('calendar-stem', chat.language)}.ics"
        reminds = self._is_ahead(known.entry)
        event = self._event(known.entry, whom(known.entry, there), chat.language, reminds=reminds)
        document = Document(name, ICS, calendar_file(event))
        said = OutcomePhrase.CALENDAR_SENT if reminds else OutcomePhrase.CALENDAR_SENT_LATE
        caption = self._wording.line(line(said), chat.language)
        receipt = await self._telegram.send(ChatMessage(chat.id, caption, document=document))
        return Delivered(receipt, stands_below(chat.id, receipt, panel=False))

    def _is_ahead(self, entry: Entry) -> bool:
        """Whether the reminder can still ring: calendars ring at once for one that is over."""
        first = datetime.combine(entry.results_from, time(), self._core.desk.rules.zone)
        return self._core.clock() < first + REMINDS

    def _event(self, entry: Entry, called: str, language: str, *, reminds: bool) -> Event:
        say, now = self._core.texts.say, self._core.clock()
        title = say("calendar-title", language, {"exam": entry.exam, "whom": called or "nobody"})
        event = Event.new(
            # Some calendars pass by what is no newer version.
            sequence=int(now.timestamp()) // 60,
            stamp=now.astimezone(UTC),
            uid=f"{uuid5(NAMESPACE_URL, f'results-desk:{self._bot}:{entry.id}')}@results-desk",
            start=entry.results_from,
            end=entry.results_by + timedelta(days=1),  # the first day that is outside
            summary=title,
            description=say("calendar-words", language),
            classification=CLASS.PRIVATE,
            transparency=TRANSP.TRANSPARENT,
        )
        if not reminds:
            return event
        alarm = Alarm.new(description=title)
        alarm.add("ACTION", "DISPLAY")
        alarm.add("TRIGGER", REMINDS)
        event.add_component(alarm)
        return event


def _known(tx: Tx, effect: SendCalendar, chat: Chat) -> tuple[Account | None, list[Entry]]:
    """Whose days they are, and all the people of the chat."""
    there = [each.entry for each in accounts.load_in_chat(tx, chat.id)]
    return accounts.load(tx, effect.account), there


def calendar_file(event: Event) -> bytes:
    """The file that holds one event (RFC 5545)."""
    calendar = Calendar.new(prodid=MAKER, method="PUBLISH", subcomponents=[event])
    return bytes(calendar.to_ical())
