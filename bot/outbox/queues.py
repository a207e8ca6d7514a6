"""The queues of the outbox, one line each: lanes, retries, circuit breaker.

`lane` names what keeps its order: oldest first within a lane, and as many lanes at once as `lanes`
says. Answers to presses pass everybody, and so do deletions, which go on as long as Telegram allows
any; codes pass other letters, and bulk mail passes nobody.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from bot.outbox.circuit_breaker import NO_BREAKER, BreakerPolicy
from bot.store.outbox.queues import Queue
from bot.store.outbox.set_back import LongestWait
from domain.conversations.confirmation import CONFIRM
from domain.conversations.forgotten_password import RECOVER
from domain.conversations.sign_in_code import SIGN_IN
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.broadcasting.effects import BroadcastOrder, RetractBroadcast
from domain.machine.effects import (
    Announce,
    Answer,
    Effect,
    Forget,
    HideShown,
    ImportFile,
    InviteCandidates,
    LeaveGroup,
    PreviewInvitations,
    PreviewRelease,
    ReadFile,
    ReleaseResults,
    RemindUnconfirmed,
    SayBroadcast,
    TellReadiness,
    TellReport,
    WakeAt,
    Write,
)
from domain.machine.lookup.effects import ActOnCandidate
from domain.machine.outbound import Cause, DeliveryError
from domain.machine.releasing.effects import (
    AnswerByLetter,
    AnswerProposal,
    CancelRelease,
    EndProposal,
    HideResult,
    ListReleases,
    PreviewWithdrawal,
    ProposeRelease,
    SettleDoubtful,
    WarnOrganisations,
    WithdrawRelease,
)
from domain.machine.staffing.effects import SendStaffLink, ShowCommands

JITTER = 0.2
LONGEST_OF_OTHERS = timedelta(hours=1)

CODES = {CONFIRM, RECOVER, SIGN_IN}
"""What letters are for whose code somebody waits to type."""

LaneRule = Callable[[Effect, int], str]
"""The lane of an effect for a chat; it is stored, so that its words never change."""


@dataclass(frozen=True)
class RetryPolicy:
    """The first retry comes after `first`, each next after twice as long, up to `longest`.

    After `lifetime` it is over. Who throttles may ask for `asked` at most.
    """

    first: timedelta = timedelta(seconds=1)
    longest: timedelta = timedelta(minutes=5)
    lifetime: timedelta = timedelta(days=5)
    asked: timedelta = timedelta(days=1)

    def wait(self, tries: int, error: DeliveryError) -> timedelta:
        """How long until the next try, with jitter; at least as long as the other side asks."""
        most = self.asked if error.cause is Cause.THROTTLED else LONGEST_OF_OTHERS
        asked = min(timedelta(seconds=error.after or 0), most)
        if not error.tried:
            return asked * random.uniform(1, 1 + JITTER)
        doubled: timedelta = min(self.first * 2 ** min(tries - 1, 20), self.longest)
        return max(doubled * random.uniform(1 - JITTER, 1 + JITTER), asked)

    def ever(self, queue: Queue) -> LongestWait:
        """The longest of all waits, beside those of recovery, of breakers and of mail domains."""
        own = max(self.longest, LONGEST_OF_OTHERS) * (1 + JITTER)
        return LongestWait(queue, own, max(own, self.asked * (1 + JITTER)))


@dataclass(frozen=True)
class QueuePolicy:
    """How the parcels of a queue go out. What opens its `breaker` halts all queues behind that."""

    lane: LaneRule
    lanes: int
    retry: RetryPolicy = field(default_factory=RetryPolicy)
    breaker: BreakerPolicy = NO_BREAKER


def _of_its_own(effect: Effect, chat: int) -> str:
    """What waits for nobody: a lane for each press, deletion, timer and announcement."""
    match effect:
        case Answer(query):
            return f"press:{query}"
        case Forget(message) | HideResult(message) | HideShown(message):
            return f"forget:{chat}:{message}"
        case RetractBroadcast(number, message):
            return f"retract:{number}:{chat}:{message}"
        case LeaveGroup():
            return f"group:{chat}"
        case WakeAt():
            return f"timer:{chat}:{effect.timer}"
        case Announce(kind, number):
            return f"announce:{kind}:{number}"
    raise TypeError(type(effect).__name__)


def _by_chat(word: str) -> LaneRule:
    return lambda _, chat: f"{word}:{chat}"


def _by_mailbox(word: str) -> LaneRule:
    def lane(effect: Effect, _: int) -> str:
        if isinstance(effect, Write):
            return f"{word}:{effect.to.casefold()}"
        raise TypeError(type(effect).__name__)

    return lane


HOUR = timedelta(hours=1)
AS_MAIL_SERVERS_DO = RetryPolicy(timedelta(minutes=5), timedelta(minutes=66), asked=HOUR)
"""From 5 minutes to 66, for five days (RFC 5321, 4.5.4.1)."""

SMTP = BreakerPolicy(
    "smtp",
    {
        Cause.LOGIN: AlertPhrase.MAIL_LOGIN,
        Cause.CONFIGURATION: AlertPhrase.MAIL_REFUSED,
        Cause.LIMIT: AlertPhrase.MAIL_LIMIT,
        Cause.BUSY: None,
        Cause.UNREACHABLE: None,  # staff hear of it when letters are late
    },
    all_clear=AlertPhrase.MAIL_LOGIN_BACK,
)
"""For all letters: our mail server takes each of them, or none."""

DELETABLE = timedelta(hours=47)
"""Telegram deletes no message older than 48 hours; ours had one of them to come to us."""

FLOOD = BreakerPolicy("mailing", {Cause.THROTTLED: None})
"""A 429 on one notice is about them all; talk goes on meanwhile."""

POLICIES: Mapping[Queue, QueuePolicy] = {
    Queue.PRESS: QueuePolicy(_of_its_own, 64, RetryPolicy(lifetime=timedelta(minutes=3))),
    Queue.DELETION: QueuePolicy(_of_its_own, 64, RetryPolicy(lifetime=DELETABLE)),
    Queue.TALK: QueuePolicy(_by_chat("chat"), 256),
    Queue.BULK_CHAT: QueuePolicy(_by_chat("mailing"), 8, breaker=FLOOD),
    Queue.TIMER: QueuePolicy(_of_its_own, 8),
    Queue.CODES: QueuePolicy(_by_mailbox("code"), 4, AS_MAIL_SERVERS_DO, SMTP),
    Queue.MAIL: QueuePolicy(_by_mailbox("mail"), 4, AS_MAIL_SERVERS_DO, SMTP),
    Queue.BULK_MAIL: QueuePolicy(_by_mailbox("circular"), 4, AS_MAIL_SERVERS_DO, SMTP),
    Queue.ANNOUNCE: QueuePolicy(_of_its_own, 1),
    Queue.STAFF: QueuePolicy(_by_chat("staff"), 2, RetryPolicy(lifetime=HOUR)),
}


OF_STAFF = (ReadFile | ImportFile | PreviewRelease | ReleaseResults | PreviewInvitations
            | InviteCandidates | RemindUnconfirmed | ListReleases | CancelRelease
            | PreviewWithdrawal | WithdrawRelease | WarnOrganisations | SendStaffLink
            | ProposeRelease | AnswerProposal | AnswerByLetter | EndProposal | ShowCommands
            | SettleDoubtful | BroadcastOrder | TellReadiness | TellReport
            | ActOnCandidate)  # fmt: skip
"""What staff order that takes long, or is foreign."""


def queue_of(effect: Effect) -> Queue:
    """The queue of an effect that was decided for one chat or mailbox."""
    match effect:
        case Answer() | LeaveGroup():
            return Queue.PRESS
        case Forget() | HideResult() | RetractBroadcast():
            return Queue.DELETION
        case HideShown(message) if message:
            return Queue.DELETION
        case Write(purpose=purpose):
            return Queue.CODES if purpose in CODES else Queue.MAIL
        case WakeAt():
            return Queue.TIMER
        case Announce():
            return Queue.ANNOUNCE
        case SayBroadcast():
            return Queue.BULK_CHAT
        case _ if isinstance(effect, OF_STAFF):
            return Queue.STAFF
    return Queue.TALK
