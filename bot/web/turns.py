"""How often one link is pressed: past that it has to wait, before anything is looked up."""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

SPAN = timedelta(minutes=1)
KNOWN = 10_000  # links at once; a desk has fewer people than that in a minute


class Turns:
    """So many presses of each link in a minute. Forgotten with the process, as the minute is."""

    def __init__(self, times: int, clock: Callable[[], datetime]) -> None:
        """`clock` tells aware UTC."""
        self._times = times
        self._clock = clock
        self._taken: dict[int, deque[datetime]] = {}

    def take(self, row: int) -> bool:
        """Whether this one may go on; one that may not counts for nothing."""
        now = self._clock()
        taken = self._taken.pop(row, deque())
        while taken and not now - SPAN < taken[0] <= now:
            taken.popleft()
        free = len(taken) < self._times
        if free:
            taken.append(now)
        self._taken[row] = taken  # the newest last
        if len(self._taken) > KNOWN:
            del self._taken[next(iter(self._taken))]
        return free
