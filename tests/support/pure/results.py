"""Results that come in and are released, in plain records as staff bring it about in the store."""

from dataclasses import replace
from datetime import datetime

from tests.support.people import Candidate
from tests.support.pure.candidates import result_of
from tests.support.pure.records import Outcome, Records


def bring(records: Records, who: Candidate, outcome: str, number: int = 0) -> int:
    """A new version of somebody's result, which nobody has released; its id, where not given."""
    number = number or len(records.outcomes) + 1
    result = replace(result_of(who, outcome), id=number)
    records.outcomes.append(Outcome(who.entry, result))
    return number


def release(records: Records, results: list[int], opens_at: datetime) -> int:
    """These versions may be seen from a moment on; the number of the release."""
    number = len(records.releases) + 1
    records.releases[number] = opens_at
    records.outcomes = [
        replace(each, release=number) if each.result.id in results else each
        for each in records.outcomes
    ]
    return number
