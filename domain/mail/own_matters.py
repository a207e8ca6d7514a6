"""What somebody settles by one word: signing out, a language, a misspelt name, the certificate."""

from dataclasses import replace

from domain.conversations.results import certificate_lines
from domain.conversations.signin import sign_out_everywhere
from domain.machine.changes import SetNews
from domain.machine.effects import Tell, Write, line
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.mail import alerts
from domain.mail.answers import answer, letter_to, together
from domain.mail.talks.changes import SpeakLanguage
from domain.mail.verdict import Verdict
from domain.text.folding import fold
from domain.text.typed_phrases import TypedPhrase

SIGNED_OUT = "candidate.answer.signed-out"
LANGUAGE = "candidate.answer.language"
NAME = "candidate.answer.name"
NAME_NOTED = "candidate.answer.name-noted"
CERTIFICATE = "candidate.answer.certificate"
CERTIFICATE_KNOWN = "candidate.answer.certificate-known"


def stop_all(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    """A stolen telephone: every chat is signed out, each time it is said; told once a day.

    Whoever meant our letters gets no more announcements either.
    """
    out = [_signed_out(each, facts) for each in accounts]
    first, *_ = accounts
    return together(
        (*out, answer(SIGNED_OUT, first, letter, facts, of=fold(first.entry.full_name)))
    )


def _signed_out(account: Account, facts: Facts) -> Verdict:
    out = sign_out_everywhere(account, facts)
    told = tuple(each for each in out.effects if isinstance(each, Tell))  # a letter shows nothing
    return Verdict(told, (*out.changes, SetNews(account.id, wanted=False)))


def speak(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    """Another language for what we write to one person; of two, the other where none is named."""
    account, *_ = accounts
    wanted = _named(letter.reading.argument, facts)
    others = [each for each in facts.languages if each != account.language]
    if not wanted and not letter.reading.argument and len(others) == 1:
        wanted = others[0]
    if not wanted:
        return answer("candidate.answer.languages", account, letter, facts)
    written_to = replace(letter_to(account, LANGUAGE, letter), language=wanted)
    return Verdict((written_to,), tuple(SpeakLanguage(each.id, wanted) for each in accounts))


def _named(argument: str, facts: Facts) -> str:
    """The language whose name this is, in any of them."""
    for each in facts.languages:
        names = facts.say(line(TypedPhrase.WORDS_OWN_LANGUAGE), each).split("|")
        if fold(argument) in map(fold, names):
            return each
    return ""


def name(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    """A misspelt name: staff put it right, since it stands on the exam's papers as well."""
    account, *_ = accounts
    wanted, known = " ".join(letter.reading.argument.split())[:100], account.entry.full_name
    written_to = answer(
        NAME_NOTED if wanted else NAME, account, letter, facts, of=f"{fold(known)} {fold(wanted)}"
    )
    values = {"known": known, "wanted": wanted}
    written = tuple(
        replace(each, params=values) for each in written_to.effects if isinstance(each, Write)
    )
    if not wanted:
        return Verdict(written)
    return Verdict((*written, alerts.question(letter, facts)), aside=True)


def certificate(account: Account, letter: Received, facts: Facts) -> Verdict:
    """When it comes, and who gives it out; once the centre has said so, what has become of it.

    That says that there is one, so it goes only where results may be had by mail.
    """
    known = facts.certificate(account.id)
    if known is None or facts.rules.by_mail != "full":
        return answer(CERTIFICATE, account, letter, facts, of=account.id)
    said = answer(CERTIFICATE_KNOWN, account, letter, facts, of=f"{account.id} {known.state}")
    lines = certificate_lines(known)
    written = (replace(each, lines=lines) for each in said.effects if isinstance(each, Write))
    return replace(said, effects=tuple(written))
