"""What a candidate may do at which age: one table, read by the chat, letters and slips.

    young learners' exams   Telegram to a guardian, no LinkedIn   whatever the birth date
    under `telegram_from`   Telegram to a guardian, or by mail
    under `linkedin_from`   no LinkedIn
    under `guardian_from`   a guardian has to agree first, as for young learners' exams under 18
    no birth date known     as somebody who is old enough: nothing is guessed from an exam's name

0 in the place of an age is at any age.
"""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from domain.exams.names import exam_named
from domain.exams.young_learners import YoungLearnersExam


@dataclass(frozen=True)
class Ages:
    """From which birthday on each thing is the candidate's own: `[ages]` of config.toml."""

    telegram_from: int = 16
    linkedin_from: int = 18
    guardian_from: int = 15
    result_before_agreement: bool = True


@dataclass(frozen=True)
class MayDo:
    """What follows from an age: whether Telegram is proposed to the candidate, and LinkedIn."""

    telegram: bool
    linkedin: bool


class Aged(Protocol):
    """Whoever sits an exam, and was born one day."""

    @property
    def exam(self) -> str:
        """The exam's name."""

    @property
    def born(self) -> date | None:
        """The birth date, None where it is not known."""


def may_do(ages: Ages, somebody: Aged, today: date) -> MayDo:
    """What somebody may do `today`, a day of the centre's own calendar."""
    if isinstance(exam_named(somebody.exam), YoungLearnersExam):
        return MayDo(telegram=False, linkedin=False)
    return MayDo(
        telegram=has_reached(ages.telegram_from, somebody.born, today),
        linkedin=has_reached(ages.linkedin_from, somebody.born, today),
    )


OF_AGE = 18


def needs_guardian(ages: Ages, somebody: Aged, today: date) -> bool:
    """Whether somebody uses an account only once a guardian has agreed. Where the age is 0, nobody.

    Who sits a young learners' exam is a child unless known to be of age.
    """
    if ages.guardian_from == 0:
        return False
    if isinstance(exam_named(somebody.exam), YoungLearnersExam):
        return somebody.born is None or not has_reached(OF_AGE, somebody.born, today)
    return not has_reached(ages.guardian_from, somebody.born, today)


def has_reached(years: int, born: date | None, today: date) -> bool:
    """Whether that birthday has come; of the 29th of February, in other years, on 1 March."""
    if born is None:
        return True
    return (today.year - years, today.month, today.day) >= (born.year, born.month, born.day)


def last_birthday(years: int, today: date) -> str:
    """Whoever was born on this day or before has reached it, as text that dates compare with.

    It is no day of the calendar where `today` is the 29th of February.
    """
    return f"{today.year - years:04}-{today:%m-%d}"
