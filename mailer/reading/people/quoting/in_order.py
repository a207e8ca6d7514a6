"""Which words of a text stand where they stand in our letter: a quote follows its order, a remark
that somebody made of our words does not.

    > Il est valable 24 heures.              place 50
    > Ce n'était pas vous                    place 80, in the midst: somebody says so
    > Ne le communiquez à personne.          place 54, goes on

Six rules, and a text of any length takes time linear in it:

1. The text falls into runs: as many words as stand together in ours, from wherever that is longest.
   One word alone is a run only where it goes on behind another.
2. A run goes on behind the one that ended right before it in our letter, give or take a few words
   that a charset or a slip took, though somebody wrote between them. Such runs are one path.
3. A path is a quote if it is long: longer with a refusal or a question of ours in it. Whoever says
   something with our words takes a few of them.
4. A run that goes on behind none takes the words before it that stand so in ours, though an earlier
   one took them for those of another letter: ours begin alike.
5. The longest quotes come first. What lies inside of one, and on no path of its, is the writer's;
   one run that begins inside and goes on behind is of a letter of ours that begins alike.
6. Where words of ours are missing and nothing stands in their place, somebody cut our letter: what
   is left of a line there is theirs if it refuses or asks. Programs leave out whole lines.

Comparing line by line lost: programs wrap our lines anew, and people write on them.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from itertools import pairwise, takewhile

_ENOUGH = 12  # words of ours that nobody types to say something
_ENOUGH_TO_REFUSE = 20  # ...with a refusal or a question of ours among them
_NEAR = 3  # words that a charset or a slip may have lost between two runs
_MOST_PLACES = 20  # of one run in our letter
_MOST_BEFORE = 40  # words that a run takes back from the one before
_NOTHING = -1  # stands behind the last word

Places = list[int | None]


@dataclass(frozen=True)
class Order:
    """The words of our letter in their order, by number; `heavy`: where it refuses or asks.

    `lines` says of each word in which line of ours it stands.
    """

    words: Sequence[int]
    heavy: Container[int]
    lines: Sequence[int]
    _: KW_ONLY
    _alone: dict[int, list[int]]
    _pairs: dict[tuple[int, int], list[int]]

    def places(self, pair: tuple[int, int]) -> Sequence[int]:
        """Where two words stand beside each other."""
        return self._pairs.get(pair, ())

    def places_of_one(self, word: int) -> Sequence[int]:
        """Where a word stands."""
        return self._alone.get(word, ())

    def is_within(self, place: int) -> bool:
        """Whether a line of ours goes on from this word to the next."""
        return self.lines[place : place + 1] == self.lines[place + 1 : place + 2]

    def end(self, said: Sequence[int], at: int, place: int) -> int:
        """Where a text parts from our letter that is with it from `at` and `place` on."""
        most = min(len(said) - at, len(self.words) - place)
        same = (i for i in range(most) if said[at + i] != self.words[place + i])
        return at + next(same, most)


@dataclass(frozen=True)
class _Run:
    """Words of the text that stand at `place` in ours, and the run before them on their path."""

    start: int
    end: int
    place: int
    _: KW_ONLY
    before: "_Run | None" = None
    total: int = 0  # words of the path up to here

    @property
    def length(self) -> int:
        return self.end - self.start

    @property
    def place_end(self) -> int:
        return self.place + self.length


def order(words: Sequence[int], heavy: Container[int], lines: Sequence[int]) -> Order:
    """Our letter, so that many texts can be compared with it."""
    alone: dict[int, list[int]] = {}
    pairs: dict[tuple[int, int], list[int]] = {}
    for place, word in enumerate(words):
        alone.setdefault(word, []).append(place)
    for place, pair in enumerate(pairwise(words)):
        pairs.setdefault(pair, []).append(place)
    return Order(words, heavy, lines, _alone=alone, _pairs=pairs)


def in_order(said: Sequence[int], ours: Order) -> Places:
    """Of each word of the text where it stands in ours; None for the writer's."""
    places: Places = [None] * len(said)
    # Of each word whether a longer quote holds it; a run that its path held already may be empty,
    # and stand behind the last word.
    inside = [False] * (len(said) + 1)
    for last in sorted(_runs(said, ours), key=lambda run: -run.total):
        if last.total < _ENOUGH or (inside[last.start] and inside[last.end - 1]):
            continue
        path = [last] if inside[last.start] else _outside(last, inside)
        if not _is_quote(path, ours):
            continue
        for run in path:
            for at in range(run.start, run.end):
                if not inside[at]:
                    places[at] = run.place + at - run.start
        first = path[-1].start
        inside[first : last.end] = [True] * (last.end - first)
    for at, (place, following) in enumerate(pairwise(places)):
        if place is not None and following is not None and following > place + 1:
            _give_back(places, ours, range(at, -1, -1), cut=ours.is_within(place))
            going_on = range(at + 1, len(places))
            _give_back(places, ours, going_on, cut=ours.is_within(following - 1))
    return places


def _give_back(places: Places, ours: Order, around: Sequence[int], *, cut: bool) -> None:
    """What is left of a line of ours that was `cut` is the writer's if it refuses or asks."""
    if not cut:
        return
    line = ours.lines[places[around[0]] or 0]
    left = list(takewhile(lambda at: _line_at(places, ours, at) == line, around))
    if any(places[at] in ours.heavy for at in left):
        for at in left:
            places[at] = None


def _line_at(places: Places, ours: Order, at: int) -> int | None:
    place = places[at]
    return None if place is None else ours.lines[place]


def _outside(last: _Run, inside: Sequence[bool]) -> list[_Run]:
    return [run for run in _path(last) if not inside[run.start]]


def _is_quote(path: Sequence[_Run], ours: Order) -> bool:
    """Whether it is too long to be something that somebody says."""
    length = sum(run.length for run in path)
    if length >= _ENOUGH_TO_REFUSE:
        return True
    covered = (place for run in path for place in range(run.place, run.place_end))
    return length >= _ENOUGH and not any(place in ours.heavy for place in covered)


def _path(run: _Run | None) -> Iterator[_Run]:
    """A run and those before it, the last one first."""
    while run:
        yield run
        run = run.before


def _runs(said: Sequence[int], ours: Order) -> list[_Run]:
    """All runs, each behind the one that it continues."""
    ended: dict[int, _Run] = {}  # the last run that ended at a place of ours
    found: list[_Run] = []
    last: list[_Run] = []  # the runs of the words right before
    at = 0
    while at < len(said):
        end, places = _longest(said, at, ours, ended)
        found_here = (_Run(at, end, place) for place in places)
        runs = [_begun(run, said, ours, ended=ended, last=last) for run in found_here]
        ended |= {run.place_end: run for run in runs}
        found += runs
        last, at = runs or last, end
    return found


def _begun(
    run: _Run,
    said: Sequence[int],
    ours: Order,
    *,
    ended: dict[int, _Run],
    last: Sequence[_Run],
) -> _Run:
    """The run behind the one it continues, or with the words of ours right before it.

    Two letters of ours begin alike, and their first words were taken for those of the other one.
    """
    plain = _continued(run, ended, last)
    if plain.before:
        return plain
    most = min(run.start, run.place, _MOST_BEFORE)
    alike = (said[run.start - i - 1] == ours.words[run.place - i - 1] for i in range(most))
    back = next((i for i, same in enumerate(alike) if not same), most)
    longer = _continued(_Run(run.start - back, run.end, run.place - back), ended, last)
    twice = longer.before is not None and longer.before.end > longer.start
    return plain if twice else longer


def _longest(
    said: Sequence[int], at: int, ours: Order, ended: Container[int]
) -> tuple[int, list[int]]:
    """How far our words go from here, and from which places of ours."""
    pair = said[at], said[at + 1] if at + 1 < len(said) else _NOTHING
    ends = {place: ours.end(said, at, place) for place in ours.places(pair)}
    if not ends:
        goes_on = (place for place in ours.places_of_one(said[at]) if place in ended)
        return at + 1, list(goes_on)[:_MOST_PLACES]
    end = max(ends.values())
    return end, [place for place, one in ends.items() if one == end][:_MOST_PLACES]


def _continued(run: _Run, ended: dict[int, _Run], last: Sequence[_Run]) -> _Run:
    """The run behind the one before it; words that both hold are those of the first alone."""
    before = _before(run, ended, last)
    if before is None:
        return replace(run, total=run.length)
    again = min(max(0, before.place_end - run.place), run.length)
    rest = _Run(run.start + again, run.end, run.place + again)
    return replace(rest, before=before, total=before.total + rest.length)


def _before(run: _Run, ended: dict[int, _Run], last: Sequence[_Run]) -> _Run | None:
    """The run that ends nearest to where this one begins, or that holds its beginning."""
    around = range(run.place - _NEAR, run.place + _NEAR + 1)
    near = sorted(around, key=lambda place: abs(place - run.place))
    ending = [ended[place] for place in near if place in ended]
    holding = [one for one in last if run.place < one.place_end]
    return next((one for one in (*ending, *holding) if one.place < run.place), None)
