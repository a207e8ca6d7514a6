"""What whoever asks for a result, a Statement or a share is told while staff have stopped these."""

from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.standstill.phrases import StandstillPhrase


def hiding(facts: Facts) -> Line | None:
    """What is said instead of anything about a result, where staff have hidden them all.

    Whether there is one is not told: nothing is to be learned from what is hidden.
    """
    still = facts.standstill()
    return line(StandstillPhrase.RESULTS_HIDDEN) if still and still.hides else None


def waiting(facts: Facts) -> Line | None:
    """What is said beside what has not gone yet, whether or not results are hidden."""
    return line(StandstillPhrase.NOTHING_LEAVES) if facts.standstill() else None


def stopped(facts: Facts) -> Line | None:
    """What is said instead of sending anything. It is not taken in to wait: asked again and again
    it would go as often, and nobody knows until when.
    """
    return hiding(facts) or waiting(facts)
