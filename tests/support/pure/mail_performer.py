"""What the desk owes to mailboxes: letters by the real writer, delivered without a server.

A reply is read by its words alone; how mail programs dress them up is for `tests/corpus`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.decisions.facts import SharedFacts
from bot.outbox.gate.still_owed import OUTLIVES_ACCOUNT
from bot.sandbox.mail.post_office import Mood
from bot.texts.letter_values import letter_values
from bot.texts.letters import LetterWriter
from bot.texts.public_words import secret_words
from bot.texts.shared_results import sent_values, shared_values
from domain.conversations.notices import of_which, whom
from domain.conversations.sharing.fates import settled_letter
from domain.conversations.signin import FAREWELL
from domain.machine.effects import Write
from domain.machine.events import Arrival, Received, ShareSettled, Written
from domain.machine.outbound import Cause, Document
from domain.machine.records import Account, Result
from domain.mail.bounces import came_back, describe_sent
from domain.mail.inviting.letters import INVITATIONS, INVITE
from domain.mail.inviting.telegram import without_telegram
from domain.mail.reading import LetterKind, Reading
from domain.mail.talks.steps import STEP
from domain.text.languages import FALLBACK
from domain.text.secrets.disclosed_secrets import holds_secret
from mailer.reading import beside_numbers, is_without_telegram, tongue
from mailer.reading.people import commands, intents
from tests.support.mail.manners import KINDS
from tests.support.pure.changes import PureScene, apply
from tests.support.pure.chat_performer import statement_name
from tests.support.pure.desk import OwedEffect, PureDesk


@dataclass(frozen=True, kw_only=True)
class PureLetter:
    """A letter in a mailbox; `effect` is what it was written for, `row` the number it went by."""

    recipient: str
    subject: str
    text: str
    attachments: tuple[Document, ...]
    effect: Write
    row: int

    @property
    def mailbox(self) -> str:
        """Whose it is."""
        return self.recipient.lower()


class PureMailPerformer:
    """Writes letters, and brings back what comes of them."""

    def __init__(
        self, desk: PureDesk, writer: LetterWriter, shared: SharedFacts, notes: Mapping[str, str]
    ) -> None:
        self.letters: list[PureLetter] = []
        self.moods: dict[str, Mood] = {}
        self._desk = desk
        self._writer = writer
        self._shared = shared
        self._notes = notes
        self._received = 0

    def perform(self, owed: OwedEffect, effect: Write) -> None:
        """Write one letter and deliver it, unless its reason is gone or nobody is there."""
        if not self._is_wanted(effect):
            return
        match self.moods.get(effect.to):
            case None:
                self.letters.append(self._written(owed, effect))
                self._settle(effect)
            case Mood.DEAD:
                self._refused(effect)
            case Mood.BOUNCES:
                self._settle(effect)
                self._desk.receive(_bounce(effect))
            case Mood.BUSY:
                return  # it waits, and nobody waits for it in a dialogue
            case other:
                raise NotImplementedError(f"letters that meet {other} need the whole desk")

    def _is_wanted(self, effect: Write) -> bool:
        """As `bot.outbox.gate.still_owed` says of letters."""
        records = self._desk.records
        if effect.purpose in {"chat", "confirm", "recover", "signin"}:
            proof = records.proofs.get(effect.row)
            if not proof or proof.code.used or proof.code.expires <= self._desk.clock.at:
                return False
        if effect.letter in INVITATIONS:
            return all(each.entry.id != effect.entry for each in records.accounts.values())
        if effect.purpose == STEP:
            step = records.asked.get(effect.row)
            if not step or step.used or step.expires <= self._desk.clock.at:
                return False
        if not effect.account or effect.letter in OUTLIVES_ACCOUNT:
            return True
        account, share = records.accounts.get(effect.account), records.shares.get(effect.share)
        if account is None or (share and share.state == "cancelled"):
            return False
        return account.news or effect.letter != "candidate.notice.broadcast"

    def _written(self, owed: OwedEffect, effect: Write) -> PureLetter:
        account = self._desk.records.accounts.get(effect.account)
        language = effect.language or (account.language if account else FALLBACK)
        entry = account.entry if account else None
        effect = without_telegram(effect, entry, self._shared.rules, owed.made_at)
        values = letter_values(effect, account, owed.made_at, self._shared)
        if account and (name := self._named(account, effect)):
            values["for_whom"] = name
        values["note"] = self._notes.get(language, "")
        files: tuple[Document, ...] = ()
        if result := self._result(effect):
            values["share"] = str(effect.share)
            values["check"] = ""
            if account:
                values |= shared_values(account.entry, result, self._shared.texts, language)
                share = self._desk.records.shares.get(effect.share)
                number, until = (share.number, share.expires) if share else ("", None)
                values |= sent_values(number, until)
            titled = statement_name(result, self._shared.texts, language)
            files = (Document(titled, "application/pdf"),)
        if proof := self._desk.records.proofs.get(effect.row):
            values["code"] = proof.digits
        if effect.purpose == "chat":
            values["chat"] = f"https://t.me/desk?start=link{effect.row}"
        said = self._writer.write(effect.letter, language, values)
        subject = " ".join(said.subject.split())
        return PureLetter(
            recipient=effect.to,
            subject=subject,
            text=said.text,
            attachments=files,
            effect=effect,
            row=owed.number,
        )

    def _named(self, account: Account, effect: Write) -> str:
        """As `bot.outbox.performers.broadcasts` says of letters."""
        there = account.confirmed and account.email.casefold() == effect.to.casefold()
        about = there and describe_sent(effect).of_one
        about = about and not {"whom", "for_whom"} & effect.params.keys()
        people = self._desk.records.people_at(account.email)
        unasked = effect.letter.startswith("candidate.notice.")
        named = whom(account.entry, people) if unasked else of_which(account.entry, people)
        return named if about else ""

    def _result(self, effect: Write) -> Result | None:
        if not effect.result:
            return None
        return self._desk.records.facts(0, self._desk.clock.at).result(effect.account)

    def _settle(self, effect: Write, reason: str = "") -> None:
        """What became of a share, recorded and raised."""
        share = self._desk.records.shares.get(effect.share)
        if not share or share.state in {"failed", "cancelled"}:
            return
        state = "failed" if reason else "sent"
        self._desk.records.shares[share.id] = replace(
            share, state=state, reason=reason, waits=False
        )
        chats = self._desk.records.chats_of(effect.account)
        account = self._desk.records.accounts.get(effect.account)
        if account and account.confirmed and not chats:
            settled = self._desk.records.shares[share.id]
            self._desk.owe(0, 0, [settled_letter(settled, account)])
        for chat in chats:
            self._desk.accept(Arrival(chat, ShareSettled(share.id, delivered=not reason)))

    def _refused(self, effect: Write) -> None:
        """The server knows no such mailbox."""
        records, now = self._desk.records, self._desk.clock.at
        if effect.share:
            self._settle(effect, Cause.DEAD_ADDRESS)
            return
        account = records.accounts.get(effect.account)
        if not account:
            return
        facts = records.facts(0, now)
        before, waits = facts.bounces(account.id), facts.new_address(account.id)
        back = came_back(describe_sent(effect), account, waits, before, hard=True)
        if back is None:
            return
        apply(back.noted, PureScene(records, 0, now))
        for chat in records.chats_of(account.id) if back.notifies else ():
            self._desk.accept(Arrival(chat, back.event))

    def reply(self, letter: PureLetter, text: str, sender: str, manner: str = "") -> None:
        """Somebody answers a letter; whatever they write below its quotation is theirs."""
        effect = letter.effect
        received = self._read(text, sender, f"Re: {letter.subject}", effect)
        reading = replace(
            received.reading,
            kind=KINDS.get(manner, LetterKind.HUMAN),
            enclosed=manner == "pdf",
        )
        self._desk.receive(
            replace(
                received,
                reading=reading,
                dmarc_failed=manner == "forged",
                purpose=effect.purpose or "reply",
                row=effect.row or letter.row,
                about=self._about(effect),
                message_id=f"{letter.row}@mail.test",
            )
        )

    def _about(self, effect: Write) -> Written | None:
        """Whose letter it was; of an account that is gone the entry knows the mailbox."""
        if effect.purpose != FAREWELL:
            return describe_sent(effect)
        waiting = self._desk.records.closings.items()
        mine = (entry for entry, closing in waiting if closing.email == effect.to)
        entry = next(mine, 0)
        return Written(effect.to, 0, closed=entry) if entry else None

    def receive(self, text: str, sender: str) -> None:
        """Somebody writes of their own accord; our mail server says that it is theirs."""
        self._desk.receive(replace(self._read(text, sender), vouched=True))

    def _read(
        self, text: str, sender: str, subject: str = "", effect: Write | None = None
    ) -> Received:
        words = text.strip()
        self._received += 1
        wanted = intents.intent(words, subject, author=sender)
        asked = commands.argument(words, wanted)
        invited = self._desk.records.entries.get(effect.entry) if effect else None
        return Received(
            Reading(LetterKind.HUMAN, reply=words, intent=wanted, argument=asked),
            sender,
            number=self._received,
            asks=intents.asks(words),
            beside=beside_numbers(words, f"{sender} {invited.full_name if invited else ''}"),
            without_telegram=is_without_telegram(words),
            secret=holds_secret(
                words, secret_words(), alone=effect is not None and effect.purpose == INVITE
            ),
            language=spoken if (spoken := tongue(words)) in self._desk.records.languages else "",
        )


def _bounce(effect: Write) -> Received:
    """The report of a server that took a letter and knows no such mailbox after all."""
    reading = Reading(LetterKind.BOUNCE, (effect.to,), permanent=True, hard=True)
    return Received(reading, "", about=describe_sent(effect))
