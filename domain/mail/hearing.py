"""Nobody who writes in person meets silence: what they hear where nothing else answers them.

    it waits for a person               it has arrived
    anything else                       our answer of today still holds
    beyond what goes out in a day       once: that it is enough, and from when we answer again

In person is whoever our mail server vouches for, or who answers a letter that went to them. Whom
nobody vouches for hears once a day what its own rules say, and programs, lists and empty letters
hear nothing; of two programs that both seem to be people, one comes to the end of its letters here.
"""

from collections.abc import Iterable
from dataclasses import replace

from domain.conversations.confirmation import CONFIRM
from domain.conversations.registration.other_address import DISOWN, FREEZE
from domain.conversations.signin import FAREWELL
from domain.machine.effects import Effect, Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.releasing.effects import AnswerByLetter
from domain.mail.answers import ALREADY, to_those_at
from domain.mail.commands import QUESTION
from domain.mail.letter_limits import DAY, TO_STRANGERS, next_minute, within_limits
from domain.mail.reading import Intent, LetterKind
from domain.mail.talks.after_leaving import is_thanks
from domain.mail.verdict import Verdict, is_answer, is_proven

ARRIVED = "candidate.answer.arrived"
ENOUGH = "candidate.answer.enough"
TOLD_ELSEWHERE = {CONFIRM, DISOWN, FREEZE}
"""Whose replies are settled in the chat, or by staff: to a second yes nobody awaits an answer."""


def unanswered(letter: Received, decided: Verdict, facts: Facts) -> tuple[Write, ...]:
    """The one letter that answers who would hear nothing else; none where there is an answer."""
    if not _is_spoken(letter, decided) or not is_proven(letter):
        return ()
    meant = _to(letter, decided.effects)
    if any(within_limits((each,), facts) for each in meant):
        return ()
    said = () if meant else within_limits(_said(letter, decided, facts), facts)
    return _writes(said or within_limits(_enough(letter, facts), facts))


def _is_spoken(letter: Received, decided: Verdict) -> bool:
    """Whether a person said something that is not settled by itself."""
    thanks = letter.reading.intent is Intent.NOTHING and not decided.aside
    said = (bool(letter.reading.reply) and not thanks) or letter.reading.enclosed
    person = letter.reading.kind is LetterKind.HUMAN and bool(letter.sender)
    return person and said and not _is_settled(letter, decided)


def _is_settled(letter: Received, decided: Verdict) -> bool:
    """Whether what it says is answered elsewhere, or by what it orders."""
    ordered = any(isinstance(each, AnswerByLetter) for each in decided.effects)
    thanked = letter.purpose == FAREWELL and is_thanks(letter)
    return ordered or thanked or (letter.purpose in TOLD_ELSEWHERE and not decided.aside)


def _to(letter: Received, effects: Iterable[Effect]) -> tuple[Write, ...]:
    """The letters to whoever wrote."""
    return tuple(
        each for each in _writes(effects) if each.to.casefold() == letter.sender.casefold()
    )


def _writes(effects: Iterable[Effect]) -> tuple[Write, ...]:
    return tuple(each for each in effects if isinstance(each, Write))


def _said(letter: Received, decided: Verdict, facts: Facts) -> tuple[Write, ...]:
    if accounts := facts.writer(letter.sender):
        return (to_those_at(QUESTION if decided.aside else ALREADY, accounts, letter),)
    return (_arrived(letter, facts),) if decided.aside and _may_hear(letter, facts) else ()


def _may_hear(letter: Received, facts: Facts) -> bool:
    """Who answers a letter of ours, or is on an entry; of strangers each once a day, but for one
    who tells a secret: that would be said to be in good hands.
    """
    if _is_known(letter, facts):
        return True
    return not letter.secret and facts.may_answer(letter.sender.casefold(), ARRIVED)


def _is_known(letter: Received, facts: Facts) -> bool:
    there = bool(facts.writer(letter.sender)) or bool(facts.entries_with(letter.sender))
    return there or is_answer(letter)


def _arrived(letter: Received, facts: Facts) -> Write:
    """Strangers share what goes to all of them: whoever has a domain is any number of these."""
    [shared] = TO_STRANGERS
    counts_as = "" if _is_known(letter, facts) else shared
    return replace(_plain(ARRIVED, letter, facts), counts_as=counts_as)


def _enough(letter: Received, facts: Facts) -> tuple[Write, ...]:
    if not _is_known(letter, facts):
        return ()
    until = next_minute(facts.now + DAY)
    return (replace(_plain(ENOUGH, letter, facts), params={"until": until}),)


def _plain(name: str, letter: Received, facts: Facts) -> Write:
    """A letter about nobody, in the language of whoever is known there, else in the letter's."""
    answered = facts.account(letter.about.account) if letter.about else None
    own = (answered,) if answered and is_answer(letter) else ()
    there = (*own, *facts.writer(letter.sender), *facts.entries_with(letter.sender))
    language = there[0].language if there else letter.language
    return Write(name, letter.sender, language=language, in_reply_to=letter.message_id)
