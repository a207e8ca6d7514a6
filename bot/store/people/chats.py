"""The chats: where each stands, and what its last messages are."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from domain.machine.changes import (
    ChangePassword,
    CloseAllSignIns,
    CloseSignIn,
    CloseSignInElsewhere,
    HideAccounts,
    OpenSignIn,
    SetBlocked,
    SetLanguage,
    ShowAccount,
)


@dataclass(frozen=True, kw_only=True)
class Chat:
    """One chat. `panel` is the message whose buttons count, `last_message` the newest known.

    `unheard`: only we have spoken in it yet.
    """

    id: int
    language: str
    step: str = ""
    version: int = 0
    shown: int | None = None
    panel: int | None = None
    last_message: int = 0
    blocked: bool = False
    unheard: bool = False


def is_open(tx: Tx, chat: int) -> bool:
    """Whether somebody has begun a chat, and not blocked it."""
    sql = "SELECT 1 FROM chats WHERE id = :chat AND blocked = 0"
    return tx.one(sql, {"chat": chat}) is not None


def load(tx: Tx, chat: int) -> Chat | None:
    """A chat by its id."""
    row = tx.one("SELECT * FROM chats WHERE id = :chat", {"chat": chat})
    if row is None:
        return None
    return Chat(
        id=row["id"],
        language=row["language"],
        step=row["step"],
        version=row["version"],
        shown=row["shown"],
        panel=row["panel"],
        last_message=row["last_message"],
        blocked=bool(row["blocked"]),
        unheard=bool(row["unheard"]),
    )


def open_chat(
    tx: Tx, chat: int, language: str, step: str, now: datetime, *, heard: bool = True
) -> Chat:
    """The chat, made on its first word, or before it where nobody has been `heard` in it.

    Its version begins with the minute, since a chat that was forgotten has buttons of before: no
    chat moves as often as the minutes go.
    """
    if known := load(tx, chat):
        return _heard(tx, known, language) if heard and known.unheard else known
    version = int(now.timestamp()) // 60
    tx.execute(
        """INSERT INTO chats (id, language, step, version, changed_at, unheard)
           VALUES (:chat, :language, :step, :version, :now, :unheard)""",
        {
            "chat": chat,
            "language": language,
            "step": step,
            "version": version,
            "now": stamp(now),
            "unheard": not heard,
        },
    )
    return Chat(id=chat, language=language, step=step, version=version, unheard=not heard)


def _heard(tx: Tx, known: Chat, language: str) -> Chat:
    """The first word of whoever holds it: theirs is the language from now on."""
    sql = "UPDATE chats SET language = :language, unheard = 0 WHERE id = :chat"
    tx.execute(sql, {"chat": known.id, "language": language})
    return replace(known, language=language, unheard=False)


def load_steps(tx: Tx, after: int | None, limit: int) -> list[tuple[int, str]]:
    """Where the chats after one stand, by their ids; groups have negative ones."""
    least = -(2**63) if after is None else after
    sql = "SELECT id, step FROM chats WHERE id > :after ORDER BY id LIMIT :limit"
    rows = tx.execute(sql, {"after": least, "limit": limit})
    return [(row["id"], row["step"]) for row in rows]


def note_owner_gone(tx: Tx, chats: Iterable[int]) -> None:
    """Whoever alone held these deleted the account, or was erased."""
    sql = "UPDATE chats SET owner_gone = 1 WHERE id = :chat"
    tx.many(sql, ({"chat": each} for each in chats))


def is_owner_gone(tx: Tx, chat: int) -> bool:
    """Whether somebody alone held it once, and is gone."""
    sql = "SELECT 1 FROM chats WHERE id = :chat AND owner_gone = 1"
    return tx.one(sql, {"chat": chat}) is not None


def block(tx: Tx, chat: int) -> None:
    """Whoever holds the chat does not hear us any more, until a word of theirs says otherwise."""
    tx.execute("UPDATE chats SET blocked = 1 WHERE id = :chat", {"chat": chat})


def open_again(tx: Tx, chat: int) -> None:
    """A word from a chat proves that it is open, whatever an answer of Telegram's once said."""
    tx.execute("UPDATE chats SET blocked = 0 WHERE id = :chat AND blocked = 1", {"chat": chat})


def save_step(tx: Tx, chat: Chat, message: int, now: datetime) -> None:
    """Where the chat stands from now on; `message` is the person's, below everything so far."""
    tx.execute(
        """UPDATE chats SET step = :step, version = :version, changed_at = :now,
             last_message = CASE WHEN last_message < :message THEN :message ELSE last_message END
           WHERE id = :chat""",
        {
            "chat": chat.id,
            "step": chat.step,
            "version": chat.version,
            "message": message,
            "now": stamp(now),
        },
    )


def note_own_message(tx: Tx, chat: int, message: int, *, panel: bool) -> None:
    """A message of ours stands below everything; a panel's buttons are the ones that count."""
    sql = """UPDATE chats SET
      last_message = CASE WHEN last_message < :message THEN :message ELSE last_message END,
      panel = CASE WHEN :panel THEN :message ELSE panel END WHERE id = :chat"""
    tx.execute(sql, {"chat": chat, "message": message, "panel": panel})


def set_language(change: SetLanguage, context: ChangeContext) -> None:
    """The chat speaks this language from now on."""
    context.execute(
        "UPDATE chats SET language = :language WHERE id = :chat", language=change.language
    )


def set_blocked(change: SetBlocked, context: ChangeContext) -> None:
    """The person blocked the bot, or came back."""
    context.execute("UPDATE chats SET blocked = :blocked WHERE id = :chat", blocked=change.blocked)


def show_account(change: OpenSignIn | ShowAccount, context: ChangeContext) -> None:
    """The screens show this account's entry."""
    context.execute("UPDATE chats SET shown = :account WHERE id = :chat", account=change.account)


def hide_accounts(change: HideAccounts, context: ChangeContext) -> None:
    """The screens show nobody's entry; the sign-ins stay."""
    context.execute("UPDATE chats SET shown = NULL WHERE id = :chat")


def hide_where_signed_out(
    change: CloseSignIn | CloseAllSignIns | CloseSignInElsewhere | ChangePassword,
    context: ChangeContext,
) -> None:
    """Chats that are not signed in to the account any more do not show it either."""
    context.execute(
        """UPDATE chats SET shown = NULL WHERE shown = :account
           AND id NOT IN (SELECT chat FROM sign_ins WHERE account = :account)""",
        account=change.account,
    )
