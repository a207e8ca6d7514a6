"""A Statement is checked in the chat, by anybody: by the link of its code, its code or its PDF.

    /start v_CODE     at any step, which stays as it is
    a whole code      typed, or below a picture, where nothing is asked; a date of birth beside it
                      is compared
    a PDF             where nothing is asked; it leaves the chat once it was read

Below the answer stand ways on, or the question that is open.
A chat has as many checks a day as a letter's author: whoever checks more has a page for that.
"""

import re
from collections.abc import Iterator

from domain.machine.asking.phrases import AskingPhrase
from domain.machine.decision import Decision, ask_again, ignore, lasting
from domain.machine.effects import Forget, Keyboard, Line, Say, line
from domain.machine.events import Event, Sent, Typed
from domain.machine.facts import Facts
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.steps.step import AtRest, Step
from domain.mail.letter_limits import CHECKS
from domain.mail.talks.changes import CountCodeRequest
from domain.verifying.answers import SHOWING, PaperAnswer
from domain.verifying.codes import LENGTH, codes_in, mistyped_in
from domain.verifying.effects import CheckPaper
from domain.verifying.phrases import VerifyPhrase
from domain.verifying.typed_births import born_beside

PREFIX = "v_"
"""What the payload of such a link begins with."""

CHECK = "check"  # what a chat's checks are counted as; stored
LARGEST = 20_000_000  # bytes: what a bot may download (Bot API, getFile)
LONGEST = 4 * LENGTH  # of what a link hands on

_GROUPED = re.compile(r"\s*[0-9A-Za-z]{4}(?:[ .\-\u2010-\u2015][0-9A-Za-z]{4}){3}\s*")


def linked(step: Step, payload: str, facts: Facts) -> Decision | None:
    """What a link leads to; None where it is of no code."""
    code = payload.removeprefix(PREFIX)
    return None if code == payload else _checked(step, (code[:LONGEST],), facts)


def typed(step: Step, event: Typed | Sent, facts: Facts) -> Decision | None:
    """Codes among words, where nothing is asked; None where none is."""
    text = event.text if isinstance(event, Typed) else event.caption
    if not isinstance(step, AtRest) or event.edited or not (found := _codes(text)):
        return None
    born = born_beside(text, facts) if len(found) == 1 else None
    return _checked(step, found, facts, born.isoformat() if born else "")


def sent(step: Step, event: Sent, facts: Facts) -> Decision | None:
    """A PDF, where nothing is asked; None for anything else."""
    if not is_taken(step, event):
        return typed(step, event, facts)
    if event.size > LARGEST:
        return _unread(step, event, line(VerifyPhrase.VERIFY_UNREAD_TOO_LARGE))
    if _checks_left(facts) < 1:
        return _unread(step, event, line(VerifyPhrase.VERIFY_ENOUGH, most=str(CHECKS)))
    order = CheckPaper(file_id=event.file_id, message_id=event.message_id)
    return _ordered(step, order)


def is_taken(step: Step, event: Event) -> bool:
    """Whether what is sent is checked, and leaves the chat only then."""
    if not isinstance(event, Sent) or not isinstance(step, AtRest) or event.edited:
        return False
    return bool(event.file_id) and event.file_name.casefold().endswith(".pdf")


def ways_on(order: CheckPaper, *, of_staff: bool) -> Keyboard:
    """What stands below an answer where nothing is asked; staff would ask themselves."""
    ask = lasting(AskingPhrase.BUTTON_ASK, "ask")
    menu = lasting(OutcomePhrase.BUTTON_RESULT_MENU, "start")
    if order.asked_below:
        return ()
    return ((menu,),) if of_staff else ((ask, menu),)


def of_file(answer: PaperAnswer, *, imports: bool) -> Iterator[Line]:
    """What is said below the answer to a file: that it leaves, and where a table would be read."""
    if imports and answer.verdict not in SHOWING:
        yield line(VerifyPhrase.VERIFY_FOR_IMPORT)
    yield line(VerifyPhrase.VERIFY_FILE_LEAVES)


def is_code_alone(text: str) -> bool:
    """Whether a text is a code as it is printed, and so nobody's password."""
    return bool(_GROUPED.fullmatch(text)) and bool(_codes(text))


def _codes(text: str) -> tuple[str, ...]:
    nearly = mistyped_in(text.upper())
    return codes_in(text.upper()) or (() if nearly.isdigit() or not nearly else (nearly,))


def _checked(step: Step, codes: tuple[str, ...], facts: Facts, born: str = "") -> Decision:
    left = _checks_left(facts)
    below = not isinstance(step, AtRest)
    orders = (CheckPaper(code=each, born=born, asked_below=below) for each in codes[:left])
    done = _ordered(step, *orders)
    return done if len(codes) <= left else done.also(*_enough(step).effects)


def _ordered(step: Step, *orders: CheckPaper) -> Decision:
    counted = tuple(CountCodeRequest(CHECK, "") for _ in orders)
    on = ignore(step) if isinstance(step, AtRest) else ask_again(step)
    return on.also(*orders, changes=counted)


def _checks_left(facts: Facts) -> int:
    return max(CHECKS - len(facts.code_requests(CHECK)), 0)


def _enough(step: Step) -> Decision:
    return ignore(step).also(_said(line(VerifyPhrase.VERIFY_ENOUGH, most=str(CHECKS))))


def _unread(step: Step, event: Sent, why: Line) -> Decision:
    """A file that is not even fetched leaves the chat as well."""
    leaves = line(VerifyPhrase.VERIFY_FILE_LEAVES)
    return ignore(step).also(_said(why, leaves), Forget(event.message_id))


def _said(*said: Line) -> Say:
    return Say(said, kept=True)
