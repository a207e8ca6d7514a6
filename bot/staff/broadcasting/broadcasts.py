"""Broadcasts: one text to all of a session, in their chats and by letter.

News goes to those who asked for it; a service notice (a room has changed) to everybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core import Core
from bot.outbox.announcing.fan_out import announce
from bot.store import audit, standstills
from bot.store.audit import Act
from bot.store.broadcasting import audience, broadcasts
from bot.store.engine.store import Tx
from bot.store.exams.recipients import Reach
from bot.store.exams.releases import MadeBy
from domain.conversations.results import session_line
from domain.machine.broadcasting.records import NO_RESULT, Audience, Channel
from domain.machine.broadcasting.texts import LONGEST, subject_and_text
from domain.machine.effects import Announce, Line, line
from domain.machine.standstill.phrases import StandstillPhrase

Text = tuple[str, str]
"""A subject and the text below it."""


class MiscountedError(Exception):
    """The count that was typed is not that of the recipients: nothing was sent."""


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

    @property
    def count(self) -> int:
        """What staff type to confirm: the number of messages and letters."""
        return self.reach.chats + self.reach.mailboxes

    def lines(self) -> tuple[Line, ...]:
        """What staff should see before they confirm."""
        return (
            *whom_lines(self.broadcast.to),
            Line("broadcast-reach", self.reach.counts),
            *((line(StandstillPhrase.RELEASE_UNTOLD),) if self.stands_still else ()),
        )


def whom_lines(to: Audience) -> tuple[Line, ...]:
    """Whom a broadcast is for, and by which roads it goes."""
    when = session_line(to.session)
    head = Line("broadcast-to-exam", {"exam": to.exam, "session": when})
    narrowing: dict[str, str | Line] = {
        "delivery": Line(f"broadcast-delivery-{to.delivery}"),
        "centre": to.centre,
        "status": Line("broadcast-no-result") if to.status == NO_RESULT else to.status,
        "language": to.language,
    }
    said = [Line(f"broadcast-of-{name}", {name: narrowing[name]})
            for name in narrowing if getattr(to, name)]  # fmt: skip
    by = () if to.channel is Channel.BOTH else (Line(f"broadcast-by-{to.channel}"),)
    return (
        head if to.exam else Line("broadcast-to-session", {"session": when}),
        *said,
        *by,
        Line("broadcast-as-news" if to.news else "broadcast-as-service"),
    )


def text_of(content: str) -> Text:
    """The first line as subject, what follows as text.

    Raises `ValueError`, whose words are for staff, where one is missing or the text is too long.
    """
    subject, text = subject_and_text(content)
    if not subject or not text:
        raise ValueError("the first line is the subject, and the text follows it")
    if len(subject) + len(text) > LONGEST:
        raise ValueError(f"subject and text have {LONGEST} characters at most")
    return subject, text


async def preview(core: Core, broadcast: Broadcast) -> BroadcastPreview:
    """Whom a broadcast would reach."""

    def look(tx: Tx) -> BroadcastPreview:
        reach = audience.reach_of(tx, broadcast.to, core.clock())
        return BroadcastPreview(broadcast, reach, standstills.load_standing(tx) is not None)

    return await core.store.read(look)


async def send(
    core: Core,
    broadcast: Broadcast,
    count: int,
    made_by: str,
    *,
    quiet: bool = True,
    ordered: int = 0,
) -> int:
    """Send a broadcast to as many as were previewed; its number.

    `quiet`: it waits for the morning. `ordered`: the order of a chat that it comes of, once.
    Raises `MiscountedError` where the count is not theirs, and
    where there is nobody.
    """

    def work(tx: Tx) -> int:
        now = core.clock()
        if ordered and (sent_before := broadcasts.find_ordered(tx, ordered)):
            return sent_before
        said = broadcast.to
        reach = audience.reach_of(tx, said, now)
        if count != reach.chats + reach.mailboxes or not count:
            raise MiscountedError(f"{reach.chats + reach.mailboxes} would get it, not {count}")
        made = MadeBy(now, made_by)
        number = broadcasts.keep_broadcast(tx, said, dict(broadcast.texts), made, ordered=ordered)
        announce(tx, Announce("broadcast", number, quiet), now, now)
        whom = {name: str(value) for name, value in vars(said).items() if value}
        sent = {"broadcast": number, **whom, "count": count}
        audit.note_act(tx, Act(who=made_by, what="broadcast", after=sent), now)
        return number

    return await core.store.write(work)
