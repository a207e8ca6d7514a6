"""What is put into letters when they are delivered: a broadcast's words, and whom they are for."""

from dataclasses import replace
from datetime import datetime

from bot.store.broadcasting import audience, broadcasts, received
from bot.store.engine.store import Tx
from bot.store.people import accounts, chats
from bot.texts.texts import prose
from domain.conversations.notices import of_which, whom
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.effects import Line, Write, line
from domain.machine.records import Rules
from domain.mail.bounces import describe_sent


def html(tx: Tx, broadcast: int, chat: int) -> str:
    """What a broadcast says in a chat."""
    known = chats.load(tx, chat)
    subject, text = _words(tx, broadcast, known.language if known else "")
    return f"<b>{prose(subject)}</b>\n\n{prose(text)}"


def edited(tx: Tx, broadcast: int, chat: int) -> int:
    """The message of a chat whose place its words take, 0 for none."""
    to = broadcasts.load_audience(tx, broadcast)
    return received.message_in(tx, to.corrects, chat) if to.in_place else 0


def worded(tx: Tx, letter: Write, now: datetime, rules: Rules) -> Write:
    """A broadcast's letter with its subject and text, and whose exams it is about; any other as it
    is.

    A mailbox gets one letter for all of the audience that it stands for, so that all are named.
    """
    match letter.params:
        case {"broadcast": int(number)}:
            known = accounts.load(tx, letter.account)
            subject, text = _words(tx, number, known.language if known else "")
            to = broadcasts.load_audience(tx, number)
            concerned = audience.load_at(tx, to, letter.to, now=now, rules=rules)
            concerned = concerned or ([known.entry] if known else [])
            there = (*concerned, *accounts.people_at(tx, letter.to))
            named = [(whom(each, there), each.exam) for each in concerned]
            together = ", ".join(dict.fromkeys(name for name, _ in named if name))
            return replace(
                letter,
                params={"subject": subject, "text": text, "for_whom": together},
                lines=tuple(concerns_line(name, exam) for name, exam in dict.fromkeys(named)),
            )
    return letter


def concerns_line(name: str, exam: str) -> Line:
    """Whose exam it is about; no name where nobody else reads that mailbox."""
    return line(BroadcastPhrase.BROADCAST_CONCERNS, whom=name or "nobody", exam=exam)


def addressed(tx: Tx, letter: Write, now: datetime, rules: Rules) -> Write:
    """The letter with its text; a name goes into its subject where others read that mailbox."""
    letter = worded(tx, letter, now, rules)
    account = accounts.load(tx, letter.account)
    if account is None or not account.confirmed or not describe_sent(letter).of_one:
        return letter
    if {"whom", "for_whom"} & letter.params.keys():  # its own words say it
        return letter
    if account.email.casefold() != letter.to.casefold():
        return letter
    people = accounts.people_at(tx, account.email)
    unasked = letter.letter.startswith("candidate.notice.")  # names no exam
    name = whom(account.entry, people) if unasked else of_which(account.entry, people)
    return replace(letter, params={**letter.params, "for_whom": name}) if name else letter


def _words(tx: Tx, broadcast: int, language: str) -> tuple[str, str]:
    """Subject and text in a language; in the one they were given in, where there is no other."""
    texts = broadcasts.load_texts(tx, broadcast)
    return texts.get(language) or texts.get("") or next(iter(texts.values()))
