"""Whether a letter may propose Telegram to whoever reads it: to a child's mailbox it never does."""

from dataclasses import replace
from datetime import datetime

from domain.exams.ages import may_do
from domain.machine.effects import Write
from domain.machine.records import Entry, Rules
from domain.text.addresses import is_among

TELEGRAM = "telegram"
"""The value of letters by which their sentences know; a letter without it may."""
NEVER = "no"


def without_telegram(letter: Write, entry: Entry | None, rules: Rules, now: datetime) -> Write:
    """The letter about an entry as its reader gets it: a guardian is of age, whoever sits the exam.

    A mailbox that the centre knows for no guardian counts as the candidate's own.
    """
    if entry is None or is_among(letter.to, entry.guardians):
        return letter
    if may_do(rules.ages, entry, now.astimezone(rules.zone).date()).telegram:
        return letter
    return replace(letter, params={**letter.params, TELEGRAM: NEVER})
