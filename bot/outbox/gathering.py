"""Alerts that are gathered: one message to staff that counts, instead of one for each.

The first of them waits for some minutes, and what comes meanwhile is counted into it. What comes
after it has gone waits for the next hour, so that a flood is one message an hour. A message that
stands (`alarms.STANDING`) has what comes within its hour written into it instead. Of lines that
each name somebody the first are said, and the others counted: a message has its limits.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import datetime, timedelta

from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.outbox import gathered, parcels
from bot.store.outbox.gathered import KnownParcel
from bot.store.outbox.parcels import NewParcel
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Line, Say

WAIT = timedelta(minutes=10)
EDITED_AFTER = timedelta(minutes=1)
SHOWN = 12  # lines of a kind; Telegram takes 4096 signs
KEPT = 1000  # signs of the numbers of questions that are counted only, for a flood has no end
HOUR = timedelta(hours=1)
NAMING = (AlertPhrase.ASKED, AlertPhrase.LETTER)
"""The lines that each name a question: by its own number, or by that of a letter."""

Make = Callable[[str, Say, datetime], NewParcel]


@dataclass(frozen=True)
class Gathering:
    """Where lines are gathered, and when; `make` makes a parcel of key, message and due time.

    `opens`: from then on somebody is there to read it; until then all is one message.
    """

    name: str
    now: datetime
    make: Make
    opens: datetime
    _: KW_ONLY
    stands: bool = False


def gather(tx: Tx, lines: Sequence[Line], place: Gathering) -> None:
    """Count `lines` into the message of this place that waits, or let one wait."""
    now = place.now
    from_then = max(now, place.opens)
    this = from_then.replace(minute=0, second=0, microsecond=0)
    for hour in (this - HOUR, this, this + HOUR):
        key = f"{place.name}:{hour:%Y-%m-%dT%H}"
        known = gathered.load_by_key(tx, key)
        if known and known.waiting:
            gathered.rewrite(tx, key, EFFECTS.dumps(_with(known, lines)))
            return
        if known and place.stands and from_then - HOUR < known.due <= from_then:
            _write_into(tx, lines, place, (key, known))
            return
        if known is None and hour >= this:
            due = max(now + WAIT, hour, place.opens)
            parcels.put_parcels(
                tx, [place.make(key, Say(counted(lines), kept=True, for_staff=True), due)], now
            )
            return


def _write_into(
    tx: Tx, lines: Sequence[Line], place: Gathering, standing: tuple[str, KnownParcel]
) -> None:
    """Have the message that stands say this too: one edit waits, and counts like the message did.

    Each edit is of the one before it, whose message is another where staff took that away.
    """
    head, last = standing
    key, number = head, 1
    while known := gathered.load_by_key(tx, following := f"{head}:{number}"):
        if known.waiting:
            gathered.rewrite(tx, following, EFFECTS.dumps(_with(known, lines)))
            return
        key, last, number = following, known, number + 1
    say = replace(_with(last, lines), edits=key)
    parcels.put_parcels(tx, [place.make(following, say, place.now + EDITED_AFTER)], place.now)


def _with(known: KnownParcel, lines: Sequence[Line]) -> Say:
    said: Say = EFFECTS.loads(known.effect)  # or a letter, which has lines as well
    return replace(said, lines=counted((*said.lines, *lines)))


def counted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines as they are said: each once, and what is beyond the most of a kind as a number."""
    shown: list[Line] = []
    kinds: Counter[str] = Counter()
    more, unsaid = 0, ""
    for each in _summed(lines):
        kinds[each.phrase] += 1
        if each.phrase == AlertPhrase.MORE:
            more, unsaid = more + _count(each), str(each.params.get("unsaid", ""))
        elif kinds[each.phrase] <= SHOWN:
            shown.append(each)
        elif each.phrase != AlertPhrase.ASKED:
            more += _count(each)
        elif (number := f" {each.params['number']} ") not in unsaid:
            more, unsaid = more + 1, unsaid + (number if len(unsaid) < KEPT else "")
    named = sum(min(kinds[each], SHOWN) for each in NAMING)
    told = [_of_questions(each, named, more) for each in shown]
    beyond = Line(AlertPhrase.MORE, {"count": more, **({"unsaid": unsaid} if unsaid else {})})
    return (*told, *([beyond] if more else []))


def _of_questions(head: Line, named: int, more: int) -> Line:
    """A question that goes on in several messages is one: they are counted, not the messages."""
    if head.phrase != AlertPhrase.QUESTION or not named:
        return head
    return Line(head.phrase, {**head.params, "count": named + more})


def _summed(lines: Sequence[Line]) -> Iterable[Line]:
    """The lines, those that differ in nothing but their count as one with the sum."""
    sums: dict[tuple[object, ...], Line] = {}
    for each in lines:
        rest = {name: value for name, value in each.params.items() if name != "count"}
        told = rest if each.phrase != AlertPhrase.ASKED else {"number": rest["number"]}
        kind = (each.phrase, *sorted((name, repr(value)) for name, value in told.items()))
        known = sums.get(kind)
        count = _count(each) + (_count(known) if known else 0)
        sums[kind] = Line(each.phrase, {**rest, "count": count})
    return sums.values()


def _count(line: Line) -> int:
    count = line.params.get("count", 1)
    return count if isinstance(count, int) else 1
