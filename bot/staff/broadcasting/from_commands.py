"""Broadcasts that a command orders: looked at, sent, and those that correct another."""

from collections.abc import Iterable
from dataclasses import replace

from bot.core import Core
from bot.staff.broadcasting import broadcasts
from bot.staff.order_values import Answer, Arguments, Progress, language_of, refused
from bot.store.broadcasting import progress as stored
from domain.machine.broadcasting.records import Audience, Channel
from domain.machine.effects import Line

NARROWING = ("delivery", "centre", "status", "language")  # unsaid by an earlier command


async def preview_broadcast(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Whom a broadcast would reach; `count` is what staff type to confirm."""
    of = await _broadcast_of(core, arguments)
    seen = await broadcasts.preview(core, of, arguments.get("by", ""))
    return {"count": seen.count, "lines": _said(core, seen.lines(), language_of(arguments))}


async def send_broadcast(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Send a broadcast to the `count` that staff typed; one to everybody waits, but for an
    `emergency`, whose reason that is.
    """
    reason = arguments.get("emergency", "")  # unsaid by a command of an earlier version
    said, count = await _broadcast_of(core, arguments), arguments["count"]
    quiet, by = arguments["quiet"], arguments["by"]
    try:
        made = await broadcasts.send(core, said, count, by, quiet=quiet, emergency=reason)
    except broadcasts.MiscountedError as error:
        raise refused("refused-miscounted", now=str(error.now), typed=str(error.typed)) from None
    sent = made.asked or (Line("broadcast-sent", {"number": str(made.id)}),)
    lines = _said(core, sent, language_of(arguments))
    return {"broadcast": made.id, "waits": bool(made.asked), "lines": lines}


async def _broadcast_of(core: Core, arguments: Arguments) -> broadcasts.Broadcast:
    """Raises `OrderRefused` where there is none that it could correct."""
    texts = {language: tuple(said) for language, said in arguments["texts"].items()}
    if corrects := arguments.get("corrects", 0):
        known = await core.store.read(lambda tx: stored.load(tx, corrects))
        if known is None:
            raise refused("broadcast-unknown", number=str(corrects))
        to = replace(known.audience, corrects=corrects, in_place=arguments["in_place"])
        return broadcasts.Broadcast(to, texts)
    of = {each: str(arguments.get(f"of_{each}", "")) for each in NARROWING}
    to = Audience(
        session=arguments["session"],
        exam=arguments["exam"],
        channel=Channel(arguments.get("channel", Channel.BOTH)),
        news=arguments["news"],
        delivery=of["delivery"],
        centre=of["centre"],
        status=of["status"],
        language=of["language"],
    )
    return broadcasts.Broadcast(to, texts)


def _said(core: Core, lines: Iterable[Line], language: str) -> list[str]:
    return [core.texts.say(each.phrase, language, each.params) for each in lines]
