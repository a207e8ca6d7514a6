"""By when a question is answered: in so many days of the office; what the law dates, in a month.

Distress waits for no office: an hour.
"""

from calendar import monthrange
from datetime import datetime, timedelta

from domain.machine.asking.records import QuestionKind
from domain.machine.records import Rules


def due_of(kind: QuestionKind, rules: Rules, now: datetime) -> datetime:
    """When an answer is due at the latest."""
    if kind is QuestionKind.DATA:
        return _in_a_month(now)
    if kind is QuestionKind.DISTRESS:
        return now + timedelta(hours=1)
    office = rules.office
    return office.answered_by(now) if office else now + timedelta(days=3)


def _in_a_month(now: datetime) -> datetime:
    """The same day of the next month, or its last."""
    year, month = (now.year + 1, 1) if now.month == 12 else (now.year, now.month + 1)
    return now.replace(year=year, month=month, day=min(now.day, monthrange(year, month)[1]))
