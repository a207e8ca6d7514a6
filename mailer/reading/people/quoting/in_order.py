"""Which words of a text stand where they stand in our letter: a quote follows its order, a remark
that somebody made of our words does not.

    > Il est valable 24 heures.              place 50
    > Ce n'était pas vous                    place 80, in the midst: somebody says so
    > Ne le communiquez à personne.          place 54, goes on

The text falls into runs of our words; runs that follow each other in our letter are one path,
though somebody wrote between them. The longest paths are the quote. What lies inside of one and
belongs to none is the writer's, and so is a path of a few words, where most of our letter is gone.
Comparing line by line lost: programs wrap our lines anew, and people write on them.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from itertools import pairwise

_ENOUGH = 12  # words of ours that nobody types to say something
_ENOUGH_TO_REFUSE = 20  # ...with a refusal or a question of ours among them
_NEAR = 3  # words that a charset or a slip may have lost between two runs
_MOST_PLACES = 20  # of one run in our letter

Places = list[int | None]


@dataclass(frozen=True)
class Order:
    """The words of our letter in their order, by number; `heavy`: where it refuses or asks."""

    words: Sequence[int]
    heavy: Container[int]
    alone: dict[int, list[int]]
    pairs: dict[tuple[int, int], list[int]]


@dataclass(frozen=True)
class _Run:
    """Words of the text that stand at `place` in ours, and the runs before them on their path."""

    start: int
    end: int
    place: int
    _: KW_ONLY
    before: "_Run | None" = None
    total: int = 0

    @property
    def place_end(self) -> int:
        return self.place + self.end - self.start


def order(words: Sequence[int], heavy: Container[int]) -> Order:
    """Our letter, so that many texts can be compared with it."""
    alone: dict[int, list[int]] = {}
    pairs: dict[tuple[int, int], list[int]] = {}
    for place, word in enumerate(words):
        alone.setdefault(word, []).append(place)
    for place, pair in enumerate(pairwise(words)):
        pairs.setdefault(pair, []).append(place)
    return Order(words, heavy, alone, pairs)


def in_order(said: Sequence[int], ours: Order) -> Places:
    """Of each word of the text where it stands in ours; None for the writer's."""
    places: Places = [None] * len(said)
    inside = [False] * len(said)
    for last in sorted(_runs(said, ours), key=lambda run: -run.total):
        path = [run for run in _path(last) if not inside[run.start]]
        if last.total < _ENOUGH or inside[last.start] or not _is_quote(path, ours):
            continue
        for run in path:
            for at in range(run.start, run.end):
                places[at] = run.place + at - run.start
        for at in range(path[-1].start, last.end):
            inside[at] = True
    return places


def _is_quote(path: Sequence[_Run], ours: Order) -> bool:
    words = sum(run.end - run.start for run in path)
    covered = (place for run in path for place in range(run.place, run.place_end))
    heavy = words < _ENOUGH_TO_REFUSE and any(place in ours.heavy for place in covered)
    return words >= (_ENOUGH_TO_REFUSE if heavy else _ENOUGH)


def _path(run: _Run | None) -> Iterator[_Run]:
    while run:
        yield run
        run = run.before


def _runs(said: Sequence[int], ours: Order) -> list[_Run]:
    """All runs, each behind the one that it continues."""
    ended: dict[int, _Run] = {}
    found: list[_Run] = []
    last: list[_Run] = []
    at = 0
    while at < len(said):
        length, places = _longest(said, at, ours, ended)
        last = [_linked(_Run(at, at + length, place), ended, last) for place in places] or last
        ended |= {run.place_end: run for run in last}
        found += last if places else []
        at += length
    return found


def _longest(
    said: Sequence[int], at: int, ours: Order, ended: Container[int]
) -> tuple[int, list[int]]:
    """How far our words go from here, and from which places; one word only where it goes on."""
    pair = said[at], said[at + 1] if at + 1 < len(said) else -1
    lengths = {place: _length(said, at, ours.words, place) for place in ours.pairs.get(pair, ())}
    longest = max(lengths.values(), default=0)
    if not longest:
        alone = ours.alone.get(said[at], ())
        return 1, [place for place in alone if place in ended][:_MOST_PLACES]
    return longest, [place for place, one in lengths.items() if one == longest][:_MOST_PLACES]


def _length(said: Sequence[int], at: int, ours: Sequence[int], place: int) -> int:
    pairs = zip(range(at, len(said)), range(place, len(ours)), strict=False)
    most = min(len(said) - at, len(ours) - place)
    return next((i - at for i, k in pairs if said[i] != ours[k]), most)


def _linked(run: _Run, ended: dict[int, _Run], last: Sequence[_Run]) -> _Run:
    """Behind the run that ends nearest; words that both hold are those of the first alone."""
    around = range(run.place - _NEAR, run.place + _NEAR + 1)
    near = sorted(around, key=lambda one: abs(one - run.place))
    ending = [ended[one] for one in near if one in ended]
    holding = [one for one in last if run.place < one.place_end]
    befores = [one for one in (*ending, *holding) if one.place < run.place]
    if not befores:
        return replace(run, total=run.end - run.start)
    again = min(max(0, befores[0].place_end - run.place), run.end - run.start)
    new = run.end - run.start - again
    start, place = run.start + again, run.place + again
    return _Run(start, run.end, place, before=befores[0], total=befores[0].total + new)
