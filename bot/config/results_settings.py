"""When results are expected, and how long one may be asked to be checked again."""

from dataclasses import dataclass

from bot.config.kinds import NonNegative, Positive
from domain.exams.enquiries import Enquiries


@dataclass(frozen=True, kw_only=True)
class ResultsSection:
    """Weeks after the exam, where a session has no window; days and fees of a check, if any."""

    paper_weeks: Positive = 8
    digital_weeks: Positive = 2
    enquiry_days: NonNegative = 0
    recheck_fee: str = ""
    remark_fee: str = ""

    @property
    def enquiries(self) -> Enquiries:
        """As decisions read it."""
        return Enquiries(self.enquiry_days, self.recheck_fee, self.remark_fee)
