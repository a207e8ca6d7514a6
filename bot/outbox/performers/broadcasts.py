"""The words of a broadcast, put in when it is delivered: effects carry its number only."""

from dataclasses import replace

from bot.store.engine.store import Tx
from bot.store.exams import broadcasts
from bot.store.people import accounts, chats
from bot.texts.texts import prose
from domain.machine.effects import Write


def html(tx: Tx, broadcast: int, chat: int) -> str:
    """What a broadcast says in a chat."""
    known = chats.load(tx, chat)
    subject, text = _words(tx, broadcast, known.language if known else "")
    return f"<b>{prose(subject)}</b>\n\n{prose(text)}"


def worded(tx: Tx, letter: Write) -> Write:
    """A broadcast's letter with its subject and text; any other as it is."""
    match letter.params:
        case {"broadcast": int(number)}:
            known = accounts.load(tx, letter.account)
            subject, text = _words(tx, number, known.language if known else "")
            return replace(letter, params={"subject": subject, "text": text})
    return letter


def _words(tx: Tx, broadcast: int, language: str) -> tuple[str, str]:
    """Subject and text in a language; in the one they were given in, where there is no other."""
    texts = broadcasts.load_texts(tx, broadcast)
    return texts.get(language) or texts.get("") or next(iter(texts.values()))
