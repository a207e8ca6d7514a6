"""How steps, events and effects are written into the store (`bot/store/tagged_json.py`)."""

import json
import logging
from collections.abc import Mapping
from typing import Any

from bot.store.tagged_json import Codec, union
from domain.conversations.results import NO_LETTER
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.broadcasting.records import Audience
from domain.machine.effects import Button, Effect, Line, Write
from domain.machine.events import Arrival, Event, Pressed, Sent, Typed
from domain.machine.phrases import Phrase
from domain.machine.reading_wish import PossibleReading, ReadingWish, UnknownColumn
from domain.machine.releasing.records import (
    CohortPart,
    CoveredGroup,
    OpenRelease,
    PartOffered,
    PlannedRelease,
    UnansweredMoment,
    UnwarnedRelease,
    WaitingRelease,
)
from domain.machine.steps.proof import Proof
from domain.machine.steps.registration import Form
from domain.machine.steps.step import AtRest, AwaitingOwnPassword, StaffAct, Step
from domain.mail.talks.steps import MailStep

OF_RELEASES = (
    UnansweredMoment,
    CohortPart,
    CoveredGroup,
    PartOffered,
    PlannedRelease,
    OpenRelease,
    UnwarnedRelease,
    WaitingRelease,
)
OF_STAFF = (ReadingWish, PossibleReading, UnknownColumn, *OF_RELEASES, Audience)
STEPS = Codec([*union(Step), Form, Proof, StaffAct, Typed, Pressed, Sent, *OF_STAFF])
MAIL_STEPS = Codec(union(MailStep))
EVENTS = Codec([*union(Event), Arrival, Line, *OF_STAFF])
RENAMED: Mapping[str, str] = {
    "password-holds-id": Phrase.PASSWORD_PERSONAL,
    "password-holds-secret": Phrase.PASSWORD_PERSONAL,
    "password-holds-name": Phrase.PASSWORD_PERSONAL,
    "result-news": Phrase.RESULT_OUT,
    "result-corrected": Phrase.RESULT_OUT,
    "mail-status-released": "mail-status-news",
}
"""Sentences that are said no more, in parcels of earlier versions: which took their place."""

RENAMED_LETTERS = {"candidate.notice.result-released": "candidate.notice.result-news"}
"""Letters that are written no more, likewise."""

ADDED: Mapping[str, Mapping[str, int | str]] = {
    AlertPhrase.DENIED_LATE: {"count": 1},
    AlertPhrase.LETTER_ASIDE: {"count": 1},
    AlertPhrase.QUESTION: {"count": 1},
    AlertPhrase.SET_ASIDE: {"count": 1},
    AlertPhrase.FROZEN: {"who": "", "letter": "?"},
    Phrase.MEANS_PASS: {"grade": NO_LETTER},
    Phrase.ASK_DELETE: {"until": "none"},
}
"""Values that sentences did not have in parcels of earlier versions."""


WINDOWS: Mapping[str, tuple[str, str]] = {
    Phrase.RESULT_EXPECTED: ("start", "end"),
    "mail-status-expected": ("from", "by"),
}
"""Sentences that named the two days of a window by themselves."""

RETOLD = {*RENAMED, *ADDED, *WINDOWS}


def _line(values: dict[str, Any]) -> Line:
    as_it_is = values["phrase"] not in RETOLD and "meaning" not in values.get("params", ())
    return Line(**values) if as_it_is else _retold(values)


def _retold(values: dict[str, Any]) -> Line:
    """One of an earlier version as it is said now."""
    phrase = values["phrase"]
    params = {**ADDED.get(phrase, {}), **values.get("params", {})}
    if phrase in WINDOWS and "window" not in params:
        start, end = (params[each] for each in WINDOWS[phrase])
        params["window"] = Line("date-span", {"from": start, "by": end})
    inner = params.get("meaning")
    if isinstance(inner, Line) and inner.phrase == "means-level-below":  # a sentence of its own now
        return Line(Phrase.RESULT_LEVEL_BELOW, {"first": params["first"], **inner.params})
    return Line(**values | {"phrase": RENAMED.get(phrase, phrase), "params": params})


def _write(values: dict[str, Any]) -> Write:
    letter = values["letter"]
    return Write(**values | {"letter": RENAMED_LETTERS.get(letter, letter)})


EFFECTS = Codec(
    [*union(Effect), Line, Button, *union(Event), *OF_STAFF],
    {Line.__name__: _line, Write.__name__: _write},
)
FIRST_STEP = STEPS.dumps(AtRest())
NESTED = AwaitingOwnPassword.__name__

log = logging.getLogger(__name__)


def read_step(text: str) -> Step | None:
    """The step of a chat; None where this program cannot read it: then the chat goes to rest."""
    try:
        step: object = STEPS.value(_unwound(json.loads(text)))
        if not isinstance(step, Step):
            raise TypeError(type(step).__name__)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        log.error(  # no traceback: it may quote what is stored
            "a step cannot be read", extra={"error": type(error).__name__, "length": len(text)}
        )
        return None
    return step


def _unwound(plain: Any) -> Any:
    """A step that earlier versions put into itself, as often as a button was pressed."""
    if isinstance(plain, dict) and plain.get("is") == NESTED:
        inner = plain.get("at")
        while isinstance(inner, dict) and inner.get("is") == NESTED:
            inner = inner.get("at")
        plain = {key: each for key, each in plain.items() if key != "at"}
        return plain if inner is None else plain | {"at": inner}
    return plain
