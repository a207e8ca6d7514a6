"""What people hear without having asked: that there is news of an exam, and never which.

Whoever sees a locked screen or reads over a shoulder learns nothing: the words are the same
whatever has come out, and a notice names no exam and no score. It names a person only where a chat
or mailbox is of several, since nobody would know whom it is for. So it is with what was taken back.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from domain.machine.certificates.phrases import CertificatePhrase
from domain.machine.decision import lasting
from domain.machine.effects import Keyboard, Line, Say, Tell, Write, line
from domain.machine.events import Event
from domain.machine.facts import Facts
from domain.machine.guardians.phrases import GuardianPhrase
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Entry
from domain.machine.releasing.records import WithdrawalReason
from domain.machine.releasing.withdrawn_phrases import WithdrawnPhrase
from domain.machine.sign_in_phrases import SignInPhrase
from domain.text.folding import fold

PUT_OFF = frozenset({SignInPhrase.DAY_PUT_OFF, SignInPhrase.DAY_PUT_OFF_FOR})

NEWS = "candidate.notice.result-news"
"""How the letters begin that tell of a release."""
SHOWN = (Phrase.RESULT_OUT, Phrase.RESULT_OUT_FOR)
WAITING = (GuardianPhrase.GUARDIAN_NEWS_WAITS, GuardianPhrase.GUARDIAN_NEWS_WAITS_FOR)
"""What chats are told of one: of somebody alone there, and of one of several."""

UNTIL_AGREED = "until_agreed"
"""The value of letters by which they know that it waits."""


class NamedPerson(Protocol):
    """Somebody who is called something."""

    @property
    def called(self) -> str:
        """How they are spoken to."""

    @property
    def full_name(self) -> str:
        """What tells them from others."""


def whom(entry: NamedPerson, there: Iterable[NamedPerson]) -> str:
    """By which name a notice says whom it is for, "" where nobody else is there.

    The first name; the full one where another of them has the same. Several entries of one name
    are one person.
    """
    others = [each for each in there if fold(each.full_name) != fold(entry.full_name)]
    if not others:
        return ""
    alike = any(fold(each.called) == fold(entry.called) for each in others)
    return entry.full_name if alike else entry.called


def of_which(entry: Entry, there: Iterable[Entry]) -> str:
    """By what an answer says whom it is for, or, where one person sits several exams, which."""
    others = tuple(there)
    several = any(each.exam != entry.exam for each in others)
    return whom(entry, others) or (entry.exam if several else "")


def about(named: NamedPerson, facts: Facts) -> tuple[Line, ...]:
    """Above a word, whom of several people in this chat it is about; nothing where it is of one.

    No more than a notice says, since whoever holds the phone may not have given the password yet.
    """
    name = whom(named, [each.account.entry for each in facts.sign_ins()]) if named.full_name else ""
    return (line(Phrase.ABOUT, name=name),) if name else ()


def about_account(account: int, facts: Facts) -> tuple[Line, ...]:
    """The same of an account."""
    known = facts.account(account)
    return about(known.entry, facts) if known else ()


def names(entry: Entry) -> tuple[str, str]:
    """By which an account that may be gone is spoken of."""
    return entry.called, entry.full_name


def result_out(
    account: int, *, name: str = "", quiet: bool = True, release: int = 0, waits: bool = False
) -> Say:
    """That there is news of an account's exam, with a button that shows it; of which release.

    Where it `waits` for a guardian, that it does; its button then says what to do.
    """
    one, of_several = WAITING if waits else SHOWN
    notice = line(of_several, name=name) if name else line(one)
    show = lasting(Phrase.BUTTON_SHOW, "results", account)
    ways = ((show,),) if waits else _ways(account)
    return Say((notice,), ways, kept=True, quiet=quiet, account=account, tells_of=release)


def as_it_stands(said: Say, *, waits: bool) -> Say:
    """The notice as it goes: whether it waits for a guardian may have changed since it was put out.

    Anything else stays as it is.
    """
    first = said.lines[0] if said.lines else None
    if first is None or first.phrase not in (*SHOWN, *WAITING):
        return said
    name = first.params.get("name", "")
    fresh = result_out(said.account, name=name if isinstance(name, str) else "", waits=waits)
    return replace(said, lines=fresh.lines, keyboard=fresh.keyboard)


def letter_as_it_stands(letter: Write, *, waits: bool) -> Write:
    """The same of the letter."""
    if not is_news(letter):
        return letter
    params = {name: value for name, value in letter.params.items() if name != UNTIL_AGREED}
    return replace(letter, params={**params, UNTIL_AGREED: "yes"} if waits else params)


def _ways(account: int) -> Keyboard:
    """All of it, later, or otherwise: what each does tells `outcomes/looking.py`."""
    show = lasting(Phrase.BUTTON_SHOW, "results", account)
    later = lasting(OutcomePhrase.BUTTON_RESULT_LATER, "result-later", account)
    others = lasting(OutcomePhrase.BUTTON_RESULT_OTHERWISE, "result-otherwise", account)
    return ((show, later), (others,))


def result_letter(
    name: str = "", *, by_mail: bool = False, waits: bool = False
) -> tuple[str, dict[str, str]]:
    """The letter that says the same: which, and its values; `by_mail`: there is no chat to open."""
    held = {UNTIL_AGREED: "yes"} if waits else {}
    if by_mail:
        return "candidate.notice.result-news-by-mail", {"whom": name or "nobody", **held}
    if name:
        return "candidate.notice.result-news-for", {"whom": name, **held}
    return "candidate.notice.result-news", held


CERTIFICATE_NEWS = "candidate.notice.certificate-here"
"""How the letters begin that tell of a certificate which has arrived."""
_OF_CERTIFICATE = frozenset(
    {CertificatePhrase.CERTIFICATE_HERE, CertificatePhrase.CERTIFICATE_HERE_FOR}
)


def certificate_here(
    account: int, release: int, *, name: str = "", came: date | None = None
) -> Say:
    """That an account's certificate has arrived, when it `came` where that is known.

    `release`: by which its result is seen.
    """
    here = CertificatePhrase.CERTIFICATE_HERE
    notice = line(CertificatePhrase.CERTIFICATE_HERE_FOR, name=name) if name else line(here)
    show = lasting(Phrase.BUTTON_SHOW, "results", account)
    lines = (notice, *_came_on(came), line(CertificatePhrase.CERTIFICATE_COLLECTING))
    return Say(lines, ((show,),), kept=True, quiet=True, account=account, tells_of=release)


def _came_on(came: date | None) -> tuple[Line, ...]:
    return (line(CertificatePhrase.CERTIFICATE_CAME_ON, day=came),) if came else ()


def certificate_letter(
    account: int, to: str, release: int, *, name: str = "", came: date | None = None
) -> Write:
    """The letter that says the same."""
    values, where = {"whom": name or NOBODY}, line(CertificatePhrase.CERTIFICATE_COLLECTING)
    letter = Write(CERTIFICATE_NEWS, to, values, account=account, lines=(*_came_on(came), where))
    return replace(letter, quiet=True, tells_of=release)


def is_of_certificate(said: Say | Write) -> bool:
    """Whether it is the notice of a certificate that has arrived."""
    if isinstance(said, Write):
        return said.letter == CERTIFICATE_NEWS
    return any(each.phrase in _OF_CERTIFICATE for each in said.lines)


def is_unasked(say: Say) -> bool:
    """Whether nobody asked for it: it is never said to who is at rest."""
    put_off = any(each.phrase in PUT_OFF for each in say.lines)
    return bool(say.ahead_of or say.takes_back) or put_off or is_news(say) or is_of_certificate(say)


def is_news(said: Say | Write) -> bool:
    """Whether it is the notice of a release."""
    if isinstance(said, Write):
        return said.letter.startswith(NEWS)
    return any(each.phrase in (*SHOWN, *WAITING) for each in said.lines)


def notify_other_chats(account: int, event: Event, facts: Facts) -> tuple[Tell, ...]:
    """The event for every other chat signed in to the account, which decides it for itself."""
    return tuple(Tell(chat, event) for chat in facts.chats(account) if chat != facts.chat)


def notice_letter(name: str, account: Account, /, **params: str | datetime) -> tuple[Write, ...]:
    """A letter to the account's owner, if the address is proven to be theirs.

    It carries language and name along, since the account may be gone when it is written.
    """
    if not account.confirmed:
        return ()
    known = {"name": account.entry.called, **params}
    return (Write(name, account.email, known, language=account.language, account=account.id),)


TAKEN_BACK = {
    WithdrawalReason.MISTAKE: (
        WithdrawnPhrase.RESULT_TAKEN_BACK,
        WithdrawnPhrase.RESULT_TAKEN_BACK_FOR,
    ),
    WithdrawalReason.INVALID: (
        WithdrawnPhrase.RESULT_NOT_VALID,
        WithdrawnPhrase.RESULT_NOT_VALID_FOR,
    ),
}
TAKEN_BACK_LETTERS = {
    WithdrawalReason.MISTAKE: "notice.result-taken-back",
    WithdrawalReason.INVALID: "notice.result-not-valid",
}
NOBODY = "nobody"
"""In the place of a name where the mailbox is one person's."""


def withdrawn(account: int, result: int, reason: WithdrawalReason, *, name: str = "") -> Say:
    """In the chat that had heard of it."""
    alone, for_one = TAKEN_BACK[reason]
    said = line(for_one, name=name) if name else line(alone)
    return Say((said,), kept=True, quiet=True, account=account, takes_back=result)


def withdrawn_letter(reason: WithdrawalReason, to: str, result: int, *, name: str = "") -> Write:
    """At the mailbox that had; whom it is about is still to be said."""
    letter, values = f"candidate.{TAKEN_BACK_LETTERS[reason]}", {"whom": name or NOBODY}
    return Write(letter, to, values, quiet=True, takes_back=result)


def warning_letter(
    reason: WithdrawalReason, to: str, result: int, *, share: int, at: datetime
) -> Write:
    """To an organisation that has the result by this sending, ordered then."""
    letter = f"institution.{TAKEN_BACK_LETTERS[reason]}"
    return Write(letter, to, {"share": str(share), "at": at}, takes_back=result)
