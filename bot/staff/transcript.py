"""What the desk said, told to staff: effects of the outbox in words again, without a secret.

A chat's own words are rendered as they were sent, in the chat's language; a letter is named, with
its address masked, since its text holds codes.
"""

import re
from collections.abc import Mapping
from html import unescape

from bot.store.codecs import EFFECTS
from bot.store.outbox.overview import ParcelFate
from bot.store.outbox.queues import IN_TELEGRAM
from bot.texts.catalogue import PhraseError
from bot.texts.causes import cause_phrase
from bot.texts.texts import Texts
from bot.texts.wording import Wording
from domain.machine.effects import (
    Answer,
    Effect,
    Forget,
    HideShown,
    Line,
    Say,
    SendText,
    WakeAt,
    Write,
    line,
)
from domain.machine.home.phrases import HomePhrase
from domain.machine.outbound import Cause
from domain.machine.releasing.effects import (
    HideResult,
)
from domain.text.addresses import masked

_TAG = re.compile(r"</?\w[^>]*>")
_STAYS: Mapping[str, str] = {
    Cause.GONE: "undeleted-refused",
    Cause.REFUSED: "undeleted-refused",
    Cause.THROTTLED: "undeleted-late",
    Cause.UNREACHABLE: "undeleted-late",
    Cause.TEMPORARY: "undeleted-late",
    Cause.LOGIN: "undeleted-late",
}
"""Of those causes of which a message that stays has more to say than one that did not come."""


def parcel_name(parcel: ParcelFate, texts: Texts, language: str) -> str:
    """What a row is and whom it is for, without its words."""
    effect = _effect(parcel)
    if isinstance(effect, Write):
        letter = {"letter": effect.letter, "to": masked(effect.to)}
        return texts.say("told-parcel-letter", language, letter)
    chat = str(parcel.chat)
    if isinstance(effect, SendText):
        return texts.say("told-parcel-text", language, {"text": effect.name, "chat": chat})
    values = {"kind": type(effect).__name__ if effect else "none", "chat": chat}
    return texts.say("told-parcel", language, values)


def given_up_line(parcel: ParcelFate) -> Line:
    """A row that could not be delivered: what it is, for whom, and why, without its words."""
    effect = _effect(parcel)
    chat, what = str(parcel.chat), "none"
    said = Line("told-parcel", {"kind": type(effect).__name__ if effect else what, "chat": chat})
    if isinstance(effect, Write):
        said = Line("told-parcel-letter", {"letter": effect.letter, "to": masked(effect.to)})
    if isinstance(effect, SendText):
        said = Line("told-parcel-text", {"text": effect.name, "chat": chat})
    known = parcel.cause in {*Cause}
    why = Line(cause_phrase(parcel.cause, by_telegram=parcel.queue in IN_TELEGRAM))
    return line(
        HomePhrase.HOME_LISTED_GIVEN_UP,
        number=str(parcel.id),
        what=said,
        why=why if known else parcel.cause or "–",
        state=parcel.state,
        at=parcel.made_at,
    )


def words_said(parcel: ParcelFate, wording: Wording, language: str, reader: str) -> str:
    """What a row said in its chat's language, or did, in the reader's; "" for what nobody sees."""
    match effect := _effect(parcel):
        case Say():
            return _said(effect, wording, language)
        case Answer(toast=Line() as toast):
            return wording.texts.say(toast.phrase, language, {**wording.known, **toast.params})
        case Answer() | WakeAt():
            return ""
    return f"({parcel_name(parcel, wording.texts, reader)})"


def why_not(parcel: ParcelFate, texts: Texts, language: str) -> str:
    """Why a row has not arrived, or a message stays that was to go; "" where nothing hinders it."""
    phrase = cause_phrase(parcel.cause, by_telegram=parcel.queue in IN_TELEGRAM)
    if not texts.has(phrase):
        return parcel.cause
    effect = _effect(parcel)
    if parcel.state == "dead" and isinstance(effect, Forget | HideResult | HideShown):
        dead = "deletion-dead" if isinstance(effect, Forget) else "hiding-dead"
        return texts.say(dead, language, {"why": Line(_STAYS.get(parcel.cause, phrase))})
    return texts.say(phrase, language)


def _effect(parcel: ParcelFate) -> Effect | None:
    """The effect; None where a newer program made it."""
    try:
        effect: Effect = EFFECTS.loads(parcel.effect)
    except (KeyError, TypeError):
        return None
    return effect


def _said(say: Say, wording: Wording, language: str) -> str:
    """The paragraphs, then a line for each row of buttons."""
    try:
        text = unescape(_TAG.sub("", wording.html(say.lines, language)))
        rows = wording.keyboard(say.keyboard, language, 0)
    except PhraseError as error:
        return f"(cannot be said any more: {error})"
    return "\n".join([text, *("  ".join(f"[{key.label}]" for key in row) for row in rows)])
