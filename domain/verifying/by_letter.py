"""What a letter hears that asks whether a Statement is ours.

    our server vouches for its author   the whole answer, twenty a day to an address
    nobody does                         the verdict alone, one a day to an address
    a program, a list, nobody, ours,
    or what our server disowns          nothing

Anybody can write any address above a letter: values would go to who never asked, and so would more
than one letter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.machine.effects import Line, Write, line
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.mail.letter_limits import CHECKED, CHECKED_BRIEFLY, within_limits
from domain.mail.reading import LetterKind
from domain.mail.sharing.heard import of_share
from domain.mail.verdict import NOTHING, Verdict
from domain.verifying.answers import PaperAnswer, PaperVerdict
from domain.verifying.phrases import VerifyPhrase
from domain.verifying.saying import asked_lines, verdict_line

MOST = 5  # files or codes of one letter
ALONE = {
    PaperVerdict.CODE_HOLDS: VerifyPhrase.VERIFY_CODE_HOLDS_ALONE,
    PaperVerdict.NOT_AS_ISSUED: VerifyPhrase.VERIFY_NOT_AS_ISSUED_ALONE,
}
"""What is said where no values stand below to be compared."""


def is_answered(letter: Received) -> bool:
    """Whether a person asks, whom our mail server does not disown."""
    person = letter.reading.kind is LetterKind.HUMAN and bool(letter.sender)
    return person and not letter.dmarc_failed and (letter.vouched or not letter.in_junk)


def decide_check(letter: Received, answers: Sequence[PaperAnswer], facts: Facts) -> Verdict:
    """One letter back, whatever came with the letter; `answers` has at least one."""
    if not is_answered(letter):
        return Verdict(left=True) if letter.in_junk else NOTHING
    name = CHECKED if letter.vouched else CHECKED_BRIEFLY
    if not letter.vouched and not facts.may_answer(letter.sender.casefold(), name):
        return NOTHING
    back = Write(name, letter.sender, language=letter.language, in_reply_to=letter.message_id)
    if letter.vouched:
        about = next((each.entry for each in answers if each.entry), 0)
        back = replace(back, entry=about, lines=tuple(_said(answers, whole=True)))
    else:
        back = replace(back, lines=tuple(_said(answers, whole=False)))
    shares = [each.share for each in answers if each.share] if letter.vouched else []
    heard = tuple(one for each in shares for one in of_share(each, letter.sender, facts))
    return Verdict(within_limits((back,), facts), heard)


def _said(answers: Sequence[PaperAnswer], *, whole: bool) -> Iterator[Line]:
    for number, answer in enumerate(answers[:MOST], 1):
        if len(answers) > 1:
            yield line(VerifyPhrase.VERIFY_NUMBERED, number=str(number))
        yield from asked_lines(answer) if whole else (_verdict_alone(answer),)
    if len(answers) > MOST:
        yield line(VerifyPhrase.VERIFY_NO_MORE, most=str(MOST))


def _verdict_alone(answer: PaperAnswer) -> Line:
    alone = ALONE.get(answer.verdict)
    return line(alone) if alone else verdict_line(answer)
