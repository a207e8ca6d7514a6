"""What a decision changes, done to plain records as `bot.store.changes` does it to the store."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import singledispatch

from domain.machine import changes as c
from domain.machine.home.changes import LookAtHome, TryAgain
from domain.machine.records import Account, MailCode, officer_named
from domain.machine.sent_files.changes import SentFileChange
from domain.machine.sharing.changes import ShareChange
from domain.machine.sharing.records import Share
from domain.machine.standstill.changes import BeginStandstill, StandstillChange
from domain.machine.standstill.records import Standstill
from tests.support.pure import closings, sign_outs
from tests.support.pure.asking import changes as asked_questions
from tests.support.pure.facts import Proof
from tests.support.pure.records import ChatRow, ChatTries, Records, Times, day_of, hour_of
from tests.support.pure.sharing.changes import became
from tests.support.staff import homes, sent_files


@dataclass(frozen=True)
class PureScene:
    """Where and when a change happens."""

    records: Records
    chat: int
    now: datetime

    @property
    def row(self) -> ChatRow:
        """The chat itself."""
        return self.records.chats.setdefault(self.chat, ChatRow())

    def amend(self, account: int, **values: object) -> None:
        """Another value or two of an account, if it is there."""
        if known := self.records.accounts.get(account):
            self.records.accounts[account] = replace(known, **values)  # type: ignore[arg-type]


@singledispatch
def apply(change: c.Change, scene: PureScene) -> None:
    """Apply one change."""
    asked_questions.apply(change, scene)


@apply.register
def _(change: c.SetLanguage, scene: PureScene) -> None:
    scene.row.language = change.language
    for chat, account in scene.records.sign_ins:
        if chat == scene.chat:
            scene.amend(account, language=change.language)


@apply.register
def _(change: c.SetBlocked, scene: PureScene) -> None:
    scene.row.blocked = change.blocked


@apply.register
def _(change: c.CountWrongSecret, scene: PureScene) -> None:
    records, number = scene.records, change.id_number
    records.wrong_secrets[number] = records.wrong_secrets.get(number, 0) + 1
    own, today = records.wrong_of_chats.get((number, scene.chat), ChatTries()), day_of(scene.now)
    never = all(chat != scene.chat for chat, _ in records.known)
    records.wrong_of_chats[number, scene.chat] = ChatTries(
        own.in_a_row + 1, change.lock_until, today, own.newcomer if own.day == today else never
    )
    day, hour = (scene.chat, day_of(scene.now)), hour_of(scene.now)
    records.wrong_by_day[day] = records.wrong_by_day.get(day, 0) + 1
    records.wrong_by_hour[hour] = records.wrong_by_hour.get(hour, 0) + 1


@apply.register
def _(change: c.ClearWrongSecrets, scene: PureScene) -> None:
    where = (change.id_number, scene.chat)
    if own := scene.records.wrong_of_chats.get(where):
        scene.records.wrong_of_chats[where] = replace(own, in_a_row=0, locked_until=None)


@apply.register
def _(change: c.OpenAccount, scene: PureScene) -> None:
    password = scene.records.passwords.get(change.like, change.password_hash)
    scene.records.passwords[change.account] = password
    scene.records.accounts[change.account] = Account(
        id=change.account,
        entry=scene.records.entries[change.entry],
        email=change.email,
        confirmed=False,
        news=change.news,
        language=change.language,
        password_version=1,
        held=change.held,
        has_password=password != "",
    )


@apply.register
def _(change: c.OpenMailCode, scene: PureScene) -> None:
    for each in list(scene.records.proofs.values()):
        here = each.code.chat == scene.chat or not change.by_anybody
        if here and (each.code.account, each.purpose) == (change.account, change.purpose):
            _use(scene, each.code.id)
    code = MailCode(
        id=change.id,
        account=change.account,
        email=change.email,
        chat=scene.chat,
        expires=change.expires,
        used=False,
        tries=0,
    )
    digits = f"{314159 + change.id:06d}"
    scene.records.proofs[change.id] = Proof(code, change.purpose, scene.now, digits)


@apply.register
def _(change: c.CountCodeTry, scene: PureScene) -> None:
    if known := scene.records.proofs.get(change.id):
        more = replace(known.code, tries=known.code.tries + 1)
        scene.records.proofs[change.id] = replace(known, code=more)


apply.register(c.UseMailCode, lambda change, scene: _use(scene, change.id))


def _use(scene: PureScene, code: int) -> None:
    if known := scene.records.proofs.get(code):
        scene.records.proofs[code] = replace(known, code=replace(known.code, used=True))


@apply.register
def _(change: c.ConfirmAddress, scene: PureScene) -> None:
    scene.amend(change.account, confirmed=True)
    closings.end(scene.records, change.account)


@apply.register
def _(change: c.ChangeAddress, scene: PureScene) -> None:
    scene.amend(change.account, email=change.email, confirmed=False, readdressed=scene.now)
    sign_outs.void_proofs(scene.records, change.account)
    for each in list(scene.records.proofs.values()):
        if each.code.account == change.account:
            _use(scene, each.code.id)


@apply.register
def _(change: c.ChangePassword, scene: PureScene) -> None:
    known = scene.records.accounts.get(change.account)
    if known:
        scene.records.passwords[change.account] = change.password_hash
        scene.amend(change.account, has_password=True)
        sign_outs.void_proofs(scene.records, change.account)
        sign_outs.void_recovery(scene.records, change.account)
        scene.records.by_strangers.pop(known.entry.id_number, None)
    sign_outs.sign_out(scene.records, change.account, but=scene.chat)
    sign_outs.forget_others(scene.records, change.account, scene.chat)


@apply.register
def _(change: c.SetNews, scene: PureScene) -> None:
    scene.amend(change.account, news=change.wanted)


@apply.register
def _(change: c.AllowStatementByMail, scene: PureScene) -> None:
    scene.amend(change.account, statement_by_mail=change.allowed)


@apply.register
def _(change: c.OpenSignIn, scene: PureScene) -> None:
    where = (scene.chat, change.account)
    known = scene.records.sign_ins.get(where)
    opened = known.opened if known else scene.now
    kept = known.kept if known else False
    scene.records.sign_ins[where] = Times(opened, scene.now, scene.now, kept)
    if len(own := sign_outs.of_chat(scene.records, scene.chat)) > 1:
        for each in own:
            each.kept = False
    scene.row.shown = change.account
    scene.records.known.add(where)


@apply.register
def _(change: c.GivePassword, scene: PureScene) -> None:
    if known := scene.records.sign_ins.get((scene.chat, change.account)):
        known.seen = known.given = scene.now


@apply.register
def _(change: c.ShowAccount, scene: PureScene) -> None:
    scene.row.shown = change.account


@apply.register
def _(change: c.HideAccounts, scene: PureScene) -> None:
    scene.row.shown = 0
    for each in sign_outs.of_chat(scene.records, scene.chat):
        each.kept = False


@apply.register
def _(change: c.KeepSignIn, scene: PureScene) -> None:
    if known := scene.records.sign_ins.get((scene.chat, change.account)):
        known.kept = change.kept and len(sign_outs.of_chat(scene.records, scene.chat)) == 1


@apply.register
def _(change: c.CloseSignIn, scene: PureScene) -> None:
    scene.records.sign_ins.pop((scene.chat, change.account), None)
    sign_outs.hide_where_signed_out(scene.records, change.account)


@apply.register
def _(change: c.CloseAllSignIns, scene: PureScene) -> None:
    sign_outs.void_proofs(scene.records, change.account)
    sign_outs.void_recovery(scene.records, change.account)
    sign_outs.sign_out(scene.records, change.account)
    sign_outs.forget_others(scene.records, change.account, scene.chat)


@apply.register
def _(change: c.CloseSignInElsewhere, scene: PureScene) -> None:
    sign_outs.sign_out_of(scene.records, change.account, change.elsewhere)


@apply.register
def _(change: c.CountWrongPassword, scene: PureScene) -> None:
    where = (change.id_number, scene.chat)
    wrong, _ = scene.records.wrong_passwords.get(where, (0, None))
    scene.records.wrong_passwords[where] = (wrong + 1, change.lock_until)
    others = scene.records.by_strangers
    others[change.id_number] = others.get(change.id_number, 0) + change.by_stranger


@apply.register
def _(change: c.ClearWrongPasswords, scene: PureScene) -> None:
    scene.records.wrong_passwords.pop((change.id_number, scene.chat), None)


@apply.register
def _(change: c.OpenNumber, scene: PureScene) -> None:
    scene.records.wrong_secrets.pop(change.id_number, None)
    scene.records.by_strangers.pop(change.id_number, None)
    for each in [each for each in scene.records.wrong_of_chats if each[0] == change.id_number]:
        del scene.records.wrong_of_chats[each]
    for each in [each for each in scene.records.wrong_passwords if each[0] == change.id_number]:
        del scene.records.wrong_passwords[each]


@apply.register
def _(change: c.OpenShare, scene: PureScene) -> None:
    scene.records.shares[change.share] = Share(
        id=change.share,
        account=change.account,
        organisation=change.name,
        state="queued",
        reason="",
        at=scene.now,
        email=change.email,
        waits=True,
        city=change.city,
        result=change.result,
        number=change.number,
        expires=change.expires,
    )


apply.register(c.NoteBounce, lambda change, at: at.records.bounces.append((change, at.now)))


@apply.register
def _(change: ShareChange, scene: PureScene) -> None:
    if known := scene.records.shares.get(change.share):
        scene.records.shares[change.share] = became(known, change, scene.now)


@apply.register
def _(change: StandstillChange, scene: PureScene) -> None:
    known = scene.records.still or Standstill(since=scene.now, by=officer_named(scene.chat))
    hiding = replace(known, hides=known.hides or getattr(change, "hides", False))
    scene.records.still = hiding if isinstance(change, BeginStandstill) else None


apply.register(c.FreezeAccount, lambda change, at: closings.freeze(at.records, change, at.now))
apply.register(TryAgain, lambda change, at: None)  # no outbox is kept
apply.register(LookAtHome, lambda change, at: homes.look(at.records.homes, at.chat, change))


@apply.register
def _(change: c.CloseAccount, scene: PureScene) -> None:
    closings.close(scene.records, change, scene.now)
    sign_outs.sign_out(scene.records, change.account)


@apply.register
def _(change: SentFileChange, scene: PureScene) -> None:
    sent_files.change(scene.records.files.setdefault(scene.chat, []), change)
