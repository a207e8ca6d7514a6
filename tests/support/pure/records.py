"""The rows of the store as plain values, and the facts of a moment that they make."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from domain.conversations.registration.other_address import DISOWN
from domain.conversations.signed_in.lasting import (
    Opening,
    SignInLimits,
    SignInTimes,
    is_asleep,
    is_final,
    is_kept,
)
from domain.machine.asking.records import AskedWords, CentreQuestion
from domain.machine.changes import NoteBounce
from domain.machine.effects import Line, Write
from domain.machine.home.records import KeptHome
from domain.machine.inviting.records import Invitation
from domain.machine.records import (
    Account,
    Bounces,
    Closing,
    Entry,
    Organisation,
    Result,
    SignedInChat,
    SignIn,
    Tries,
)
from domain.machine.sent_files.records import SentFile
from domain.machine.sharing.records import Share
from domain.machine.staffing.pins import StaffPin
from domain.machine.standstill.records import Standstill
from domain.mail.letter_limits import counted_by, kind_of
from domain.mail.talks.steps import AskedStep
from domain.text.languages import FALLBACK
from tests.support.pure.facts import FakeFacts, Proof
from tests.support.staff.roles import Office, of_dialogues

WEEK = timedelta(days=7)
LIMITS = SignInLimits(timedelta(hours=24), timedelta(minutes=10), timedelta(days=90))


@dataclass
class Times:
    """When a sign-in was opened, last seen, and when its password was last given."""

    opened: datetime
    seen: datetime
    given: datetime
    kept: bool = False


@dataclass
class ChatRow:
    """Where a chat stands; `shown` is the account of its screens, 0 for none."""

    language: str = FALLBACK
    shown: int = 0
    blocked: bool = False


@dataclass(frozen=True)
class ChatTries:
    """The wrong secret numbers of one chat on one ID number; `day` is that of the newest."""

    in_a_row: int = 0
    locked_until: datetime | None = None
    day: str = ""
    newcomer: bool = False


@dataclass(frozen=True)
class Outcome:
    """One version of an entry's result; `release` is 0 while it waits."""

    entry: int
    result: Result
    release: int = 0


@dataclass(kw_only=True)
class Records:
    """Everything the store would hold that a decision may ask for."""

    entries: dict[int, Entry] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    births: dict[int, date] = field(default_factory=dict)
    organisations: list[Organisation] = field(default_factory=list)
    office: Office = field(default_factory=of_dialogues)
    accounts: dict[int, Account] = field(default_factory=dict)
    closings: dict[int, Closing] = field(default_factory=dict)
    invitations: dict[int, Invitation] = field(default_factory=dict)
    resting: frozenset[int] = frozenset()
    passwords: dict[int, str] = field(default_factory=dict)
    chats: dict[int, ChatRow] = field(default_factory=dict)
    sign_ins: dict[tuple[int, int], Times] = field(default_factory=dict)
    known: set[tuple[int, int]] = field(default_factory=set)
    proofs: dict[int, Proof] = field(default_factory=dict)
    asked: dict[int, AskedStep] = field(default_factory=dict)
    wrong_secrets: dict[str, int] = field(default_factory=dict)
    wrong_of_chats: dict[tuple[str, int], ChatTries] = field(default_factory=dict)
    wrong_by_day: dict[tuple[int, str], int] = field(default_factory=dict)
    wrong_by_hour: dict[str, int] = field(default_factory=dict)
    wrong_passwords: dict[tuple[str, int], tuple[int, datetime | None]] = field(
        default_factory=dict
    )
    by_strangers: dict[str, int] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    releases: dict[int, datetime] = field(default_factory=dict)
    shares: dict[int, Share] = field(default_factory=dict)
    files: dict[int, list[SentFile]] = field(default_factory=dict)
    bounces: list[tuple[NoteBounce, datetime]] = field(default_factory=list)
    letters: dict[tuple[str, str, str], list[datetime]] = field(default_factory=dict)
    requests: dict[tuple[str, str], list[datetime]] = field(default_factory=dict)
    answered: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    still: Standstill | None = None
    homes: dict[int, KeptHome] = field(default_factory=dict)
    questions: dict[int, CentreQuestion] = field(default_factory=dict)
    question_words: dict[int, list[AskedWords]] = field(default_factory=dict)
    limits: SignInLimits = LIMITS
    commonest: frozenset[str] = FakeFacts.commonest
    languages: tuple[str, ...] = FakeFacts.languages
    label: Callable[[Line, str], str] = lambda line, language: line.phrase
    next_row: int = 101  # as rows of a known number leave it in a store

    def facts(self, chat: int, now: datetime) -> FakeFacts:
        """What a decision of this chat may know now."""
        facts = self._facts(chat, now)
        facts.still, facts.files = self.still, self.files.get(chat, ())
        facts.resting, facts.invitations = self.resting, tuple(self.invitations.values())
        facts.kept_home = self.homes.get(chat)
        facts.rights, facts.team = self.office.rights(chat, now), self.office.members(now)
        facts.own_pin = self.office.pins.get(chat, StaffPin())
        facts.invited, facts.tokens = tuple(self.office.invited.values()), self.office.tokens
        facts.centre_questions, facts.centre_words = self.questions, self.question_words
        return facts

    def people_at(self, email: str) -> list[Entry]:
        """As `bot.store.people.accounts` says of mailboxes."""
        there = (each for each in self.accounts.values() if each.confirmed)
        known = [each.entry for each in there if each.email.casefold() == email.casefold()]
        return [*known, *(each for each in self.entries.values() if each.has_mailbox(email))]

    def _facts(self, chat: int, now: datetime) -> FakeFacts:
        row = self.chats.get(chat, ChatRow())
        return FakeFacts(
            now=now,
            chat=chat,
            language=row.language,
            languages=self.languages,
            entries=tuple(self.entries.values()),
            secrets=self.secrets,
            births=self.births,
            accounts=tuple(self.accounts[each] for each in sorted(self.accounts)),
            closings=self.closings,
            here=tuple(self._here(chat, now)),
            showing=row.shown,
            elsewhere=self._elsewhere(chat),
            places={each: tuple(self.places(each, now)) for each in self.accounts},
            known=frozenset(account for at, account in self.known if at == chat),
            wrong_secrets={each: self._tries(each, chat, now) for each in self.wrong_secrets},
            wrong_today=self.wrong_by_day.get((chat, day_of(now)), 0),
            wrong_this_hour=self.wrong_by_hour.get(hour_of(now), 0),
            wrong_passwords={
                number: wrong
                for (number, person), wrong in self.wrong_passwords.items()
                if person == chat
            },
            by_strangers=self.by_strangers,
            proofs=tuple(self.proofs.values()),
            asked=tuple(self.asked.values()),
            outcomes={each: tuple(self._released(each)) for each in self.accounts},
            waiting=self._waiting(),
            listed=self.organisations,
            sent=tuple(self.shares.values()),
            returned={each: self._returned(each, now) for each in self.accounts},
            letters=self.letters,
            requests=self.requests,
            answered=self.answered.setdefault(day_of(now), set()),
            commonest=self.commonest,
            say=self.label,
            next_row=self.next_row,
        )

    def _tries(self, number: str, chat: int, now: datetime) -> Tries:
        own = self.wrong_of_chats.get((number, chat), ChatTries())
        today = [
            tries
            for (known, _), tries in self.wrong_of_chats.items()
            if known == number and tries.day == day_of(now)
        ]
        return Tries(
            own.in_a_row,
            self.wrong_secrets[number],
            locked_until=own.locked_until,
            tried_today=own.day == day_of(now),
            newcomers=sum(each.newcomer for each in today),
        )

    def wrote(self, letter: Write, chat: int, now: datetime) -> None:
        """A letter goes out that a chat caused, or another letter where that is 0."""
        known = self.accounts.get(letter.account)
        about = letter.row if letter.purpose == DISOWN else letter.entry
        entry = self.entries.get(about) or (known.entry if known else None)
        number = entry.id_number if entry else ""
        for by, whom in counted_by(letter, number, chat):
            self.letters.setdefault((kind_of(letter), by, whom), []).append(now)

    def saw(self, chat: int, now: datetime) -> None:
        """A word opens a chat, and keeps the sign-in that it shows awake, if it is not idle."""
        self.chats[chat].blocked = False
        shown = self.facts(chat, now).shown()
        if shown and not shown.idle:
            self.sign_ins[chat, shown.account.id].seen = now

    def chats_of(self, account: int) -> list[int]:
        """The chats signed in to an account."""
        return sorted(chat for chat, own in self.sign_ins if own == account)

    def of_entry(self, entry: int) -> list[Outcome]:
        """The versions of an entry's result, the oldest first."""
        return [each for each in self.outcomes if each.entry == entry]

    def _here(self, chat: int, now: datetime) -> Iterable[SignIn]:
        own = [(times, account) for (at, account), times in self.sign_ins.items() if at == chat]
        for times, account in sorted(own, key=lambda each: (each[0].opened, each[1])):
            idle = self._is_asleep(times, account, now)
            fresh = times.given > now - self.limits.fresh and not idle
            kept = is_kept(self._times(times), lambda of=account: self._openings(of), now)  # type: ignore[misc]
            yield SignIn(self.accounts[account], idle, fresh, kept=kept)

    def places(self, account: int, now: datetime) -> Iterable[SignedInChat]:
        """The chats signed in to an account, as they are, or will be, at a moment."""
        own = [(times, chat) for (chat, of), times in self.sign_ins.items() if of == account]
        for times, chat in sorted(own, key=lambda each: (each[0].opened, each[1])):
            asleep = self._is_asleep(times, account, now)
            kept = is_kept(self._times(times), lambda: self._openings(account), now)
            yield SignedInChat(
                chat=chat, since=times.opened, seen=times.seen, asleep=asleep, kept=kept
            )

    def _is_asleep(self, times: Times, account: int, now: datetime) -> bool:
        openings = self._openings(account)
        return is_asleep(self._times(times), self.limits, lambda: openings, now)

    def _times(self, times: Times) -> SignInTimes:
        return SignInTimes(times.seen, times.given, times.kept)

    def _openings(self, account: int) -> list[Opening]:
        return [
            Opening(self.releases[each.release], is_final(each.result.status))
            for each in self.of_entry(self.accounts[account].entry.id)
            if each.release
        ]

    def _elsewhere(self, chat: int) -> dict[int, tuple[int, ...]]:
        return {
            account: tuple(each for each in self.chats_of(account) if each != chat)
            for account in self.accounts
        }

    def _released(self, account: int) -> Iterable[Result]:
        """Numbered as candidates count: versions with scores that were released before."""
        earlier = 0
        for each in self.of_entry(self.accounts[account].entry.id):
            if each.release:
                opens = self.releases[each.release]
                yield replace(each.result, version=earlier + 1, released_at=opens)
                earlier += each.result.status == "RELEASED"

    def _waiting(self) -> tuple[tuple[str, str], ...]:
        newest = {each.entry: each for each in self.outcomes}
        entries = [self.entries[each.entry] for each in newest.values() if not each.release]
        found = {(each.exam, each.session) for each in entries}
        in_order = sorted(sorted(found), key=lambda each: each[1], reverse=True)
        return tuple(in_order[:20])

    def _returned(self, account: int, now: datetime) -> Bounces:
        own = [
            note.hard
            for note, at in self.bounces
            if note.account == account
            and note.email == self.accounts[account].email
            and at > now - WEEK
        ]
        return Bounces(hard=own.count(True), soft=own.count(False))


def day_of(now: datetime) -> str:
    """The day on which wrong tries of a person are counted."""
    return now.date().isoformat()


def hour_of(now: datetime) -> str:
    """The hour in which wrong tries of everybody are counted."""
    return now.strftime("%Y-%m-%dT%H")
