"""Why something has not arrived, in words: whose fault it is depends on who was to take it."""

from domain.machine.effects import Line, line
from domain.machine.outbound import Cause, DeliveryError
from domain.machine.phrases import Phrase

_OF_TELEGRAM = {Cause.THROTTLED, Cause.UNREACHABLE, Cause.TEMPORARY, Cause.LOGIN}
"""Of letters these speak of a mail server."""


def staff_failed(cause: str) -> Line:
    """What staff ordered in a chat could not be done."""
    return line(Phrase.STAFF_FAILED, why=Line(cause_phrase(cause, by_telegram=True)))


def cause_phrase(cause: str, *, by_telegram: bool) -> str:
    """The key of the sentence; some of Telegram's have one of their own."""
    return f"telegram-{cause}" if by_telegram and cause in _OF_TELEGRAM else f"cause-{cause}"


def staff_words(error: DeliveryError) -> Line:
    """Why a document was not handed over: a sentence, or at least what the program calls it."""
    return error.why or Line("unprinted-program", {"said": error.words or str(error.cause)})
