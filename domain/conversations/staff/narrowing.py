"""Words by which staff narrow what they do to some entries: how an exam is sat, and where."""

import re
from dataclasses import replace

from domain.exams.exams import Delivery
from domain.machine.decision import button
from domain.machine.effects import Button, Line, line
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import WHOLE, CohortPart, PartOffered
from domain.text.folding import fold

MOST_OFFERED = 8
"""Buttons; a centre that is not among them can be typed."""
_CENTRE = re.compile("[A-Z]{2}[0-9]{3}")
_DELIVERIES = {
    **dict.fromkeys(("paper", "papier", "sur papier", "on paper"), Delivery.PAPER),
    **dict.fromkeys(("digital", "computer", "ordinateur", "sur ordinateur"), Delivery.DIGITAL),
    "on computer": Delivery.DIGITAL,
    "on a computer": Delivery.DIGITAL,
}


def delivery_named(text: str) -> Delivery | None:
    """How an exam is sat, by a word; None for any other."""
    return _DELIVERIES.get(fold(text))


def centre_named(text: str) -> str:
    """The number of a centre, such as FR181; "" for what is none."""
    sign = "".join(text.split()).upper()
    return sign if _CENTRE.fullmatch(sign) else ""


def narrowed(part: CohortPart, text: str) -> CohortPart | None:
    """A part of a cohort as a word narrows it; None for a word that means nothing here."""
    if delivery := delivery_named(text):
        return replace(part, delivery=delivery.value)
    centre = centre_named(text)
    return replace(part, centre=centre) if centre else None


def part_line(exam: str, part: CohortPart, number: str = "") -> str | Line:
    """An exam with the part of its entries that is meant, where it is not all of them.

    `number` is the ID number of a single entry; "" where it is said elsewhere, or erased.
    """
    if part == WHOLE:
        return exam
    if number:
        return Line("release-of-one", {"exam": exam, "id_number": number})
    values = {
        "exam": exam,
        "delivery": part.delivery or "any",
        "centre": part.centre or "any",
        "single": "yes" if part.entry else "no",
    }
    return Line("release-part", values)


def part_buttons(part: CohortPart, offered: tuple[PartOffered, ...]) -> list[Button]:
    """What can be narrowed further, and all of them again."""
    wider = button(ReleasingPhrase.BUTTON_RELEASE_WHOLE, "release-part", "")
    found = [_offer(part, each) for each in offered[:MOST_OFFERED]]
    return [*found, *([] if part == WHOLE else [wider])]


def _offer(part: CohortPart, offered: PartOffered) -> Button:
    of, kind = offered.part, "centre" if offered.part.centre != part.centre else "delivery"
    value = of.centre if kind == "centre" else of.delivery
    said = ReleasingPhrase.BUTTON_RELEASE_PART
    label = line(said, kind=kind, value=value, results=offered.results)
    return Button(label, "release-part", value)
