"""What may be owed, by kind, and what ends each: a table, and a store in which all is owed."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TypeVar

from bot.keys import Keys
from bot.outbox.gate.still_owed import still_owed
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.engine.transactions import commit_together
from bot.store.exams import releases
from domain.machine import changes as c
from domain.machine.effects import (
    Alert,
    Announce,
    Answer,
    CheckPaper,
    Effect,
    Forget,
    HideShown,
    LeaveGroup,
    Say,
    SayBroadcast,
    SendCalendar,
    SendOwnData,
    SendStatement,
    SendText,
    Tell,
    WakeAt,
    Write,
)
from domain.machine.events import AccountClosed
from domain.machine.own_data.effects import OwnDataForm
from domain.mail.talks.approving import ASKED, BROADCAST_ASKED, NUMBER, UNCLEAR
from tests.support import people
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES
from tests.support.staff.ordered import OF_STAFF

T = TypeVar("T")
EMMA = CANDIDATES["Emma"]
ID, CHAT = EMMA.account, 3
CODE, ANOTHER, SHARE, NEW = 501, 502, 601, "emma@clarke.uk"
OPENED, RESULT, PLANNED = 101, 102, 103  # as the world gives them out
NEWS, SERVICE = 1, 2  # broadcasts
PROPOSED, TO_ALL = 701, 3  # a release and a broadcast that wait for approval
Happens = Callable[[Tx], None]

LETTER = partial(Write, to=EMMA.email, account=ID)
NEWS_LETTER = LETTER("candidate.notice.result-news", tells_of=OPENED)
CONFIRM = LETTER("candidate.action.confirm-address", purpose="confirm", row=CODE)
NEW_ADDRESS = replace(CONFIRM, to=NEW, row=ANOTHER)
SHARED = Write(
    "institution.notice.result-shared", "results@leeds.ac.uk",
    account=ID, purpose="share", row=SHARE, result=RESULT, share=SHARE,
)  # fmt: skip
LUCAS = CANDIDATES["Lucas"]
INVITED = Write("candidate.action.invite", LUCAS.email, entry=LUCAS.entry, purpose="invite", row=1)
OWN = LETTER("candidate.answer.statement", result=RESULT)
HEAD = "head@centre.fr"
FOR_EVER: tuple[Effect, ...] = (
    Answer("query"),
    Forget(5),
    LeaveGroup(),
    SendText("terms"),
    HideShown(5),
    CheckPaper(code="0000000000000000"),
    WakeAt("idle", MORNING),
    Tell(CHAT, AccountClosed()),
    Alert(()),
    Announce("release", 1),
    *OF_STAFF,
    Say(()),
    Write("candidate.answer.denied", EMMA.email),
)


def change(*changes: c.Change, chat: int = CHAT) -> Happens:
    def happens(tx: Tx) -> None:
        for each in changes:
            apply_change(each, people.scene_of(tx, chat, MORNING))

    return happens


def runs(sql: str) -> Happens:
    def happens(tx: Tx) -> None:
        tx.execute(sql)

    return happens


def give_lucas_an_account(tx: Tx) -> None:
    people.give_account(tx, LUCAS, people.scene_of(tx, 5, MORNING))


CLOSED = change(c.CloseAccount(ID))
SIGNED_OUT = change(c.CloseSignIn(ID))
EVERYWHERE = change(c.CloseAllSignIns(ID))
MOVED = change(c.ChangeAddress(ID, "emma@other.uk"), c.ConfirmAddress(ID))
DENIED = change(c.ChangeAddress(ID, ""))
HIDDEN = runs("UPDATE results SET release = NULL")
OPEN = runs("UPDATE releases SET opens_at = 0")
WITHDRAWN = runs("UPDATE releases SET withdrawn_at = 1")
CANCELLED = runs("UPDATE releases SET cancelled_at = 1")
NO_NEWS = change(c.SetNews(ID, wanted=False))
ENDS: dict[str, tuple[Effect, dict[str, Happens]]] = {
    "what is said of an account": (
        Say((), account=ID),
        {"closed": CLOSED, "signed out": SIGNED_OUT, "signed out everywhere": EVERYWHERE},
    ),
    "a panel": (
        Say((), whose=(ID,)),
        {
            "closed": CLOSED,
            "signed out": SIGNED_OUT,
            "signed out everywhere": EVERYWHERE,
            "frozen": change(c.FreezeAccount(ID)),
        },
    ),
    "the notice of a release": (Say((), account=ID, tells_of=OPENED), {"withdrawn": WITHDRAWN}),
    "a result": (Say((), account=ID, shows=RESULT), {"hidden": HIDDEN, "withdrawn": WITHDRAWN}),
    "a rehearsal": (
        Say((), account=ID, ahead_of=PLANNED),
        {"signed out": SIGNED_OUT, "open": OPEN, "cancelled": CANCELLED, "taken out": HIDDEN},
    ),
    "a rehearsal by mail": (
        LETTER("candidate.notice.try-password", ahead_of=PLANNED),
        {"closed": CLOSED, "open": OPEN, "cancelled": CANCELLED, "taken out": HIDDEN},
    ),
    "an invitation to who has no account": (
        INVITED,
        {
            "an account": give_lucas_an_account,
            "another address": runs("UPDATE entries SET email = 'other@lycee.fr' WHERE id = 2"),
            "at rest": runs("UPDATE entries SET rests = 1 WHERE id = 2"),
            "erased": runs("DELETE FROM entries WHERE id = 2"),
        },
    ),
    "an invitation that was asked for": (
        replace(INVITED, in_reply_to="m@lycee.fr"),
        {"erased": runs("DELETE FROM entries WHERE id = 2")},
    ),
    "a Statement in a chat": (
        SendStatement(ID, RESULT),
        {"closed": CLOSED, "released no more": HIDDEN, "withdrawn": WITHDRAWN},
    ),
    "what is stored about somebody": (
        SendOwnData(ID, OwnDataForm.PAGE),
        {"closed": CLOSED, "signed out": SIGNED_OUT},
    ),
    "days for a calendar": (
        SendCalendar(ID),
        {"closed": CLOSED, "signed out": SIGNED_OUT},
    ),
    "news in a chat": (
        SayBroadcast(NEWS),
        {"closed": CLOSED, "signed out": SIGNED_OUT, "unwanted": NO_NEWS},
    ),
    "a broadcast in a chat": (SayBroadcast(SERVICE), {"closed": CLOSED, "signed out": SIGNED_OUT}),
    "news by mail": (
        LETTER("candidate.notice.broadcast", params={"broadcast": NEWS}),
        {"closed": CLOSED, "unwanted": NO_NEWS},
    ),
    "a notice by mail": (NEWS_LETTER, {"closed": CLOSED, "withdrawn": WITHDRAWN}),
    "that of an earlier version": (replace(NEWS_LETTER, tells_of=0), {"withdrawn": WITHDRAWN}),
    "a code": (
        CONFIRM,
        {
            "closed": CLOSED,
            "used": change(c.UseMailCode(CODE)),
            "void": DENIED,
            "expired": runs("UPDATE mail_codes SET expires_at = 0"),
        },
    ),
    "a code of another address": (
        NEW_ADDRESS,
        {
            "closed": CLOSED,
            "kept": change(c.UseMailCode(ANOTHER)),
            "new password": change(c.ChangePassword(ID, "a hash")),
            "signed out everywhere": EVERYWHERE,
            "frozen": change(c.FreezeAccount(ID)),
        },
    ),
    "a Statement by mail": (
        OWN,
        {
            "closed": CLOSED,
            "another address": MOVED,
            "not their address": DENIED,
            "not by mail": change(c.AllowStatementByMail(ID, allowed=False)),
            "released no more": HIDDEN,
        },
    ),
    "whether a release may be made": (
        Write(ASKED, HEAD, {NUMBER: str(PROPOSED)}),
        {
            "approved": runs("UPDATE release_proposals SET state = 'approved'"),
            "let go": runs("UPDATE release_proposals SET state = 'refused'"),
            "too late": runs("UPDATE release_proposals SET state = 'expired'"),
        },
    ),
    "which answer was meant": (
        Write(UNCLEAR, HEAD, {NUMBER: str(PROPOSED)}),
        {"over": runs("UPDATE release_proposals SET state = 'outdated'")},
    ),
    "whether a broadcast may go": (
        Write(BROADCAST_ASKED, HEAD, {NUMBER: str(TO_ALL)}),
        {
            "agreed": runs("UPDATE broadcast_approvals SET agreed_at = 1"),
            "let go": runs("UPDATE broadcasts SET stopped_at = 1"),
        },
    ),
    "a share": (
        SHARED,
        {
            "closed": CLOSED,
            "cancelled": runs("UPDATE shares SET state = 'cancelled'"),
            "withdrawn": WITHDRAWN,
            "corrected": OPEN,
        },
    ),
}
"""Each kind of effect that may end, and what ends it."""


@dataclass(frozen=True)
class OwingDesk:
    """A store, and what is owed in it."""

    db: sqlite3.Connection

    def write(self, work: Callable[[Tx], T]) -> T:
        [outcome] = commit_together(self.db, [work])
        return outcome.unwrap()  # type: ignore[no-any-return]

    def owes(self, effect: Effect) -> bool:
        chat = 0 if isinstance(effect, Write) else CHAT
        now = MORNING + timedelta(minutes=1)
        return self.write(lambda tx: still_owed(tx, effect, chat, now))


def owe_all(tx: Tx) -> None:
    """All of `ENDS` is owed from now on."""
    people.seed(tx, Keys.read("5e" * 32))
    people.give_account(tx, EMMA, people.scene_of(tx, CHAT, MORNING))
    assert people.give_result(tx, EMMA, "B", MORNING) == RESULT
    people.give_result(tx, EMMA, "A", MORNING + timedelta(days=3))
    assert releases.load_opening(tx, PLANNED) == MORNING + timedelta(days=3)
    in_time = MORNING + timedelta(hours=1)
    change(
        c.SetNews(ID, wanted=True),
        c.AllowStatementByMail(ID, allowed=True),
        c.OpenMailCode(id=CODE, purpose="confirm", account=ID, email=EMMA.email, expires=in_time),
        c.OpenMailCode(id=ANOTHER, purpose="confirm", account=ID, email=NEW, expires=in_time),
        c.OpenShare(
            share=SHARE, account=ID, result=RESULT, organisation=3, name="Leeds", email=SHARED.to
        ),
    )(tx)
    tx.execute("UPDATE mail_codes SET used = 0 WHERE id = :id", {"id": CODE})
    for number, news in ((NEWS, 1), (SERVICE, 0), (TO_ALL, 0)):
        tx.execute(
            """INSERT INTO broadcasts (id, session, exam, news, texts, made_at, made_by)
               VALUES (:id, '2026-10', '', :news, '[]', 0, 'Claire')""",
            {"id": number, "news": news},
        )
    tx.execute(
        """INSERT INTO broadcast_approvals (broadcast, recipients, chat, quiet, ends_at)
           VALUES (:id, 2, 0, 0, 1)""",
        {"id": TO_ALL},
    )
    tx.execute(
        """INSERT INTO release_proposals (id, exam, session, digest, covers, opens_at, ends_at,
             quiet, chat, prepared_by, prepared_at)
           VALUES (:id, 'B2 First', '2026-10', '', 1, NULL, 1, 0, 0, 'Claire', 0)""",
        {"id": PROPOSED},
    )
