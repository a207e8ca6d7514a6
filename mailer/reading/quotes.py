"""A letter's text without what it quotes: only what its writer has just written is left.

Three kinds of evidence: lines begin with `>`; a mail program's introduction ("Le … a écrit :", a
block of `From:` headers, "-----Original Message-----") says that all below it is quoted; and we
know what we sent, so runs of our own lines are subtracted. An introduction may be wrapped over
several lines: our long reply addresses make that certain, and the ready parsers, which want it
on one line, then hand back the whole letter with our own "OUI" in it.
"""

import re
from functools import cache
from itertools import groupby

from mailer.reading.intents import refuses
from mailer.reading.phrases import fold, phrases, words

_MOST_LINES = 3_000
_LONGEST_LINE = 2_000
_LONGEST_INTRODUCTION = 5  # lines
_OUR_RUN = 40  # letters; a shorter run of our words may be the writer's own "Je confirme"
_FEW = 25  # letters
_WRAPPED = 60  # a quoted line this long was perhaps wrapped, and its rest lost its `>`
_ENDINGS = (":", "：", "--", ">")  # the last one of "2026/11/3 Ann <ann@example.org>"
_OPENS = re.compile(
    r"\W*(?:on|le|el|il|em|op|am|den|dnia|dne|w dniu|pe|på|"
    r"mon|tue|wed|thu|fri|sat|sun|tir|ons|tor|fre|lør|søn|man|lun|mar|mer|jeu|ven|sam|dim)\b",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?:\s|-{2,})(?:On|Le|Am|El|Il|Em|Op|Den)\s(?=[^@]{0,40}\d)")
_OPENS_WITH_NUMBER = re.compile(r"\W*\d")
_DATED = re.compile(r"\d{1,2}[:.h]\d{2}|\d{1,4}[-./年]\d{1,2}|\b(?:19|20)\d\d\b")
_ADDRESS_LAST = re.compile(r"@[^\s<>]+>\W*$")
_LONGEST_ADDRESS = 300
_LABEL = re.compile(r"[\s*_|]*([^\W\d][\w '-]{0,24}?)[\s*_]*[:：](?:[\s*_\"<]|$)")


def new_text(text: str, sent: str = "") -> str:
    """The lines that are neither quoted nor ours; `sent` is the text they may repeat."""
    lines = [line[:_LONGEST_LINE].strip() for line in text.split("\n")[:_MOST_LINES]]
    above, below = _parted(_not_ours(lines, sent))
    refusals = [line for line in below if _is_refusal(line)] if sent else []
    return "\n".join([*_unquoted(above), *refusals]).strip()


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """Parts the lines at the first sign that all below is quoted.

    An introduction whose quote has `>` before each line takes only itself away: people answer
    below and between such quotes.
    """
    for index, line in enumerate(lines):
        if _is_separator(line) or _is_header_block(lines, index):
            return lines[:index], lines[index:]
        start = _introduction(lines, index)
        if start is not None:
            above = [*lines[:start], _before_introduction(lines[start])]
            if not _is_quoted(next(filter(None, lines[index + 1 :]), "")):
                return above, lines[index + 1 :]
            lines = [*above, *[""] * (index - start), *lines[index + 1 :]]
    return lines, []


def _before_introduction(line: str) -> str:
    """ "NON" of "NON Le lun. 3 nov. 2026, X <x@example.org> a écrit :"; some programs glue them."""
    glued = None if _OPENS.match(line) else _GLUED.search(line)
    own = line[: glued.start()] if glued else ""
    return "" if "@" in own else own.rstrip(" -")


def _is_quoted(line: str) -> bool:
    return line.startswith(">") and not line.startswith(">:")


def _is_separator(line: str) -> bool:
    folded = fold(line[:200])
    if phrases("quotes", "markers").within(folded):
        return not _is_quoted(line)
    dashed = line.lstrip("* [").startswith(("--", "__", "=="))
    return dashed and phrases("quotes", "originals").whole(folded)


def _is_header_block(lines: list[str], index: int) -> bool:
    """Two headers of a letter or more within six lines, a date or an address among them.

    At the very top a date is asked for: people begin formal letters with "De : … À : … Objet : …".
    """
    if _label(lines[index]) not in _labels("headers") | _labels("dates"):
        return False
    near = lines[index : index + 6]
    found = {_label(line) for line in near} & (_labels("headers") | _labels("dates"))
    dated = bool(found & _labels("dates"))
    addressed = any(lines[:index]) and any("@" in line for line in near)
    return len(found) > 1 and (dated or addressed)


def _label(line: str) -> str:
    found = _LABEL.match(line[:80])
    return fold(found[1]) if found else ""


@cache
def _labels(name: str) -> frozenset[str]:
    return frozenset(map(fold, words("quotes")[name]))


def _introduction(lines: list[str], last: int) -> int | None:
    """The line where the "On … wrote:" that ends in line `last` begins, if one does.

    The nearest line that opens like one; a line that opens with a number is only its second
    half when the line above opens with a word.
    """
    ending = lines[last].rstrip(" *_")
    if _is_quoted(ending) or not ending.endswith(_ENDINGS):
        return None
    if ending.endswith(">") and not _OPENS_WITH_NUMBER.match(ending):
        return None
    found = None
    for start in range(last, max(last - _LONGEST_INTRODUCTION, -1), -1):
        joined = " ".join(lines[start : last + 1])
        if not lines[start] or len(joined) > 500:
            break
        if _OPENS.match(joined) and _introduces(joined):
            return start
        if _introduces(joined) and (found is None or _OPENS_WITH_NUMBER.match(joined)):
            found = start if _begins_somehow(joined) else found
    return last if found is None and _names_writer(lines, last) else found


def _names_writer(lines: list[str], last: int) -> bool:
    """ "Jean Dupont a écrit :" with neither date nor address, right above a quote."""
    below = next(filter(None, lines[last + 1 :]), "")
    named = len(lines[last].split()) <= 8 and phrases("quotes", "verbs").within(fold(lines[last]))
    return named and _is_quoted(below)


def _introduces(joined: str) -> bool:
    """A verb of writing with a date or an address, or a date with an address at the end.

    "Le 3/11/2026 le centre m'a écrit :" is a person telling.
    """
    folded = fold(joined)
    if phrases("quotes", "told").within(folded):
        return False
    dated = _DATED.search(joined) is not None
    if phrases("quotes", "verbs").within(folded):
        return dated or "@" in joined
    return dated and _ADDRESS_LAST.search(joined[-_LONGEST_ADDRESS:]) is not None


def _begins_somehow(joined: str) -> bool:
    named = phrases("quotes", "verbs").within(fold(joined)) and "@" in joined
    return named or _OPENS_WITH_NUMBER.match(joined) is not None


def _unquoted(lines: list[str]) -> list[str]:
    """Without `>` lines and the ends of such lines that a mail program wrapped."""
    quoted = [_is_quoted(line) for line in lines]
    kept = []
    for index, line in enumerate(lines):
        between = 0 < index < len(lines) - 1 and quoted[index - 1] and quoted[index + 1]
        if not quoted[index] and not (between and len(lines[index - 1]) >= _WRAPPED):
            kept.append(line)
    return kept


def _not_ours(lines: list[str], sent: str) -> list[str]:
    """Without runs of lines that stand in the text we sent, however they were wrapped anew."""
    ours = _letters(sent)
    if not ours:
        return lines
    kept: list[str] = []
    for repeated, run in groupby(lines, lambda one: not _is_quoted(one) and _letters(one) in ours):
        together = list(run)
        kept += _own_words(together) if repeated else together
    return kept


def _own_words(run: list[str]) -> list[str]:
    """What a person may have written of a run of our lines.

    All of a short run. Of a long one a refusal at either end: dropping somebody's STOP below an
    unmarked quote would be worse than reading one of ours.
    """
    written = [line for line in run if line]
    if sum(len(_letters(line)) for line in written) < _OUR_RUN:
        return run
    return [line for line in dict.fromkeys([written[0], written[-1]]) if _is_refusal(line)]


def _is_refusal(line: str) -> bool:
    """A few words of refusal, such as one writes below; our own sentences about STOP are longer."""
    return len(_letters(line)) <= _FEW and not _is_quoted(line) and refuses(line)


def _letters(text: str) -> str:
    return fold(text).replace(" ", "")
