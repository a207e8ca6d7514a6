"""What is told of a broadcast: how far it is, and whom it did not reach, by name."""

import csv
import io
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial

from bot.staff.spreadsheets import MARK, defused
from bot.store.broadcasting import audience, broadcasts, progress
from bot.store.broadcasting.progress import BroadcastProgress, MissedParcel
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.people import accounts
from bot.texts.causes import cause_phrase
from bot.texts.texts import Texts
from domain.conversations.staff.audiences import whom_lines
from domain.machine.broadcasting.records import BroadcastState
from domain.machine.effects import Line, Write
from domain.machine.records import Entry, Rules

_NAMED = ("unreached-head-number", "unreached-head-name")
HEADS = (*_NAMED, "broadcast-head-road", "unreached-head-why")


def said(known: BroadcastProgress) -> Line:
    """How it stands, in one sentence."""
    if known.awaits and known.state is BroadcastState.AWAITING:
        ends, count = known.awaits.ends_at, known.awaits.recipients
        return Line("broadcast-awaits", {"number": str(known.id), "ends": ends, "count": count})
    stands = Line(f"broadcast-is-{known.state}")
    return Line("broadcast-stands", {"number": str(known.id), "state": stands, **known.fates})


def lines(known: BroadcastProgress) -> tuple[Line, ...]:
    """The same, whether it is deleted, and whom it is for."""
    return (said(known), *deleted(known), *whom_lines(known.audience))


def deleted(known: BroadcastProgress) -> tuple[Line, ...]:
    """From how many chats it is deleted; nothing where it stands."""
    if known.retracted is None:
        return ()
    gone, waiting, stays = known.retracted
    return (Line("broadcast-deleted", {"gone": gone, "waiting": waiting, "stays": stays}),)


def plain(known: BroadcastProgress) -> dict[str, object]:
    """The same for other programs."""
    to = known.audience
    awaits = known.awaits if known.state is BroadcastState.AWAITING else None
    return {
        "broadcast": known.id,
        "state": known.state.value,
        "made_at": known.made_at.isoformat(),
        "made_by": known.made_by,
        "audience": {**vars(to), "channel": to.channel.value},
        "count": awaits.recipients if awaits else known.count,
        "deleted": known.retracted[0] if known.retracted else 0,
        **known.fates,
    }


def missed(tx: Tx, broadcast: int, now: datetime, rules: Rules) -> list[tuple[str, str, str, str]]:
    """Whom it did not reach, or perhaps: ID number, name, road and why, the keys of sentences."""
    rows = progress.load_missed(tx, broadcast)
    to = broadcasts.load_audience(tx, broadcast) if rows else None
    return [
        (entry.id_number, entry.full_name, *_road(each))
        for each in rows
        if to
        for entry in _whose(tx, each, partial(audience.load_at, tx, to, now=now, rules=rules))
    ]


def _road(of: MissedParcel) -> tuple[str, str]:
    road = "broadcast-road-chat" if of.chat else "broadcast-road-mail"
    why = f"broadcast-why-{of.fate}"
    if of.fate == "failed" and of.cause:
        return road, cause_phrase(of.cause, by_telegram=bool(of.chat))
    return road, why


def _whose(tx: Tx, of: MissedParcel, at: Callable[[str], list[Entry]]) -> Iterable[Entry]:
    """Everybody who would have read it there; a mailbox stands for all of the audience with it."""
    if of.chat:
        return [each.entry for each in accounts.load_in_chat(tx, of.chat)]
    effect = EFFECTS.loads(of.effect)
    if not isinstance(effect, Write):
        return []
    known = accounts.load(tx, effect.account)
    return at(effect.to) or ([known.entry] if known else [])


def spreadsheet(rows: Iterable[tuple[str, ...]], texts: Texts, language: str) -> bytes:
    """A line each, below a header; no cell is a formula."""
    file = io.StringIO()
    written = csv.writer(file, lineterminator="\r\n")
    written.writerow(texts.say(each, language) for each in HEADS)
    for number, name, road, why in rows:
        words = (texts.say(road, language), texts.say(why, language))
        written.writerow(map(defused, (number, name, *words)))
    return (MARK + file.getvalue()).encode()
