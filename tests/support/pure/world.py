"""A world around the rules alone, for dialogues: no store, no socket, no clock, no process.

What staff do over the socket is done here to the records; everything else goes the way of the
desk, from Telegram's updates to `decide` and back to messages and letters.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from bot.app import known
from bot.config import Settings, parse
from bot.decisions.facts import COMMONEST, SharedFacts
from bot.keys import Keys
from bot.sandbox.mail.post_office import Mood
from bot.sandbox.telegram import Group, Person
from bot.texts import long_texts
from bot.texts.letters import LetterWriter
from bot.texts.texts import Texts, prose
from bot.texts.wording import Wording
from domain.conversations.notices import result_letter, result_out, whom
from domain.conversations.signed_in.rehearsal import (
    rehearsal,
    rehearsal_letter,
    rehearsed_from,
)
from domain.machine.changes import ConfirmAddress, OpenAccount, OpenSignIn
from domain.machine.effects import Announce, Line, SayBroadcast, WakeAt, Write
from domain.machine.events import Arrival, Elapsed
from domain.machine.records import Account, Rules
from domain.text.quiet_hours import QuietHours
from tests.support.clock import Clock
from tests.support.people import BORN, CANDIDATES, PASSWORD
from tests.support.pure import results
from tests.support.pure.candidates import UNIVERSITIES, enter_at, entry_of, sit_as_well
from tests.support.pure.changes import PureScene, apply
from tests.support.pure.chat_performer import PureChatPerformer
from tests.support.pure.desk import OwedEffect, PureDesk, hashed
from tests.support.pure.inviting import staff as inviting
from tests.support.pure.mail_performer import PureLetter, PureMailPerformer
from tests.support.pure.records import LIMITS, ChatRow, Outcome, Records
from tests.support.pure.telegram import PureTelegram
from tests.support.world import secluded_settings

SUBJECT = "News"


@cache
def said() -> tuple[Settings, Wording, LetterWriter]:
    """The centre of the dialogues, its sentences and its letters, made once."""
    settings = parse(secluded_settings(Path()), folder=Path())
    texts = Texts(settings.centre.timezone)
    long = long_texts.of(settings, texts)
    wording = Wording(texts, known(settings), long, long_texts.notes(settings))
    return settings, wording, LetterWriter(texts, settings.centre)


class PureWorld:
    """Where a dialogue is played on the rules alone (`tests.support.scene.Scene`)."""

    def __init__(self) -> None:
        settings, wording, writer = said()
        rules = settings.rules
        self.clock = Clock()
        self._telegram = PureTelegram(self.clock)
        self._records = Records(
            entries={each.entry: entry_of(each) for each in CANDIDATES.values()},
            secrets={each.id_number: each.secret for each in CANDIDATES.values()},
            births={each.entry: BORN for each in CANDIDATES.values()},
            organisations=list(UNIVERSITIES),
            commonest=COMMONEST,
            languages=wording.texts.languages,
            label=lambda line, language: wording.texts.say(
                line.phrase, language, {**wording.known, **line.params}
            ),
        )
        quiet = QuietHours(rules.quiet_from, rules.quiet_until, settings.centre.timezone)
        self._desk = PureDesk(self._records, quiet, self.clock)
        self._chats = PureChatPerformer(self._desk, self._telegram, wording)
        keys, staff = Keys.read(settings.store.key.reveal()), settings.staff.configured
        shared = SharedFacts(keys=keys, texts=wording.texts, rules=Rules(), staff=staff,
                             limits=LIMITS)  # fmt: skip
        notes = {each: text["issuer"] for each, text in wording.notes.items()}
        self._mail = PureMailPerformer(self._desk, writer, shared, notes)
        self._broadcasts, self.turns = list[str](), self._desk.turns  # said, decision by decision

    @property
    def effects_seen(self) -> set[type]:
        """The kinds of effects that were ordered."""
        return self._desk.effects_seen

    @property
    def steps_seen(self) -> set[type]:
        """The kinds of steps that somebody stood at."""
        return self._desk.steps_seen

    @property
    def people(self) -> Mapping[str, Person]:
        """Everybody who was named so far."""
        return self._telegram.people

    @property
    def groups(self) -> Sequence[Group]:
        """The groups there are."""
        return self._telegram.groups

    @property
    def letters(self) -> Sequence[PureLetter]:
        """What was delivered, in order."""
        return self._mail.letters

    def person(self, name: str) -> Person:
        """Somebody by name."""
        return self._telegram.person(name)

    def group(self, title: str) -> Group:
        """A new group."""
        return self._telegram.group(title)

    def put_in_mood(self, address: str, mood: str) -> None:
        """What letters to this address meet from now on."""
        self._mail.moods[address] = Mood(mood)

    async def reply(self, to: int, text: str, sender: str, manner: str = "") -> None:
        """Somebody answers a letter."""
        self._mail.reply(self.letters[to], text, sender, manner)

    async def write_letter(self, text: str, sender: str) -> None:
        """Somebody writes to the desk."""
        self._mail.receive(text, sender)

    async def enter_at(self, name: str, email: str) -> None:
        """Somebody's entry has another address."""
        enter_at(self._records.entries, name, email)

    async def sits_as_well(self, name: str, other: str) -> None:
        """Somebody sits the exam of another's entry, which is theirs now."""
        sit_as_well(self._records.entries, name, other)

    async def later(self, wait: timedelta) -> None:
        """Time passes."""
        self.clock.at += wait

    async def settle(self) -> None:
        """Decide what came, then deliver what is due, until nothing is left."""
        while True:
            for arrival in self._telegram.arrivals():
                self._desk.accept(arrival)
            owed = self._desk.take_due()
            if owed is None:
                return
            self._deliver(owed)

    def _deliver(self, owed: OwedEffect) -> None:
        match owed.effect:
            case Write():
                self._mail.perform(owed, self._worded(owed.effect))
            case WakeAt(timer):
                self._desk.accept(Arrival(owed.chat, Elapsed(timer, owed.version)))
            case Announce():
                self._announce(owed.effect)
            case SayBroadcast(number):
                everybody = self._records.accounts.values()
                if not any(owed.chat in self._chats_of(each) for each in everybody):
                    return  # owed no more
                text = self._broadcasts[number]
                self._chats.send(owed.chat, f"<b>{SUBJECT}</b>\n\n{prose(text)}")
            case _ if not self._chats.perform(owed):
                raise NotImplementedError(f"{type(owed.effect).__name__} needs the whole desk")

    def give_account(self, name: str, *, confirmed: bool = True) -> None:
        """Somebody is registered and signed in in their own chat."""
        chat, who, now = self.person(name).id, CANDIDATES[name], self.clock()
        self._records.chats.setdefault(chat, ChatRow(who.language))
        opened = OpenAccount(
            account=who.account,
            entry=who.entry,
            email=who.email,
            password_hash=hashed(PASSWORD),
            language=who.language,
            terms_version="1",
            terms_at=now,
            news=False,
        )
        proven = (ConfirmAddress(who.account),) if confirmed else ()
        for change in (opened, OpenSignIn(who.account), *proven):
            apply(change, PureScene(self._records, chat, now))

    def give_result(self, name: str, outcome: str, wait: timedelta = timedelta(0)) -> None:
        """Somebody's result, to be seen after `wait`."""
        number = results.bring(self._records, CANDIDATES[name], outcome)
        results.release(self._records, [number], self.clock() + wait)

    def import_result(self, name: str, outcome: str) -> None:
        """Somebody's result has come, and nobody has released it."""
        results.bring(self._records, CANDIDATES[name], outcome)

    async def release(self, exam: str, wait: timedelta = timedelta(0)) -> None:
        """Staff release what has come for an exam."""
        await self.settle()
        newest = {each.entry: each for each in self._records.outcomes}
        ready = [
            each.result.id
            for each in newest.values()
            if not each.release and self._records.entries[each.entry].exam == exam
        ]
        opens_at = self.clock() + wait
        number = results.release(self._records, ready, opens_at)
        self._desk.owe_at(opens_at, 0, Announce("release", number))
        if invited := rehearsed_from(opens_at, self.clock()):
            self._desk.owe_at(invited, 0, Announce("invitation", number))

    async def broadcast(self, text: str) -> None:
        """Staff write to everybody of the session."""
        await self.settle()
        self._broadcasts.append(text)
        self._desk.owe_at(self.clock(), 0, Announce("broadcast", len(self._broadcasts) - 1))

    async def invite(self) -> None:
        """Staff invite everybody who has no account."""
        await self.settle()
        due = self._desk.quiet.allowed_from(self.clock())
        for letter in inviting.invite(self._records, self.clock.at):
            self._desk.owe_at(due, 0, letter)

    def _announce(self, effect: Announce) -> None:
        """A notice to each chat and each proven address, as `announcing.fan_out` owes them."""
        due = self._desk.quiet.allowed_from(self.clock.at)
        if effect.kind == "invitation":
            self._rehearse(effect.id, due)
            return
        if effect.kind == "release":
            for outcome in self._records.outcomes:
                if outcome.release == effect.id:
                    self._announce_result(outcome, due)
            return
        everybody = self._records.accounts.values()
        for chat in sorted({chat for each in everybody for chat in self._chats_of(each)}):
            self._desk.owe_at(due, chat, SayBroadcast(effect.id))
        for account in everybody:
            if account.confirmed:
                params = {"broadcast": effect.id}
                letter = Write(
                    "candidate.notice.service", account.email, params, account=account.id
                )
                self._desk.owe_at(due, 0, letter)

    def _rehearse(self, release: int, due: datetime) -> None:
        """As `bot.outbox.announcing.rehearsing`, to whom the release finds asleep."""
        opens_at, records = self._records.releases[release], self._records
        entries = {each.entry for each in records.outcomes if each.release == release}
        for account in records.accounts.values():
            chats = list(self._chats_of(account))
            awake = {each.chat for each in records.places(account.id, opens_at) if not each.asleep}
            unasked = awake & set(chats) or not account.has_password
            if account.entry.id not in entries or unasked:
                continue
            for chat in chats:
                name = self._whom(account, chat)
                self._desk.owe_at(due, chat, rehearsal(account.id, release, opens_at, name=name))
            if account.confirmed and not chats:
                letter = rehearsal_letter(account.id, account.email, release, opens_at)
                self._desk.owe_at(due, 0, letter)

    def _whom(self, account: Account, chat: int) -> str:
        everybody = self._records.accounts.values()
        there = [each for each in everybody if chat in self._records.chats_of(each.id)]
        return whom(account.entry, [each.entry for each in there])

    def _announce_result(self, outcome: Outcome, due: datetime) -> None:
        for letter in inviting.release_letters(self._records, outcome.entry, self.clock.at):
            self._desk.owe_at(due, 0, letter)
        everybody = self._records.accounts.values()
        for account in everybody:
            if account.entry.id != outcome.entry:
                continue
            for chat in self._chats_of(account):
                name = self._whom(account, chat)
                self._desk.owe_at(due, chat, result_out(account.id, name=name))
            if account.confirmed:
                name = whom(account.entry, self._records.people_at(account.email))
                by_mail = not account.has_password and not [*self._chats_of(account)]
                named, values = result_letter(name, by_mail=by_mail)
                letter = Write(named, account.email, values, account=account.id)
                self._desk.owe_at(due, 0, letter)

    def _chats_of(self, account: Account) -> Iterator[int]:
        for chat in self._records.chats_of(account.id):
            if not self._records.chats[chat].blocked:
                yield chat

    def _worded(self, letter: Write) -> Write:
        """A broadcast's letter with its subject and text; any other as it is."""
        if "broadcast" not in letter.params:
            return letter
        words = {"subject": SUBJECT, "text": self._broadcasts[int(str(letter.params["broadcast"]))]}
        of = {"whom": "nobody", "exam": self._records.accounts[letter.account].entry.exam}
        return replace(letter, params=words, lines=(Line("broadcast-concerns", of),))
