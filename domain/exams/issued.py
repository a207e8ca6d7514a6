"""What a Statement says by which it is known again, however somebody writes it down."""

from dataclasses import dataclass

from domain.exams.names import exam_named
from domain.text.folding import fold
from domain.text.identifiers import compact


@dataclass(frozen=True, kw_only=True)
class IssuedPaper:
    """Four values that stand on every Statement; of young learners the shields for the score.

    Of Linguaskill the score is the average, or the only module's; 180 stands for "180+".
    """

    reference: str
    candidate: str
    exam: str
    overall: int
    shields: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """The same for all ways to write the same: case, accents, an exam's old name."""
        exam = exam_named(self.exam)
        named = exam.name if exam else fold(self.exam)
        said = "-".join(map(str, self.shields)) or self.overall
        return f"{compact(self.reference)}\n{fold(self.candidate)}\n{named}\n{said}"
