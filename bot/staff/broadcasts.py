"""Broadcasts: one text to all of a session, in their chats and by letter.

News goes to those who asked for it; a service notice (a room has changed) to everybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core import Core
from bot.outbox.announcing.fan_out import announce
from bot.store import audit, standstills
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.exams import broadcasts, recipients
from bot.store.exams.recipients import Reach
from bot.store.exams.releases import MadeBy
from domain.conversations.results import session_line
from domain.machine.effects import Announce, Line, line
from domain.machine.standstill.phrases import StandstillPhrase

LONGEST = 3500  # characters: with its subject one message of Telegram, which takes 4096
Text = tuple[str, str]
"""A subject and the text below it."""


class MiscountedError(Exception):
    """The count that was typed is not that of the recipients: nothing was sent."""


@dataclass(frozen=True)
class Broadcast:
    """What is said to whom. `texts` are by language; that of "" is for every other language.

    No `exam`: all of the session. `news`: only those who asked for news.
    """

    session: str
    exam: str
    texts: Mapping[str, Text]
    news: bool


@dataclass(frozen=True)
class BroadcastPreview:
    """A broadcast, and whom it would reach."""

    broadcast: Broadcast
    reach: Reach
    stands_still: bool = False

    @property
    def count(self) -> int:
        """What staff type to confirm: the number of messages and letters."""
        return self.reach.chats + self.reach.mailboxes

    def lines(self) -> tuple[Line, ...]:
        """What staff should see before they confirm."""
        said = self.broadcast
        when = {"session": session_line(said.session)}
        head = Line("broadcast-to-exam", {"exam": said.exam, **when})
        return (
            head if said.exam else Line("broadcast-to-session", when),
            Line("broadcast-as-news" if said.news else "broadcast-as-service"),
            Line("broadcast-reach", self.reach.counts),
            *((line(StandstillPhrase.RELEASE_UNTOLD),) if self.stands_still else ()),
        )


def text_of(content: str) -> Text:
    """The first line as subject, what follows as text.

    Raises `ValueError`, whose words are for staff, where one is missing or the text is too long.
    """
    subject, _, text = content.strip().partition("\n")
    subject, text = subject.strip(), text.strip()
    if not subject or not text:
        raise ValueError("the first line is the subject, and the text follows it")
    if len(subject) + len(text) > LONGEST:
        raise ValueError(f"subject and text have {LONGEST} characters at most")
    return subject, text


async def preview(core: Core, broadcast: Broadcast) -> BroadcastPreview:
    """Whom a broadcast would reach."""

    def look(tx: Tx) -> BroadcastPreview:
        reach = recipients.reach_of_broadcast(
            tx, broadcast.session, broadcast.exam, news=broadcast.news
        )
        return BroadcastPreview(broadcast, reach, standstills.load_standing(tx) is not None)

    return await core.store.read(look)


async def send(
    core: Core, broadcast: Broadcast, count: int, made_by: str, *, quiet: bool = True
) -> int:
    """Send a broadcast to as many as were previewed; its number.

    `quiet`: it waits for the morning. Raises `MiscountedError` where the count is not theirs, and
    where there is nobody.
    """

    def work(tx: Tx) -> int:
        now = core.clock()
        said = broadcast
        reach = recipients.reach_of_broadcast(tx, said.session, said.exam, news=said.news)
        if count != reach.chats + reach.mailboxes or not count:
            raise MiscountedError(f"{reach.chats + reach.mailboxes} would get it, not {count}")
        made = MadeBy(now, made_by)
        number = broadcasts.keep_broadcast(
            tx, said.session, said.exam, dict(said.texts), made, news=said.news
        )
        announce(tx, Announce("broadcast", number, quiet), now, now)
        sent = {"broadcast": number, "session": said.session, "exam": said.exam, "count": count}
        audit.note_act(tx, Act(who=made_by, what="broadcast", after=sent), now)
        return number

    return await core.store.write(work)
