"""The Cambridge English Scale as a drawing: CEFR bands, and a row for every score."""

from dataclasses import dataclass

from domain.exams.exams import BANDS, SCALE_END

LEFT, RIGHT, TOP = 148, 588, 28  # px: the labels stand left of the plot, the scores right of it
TALLEST_ROW, TALLEST_PLOT = 40, 236


@dataclass(frozen=True)
class Band:
    """One CEFR level across the plot; `level` is "" below A1, `middle` and edges are in px."""

    level: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where its name is centred."""
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Row:
    """One score: the height of its line and the place of its mark, in px."""

    label: str
    score: int
    x: float
    y: float


class Chart:
    """Where everything stands, for one exam's reported range and one candidate's scores.

    The axis shows whole bands around the range: 122 to 190 is drawn from 120 to 200.
    """

    left, right, top = LEFT, RIGHT, TOP

    def __init__(self, scale: tuple[int, int], scores: tuple[tuple[str, int], ...]) -> None:
        """`scores` are labels with scores, the overall score last."""
        self.low = scale[0] // 20 * 20
        self.high = min(-(-scale[1] // 20) * 20, SCALE_END)
        self.pitch = min(TALLEST_ROW, TALLEST_PLOT // len(scores))
        self.bottom = TOP + self.pitch * len(scores) + 8
        self.rows = [
            Row(label, score, self.x(score), TOP + self.pitch * (place + 0.5) + 4)
            for place, (label, score) in enumerate(scores)
        ]

    @property
    def ticks(self) -> range:
        """The scores named under the axis."""
        return range(self.low, self.high + 1, 10)

    @property
    def bands(self) -> list[Band]:
        """The levels within the axis, lowest first; A1 and C2 are cut where the axis ends."""
        ends = (*(start for start, _ in BANDS[1:]), SCALE_END)
        return [
            Band(level or "", self.x(max(start, self.low)), self.x(min(end, self.high)))
            for (start, level), end in zip(BANDS, ends, strict=True)
            if start < self.high and end > self.low
        ]

    def x(self, score: int) -> float:
        """Where a score stands, in px."""
        share = (score - self.low) / (self.high - self.low)
        return round(LEFT + share * (RIGHT - LEFT), 1)
