"""A letter's text without what it quotes: only what its writer has just written is left.

Three kinds of evidence: lines begin with `>`; a mail program's introduction ("Le … a écrit :", a
block of `From:` headers, "-----Original Message-----") says that all below it is quoted; and we
know what we sent, so that runs of our own lines get the `>` their mail program left out. An
introduction may be wrapped over several lines: our long reply addresses make that certain, and
the ready parsers, which want it on one line, then hand back the whole letter with our own "OUI"
in it. A quote that bears `>` ends where its marks end: people answer below and between.
"""

import re
from functools import cache
from itertools import groupby

from mailer.reading import enclosures
from mailer.reading.intents import refuses
from mailer.reading.phrases import fold, phrases, words

_MOST_LINES = 3_000
_LONGEST_LINE = 2_000
_LONGEST_INTRODUCTION = 5  # lines
_LONGEST_BLOCK = 12  # lines of headers
_OUR_RUN = 40  # letters; a shorter run of our words may be the writer's own "Je confirme"
_WORD = 8  # letters
_FEW = 25  # letters
_SOME = 200  # letters
_WRAPPED = 60  # a quoted line this long was perhaps wrapped, and its rest lost its `>`
_ENDINGS = (":", "：", "--", ">")  # the last one of "2026/11/3 Ann <ann@example.org>"
_OPENS = re.compile(
    r"\W{0,9}(?:on|le|el|il|em|op|am|den|dnia|dne|w dniu|pe|på|"
    r"mon|tue|wed|thu|fri|sat|sun|tir|ons|tor|fre|lør|søn|man|lun|mar|mer|jeu|ven|sam|dim)\b",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?:\s|-{2,})(?:On|Le|Am|El|Il|Em|Op|Den)\s(?=[^@]{0,40}\d)")
_OPENS_WITH_NUMBER = re.compile(r"\W{0,9}\d")
_DATED = re.compile(r"\d{1,2}[:.h]\d{2}|\d{1,4}[-./年]\d{1,2}|\b(?:19|20)\d\d\b")
_ADDRESS_LAST = re.compile(r"@[^\s<>]+>\W*$")
_TIMED_ADDRESS = re.compile(r"\d{1,2}[:.h]\d{2}\b.*@[^\s<>]+>?\s?[:：]$")
_LINK = re.compile(r"<[^<>]{0,300}>")
_BARS = re.compile(r"\|+")  # of the box around a line of ours
_RULER = re.compile(r"[-=_*~#—–]{3,}")
_TITLE = re.compile(r"[-=_*]{3,}[^-=_*@]{3,40}[-=_*]{3,}")
_NO_WORDS = re.compile(r"[\s|>•·*_=#—–-]*")
_LONGEST_ADDRESS = 300
_LABEL = re.compile(r"[\s*_|]*([^\W\d][\w '-]{0,24}?)[\s*_]*[:：](?:[\s*_\"<]|$)")


def new_text(text: str, sent: str = "") -> str:
    """The lines that are neither quoted nor ours, and what lies beside the letter.

    `sent` is the text they may repeat.
    """
    seen, beside = enclosures.parted(text)
    return f"{_written(seen, sent)}\n{beside}".strip()


def _written(text: str, sent: str) -> str:
    cut = [line[:_LONGEST_LINE].strip() for line in _ends(text.split("\n"))]
    lines = ["" if _BARS.fullmatch(line) else line for line in cut]
    above, below = _parted(_ours_quoted(lines, sent))
    written = _unquoted(above)
    if sent and not any(written) and not any(map(_is_quoted, below)):
        written, below = below, []  # what quotes nothing of ours is the writer's, typed below
    longest = _FEW if any(written) else _SOME
    refusals = [line for line in below if _is_refusal(line, longest)]
    if not sent:
        refusals = refusals[-1:] if not any(written) and _is_last_paragraph(below) else []
    return "\n".join([*written, *refusals]).strip()


def _ends(lines: list[str]) -> list[str]:
    """Lines of any number without their midst: people write above and below what they quote."""
    half = _MOST_LINES // 2
    return lines if len(lines) <= _MOST_LINES else lines[:half] + lines[-half:]


def _is_last_paragraph(below: list[str]) -> bool:
    """Whether a quote of we know not what ends in a lone "NON", and not in a wrapped "… STOP."."""
    said = [line for line in below if line]
    alone = len(said) > 1 and below[below.index(said[-1]) - 1] == ""
    return alone and _is_refusal(said[-1], _WORD)


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """Parts the lines at the first sign that all below is quoted.

    A sign whose quote bears `>` takes only itself away.
    """
    for index in range(len(lines)):
        start, end = _sign(lines, index)
        if end == start:
            continue
        own = _before_introduction(lines[start])
        above = [*_untitled(lines[:start]), own] if own else _untitled(lines[:start])
        if not _is_quoted(next(filter(None, lines[end:]), "")):
            return above, lines[end:]
        lines = [*above, *[">"] * (end - len(above)), *lines[end:]]
    return lines, []


def _sign(lines: list[str], index: int) -> tuple[int, int]:
    """Where the sign that shows itself in this line begins and ends; it is empty where none does.

    A separator and the headers below it are one sign.
    """
    below = range(index + 1, min(index + _LONGEST_BLOCK, len(lines)))
    separated = _is_separator(lines[index])
    block = next((i for i in below if lines[i]), index) if separated else index
    if _is_header_block(lines, block):
        near = range(block, min(block + _LONGEST_BLOCK, len(lines)))
        return index, next((i for i in near if not lines[i] or _is_quoted(lines[i])), near.stop)
    if separated:
        return index, index + 1
    start = _introduction(lines, index)
    return (index, index) if start is None else (start, index + 1)


def _untitled(above: list[str]) -> list[str]:
    """Without what stands right above a block of headers: a ruler, "----- Mail -----"."""
    end = len(above)
    while end and (not above[end - 1] or _is_title(above[end - 1])):
        end -= 1
    return above[:end] if any(map(_is_title, above[end:])) else above


def _is_title(line: str) -> bool:
    if _RULER.fullmatch(line) or _TITLE.fullmatch(line):
        return True
    return line.endswith(":") and phrases("quotes", "originals").whole(fold(line))


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
    """Two headers of a letter or more within six lines: who writes, and a date or an address.

    People begin formal letters so, too, with "Date : … Objet : …", or with "De : … À : …" at the
    very top, where therefore a date is asked for.
    """
    known = _labels("headers") | _labels("topics") | _labels("dates")
    if _label(lines[index]) not in known:
        return False
    near = lines[index : index + 6]
    found = {_label(line) for line in near} & known
    named = bool(found & _labels("headers"))
    dated = bool(found & _labels("dates"))
    addressed = any(lines[:index]) and any("@" in line for line in near)
    return len(found) > 1 and named and (dated or addressed)


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
    if _is_quoted(ending) or not (ending.endswith(_ENDINGS) or _ends_with_verb(ending)):
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


def _ends_with_verb(line: str) -> bool:
    """ "On … Ann <ann@example.org> wrote", as some leave the colon out."""
    return "@" in line and phrases("quotes", "verbs").ends(fold(line[-40:]))


def _names_writer(lines: list[str], last: int) -> bool:
    """ "Jean Dupont a écrit :" or "Message transféré :" without a date, right above a quote."""
    below = next(filter(None, lines[last + 1 :]), "")
    said = fold(lines[last])
    named = len(said.split()) <= 8 and phrases("quotes", "verbs").within(said)
    return (named or phrases("quotes", "originals").whole(said)) and _is_quoted(below)


def _introduces(joined: str) -> bool:
    """A verb of writing with a date or an address, or a date with an address at the end.

    "Le 3/11/2026 le centre m'a écrit :" is a person telling.
    """
    dated = _DATED.search(joined) is not None
    if not dated and "@" not in joined:
        return False
    folded = fold(joined)
    if phrases("quotes", "told").within(folded):
        return False
    if phrases("quotes", "verbs").within(folded):
        return True
    end = joined[-_LONGEST_ADDRESS:]
    return dated and bool(_ADDRESS_LAST.search(end) or _TIMED_ADDRESS.search(end))


def _begins_somehow(joined: str) -> bool:
    named = phrases("quotes", "verbs").within(fold(joined)) and "@" in joined
    timed = _TIMED_ADDRESS.search(joined[-_LONGEST_ADDRESS:]) is not None
    return named or timed or _OPENS_WITH_NUMBER.match(joined) is not None


def _unquoted(lines: list[str]) -> list[str]:
    """Without `>` lines, the ends of such lines that were wrapped, and blank lines doubled so."""
    quoted = [_is_quoted(line) for line in lines]
    kept: list[str] = []
    cut = False
    for index, line in enumerate(lines):
        between = 0 < index < len(lines) - 1 and quoted[index - 1] and quoted[index + 1]
        wrapped = between and _goes_on(lines[index - 1]) and not refuses(line)
        cut = quoted[index] or wrapped or (cut and not line)
        if not cut or (not quoted[index] and not wrapped and kept and kept[-1]):
            kept.append(line)
    return kept


def _goes_on(quoted: str) -> bool:
    """Whether the next line may be the rest of this one; below a question it is the answer."""
    return len(quoted) >= _WRAPPED and not quoted.endswith("?")


def _ours_quoted(lines: list[str], sent: str) -> list[str]:
    """The lines, those of what we sent under a `>`, however they were wrapped anew."""
    ours = _letters(sent)
    if not ours:
        return lines
    marked: list[str] = []
    for repeated, run in groupby(lines, lambda line: _may_be_ours(line, ours)):
        together = list(run)
        marked += _quoted(together, ours) if repeated else together
    return marked


def _may_be_ours(line: str, ours: str) -> bool:
    if _is_quoted(line):
        return False
    letters = _letters(line)
    return letters in ours if letters else _NO_WORDS.fullmatch(line) is not None


def _quoted(run: list[str], ours: str) -> list[str]:
    """A run of our words, quoted; a short run, and what somebody put at its ends, is their own.

    Among our words only a refusal is: a mail program may move a line of ours.
    """
    said = [index for index, line in enumerate(run) if _letters(line)]
    while said and not _stands_there(run, said[0], ours):
        said.pop(0)
    while said and not _stands_there(run, said[-1], ours):
        said.pop()
    if sum(len(_letters(run[index])) for index in said) < _OUR_RUN:
        return run
    inside = range(said[0], said[-1] + 1)
    own = {index for index in said if refuses(run[index]) and not _stands_there(run, index, ours)}
    return [f"> {line}" if i in inside and i not in own else line for i, line in enumerate(run)]


def _stands_there(run: list[str], index: int, ours: str) -> bool:
    """Whether a line is long, or stands beside its neighbour as in our letter.

    "Répondez NON" of ours, wrapped, does; somebody's NON between two of our paragraphs does not.
    """
    line = _letters(run[index])
    before = next(filter(None, map(_letters, run[index - 1 :: -1])), "") if index else ""
    after = next(filter(None, map(_letters, run[index + 1 :])), "")
    beside = [each for each in (before and before + line, after and line + after) if each]
    alike = any(each in ours for each in beside)
    return alike or len(line) >= _OUR_RUN or _is_separator(run[index])


def _is_refusal(line: str, longest: int) -> bool:
    """A few words of refusal, such as one writes below."""
    return len(_letters(line)) <= longest and not _is_quoted(line) and refuses(line)


def _letters(text: str) -> str:
    return fold(_LINK.sub(" ", text)).replace(" ", "")
