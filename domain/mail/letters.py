"""What a letter that arrived changes, in one place: which rules it belongs to.

Everything is refused that does not hold altogether. A machine never confirms, commands or gets an
answer; a person counts only as the one address that a token was made for, or that is confirmed.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.conversations.confirmation import CONFIRM
from domain.conversations.guardians.asking import GUARDIAN, of_changes, of_older
from domain.conversations.registration.other_address import DISOWN, FREEZE
from domain.conversations.signin import FAREWELL
from domain.machine.effects import Effect, Write
from domain.machine.events import Received, Written
from domain.machine.facts import Facts
from domain.mail import (
    bounces,
    commands,
    confirmations,
    disclosed_secrets,
    freezing,
    hearing,
)
from domain.mail.guardians import replies as guardians
from domain.mail.inviting import fresh, replies
from domain.mail.inviting.letters import INVITE
from domain.mail.letter_limits import within_limits
from domain.mail.reading import LetterKind
from domain.mail.sharing import heard as organisations
from domain.mail.talks import after_leaving, approving, room
from domain.mail.talks.steps import STEP
from domain.mail.verdict import NOTHING, Verdict, is_proven

_BY_PURPOSE: Mapping[str, Callable[[Received, Facts], Verdict]] = {
    CONFIRM: confirmations.decide_reply,
    DISOWN: freezing.decide_reply,
    FREEZE: freezing.decide_reply,
    INVITE: replies.decide_reply,
    FAREWELL: after_leaving.decide_reply,
    STEP: room.decide_reply,
    GUARDIAN: guardians.decide_reply,
}
"""What answers to a letter under a token of its own are decided by."""


def decide_letter(letter: Received, facts: Facts) -> Verdict:
    """Decide one letter. A reply counts from the junk folder as well; what comes to nothing there,
    or is only for a person to see, has been put aside already, and so has a stranger's.
    """
    decided = _asking_guardians(_verdict(letter, facts), letter, facts)
    effects = (*decided.effects, *disclosed_secrets.warnings(letter, facts))
    effects = effects if is_proven(letter) else leaving_at_rest(effects, facts)
    verdict = replace(decided, effects=within_limits(effects, facts))
    unasked = verdict in (NOTHING, Verdict(aside=True)) or _is_strangers(letter, facts)
    if letter.in_junk and unasked:
        return Verdict(left=True)
    heard = hearing.unanswered(letter, replace(decided, effects=effects), facts)
    changes = (*verdict.changes, *organisations.heard(letter, facts))
    return replace(verdict, effects=(*heard, *verdict.effects), changes=changes)


def _asking_guardians(decided: Verdict, letter: Received, facts: Facts) -> Verdict:
    """What accounts that are opened, or that command for the first time, make us ask."""
    effects, changes = of_changes(decided.changes, facts)
    commands_us = letter.reading.kind is LetterKind.HUMAN and is_proven(letter)
    if not changes and commands_us and letter.purpose != GUARDIAN and not decided.changes:
        effects, changes = of_older(facts.writer(letter.sender), facts)
    if not changes:
        return decided
    known = (*decided.effects, *effects), (*decided.changes, *changes)
    return replace(decided, effects=known[0], changes=known[1])


def leaving_at_rest(effects: tuple[Effect, ...], facts: Facts) -> tuple[Effect, ...]:
    """The effects without letters to who is at rest: anybody could make us write to them."""
    return tuple(each for each in effects if not (isinstance(each, Write) and _rests(each, facts)))


def _rests(letter: Write, facts: Facts) -> bool:
    account, entry = facts.account(letter.account), facts.entry(letter.entry)
    return bool(account and account.entry.rests) or bool(entry and entry.rests)


def _is_strangers(letter: Received, facts: Facts) -> bool:
    """Whether it answers nothing of ours, and is by nobody that we know."""
    if letter.purpose or not letter.sender or letter.dmarc_failed:
        return not letter.purpose
    return not facts.writer(letter.sender) and not facts.entries_with(letter.sender)


def _answered(letter: Received, about: Written, facts: Facts) -> Verdict:
    """A reply to a letter that tells a mailbox of another address, or asks for an approval."""
    if about.release or about.broadcast:
        return approving.decide_reply(about, letter, facts)
    if about.former:
        return freezing.decide_former(letter, facts)
    return confirmations.decide_warned(letter, facts)


def _verdict(letter: Received, facts: Facts) -> Verdict:
    kind = letter.reading.kind
    if kind in {LetterKind.BOUNCE, LetterKind.DELAY}:
        return bounces.decide_bounce(letter, facts)
    if kind is LetterKind.MALFORMED:
        return commands.for_a_person(letter, facts)
    if kind in {LetterKind.HUMAN, LetterKind.AUTOREPLY} and letter.purpose == "unsubscribe":
        return commands.unsubscribe(letter, facts)
    if kind is not LetterKind.HUMAN:
        return NOTHING
    if decide := _BY_PURPOSE.get(letter.purpose):
        return decide(letter, facts)
    if (about := letter.about) and (
        about.warns or about.former or about.release or about.broadcast
    ):
        return _answered(letter, about, facts)
    return fresh.invited(letter, facts) or commands.follow(letter, facts)
