"""Writes once more to the unconfirmed of a session, page by page.

Each letter and the proof it asks for are one transaction. Whoever got one today is passed by, so
that an order which stops anywhere can be given again.
"""

from bot.core import Core
from bot.decisions.facts import Prepared, StoredFacts
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store import audit
from bot.store.audit import Act
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP
from bot.store.engine.store import Tx
from bot.store.home import standings
from bot.store.mail.letters_caused import LetterCounter
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel
from bot.store.outbox.queues import Queue
from bot.store.people import accounts, chats, mail_codes, sign_ins
from bot.store.people.chats import Chat
from domain.conversations.confirmation import CONFIRM
from domain.conversations.home import reminding
from domain.machine.effects import Line, RemindUnconfirmed, Write, line
from domain.machine.home.phrases import HomePhrase
from domain.machine.home.records import HomeList
from domain.machine.records import Account, officer_named

PAGE = 20  # candidates to a transaction


async def remind(core: Core, ordered: Parcel, effect: RemindUnconfirmed) -> tuple[Line, ...]:
    """Write to all who may be; what to say of it."""
    mail = core.settings.mail
    if not (mail.address and mail.imap.host):
        return (line(HomePhrase.REMIND_NO_MAILBOX),)
    sent, left, after = 0, 0, 0
    while True:
        found = await core.store.write(
            lambda tx, at=after: _page(tx, core, effect.session, at)  # type: ignore[misc]
        )
        sent += sum(found.values())
        left += len(found) - sum(found.values())
        core.notify([])
        if len(found) < PAGE:
            break
        after = max(found)
    noted = {"session": effect.session, "letters": sent}
    act = Act(who=officer_named(ordered.chat), what="remind", after=noted)
    await core.store.write(lambda tx: audit.note_act(tx, act, core.clock()))
    return (line(HomePhrase.REMINDED, letters=sent, left=left),)


def _page(tx: Tx, core: Core, session: str, after: int) -> dict[int, bool]:
    """The next entries, and whether a letter goes to each."""
    of = standings.load_session(tx, session), HomeList.UNCONFIRMED
    found = standings.load_ids(tx, of, core.clock(), after=after, limit=PAGE)
    return {each: _write(tx, core, accounts.load_on(tx, each)) for each in found}


def _write(tx: Tx, core: Core, account: Account | None) -> bool:
    if account is None:
        return False
    now, chat = core.clock(), chat_of(tx, account)
    asked = reminding.letter_for(account, StoredFacts(tx, core.desk, chat, now, Prepared()))
    if asked is None:
        return False
    context = ChangeContext(tx, chat.id, now, core.desk.digest, seal=core.desk.seal_address)
    for change in asked.changes:
        apply_change(change, context)
    due = core.writer.quiet.allowed_from(now)
    for letter in asked.effects:
        assert isinstance(letter, Write)  # noqa: S101 - as `letter_for` makes them
        origin = ParcelOrigin(chat.id, 0, due)
        one = parcel(f"remind:{letter.row}", letter, origin, queue=Queue.BULK_MAIL)
        parcels.put_parcels(tx, [one], now)
        LetterCounter(core.keys.of_letters, chat.id, now).count(tx, letter)
    return True


def chat_of(tx: Tx, account: Account) -> Chat:
    """Whose facts a letter to somebody is decided by."""
    """Where the code may be typed: in the chat that asked for the last one, or one signed in."""
    asked = mail_codes.load_chat(tx, account.id, CONFIRM)
    signed_in = sign_ins.load_chats(tx, account.id)
    number = asked if asked in signed_in else next(iter(signed_in), 0)
    known = chats.load(tx, number) if number else None
    return known or Chat(id=0, language=account.language, step=FIRST_STEP)
