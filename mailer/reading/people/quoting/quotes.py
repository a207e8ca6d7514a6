"""A letter's text without what it quotes: only what its writer has just written is left.

Three kinds of evidence: lines begin with `>`; a mail program's introduction ("Le … a écrit :", a
block of `From:` headers, "-----Original Message-----") says that all below it is quoted; and we
know what we sent, so that runs of our own lines get the `>` their mail program left out. An
introduction may be wrapped over several lines: our long reply addresses make that certain, and
the ready parsers, which want it on one line, then hand back the whole letter with our own "OUI"
in it. A quote that bears `>` ends where its marks end: people answer below and between.
"""

import re
from itertools import groupby, islice

from mailer.reading.people import enclosures
from mailer.reading.people.intents import refuses
from mailer.reading.people.quoting.correspondents import NOBODY, Correspondents
from mailer.reading.people.quoting.introductions import is_quoted, is_separator, own_words, sign
from mailer.reading.words.phrases import fold, phrases
from mailer.reading.words.remembering import once_a_letter

_MOST_LINES = 3_000
_LONGEST_LINE = 2_000
_OURS = ">\N{WORD JOINER} "  # marked by us: no program wrapped it below its mark
_OUR_RUN = 40  # letters; a shorter run of our words may be the writer's own "Je confirme"
_WORD = 8  # letters
_FEW = 25  # letters
_SOME = 200  # letters
_LONGEST_MARKED = 200  # letters of a line with a marker of ours
_MOST_MARKED = 10  # different lines
_WRAPPED = 60  # a quoted line this long was perhaps wrapped, and its rest lost its `>`
_LINK = re.compile(r"<[^<>]{0,300}>|https?://[^\s)\]>]+")
_BARS = re.compile(r"\|+")  # of the box around a line of ours
_RULER = re.compile(r"[-=_*~#—–]{3,}")
_TITLE = re.compile(r"[-=_*]{3,}[^-=_*@]{3,40}[-=_*]{3,}")
_NO_WORDS = re.compile(r"[\s|>:•·*_=#—–-]*")


def new_text(text: str, sent: str = "", known: Correspondents = NOBODY) -> str:
    """The lines that are neither quoted nor ours, and what lies beside the letter.

    `sent` is the text they may repeat, `known` whom it was between.
    """
    seen, beside = enclosures.parted(text)
    return f"{_written(seen, sent, known if sent else NOBODY)}\n{beside}".strip()


@once_a_letter
def _written(text: str, sent: str, known: Correspondents) -> str:
    cut = [line[:_LONGEST_LINE].strip() for line in _ends(text.split("\n"))]
    lines = _unmarked(["" if _BARS.fullmatch(line) else line for line in cut])
    above, below = _parted(_ours_quoted(lines, sent), known)
    written = _unquoted(above)
    while sent and not any(written) and not is_quoted(next(filter(None, below), ">")):
        above, below = _parted(
            below, known
        )  # what quotes nothing of ours is the writer's, typed below
        written = _unquoted(above)
    longest = _FEW if any(written) else _SOME
    refusals = [line for line in below if _is_refusal(line, longest)]
    if not sent:
        refusals = refusals[-1:] if not any(written) and _is_last_paragraph(below) else []
    return "\n".join([*written, *refusals, *_put_into(lines, sent)]).strip()


def _unmarked(lines: list[str]) -> list[str]:
    """The lines, and on lines of its own what stands beside our "reply above this line"."""
    markers = phrases("markers")
    begun = ((line, fold(line[:_LONGEST_MARKED])) for line in lines)
    beside = (line for line, said in begun if markers.within(said) and not markers.whole(said))
    marked = set(islice(beside, _MOST_MARKED))
    return [piece for line in lines for piece in (_pieces(line) if line in marked else [line])]


def _pieces(line: str) -> list[str]:
    """What stands before a marker, the marker, and what stands behind it."""
    markers = phrases("markers")
    said = line[:_LONGEST_MARKED].split()
    start = max(i for i in range(len(said)) if markers.within(fold(" ".join(said[i:]))))
    ends = range(start + 1, len(said) + 1)
    end = next((i for i in ends if markers.whole(fold(" ".join(said[start:i])))), len(said))
    pieces = (" ".join(piece) for piece in (said[:start], said[start:end], said[end:]))
    return [piece for piece in pieces if fold(piece)]


def _put_into(lines: list[str], sent: str) -> list[str]:
    """Refusals and questions that somebody wrote in place of our own words, inside of the quote."""
    ours = _letters(sent)
    run = [line.removeprefix(">").strip() if is_quoted(line) else "" for line in lines]
    run = ["" if line.startswith(">") else line for line in run]
    if sum(len(_letters(line)) for line in run if _letters(line) in ours) < _OUR_RUN:
        return []
    theirs = (i for i, line in enumerate(run) if refuses(line) or "?" in _LINK.sub(" ", line))
    return [run[i] for i in theirs if not _is_ours(run, i, ours)]


def _is_ours(run: list[str], index: int, ours: str) -> bool:
    return _letters(run[index]) in ours and _stands_there(run, index, ours)


def _ends(lines: list[str]) -> list[str]:
    """Lines of any number without their midst: people write above and below what they quote."""
    half = _MOST_LINES // 2
    return lines if len(lines) <= _MOST_LINES else lines[:half] + lines[-half:]


def _is_last_paragraph(below: list[str]) -> bool:
    """Whether a quote of we know not what ends in a lone "NON", and not in a wrapped "… STOP."."""
    said = [line for line in below if line]
    alone = len(said) > 1 and below[below.index(said[-1]) - 1] == ""
    return alone and _is_refusal(said[-1], _WORD)


def _parted(lines: list[str], known: Correspondents) -> tuple[list[str], list[str]]:
    """Parts the lines at the first sign that all below is quoted.

    A sign whose quote bears `>` takes only itself away.
    """
    for index in range(len(lines)):
        start, end = sign(lines, index, known)
        if end == start:
            continue
        own = own_words(lines[start])
        above = [*_untitled(lines[:start]), own] if own else _untitled(lines[:start])
        if not is_quoted(next(filter(None, lines[end:]), "")):
            return above, lines[end:]
        lines = [*above, *[">"] * (end - len(above)), *lines[end:]]
    return lines, []


def _untitled(above: list[str]) -> list[str]:
    """Without what stands right above a block of headers: a ruler, "----- Mail -----"."""
    end = len(above)
    while end and (not above[end - 1] or _is_title(above[end - 1])):
        end -= 1
    return above[:end] if any(map(_is_title, above[end:])) else above


def _is_title(line: str) -> bool:
    if _RULER.fullmatch(line) or _TITLE.fullmatch(line):
        return True
    return line.endswith(":") and phrases("originals").whole(fold(line))


def _unquoted(lines: list[str]) -> list[str]:
    """Without `>` lines, the ends of such lines that were wrapped, and blank lines doubled so."""
    quoted = [is_quoted(line) for line in lines]
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
    return len(quoted) >= _WRAPPED and not quoted.startswith(_OURS) and not quoted.endswith("?")


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
    if is_quoted(line):
        return False
    letters = _letters(line)
    return letters in ours if letters else _NO_WORDS.fullmatch(_LINK.sub(" ", line)) is not None


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
    return [
        f"{_OURS}{line}" if i in inside and i not in own else line for i, line in enumerate(run)
    ]


def _stands_there(run: list[str], index: int, ours: str) -> bool:
    """Whether a line is long, or stands beside its neighbour as in our letter.

    "Répondez NON" of ours, wrapped, does; somebody's NON between two of our paragraphs does not.
    """
    line = _letters(run[index])
    before = next(filter(None, map(_letters, run[index - 1 :: -1])), "") if index else ""
    after = next(filter(None, map(_letters, run[index + 1 :])), "")
    beside = [each for each in (before and before + line, after and line + after) if each]
    alike = any(each in ours for each in beside)
    return alike or len(line) >= _OUR_RUN or is_separator(run[index])


def _is_refusal(line: str, longest: int) -> bool:
    """A few words of refusal, such as one writes below."""
    return len(_letters(line)) <= longest and not is_quoted(line) and refuses(line)


@once_a_letter
def _letters(text: str) -> str:
    return fold(_LINK.sub(" ", text)).replace(" ", "")
