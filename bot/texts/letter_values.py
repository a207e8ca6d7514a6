"""What any letter may say; each takes the values it names (`bot.texts.letter_forms.LETTERS`)."""

from datetime import datetime

from bot.decisions.facts import SharedFacts
from domain.conversations.signed_in.by_link import LINK
from domain.machine.effects import Write
from domain.machine.records import Account
from domain.mail.inviting.telegram import NEVER, TELEGRAM


def letter_values(
    letter: Write, account: Account | None, made_at: datetime, desk: SharedFacts
) -> dict[str, object]:
    """The letter's own, those of its account and its code, and the rules in words."""
    entry, rules = account.entry if account else None, desk.rules
    return {
        "name": entry.called if entry else "",
        "exam": entry.exam if entry else "",
        "code": desk.keys.code(letter.purpose, letter.row),
        "hours": rules.mail_code_hours,
        "minutes": rules.lock_minutes,
        "tries": rules.wrong_passwords,
        "at": made_at,
        "lines": letter.lines,
        "status": "",
        "claim": "",
        "waits": "",
        "by_mail": rules.by_mail,
        "wait_days": rules.entry_wait_days,
        **letter.params,
    }


def chat_door(chat: str, letter: Write, account: Account | None, desk: SharedFacts) -> str:
    """Where a letter leads to the chat, "" while that is not known: to its door, or by the token of
    a link, which Telegram hands on, through it. Who lives by mail is led there by a link alone, and
    a child by nothing else.
    """
    if chat and letter.purpose == LINK:
        return f"{chat}?start={desk.keys.token(LINK, letter.row)}"
    if account is None:
        return "" if letter.params.get(TELEGRAM) == NEVER else chat
    return chat if account.has_password else ""
