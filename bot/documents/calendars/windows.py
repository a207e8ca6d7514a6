"""Sends when a result is expected as a file for the candidate's own calendar, with a reminder.

Neither ID number nor score is in it: calendars are shared, and shown on locked screens.
"""

from datetime import UTC, timedelta

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
PURPOSE = "calendar"  # of the digest that names an event: it never changes
REMINDS = timedelta(hours=9)  # in the morning of the first day


class CalendarSender:
    """Performs `SendCalendar`."""

    def __init__(self, telegram: Telegram, core: Core, wording: Wording) -> None:
        """`core` has the key by which an event keeps its name."""
        self._telegram, self._core, self._wording = telegram, core, wording

    async def send(self, effect: SendCalendar, chat: Chat) -> Delivered:
        """As the window is now; nothing where the account is gone."""
        known, there = await self._core.store.read(lambda tx: _known(tx, effect, chat))
        if known is None:
            raise Undeliverable(Cause.GONE, "the account is closed", tried=False)
        name = f"{self._core.texts.say('calendar-stem', chat.language)}.ics"
        event = self._event(known.entry, whom(known.entry, there), chat.language)
        document = Document(name, ICS, calendar_file(event))
        caption = self._wording.line(line(OutcomePhrase.CALENDAR_SENT), chat.language)
        receipt = await self._telegram.send(ChatMessage(chat.id, caption, document=document))
        return Delivered(receipt, stands_below(chat.id, receipt, panel=False))

    def _event(self, entry: Entry, called: str, language: str) -> Event:
        say = self._core.texts.say
        now, digest = (
            self._core.clock(),
            self._core.desk.keys.digest(PURPOSE, str(entry.id)).rpartition(":")[2],
        )
        title = say("calendar-title", language, {"exam": entry.exam, "whom": called or "nobody"})
        event = Event.new(
            # Some calendars pass by what is no newer version.
            sequence=int(now.timestamp()) // 60,
            stamp=now.astimezone(UTC),
            uid=f"{digest[:32]}@results-desk",
            start=entry.results_from,
            end=entry.results_by + timedelta(days=1),  # the first day that is outside
            summary=title,
            description=say("calendar-words", language),
            classification=CLASS.PRIVATE,
            transparency=TRANSP.TRANSPARENT,
        )
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
