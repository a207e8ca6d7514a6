"""Applies what a decision changes, one function a change, inside the decision's transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import singledispatch

from bot.store import bounces, outcomes, people
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from domain.machine import changes as c


@dataclass(frozen=True)
class Scene:
    """Where and when a change happens. `digest` names an ID number without storing it."""

    tx: Tx
    chat: int
    now: datetime
    digest: Callable[[str], str]

    def execute(self, sql: str, **params: object) -> None:
        """Run one statement; `:chat` and `:now` are at hand."""
        self.tx.execute(sql, {"chat": self.chat, "now": stamp(self.now), **params})


@singledispatch
def apply(change: c.Change, scene: Scene) -> None:
    """Apply one change."""
    raise NotImplementedError(type(change).__name__)


@apply.register
def _(change: c.SetLanguage, scene: Scene) -> None:
    scene.execute(
        "UPDATE chats SET language = :language WHERE id = :chat", language=change.language
    )
    scene.execute(
        """UPDATE accounts SET language = :language
           WHERE id IN (SELECT account FROM sign_ins WHERE chat = :chat)""",
        language=change.language,
    )


@apply.register
def _(change: c.SetBlocked, scene: Scene) -> None:
    scene.execute("UPDATE chats SET blocked = :blocked WHERE id = :chat", blocked=change.blocked)


@apply.register
def _(change: c.CountWrongSecret, scene: Scene) -> None:
    until = stamp(change.lock_until) if change.lock_until else None
    scene.execute(
        """INSERT INTO secret_tries VALUES (:digest, 1, 1, :until) ON CONFLICT (id_digest)
           DO UPDATE SET in_a_row = in_a_row + 1, ever = ever + 1, locked_until = :until""",
        digest=scene.digest(change.id_number),
        until=until,
    )
    scene.execute(
        """INSERT INTO secret_tries_by_person VALUES (:chat, :day, 1)
           ON CONFLICT (person, day) DO UPDATE SET wrong = wrong + 1""",
        day=scene.now.date().isoformat(),
    )
    scene.execute(
        """INSERT INTO secret_tries_by_hour VALUES (:hour, 1)
           ON CONFLICT (hour) DO UPDATE SET wrong = wrong + 1""",
        hour=people.hour(scene.now),
    )


@apply.register
def _(change: c.ClearWrongSecrets, scene: Scene) -> None:
    scene.execute(
        "UPDATE secret_tries SET in_a_row = 0, locked_until = NULL WHERE id_digest = :digest",
        digest=scene.digest(change.id_number),
    )


@apply.register
def _(change: c.OpenAccount, scene: Scene) -> None:
    scene.execute(
        """INSERT INTO accounts (id, entry, email, password_hash, password_version, terms_version,
             terms_at, news, language, opened_at)
           VALUES (:id, :entry, :email, :hash, 1, :terms, :terms_at, :news, :language, :now)""",
        id=change.account,
        entry=change.entry,
        email=change.email,
        hash=change.password_hash,
        terms=change.terms_version,
        terms_at=stamp(change.terms_at),
        news=change.news,
        language=change.language,
    )


@apply.register
def _(change: c.OpenMailCode, scene: Scene) -> None:
    scene.execute(
        "UPDATE mail_codes SET used = 1 WHERE account = :account AND purpose = :purpose",
        account=change.account,
        purpose=change.purpose,
    )
    scene.execute(
        """INSERT INTO mail_codes (id, purpose, account, email, chat, opened_at, expires_at)
           VALUES (:id, :purpose, :account, :email, :chat, :now, :expires)""",
        id=change.id,
        purpose=change.purpose,
        account=change.account,
        email=change.email,
        expires=stamp(change.expires),
    )


@apply.register
def _(change: c.CountCodeTry, scene: Scene) -> None:
    scene.execute("UPDATE mail_codes SET tries = tries + 1 WHERE id = :id", id=change.id)


@apply.register
def _(change: c.UseMailCode, scene: Scene) -> None:
    scene.execute("UPDATE mail_codes SET used = 1 WHERE id = :id", id=change.id)


@apply.register
def _(change: c.ConfirmAddress, scene: Scene) -> None:
    scene.execute(
        "UPDATE accounts SET confirmed_at = :now WHERE id = :account", account=change.account
    )


@apply.register
def _(change: c.ChangeAddress, scene: Scene) -> None:
    scene.execute(
        "UPDATE accounts SET email = :email, confirmed_at = NULL WHERE id = :account",
        email=change.email,
        account=change.account,
    )
    # Codes for a new password as well: the former mailbox may be why the address is changed.
    scene.execute("UPDATE mail_codes SET used = 1 WHERE account = :account", account=change.account)


@apply.register
def _(change: c.ChangePassword, scene: Scene) -> None:
    scene.execute(
        """UPDATE accounts SET password_hash = :hash, password_version = password_version + 1
           WHERE id = :account""",
        hash=change.password_hash,
        account=change.account,
    )
    scene.execute(
        "DELETE FROM sign_ins WHERE account = :account AND chat <> :chat", account=change.account
    )
    _hide_where_signed_out(scene, change.account)


@apply.register
def _(change: c.SetNews, scene: Scene) -> None:
    scene.execute(
        "UPDATE accounts SET news = :wanted WHERE id = :account",
        wanted=change.wanted,
        account=change.account,
    )


@apply.register
def _(change: c.AllowStatementByMail, scene: Scene) -> None:
    scene.execute(
        "UPDATE accounts SET statement_by_mail = :allowed WHERE id = :account",
        allowed=change.allowed,
        account=change.account,
    )


@apply.register
def _(change: c.OpenSignIn, scene: Scene) -> None:
    scene.execute(
        """INSERT INTO sign_ins VALUES (:chat, :account, :now, :now, :now)
           ON CONFLICT (chat, account) DO UPDATE SET seen_at = :now, given_at = :now""",
        account=change.account,
    )
    apply(c.ShowAccount(change.account), scene)


@apply.register
def _(change: c.GivePassword, scene: Scene) -> None:
    scene.execute(
        """UPDATE sign_ins SET seen_at = :now, given_at = :now
           WHERE chat = :chat AND account = :account""",
        account=change.account,
    )


@apply.register
def _(change: c.ShowAccount, scene: Scene) -> None:
    scene.execute("UPDATE chats SET shown = :account WHERE id = :chat", account=change.account)


@apply.register
def _(change: c.HideAccounts, scene: Scene) -> None:
    scene.execute("UPDATE chats SET shown = NULL WHERE id = :chat")


@apply.register
def _(change: c.CloseSignIn, scene: Scene) -> None:
    scene.execute(
        "DELETE FROM sign_ins WHERE chat = :chat AND account = :account", account=change.account
    )
    _hide_where_signed_out(scene, change.account)


@apply.register
def _(change: c.CloseAllSignIns, scene: Scene) -> None:
    scene.execute("DELETE FROM sign_ins WHERE account = :account", account=change.account)
    _hide_where_signed_out(scene, change.account)


@apply.register
def _(change: c.CountWrongPassword, scene: Scene) -> None:
    scene.execute(
        """INSERT INTO password_tries VALUES (:digest, :chat, 1, :until)
           ON CONFLICT (id_digest, person)
           DO UPDATE SET wrong = wrong + 1, locked_until = :until""",
        digest=scene.digest(change.id_number),
        until=stamp(change.lock_until) if change.lock_until else None,
    )


@apply.register
def _(change: c.ClearWrongPasswords, scene: Scene) -> None:
    scene.execute(
        "DELETE FROM password_tries WHERE id_digest = :digest AND person = :chat",
        digest=scene.digest(change.id_number),
    )


@apply.register
def _(change: c.OpenNumber, scene: Scene) -> None:
    digest = scene.digest(change.id_number)
    scene.execute("DELETE FROM secret_tries WHERE id_digest = :digest", digest=digest)
    scene.execute("DELETE FROM password_tries WHERE id_digest = :digest", digest=digest)


@apply.register
def _(change: c.OpenShare, scene: Scene) -> None:
    scene.execute(
        """INSERT INTO shares VALUES
           (:id, :account, :result, :organisation, :name, :email, :website, 'queued', '', :now)""",
        id=change.share,
        account=change.account,
        result=change.result,
        organisation=change.organisation,
        name=change.name,
        email=change.email,
        website=change.website,
    )


@apply.register
def _(change: c.NoteBounce, scene: Scene) -> None:
    bounces.note(scene.tx, change, scene.now)


@apply.register
def _(change: c.FailShare, scene: Scene) -> None:
    outcomes.settle_share(scene.tx, change.share, "failed", change.reason)


@apply.register
def _(change: c.CloseAccount, scene: Scene) -> None:
    scene.execute("DELETE FROM accounts WHERE id = :account", account=change.account)


def _hide_where_signed_out(scene: Scene, account: int) -> None:
    scene.execute(
        """UPDATE chats SET shown = NULL WHERE shown = :account
           AND id NOT IN (SELECT chat FROM sign_ins WHERE account = :account)""",
        account=account,
    )
