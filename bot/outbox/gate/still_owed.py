"""Whether a parcel still has to go, asked in the transaction that begins it, sealed or not.

    closed, frozen, at rest, signed out, taken back, used up -> owed no more -> dead
    an approval that is asked for by letter, over meanwhile  -> the same
    a release that was withdrawn: notices, results, Statements, shares -> the same, as "withdrawn"
    a result on its way to others, corrected since     -> -> a Statement in doubt: staff's

A correction is first read by whose result it is: what was read back is not sent in its place, and
neither is the correction, which nobody has seen.

A panel dies with any account that it shows: what closed or signed it out has one of its own. One of
a registration dies with it: the chat went on to something else, or the entry is gone.
What was delivered stays what it was: only what has not gone is stopped.
"""

import logging
from collections.abc import Sequence
from datetime import datetime

from bot.outbox.pipeline import Pipeline
from bot.store.broadcasting import approvals, broadcasts
from bot.store.codecs import read_step
from bot.store.engine.store import StoreError, Tx
from bot.store.exams import certificates, releases, results, shares
from bot.store.inbox import InboxItem
from bot.store.mail import mail_steps
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel
from bot.store.people import accounts, chats, entries, mail_codes, rests, sign_ins
from bot.store.releasing import proposals
from bot.store.withdrawing import withdrawals
from domain.conversations.notices import is_news, is_of_certificate, is_unasked
from domain.conversations.registration.other_address import DISOWN, FREEZE
from domain.machine.effects import (
    Effect,
    Say,
    SayBroadcast,
    SendCalendar,
    SendOwnData,
    SendStatement,
    Write,
)
from domain.machine.outbound import Cause, Undeliverable
from domain.machine.steps.registration import Form
from domain.mail.inviting.letters import INVITATIONS
from domain.mail.talks import approving
from domain.mail.talks.steps import STEP

log = logging.getLogger(__name__)

NO_MORE = "it is not owed any more"
OUTLIVES_ACCOUNT = {
    "candidate.notice.account-closed",
    "candidate.notice.account-locked",
    "candidate.notice.address-changed",
    "candidate.notice.new-address-asked",
    "candidate.notice.new-sign-in",
    "candidate.notice.password-changed",
    "institution.notice.result-not-valid",
    "institution.notice.result-taken-back",
    "institution.notice.result-updated",
    "institution.notice.share-withdrawn",
}
"""The farewell, and what asks "was it you?": who closes another's account must not silence it.

And what its owner asks of organisations in leaving.
"""


UNASKED = "candidate.notice."
"""How the letters begin that nobody at rest gets, the farewell among them."""

TO_OTHERS = "institution."
"""How the letters begin that go to organisations."""


def may_end(effect: Effect) -> bool:
    """Whether anything can end what an effect says in a chat, so that another look is worth a read.

    Whoever sends letters looks again by themselves: one in doubt does not end so.
    """
    match effect:
        case Say(account=account, whose=whose, entry=entry):
            return account != 0 or whose != () or entry != 0
        case SendStatement() | SendOwnData() | SendCalendar() | SayBroadcast():
            return True
    return False


def still_owed(tx: Tx, effect: Effect, chat: int, now: datetime) -> bool:
    """Whether what an effect is about still stands, for the chat or mailbox it goes to."""
    match effect:
        case Write():
            return _letter_owed(tx, effect, now)
        case SendStatement(account, result):
            released = results.load_released(tx, result, now)
            return released is not None and sign_ins.shows(tx, chat, account)
        case SendOwnData(account) | SendCalendar(account):
            return sign_ins.shows(tx, chat, account)
        case Say(account=account) if account:
            unheard = is_unasked(effect) and rests.is_at_rest(tx, account)
            return _is_true(tx, effect, now) and not unheard and sign_ins.shows(tx, chat, account)
        case Say(whose=whose, entry=entry):
            mine = not entry or _fills_in(tx, chat, entry)
            return mine and all(sign_ins.shows(tx, chat, each) for each in whose)
        case SayBroadcast(broadcast):
            if broadcasts.is_stopped(tx, broadcast):
                return False
            hearers = sign_ins.load_hearers(tx, chat)
            return any(hearers) or (bool(hearers) and not broadcasts.is_news(tx, broadcast))
    return True


def why_unowed(tx: Tx, effect: Effect, chat: int, now: datetime) -> Cause | None:
    """Why it does not go any more; None where it is still owed."""
    if still_owed(tx, effect, chat, now):
        return None
    if _is_withdrawn(tx, effect):
        return Cause.WITHDRAWN
    return Cause.SUPERSEDED if _is_superseded(tx, effect, now) else Cause.GONE


def _is_true(tx: Tx, said: Say | Write, now: datetime) -> bool:
    """Whether what is said of a release and its results holds still."""
    if said.ahead_of and not releases.is_ahead(tx, said.ahead_of, said.account, now):
        return False
    if said.tells_of and releases.load_opening(tx, said.tells_of) is None:
        return False
    if said.account and is_of_certificate(said):
        result = results.load_visible(tx, said.account, now)
        return result is not None and certificates.is_told_of(tx, said.account, result)
    if said.account and is_news(said) and not said.tells_of:  # of an earlier version
        return results.load_visible(tx, said.account, now) is not None
    if isinstance(said, Say) and said.shows:
        return results.load_released(tx, said.shows, now) is not None
    if not said.takes_back:
        return True
    of_others = isinstance(said, Write) and said.letter.startswith(TO_OTHERS)
    if of_others or not said.account:
        return results.load_released(tx, said.takes_back, now) is None
    return results.load_visible(tx, said.account, now) is None


def _is_withdrawn(tx: Tx, effect: Effect) -> bool:
    """Whether what an effect tells of, or shows, was taken back after it could be seen."""
    match effect:
        case Say() | Write() if effect.tells_of:
            return withdrawals.is_withdrawn(tx, effect.tells_of)
        case Say(shows=result) | Write(result=result) | SendStatement(result=result) if result:
            return withdrawals.was_withdrawn(tx, result)
    return False


def _fills_in(tx: Tx, chat: int, entry: int) -> bool:
    """Whether the chat still registers with that entry, and there is such an entry."""
    there = chats.load(tx, chat)
    step = read_step(there.step) if there else None
    form = getattr(step, "form", Form())
    return form.entry == entry and entries.load(tx, entry) is not None


def _letter_owed(tx: Tx, letter: Write, now: datetime) -> bool:
    if not _asked_stands(tx, letter, now) or not _is_true(tx, letter, now):
        return False
    match letter.params:
        case {"broadcast": int(number)} if broadcasts.is_stopped(tx, number):
            return False
    if letter.result and results.load_released(tx, letter.result, now) is None:
        return False
    if letter.entry and not _entry_owed(tx, letter):
        return False
    if letter.letter.startswith(UNASKED) and _rests(tx, letter):
        return False
    if letter.account == 0 or letter.letter in OUTLIVES_ACCOUNT:
        return True
    account = accounts.load(tx, letter.account)
    if account is None or account.frozen:
        return False
    if letter.share:
        share = shares.load(tx, letter.share)
        cancelled = share is None or share.state in {"cancelled", "revoked"}
        return not cancelled and not _is_superseded(tx, letter, now)
    if letter.result:  # their own, to the address that asked for it
        same = account.email.casefold() == letter.to.casefold()
        return same and account.confirmed and account.statement_by_mail
    return account.news or letter.letter != "candidate.notice.broadcast"


def _is_superseded(tx: Tx, effect: Effect, now: datetime) -> bool:
    """Whether of a result for others another version holds than the one that was read back."""
    if not isinstance(effect, Write) or not effect.share:
        return False
    newest = results.load_visible(tx, effect.account, now)
    return newest is not None and newest.id != effect.result


def _rests(tx: Tx, letter: Write) -> bool:
    """Whether the candidate is at rest whom a letter is about."""
    if letter.purpose == DISOWN:
        return rests.entry_rests(tx, letter.row)
    about = letter.row if letter.purpose == FREEZE else letter.account
    return rests.is_at_rest(tx, about)


def _entry_owed(tx: Tx, letter: Write) -> bool:
    """Of who has no account: an invitation only as long as that is so, at the address of today;
    one that nobody asked for not while at rest.
    """
    entry = entries.load(tx, letter.entry)
    if entry is None or (not letter.in_reply_to and rests.entry_rests(tx, entry.id)):
        return False
    if letter.letter not in INVITATIONS:
        return True
    asked = bool(letter.in_reply_to)
    invited = entry.invited_at.casefold() == letter.to.casefold()
    here = entry.has_mailbox(letter.to) if asked else invited
    return here and not accounts.exists_on(tx, entry.id)


def _asked_stands(tx: Tx, letter: Write, now: datetime) -> bool:
    """Whether a letter that asks for an answer may still have one."""
    if release := approving.release_of(letter):
        return proposals.is_waiting(tx, release)
    if broadcast := approving.broadcast_of(letter):
        return approvals.is_waiting(tx, broadcast)
    if letter.purpose == STEP:
        return _step_stands(tx, letter.row, now)
    proves = letter.purpose in {"confirm", "recover", "signin", "chat"}
    return not proves or _code_stands(tx, letter.row, now)


def _code_stands(tx: Tx, row: int, now: datetime) -> bool:
    code = mail_codes.load(tx, row)
    return code is not None and not code.used and code.expires > now


def _step_stands(tx: Tx, row: int, now: datetime) -> bool:
    step = mail_steps.load(tx, row)
    return step is not None and not step.used and step.expires > now


def _is_anybodys(tx: Tx, letter: Write) -> bool:
    """Whether a letter with a Statement is to an organisation, or to whose account is there."""
    return bool(letter.result and (letter.share or accounts.load(tx, letter.account)))


def end_unowed(
    tx: Tx, pipeline: Pipeline, claimed: Sequence[Parcel], now: datetime
) -> tuple[list[Parcel], list[InboxItem]]:
    """Of parcels just claimed those to deliver, and the events that the others' end raises."""
    owed: list[Parcel] = []
    raised: list[InboxItem] = []
    for parcel in claimed:
        effect = parcel.holds
        _renew(tx, parcel, now)
        why = why_unowed(tx, effect, parcel.chat, now) if effect and not parcel.copied else None
        if effect is None or why is None:
            owed.append(parcel)
        else:
            raised += _end(tx, pipeline, parcel, effect, why)
    return owed, raised


def _renew(tx: Tx, parcel: Parcel, now: datetime) -> None:
    """A letter that asks for a confirmation may wait longer than its code lasts: our provider's
    limit holds up all of a day's. Nobody can know a code that has certainly not left.
    """
    letter = parcel.holds
    if isinstance(letter, Write) and letter.purpose == "confirm" and not parcel.doubted_at:
        mail_codes.renew_unsent(tx, letter.row, now)


def _end(tx: Tx, pipeline: Pipeline, parcel: Parcel, effect: Effect, why: Cause) -> list[InboxItem]:
    """Dead, and settled as what was given up. A Statement in doubt was perhaps delivered, and
    nobody may call that undone: staff see it, and its copy may still prove it. Not one to whoever
    has deleted the account: nothing is to name them.
    """
    if parcel.doubted_at is not None and isinstance(effect, Write) and _is_anybodys(tx, effect):
        words = f"perhaps delivered; {NO_MORE}"
        parcels.give_up(tx, parcel.id, "doubtful", why, words=words)
        return []
    parcels.give_up(tx, parcel.id, "dead", why, words=NO_MORE)
    after = pipeline.performer.given_up(parcel, effect, Undeliverable(why, NO_MORE))
    try:
        return after(tx)
    except StoreError:
        raise
    except Exception:
        log.exception("what follows a parcel's end failed by a bug", extra={"row": parcel.id})
        return []
