"""Approvers who need not be on Telegram hear by letter what approvers hear in their chats.

    over, approved by others, made by one person alone, results have left it  ->  one letter each

Whoever hears it in a chat is written nothing, and a letter names nothing that is pressed or typed
in one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.core import Core
from bot.outbox.gathering import Gathering, gather
from bot.outbox.writer import ParcelOrigin, parcel
from bot.staff.releasing import agreeing
from bot.store.engine.store import Tx
from bot.store.outbox.parcels import NewParcel
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.effects import Say, Write
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.sentence import Line, Sentence
from domain.machine.staffing.roles import Right
from domain.mail.talks.approving import BROADCAST_NEWS, NEWS, NUMBER

IN_LETTERS: Mapping[str, Sentence] = {
    ApprovalPhrase.REFUSED: ApprovalPhrase.REFUSED_BY_LETTER,
    ApprovalPhrase.REFUSED_NEWS: ApprovalPhrase.REFUSED_NEWS_BY_LETTER,
    ApprovalPhrase.APPROVAL_OVER: ApprovalPhrase.APPROVAL_OVER_BY_LETTER,
    ApprovalPhrase.APPROVAL_EXPIRED: ApprovalPhrase.APPROVAL_EXPIRED_BY_LETTER,
    ApprovalPhrase.APPROVAL_CHANGED: ApprovalPhrase.APPROVAL_CHANGED_BY_LETTER,
    ApprovalPhrase.APPROVAL_BUSY: ApprovalPhrase.APPROVAL_BUSY_BY_LETTER,
    ApprovalPhrase.EMERGENCY_NEWS: ApprovalPhrase.EMERGENCY_NEWS_BY_LETTER,
    ReleasingPhrase.RELEASE_LEFT: ReleasingPhrase.RELEASE_LEFT_BY_LETTER,
    ReleasingPhrase.RELEASE_EMPTIED: ReleasingPhrase.RELEASE_EMPTIED_BY_LETTER,
    BroadcastPhrase.BROADCAST_APPROVAL_EXPIRED: BroadcastPhrase.BROADCAST_EXPIRED_BY_LETTER,
    BroadcastPhrase.BROADCAST_PREPARER_LEFT: BroadcastPhrase.BROADCAST_PREPARER_LEFT_BY_LETTER,
    BroadcastPhrase.BROADCAST_EMERGENCY_NEWS: BroadcastPhrase.BROADCAST_EMERGENCY_BY_LETTER,
}
"""What names a command or a press in a chat says it otherwise to whoever has none."""

About = tuple[Right, int]
"""What is told of: by the right that approves it a release or a broadcast, and its number."""


def in_letter(said: Line) -> Line:
    """A line of a chat as a letter says it."""
    return Line(IN_LETTERS.get(said.phrase, said.phrase), said.params)


def write_others(tx: Tx, core: Core, about: About, key: str, said: Line, *by: str) -> None:
    """To approvers who hear it in no chat, but for who did it: `by`. Once under its key."""
    for name, letter in _letters(tx, core, about, said, by):
        origin = ParcelOrigin(0, 0, core.clock())
        core.writer.put(tx, f"{key}:{name}", origin, (letter,))


def gather_for_others(tx: Tx, core: Core, about: About, key: str, said: Line) -> None:
    """The same of what comes in many small pieces: one letter counts those of some minutes."""
    for name, letter in _letters(tx, core, about, said, ()):
        now, make = core.clock(), partial(_with_lines, letter)
        gather(tx, letter.lines, Gathering(f"{key}:{name}", now, make, now))


def _letters(
    tx: Tx, core: Core, about: About, said: Line, by: Iterable[str]
) -> Iterable[tuple[str, Write]]:
    right, number = about
    in_chats = (agreeing.chat_named(each.person) for each in agreeing.able(tx, core, (), right))
    for mailbox in agreeing.able_by_mail(tx, core, (*by, *in_chats), right):
        yield (
            mailbox.by,
            Write(
                BROADCAST_NEWS if right is Right.BROADCAST else NEWS,
                mailbox.address,
                {NUMBER: str(number)},
                language=core.settings.centre.language,
                lines=(in_letter(said),),
            ),
        )


def _with_lines(letter: Write, key: str, say: Say, due: datetime) -> NewParcel:
    return parcel(key, replace(letter, lines=say.lines), ParcelOrigin(0, 0, due))
