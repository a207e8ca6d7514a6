"""Owes a notice to everybody it concerns: one effect, expanded page by page when it comes due.

Each notice has a key of its own, so that an expansion which stops anywhere begins again and owes
nothing twice.
"""

from collections.abc import Iterator
from datetime import datetime

from bot.store import outbox, releases
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.outbox import New
from bot.store.releases import Told
from domain.conversations.notices import is_neutral, result_letter, result_out
from domain.machine.effects import Announce, Effect, SayBroadcast, Write
from domain.text.quiet_hours import QuietHours
from mailer.outbound.addresses import domain_of

PAGE = 100  # accounts to a transaction: some 5 ms
Place = tuple[str, int]
START: Place = ("", 0)


def announce(tx: Tx, effect: Announce, due: datetime, now: datetime) -> None:
    """Owe the notices of a release or broadcast from `due` on."""
    key = f"announce:{effect.kind}:{effect.id}"
    outbox.put(tx, [New(key, "announce", key, 0, 0, EFFECTS.dumps(effect), due)], now)


def owe_page(
    tx: Tx, effect: Announce, after: Place, now: datetime, quiet: QuietHours
) -> Place | None:
    """Owe the notices to the accounts after a place; where the next page begins, None at the end.

    Notices that are `quiet` come due when the quiet hours allow.
    """
    due = quiet.allowed_from(now) if effect.quiet else now
    if effect.kind == "release":
        told = releases.told_by_release(tx, effect.id, after, PAGE)
        rows = (row for each in told for row in _of_release(effect, each, due))
    else:
        told = releases.told_by_broadcast(tx, effect.id, after, PAGE)
        letter = "broadcast" if releases.is_news(tx, effect.id) else "service"
        rows = (row for each in told for row in _of_broadcast(effect, each, letter, due))
    outbox.put(tx, rows, now)
    return told[-1].at if len(told) == PAGE else None


def _of_release(effect: Announce, told: Told, due: datetime) -> Iterator[New]:
    """A notice to each chat, idle or not, and a letter: that there is a result, not which."""
    neutral = is_neutral(told.status)
    say = result_out(told.account, neutral=neutral, corrected=told.corrected, quiet=effect.quiet)
    for chat in told.chats:
        yield _to_chat(f"release:{effect.id}:chat:{chat}:acc:{told.account}", chat, say, due)
    if told.email:
        letter = Write(
            result_letter(neutral=neutral), told.email, account=told.account, quiet=effect.quiet
        )
        yield _to_mailbox(f"release:{effect.id}:mail:acc:{told.account}", letter, due)


def _of_broadcast(effect: Announce, told: Told, name: str, due: datetime) -> Iterator[New]:
    """Once to a chat or mailbox, however many accounts it has."""
    for chat in told.chats:
        key = f"broadcast:{effect.id}:chat:{chat}"
        yield _to_chat(key, chat, SayBroadcast(effect.id), due)
    if told.email:
        letter = Write(
            f"candidate.notice.{name}",
            told.email,
            {"broadcast": effect.id},  # its text is put in when it is written
            account=told.account,
            quiet=effect.quiet,
        )
        yield _to_mailbox(f"broadcast:{effect.id}:mail:{told.email.casefold()}", letter, due)


def _to_chat(key: str, chat: int, effect: Effect, due: datetime) -> New:
    return New(key, "mailing", f"mailing:{chat}", chat, 0, EFFECTS.dumps(effect), due)


def _to_mailbox(key: str, letter: Write, due: datetime) -> New:
    lane = f"circular:{letter.to.casefold()}"
    return New(key, "circular", lane, 0, 0, EFFECTS.dumps(letter), due, domain_of(letter.to))
