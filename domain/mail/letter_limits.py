"""How many letters of a kind a person can cause: one table, and what becomes of those beyond it.

What counts is what went out in the last day: to the address, for the entry, and by the chat that
caused it. No deletion takes that back, so that registering anew begins no new day. A letter that
somebody asked for is refused with the hour from which it goes; a notice that a stranger can cause
stays out, unsaid, since the one before it said the same. Letters to many have no limit here, and
answers of which one a day says all have their own (`Facts.may_answer`); whoever is answered each
time hears once when it is enough (`hearing.py`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from domain.conversations.registration.other_address import DISOWN
from domain.machine.effects import Effect, Write, line
from domain.machine.facts import Facts
from domain.machine.records import Rules
from domain.machine.sign_in_phrases import SignInPhrase

CONFIRMATION = "candidate.action.confirm-address"
SHARE = "institution.notice.result-shared"
WITHDRAWAL = "institution.notice.share-withdrawn"
UNLISTED_SHARE = "institution.notice.result-shared unlisted"

TALKS = (
    "candidate.action.for-whom",
    "candidate.action.which-exam",
    "candidate.action.name-recipient",
    "candidate.action.choose-recipient",
    "candidate.action.confirm-send",
    "candidate.action.revoke-share",
    "candidate.answer.not-sent",
    "candidate.answer.on-its-way",
    "candidate.answer.cancelled",
    "candidate.action.delete",
    "candidate.action.delete-sure",
    "candidate.answer.account-kept",
    "candidate.answer.language",
    "candidate.answer.name-noted",
    "candidate.answer.already",
    "candidate.answer.question",
    "candidate.answer.arrived",
    "staff.action.approve-release-again",
    "staff.action.approve-broadcast-again",
)
"""What conversations by letter ask and tell."""

ANSWERS = (
    "candidate.answer.account-exists",
    "candidate.answer.account-gone",
    "candidate.answer.account-opened",
    "candidate.answer.invitation-number-wrong",
    "candidate.answer.invitation-over",
    "candidate.answer.invitation-refused",
    "candidate.answer.invitation-unclear",
    "candidate.answer.not-by-mail",
    "candidate.answer.unclear",
    "candidate.answer.late",
    "candidate.answer.denied",
    "candidate.answer.address-kept",
    "candidate.answer.frozen",
)
"""What replies to invitations, and to letters about an address, are answered with each time."""

GUARDIANS = (
    "guardian.action.agree",
    "guardian.answer.agreed",
    "guardian.answer.refused",
    "guardian.answer.unclear",
    "candidate.notice.guardian-answered",
)
"""What goes round a guardian's agreement."""

CHECKED, CHECKS = "institution.answer.checked", 20
CHECKED_BRIEFLY = "institution.answer.checked-briefly"

TO_STRANGERS = frozenset({"candidate.answer.way-through-centre"})
"""What goes to addresses that nobody here knows, of which one sender can have any number."""

HOUR, DAY = timedelta(hours=1), timedelta(days=1)  # no span is longer than what is counted


@dataclass(frozen=True)
class LetterLimit:
    """So many letters to an `address`, for an `entry`, by a `chat` or in `all`; some kept for what
    is more urgent than another copy of the same.
    """

    by: Literal["address", "entry", "chat", "all"]
    times: int
    span: timedelta = DAY
    _: KW_ONLY
    kept: int = 0


Limits = tuple[LetterLimit, ...]


def limits_of(rules: Rules) -> Mapping[str, Limits]:
    """The table: every kind of letter that one person can cause.

    Families and classes share a mailbox or a telephone: these may have more than an entry.
    """
    day = rules.letters_per_day
    rare = _limits(address=2 * day, entry=day, chat=2 * day)
    return {
        CONFIRMATION: (
            LetterLimit("entry", 2 * day, kept=day),
            *_limits(address=4 * day, chat=8 * day),
        ),
        "candidate.action.reset-password": _limits(address=4 * day, entry=2 * day),
        "candidate.action.sign-in-code": _limits(address=4 * day, entry=day),
        "candidate.notice.account-locked": (
            LetterLimit("address", 1, HOUR),
            *_limits(address=day, entry=day, chat=day),
        ),
        "candidate.notice.new-sign-in": _limits(address=4 * day, entry=2 * day, chat=4 * day),
        # Not by address: a school's mailbox stands for many entries, and each may be taken.
        "candidate.notice.other-address-used": _limits(entry=2 * day),
        "candidate.notice.password-changed": rare,
        "candidate.notice.address-changed": rare,
        "candidate.notice.new-address-asked": rare,
        "candidate.notice.account-closed": rare,
        "candidate.action.invite": rare,
        "candidate.action.open-chat": rare,
        **dict.fromkeys(TALKS, _limits(address=4 * day, entry=2 * day)),
        **{each: (LetterLimit("all", 10 * day),) for each in (*TO_STRANGERS, CHECKED_BRIEFLY)},
        **dict.fromkeys((*ANSWERS, *GUARDIANS), rare),
        "candidate.answer.enough": _limits(address=1),
        CHECKED: _limits(address=CHECKS),
        SHARE: _limits(entry=rules.shares_per_day, chat=3 * rules.shares_per_day),
        WITHDRAWAL: _limits(address=10 * rules.shares_per_day, chat=3 * rules.shares_per_day),
        UNLISTED_SHARE: _limits(
            address=10 * rules.unlisted_shares_per_day,
            entry=rules.unlisted_shares_per_day,
            chat=3 * rules.unlisted_shares_per_day,
        ),
    }


def _limits(*, address: int = 0, entry: int = 0, chat: int = 0) -> Limits:
    """Limits of a day; none by what is not named."""
    given = (
        LetterLimit("address", address),
        LetterLimit("entry", entry),
        LetterLimit("chat", chat),
    )
    return tuple(each for each in given if each.times)


def full_until(
    letter: Write, id_number: str, facts: Facts, *, spare: bool = False, after: bool = False
) -> datetime | None:
    """From which minute such a letter may go again, None where it may go now.

    A `spare` one is another copy: it leaves what is kept. `after`: once this one went as well.
    """
    kind, counted = kind_of(letter), dict(counted_by(letter, id_number, facts.chat))
    this = (facts.now,) if after else ()
    return _last(
        _end(
            each,
            (*facts.letters_caused(kind, each.by, counted[each.by]), *this),
            facts.now,
            spare=spare,
        )
        for each in limits_of(facts.rules).get(kind, ())
        if each.by in counted
    )


def _last(ends: Iterable[datetime | None]) -> datetime | None:
    last = max((each for each in ends if each), default=None)
    return last and next_minute(last)


@dataclass(frozen=True)
class CodeRoom:
    """How many codes may still be asked for, and from which minute one more where none may.

    `after`: from which minute the next may be, once one more was asked for; None for at once.
    """

    left: int
    until: datetime | None
    after: datetime | None


def code_room(purpose: str, facts: Facts, id_number: str = "", *, kept: int = 0) -> CodeRoom:
    """The codes of a day: of this chat, and for an ID number that anybody may ask about.

    Those asked for are counted, whether one went or not, so that whoever asks learns nothing. Some
    for the number are `kept` for others, one at most not.
    """
    day = facts.rules.letters_per_day
    counted = [(LetterLimit("chat", day), facts.code_requests(purpose))]
    if id_number:
        ours = LetterLimit("entry", day, kept=min(kept, day - 1))
        counted.append((ours, facts.code_requests(purpose, id_number)))
    left = min(
        _room(limit, spare=True) - len(_recent(limit, asked, facts.now)) for limit, asked in counted
    )
    return CodeRoom(left, _when_free(counted, facts.now), _when_free(counted, facts.now, 1))


def _when_free(
    counted: Sequence[tuple[LetterLimit, Sequence[datetime]]], now: datetime, more: int = 0
) -> datetime | None:
    """When one may be asked for, once so many `more` were."""
    return _last(_end(each, (*asked, *[now] * more), now, spare=True) for each, asked in counted)


def last_of_day(
    letter: Write, id_number: str, facts: Facts, until: datetime | None = None
) -> Write:
    """A code that says from when the next may go, where it is the last for now.

    It says so in the mailbox, which nobody else reads: in the chat the hour would tell that there
    is an account. `until`: what the asking chat must wait for in any case.
    """
    ends = (until, full_until(letter, id_number, facts, after=True))
    last = max((each for each in ends if each), default=None)
    return replace(letter, lines=(line(SignInPhrase.LAST_CODE, at=last),)) if last else letter


def _end(
    limit: LetterLimit, gone: Sequence[datetime], now: datetime, *, spare: bool
) -> datetime | None:
    """When the oldest of a full span leaves it."""
    recent, room = _recent(limit, gone, now), _room(limit, spare=spare)
    return recent[-room] + limit.span if len(recent) >= room else None


def _room(limit: LetterLimit, *, spare: bool) -> int:
    return limit.times - (limit.kept if spare else 0)


def _recent(limit: LetterLimit, gone: Sequence[datetime], now: datetime) -> list[datetime]:
    """Those of its span. What is hours ahead went before a clock was set back."""
    return [each for each in gone if now - limit.span < each <= now + HOUR]


def next_minute(moment: datetime) -> datetime:
    """What is said of a moment without its seconds, and is no earlier."""
    return (moment + timedelta(minutes=1, microseconds=-1)).replace(second=0, microsecond=0)


def kind_of(letter: Write) -> str:
    """What a letter counts as: its name, unless it says something else."""
    return letter.counts_as or letter.letter


def counted_by(letter: Write, id_number: str, chat: int) -> Iterator[tuple[str, str]]:
    """By what a letter is counted: its address, the entry and the chat, where there are any; what
    goes to strangers also with all of its kind.
    """
    yield "address", letter.to.casefold()
    if kind_of(letter) in {*TO_STRANGERS, CHECKED_BRIEFLY}:
        yield "all", ""
    if id_number:
        yield "entry", id_number
    if chat:
        yield "chat", str(chat)


def within_limits(effects: tuple[Effect, ...], facts: Facts) -> tuple[Effect, ...]:
    """The effects without the letters beyond a limit, of which nobody need hear."""
    return tuple(each for each in effects if not isinstance(each, Write) or _goes(each, facts))


def _goes(letter: Write, facts: Facts) -> bool:
    account = facts.account(letter.account)
    about = letter.row if letter.purpose == DISOWN else letter.entry
    entry = facts.entry(about) if about else account and account.entry
    return full_until(letter, entry.id_number if entry else "", facts) is None
