"""How a broadcast reads to staff: its words in each language, and what can be done with it."""

from collections.abc import Iterable

from bot.store.broadcasting.progress import BroadcastProgress
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.broadcasting.records import BroadcastState
from domain.machine.broadcasting.texts import LanguageText
from domain.machine.decision import lasting
from domain.machine.effects import Button, Keyboard, Line, line


def samples(texts: Iterable[LanguageText]) -> tuple[Line, ...]:
    """How it reads in a chat, each below the language that it is in."""
    texts = tuple(texts)
    said = {(subject, text) for language, subject, text in texts if language}
    return tuple(_sample(each, known=each[1:] in said) for each in texts)


def _sample(said_in: LanguageText, *, known: bool) -> Line:
    """The words for every other language; where one of ours has the same, no more than that."""
    language, subject, text = said_in
    if not language and known:
        return line(BroadcastPhrase.BROADCAST_SAMPLE_OTHERS, subject=subject)
    named = Line(f"broadcast-language-{language or 'other'}")
    return line(BroadcastPhrase.BROADCAST_SAMPLE, language=named, subject=subject, text=text)


def approval_buttons(number: int) -> Keyboard:
    """Below the question whether it may go to everybody."""
    return (
        _button(BroadcastPhrase.BUTTON_BROADCAST_APPROVE, "approve", number),
        refuse_button(number),
    )


def refuse_button(number: int) -> tuple[Button, ...]:
    """For whoever prepared it as well."""
    return _button(BroadcastPhrase.BUTTON_BROADCAST_REFUSE, "refuse", number)


def _button(label: BroadcastPhrase, wish: str, number: int) -> tuple[Button, ...]:
    argument = f"{wish}:{number}"
    return (Button(line(label, number=str(number)), "broadcast", argument, lasting=True),)


def offered(known: BroadcastProgress | None) -> Keyboard:
    """What can be done to it as it stands."""
    if known is None:
        return ()
    match known.state:
        case BroadcastState.AWAITING:
            return (refuse_button(known.id),)
        case BroadcastState.RUNNING | BroadcastState.PAUSED:
            look = _wish(BroadcastPhrase.BUTTON_BROADCAST_LOOK, "look", known)
            return ((look,), *below_live(known))
    return below_live(known)


def below_live(known: BroadcastProgress) -> Keyboard:
    """The same below the message that tells how far it is."""
    stop = _wish(BroadcastPhrase.BUTTON_BROADCAST_STOP, "stop", known)
    match known.state:
        case BroadcastState.RUNNING:
            return ((_wish(BroadcastPhrase.BUTTON_BROADCAST_PAUSE, "pause", known), stop),)
        case BroadcastState.PAUSED:
            return ((_wish(BroadcastPhrase.BUTTON_BROADCAST_RESUME, "resume", known), stop),)
    if known.awaits and not known.awaits.agreed_by:  # it was let go
        return ()
    missed = _wish(BroadcastPhrase.BUTTON_BROADCAST_MISSED, "missed", known)
    wrong = _wish(BroadcastPhrase.BUTTON_BROADCAST_CORRECT, "correct", known)
    arrived = known.fates["sent"] or known.fates["doubtful"]
    return ((missed,), *again(known), *(((wrong,),) if arrived else ()))


def corrections(known: BroadcastProgress, deletable: int, chats: int) -> Keyboard:
    """What can be done with one that was wrong and stands in so many chats."""
    replace = _wish(BroadcastPhrase.BUTTON_BROADCAST_REPLACE, "replace", known)
    follow = _wish(BroadcastPhrase.BUTTON_BROADCAST_FOLLOW, "follow", known)
    retract = _wish(BroadcastPhrase.BUTTON_BROADCAST_RETRACT, "retract", known)
    delete = ((retract,),) if deletable and not known.retracted else ()
    return (*(((replace,),) if chats else ()), (follow,), *delete)


def sure(known: BroadcastProgress, wish: str) -> Keyboard:
    """Below the question whether it is ended, or deleted, for good."""
    end = _wish(BroadcastPhrase.BUTTON_BROADCAST_STOP_SURE, "end", known)
    delete = _wish(BroadcastPhrase.BUTTON_BROADCAST_RETRACT_SURE, "delete", known)
    return ((end if wish == "stop" else delete,),)


def again(known: BroadcastProgress) -> Keyboard:
    """Sends once more what is in doubt, where there is anything."""
    doubtful = known.fates["doubtful"] and known.state is BroadcastState.DONE
    retry = _wish(BroadcastPhrase.BUTTON_BROADCAST_RETRY, "retry", known)
    return ((retry,),) if doubtful else ()


def _wish(phrase: BroadcastPhrase, word: str, known: BroadcastProgress) -> Button:
    return lasting(phrase, "broadcast", f"{word}:{known.id}")
