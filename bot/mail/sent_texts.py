"""What our letters said, written again: an answer that quotes them is read without these words."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, product

from bot.decisions.facts import SharedFacts
from bot.keys import Token
from bot.mail.reply_matching import letter_sent
from bot.outbox.performers.broadcasts import addressed
from bot.outbox.performers.letter_links import proposing
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Store, Tx
from bot.store.engine.times import EPOCH
from bot.store.inviting import invitations
from bot.store.mail import mail_steps
from bot.store.outbox import overview, parcels
from bot.store.people import accounts, closings, entries, mail_codes
from bot.texts.letter_values import letter_values
from bot.texts.letters import LetterWriter
from domain.conversations.guardians.asking import GUARDIAN
from domain.conversations.notices import NEWS, UNTIL_AGREED
from domain.conversations.registration.other_address import DISOWN, FREEZE
from domain.conversations.signin import FAREWELL
from domain.machine.effects import Write
from domain.machine.records import Entry
from domain.mail.confirmations import UNCLEAR
from domain.mail.guardians.replies import LETTERS as GUARDIANS
from domain.mail.inviting.letters import INVITE, LETTER, NOBODY, RELEASED, REMINDER
from domain.mail.inviting.replies import UNCLEAR as UNCLEAR_INVITATION
from domain.mail.inviting.telegram import NEVER, TELEGRAM
from domain.mail.talks.after_leaving import GONE
from domain.mail.talks.steps import STEP

MOST_WARNED = 9  # letters about one entry: it may be registered and deleted again and again
CHAT = "https://t.me/"  # any link: those are nobody's words
WARNING = "candidate.notice.other-address-used"
ASKING = {
    "confirm": ("candidate.action.confirm-address", UNCLEAR),
    "recover": ("candidate.action.reset-password",),
    "signin": ("candidate.action.sign-in-code",),
    "chat": ("candidate.action.open-chat",),
}
"""The letters that go out under a token; somebody may quote each."""

LEAVING = ("candidate.notice.account-closed", GONE)
"""What a closed account's mailbox may quote."""

CLAIMS = ("yes", "no", "any", "taken")

INVITING = (
    LETTER,
    REMINDER,
    RELEASED,
    UNCLEAR_INVITATION,
    "candidate.answer.invitation-number-wrong",
    "candidate.answer.invitation-strayed",
    "candidate.answer.invitation-over",
    "candidate.answer.invitation-refused",
    "candidate.answer.account-exists",
    "candidate.answer.not-by-mail",
    "candidate.answer.no-secrets",
)


@dataclass(frozen=True)
class SentWords:
    """What was sent, in every language we write; "" where it is not known any more.

    `text` begins with the name we send under: mail programs put it above what they quote.
    `about` names whom it is about: such a name may stand beside a yes.
    """

    text: str = ""
    subjects: str = ""
    about: str = ""


class SentTexts:
    """Writes letters as they were sent under a token."""

    def __init__(
        self, writer: LetterWriter, shared: SharedFacts, store: Store, *, sender: str
    ) -> None:
        """`shared` has the keys of the codes, `store` what was owed; `sender` as From names us."""
        self._writer = writer
        self._sender = sender
        self._shared = shared
        self._store = store

    async def of(self, token: Token) -> SentWords:
        """In which language it went out does not matter: nobody quotes the other."""
        if names := ASKING.get(token.purpose):
            code = self._shared.keys.code(token.purpose, token.row)
            hours = self._shared.rules.mail_code_hours
            values = {"name": "", "code": code, "hours": hours, "chat": CHAT}
            about = await self._store.read(lambda tx: _proving(tx, token.row))
            return replace(await self._written(names, values), about=about)
        if token.purpose in {DISOWN, FREEZE}:
            warned = await self._store.read(lambda tx: _warned(tx, token, self._shared))
            return _joined([await self._written((WARNING,), each) for each in warned[1]], warned[0])
        if token.purpose == FAREWELL:
            known = await self._store.read(lambda tx: _left(tx, token.row))
            claims = [{**known, "claim": each} for each in CLAIMS]
            claims += [{**each, TELEGRAM: NEVER} for each in claims]
            return _joined([await self._written(LEAVING, each) for each in claims])
        if token.purpose == INVITE:
            whom = await self._store.read(lambda tx: _invited(tx, token.row))
            called = {NOBODY, whom.called if whom else NOBODY}  # named, or alone there
            said = [{"whom": each, "chat": CHAT} for each in sorted(called)]
            said += [{**each, TELEGRAM: NEVER} for each in said]
            words = [await self._written(INVITING, each) for each in said]
            held = [{**each, UNTIL_AGREED: "yes"} for each in said]
            words += [await self._written((RELEASED,), each) for each in held]
            return _joined(words, about=whom.full_name if whom else "")
        if token.purpose == GUARDIAN:
            child = await self._store.read(lambda tx: entries.load(tx, token.row))
            known = {"whom": child.full_name, "exam": child.exam} if child else {}
            both = [{"whom": "", "exam": "", **known, "reads": each} for each in ("yes", "no")]
            asked = [await self._written(GUARDIANS, each) for each in both]
            return _joined(asked, about=child.full_name if child else "")
        sent = await self._store.read(lambda tx: _sent(tx, token, self._shared))
        if sent is None:
            return SentWords()
        if not sent[0].startswith(NEWS):
            return await self._written((sent[0],), sent[1])
        either = [{**sent[1], UNTIL_AGREED: each} for each in ("no", "yes")]
        return _joined([await self._written((sent[0],), each) for each in either])

    async def _written(self, names: Sequence[str], values: Mapping[str, object]) -> SentWords:
        return await asyncio.to_thread(lambda: self._write(names, values))

    def _write(self, names: Sequence[str], values: Mapping[str, object]) -> SentWords:
        wanted = list(product(names, self._shared.texts.languages))
        versions = (self._writer.versions(name, language, values) for name, language in wanted)
        letters = list(chain.from_iterable(versions))
        return SentWords(
            "\n".join([self._sender, *(letter.quoted for letter in letters)]),
            "\n".join(letter.subject for letter in letters),
        )


def _joined(words: Sequence[SentWords], about: str = "") -> SentWords:
    return SentWords(
        "\n".join(each.text for each in words),
        "\n".join(each.subjects for each in words),
        about,
    )


def _ordered(tx: Tx, token: Token) -> tuple[Write | None, datetime | None]:
    """The letter of a step, or of a row of the outbox; when it was made."""
    if token.purpose == STEP:
        return mail_steps.load_letter(tx, token.row) or (None, None)
    return letter_sent(tx, token), parcels.load_made_at(tx, token.row)


def _proving(tx: Tx, code: int) -> str:
    """Whose account a proof by mail is of, "" once either is gone."""
    proof = mail_codes.load(tx, code)
    account = accounts.load(tx, proof.account) if proof else None
    return account.entry.full_name if account else ""


def _left(tx: Tx, account: int) -> Mapping[str, object]:
    """What was said to whoever had an account that is gone."""
    closed = closings.load_of_account(tx, account, EPOCH)
    entry = entries.load(tx, closed.entry) if closed else None
    if closed is None or entry is None:
        return {"name": "", "at": "", "until": "", "waits": "", "seen": "yes"}
    return {
        "name": entry.called,
        "at": closed.at,
        "until": closed.until,
        "waits": closed.until,
        "seen": "yes",
    }


def _warned(tx: Tx, token: Token, shared: SharedFacts) -> tuple[str, list[Mapping[str, object]]]:
    """Whose entry's mailboxes were warned, and the values of those letters; one without any stands
    for those that are gone from the outbox.
    """
    account = accounts.load(tx, token.row) if token.purpose == FREEZE else None
    entry = entries.load(tx, token.row) if token.purpose == DISOWN else account and account.entry
    held = f'"purpose":"{token.purpose}","row":{token.row}'
    rows = (
        (EFFECTS.loads(effect), made_at)
        for each in (entry.mailboxes if entry else ())
        for effect, made_at in overview.load_letters(tx, each, held, MOST_WARNED)
    )
    sent = [letter_values(each, None, at, shared) for each, at in rows if each.row == token.row]
    return entry.full_name if entry else "", [{"name": "", "at": "", "new": ""}, *sent]


def _invited(tx: Tx, invitation: int) -> Entry | None:
    known = invitations.load(tx, invitation)
    return entries.load(tx, known.entry) if known else None


def _sent(tx: Tx, token: Token, shared: SharedFacts) -> tuple[str, Mapping[str, object]] | None:
    """A letter's name and its values; not those of a statement, which nobody answers by a word."""
    letter, made_at = _ordered(tx, token)
    if letter is None or made_at is None or letter.share:
        return None
    account = accounts.load(tx, letter.account)
    rules = shared.rules
    letter = proposing(tx, addressed(tx, letter, made_at, rules), rules, made_at)
    values = letter_values(letter, account, made_at, shared)
    again = {"again": "yes"} if token.purpose == STEP else {}  # it may have asked once more
    return letter.letter, values | again | {"page": CHAT, "chat": CHAT}
