"""Whether an introduction says nothing but what mail programs write.

    Le lun. 30 nov. 2026 à 09:00, Centre d'examen <desk@…> a écrit :    a date, names, a verb
    De : Centre d'examen <desk@…>                    behind this label names and addresses alone,
    Envoyé : lundi 30 novembre 2026 09:00            behind this one a date alone,
    Objet : Confirmez votre adresse                  and here the subject of our letter

Each word has to name somebody of this letter, or be one that programs write there. Looking for
words that refuse or speak lost: a stranger's name, or a town, says "not mine" as well as a "NON".
"""

import re
from collections.abc import Iterator, Sequence

from mailer.reading.parts.addresses import without_addresses
from mailer.reading.people.intents import speaks_by_signs
from mailer.reading.people.quoting.correspondents import Correspondents
from mailer.reading.people.quoting.grammar import introduces, is_dated, names_only
from mailer.reading.people.quoting.introductions import is_separator
from mailer.reading.people.quoting.labels import COLON, every_label, label, labels, loose_label
from mailer.reading.people.quoting.ours import added_to_subject
from mailer.reading.people.signatures import LINK
from mailer.reading.people.speech import is_spoken
from mailer.reading.people.subjects import parsed, untagged
from mailer.reading.words.phrases import fold, phrases

_SULKS = re.compile(r"[:;=]['’]?(?:[-o]?[(\[|\\]|[-o][/<])")  # no blank need stand around it here


def is_bare(said: Sequence[str], known: Correspondents) -> bool:
    """Whether nobody speaks in the lines of an introduction."""
    joined = " ".join(said)
    if speaks_by_signs(joined) or _SULKS.search(joined) or not known.wrote_all(joined):
        return False
    separators = [line for line in said if is_separator(line)]
    lines = [line for line in said if line and line not in separators]
    if any(_asks(line) or not _marks(line, known) for line in separators):
        return False
    if lines and label(lines[0]) in every_label():
        return all(_is_header(line, known) for line in _unwrapped(lines))
    introduced = " ".join(lines)
    return not lines or (not _asks(introduced) and introduces(_said(introduced), known))


def _marks(separator: str, known: Correspondents) -> bool:
    """Whether it is a program's ruler, or our marker with no more than an introduction beside."""
    folded = fold(without_addresses(separator))
    beside = phrases("markers").without(folded)
    bare = not beside or phrases("originals").whole(folded)
    return bare or introduces(beside.split(), known)


def _asks(text: str) -> bool:
    return "?" in LINK.sub(" ", text)


def _said(text: str) -> list[str]:
    return fold(without_addresses(text)).split()


def _unwrapped(block: Sequence[str]) -> Iterator[str]:
    """Each header of a block on one line; what bears no label belongs to the one above."""
    together: list[str] = []
    for line in block:
        if together and loose_label(line) in every_label():
            yield " ".join(together)
            together = []
        together.append(line)
    yield " ".join(together)


def _is_header(line: str, known: Correspondents) -> bool:
    """Whether behind a label stands what belongs there; some labels mean two in two languages."""
    called, rest = loose_label(line), COLON.split(line, maxsplit=1)[-1].strip(" *_")
    if "?" in line.removesuffix(rest):
        return False
    if called in labels("topics") and _is_topic(rest, known):
        return True
    if called in labels("headers") and not _asks(rest) and names_only(_said(rest), known):
        return True
    said = fold(line).removeprefix(called).split()
    return called in labels("dates") and not _asks(line) and is_dated(said, called)


def _is_topic(rest: str, known: Correspondents) -> bool:
    """Whether it is our subject, or how urgent it was; of one that is not known nobody speaks."""
    about = untagged(rest)
    tags = phrases("tags").without(fold(rest.removesuffix(about)))
    if not known.subjects:
        return "?" not in rest and not any(map(is_spoken, fold(rest).split()))
    named = not about or phrases("ranks").whole(fold(about))
    ours = named or not added_to_subject(about, known.subjects)
    return ours and not tags and not parsed(about).asks
