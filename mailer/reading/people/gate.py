"""The one gate before a yes: in every text of the letter, nothing may be left.

    all its texts, decoded
      - the words of the letter at hand        - how mail programs introduce it
      - greetings, thanks and words that agree  - names, signatures, devices, disclaimers
      = nothing                                  or it is a question

It does not look for refusals. It was built the other way round before, and each new place or
encoding where a "NON" was not looked for made an empty reply, and an empty reply is a yes. A wrong
yes would confirm somebody else's address; a missed one costs them one more word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from mailer.reading.parts.every_text import Displayed, EveryText
from mailer.reading.people import acceptance, below, intents, labelling, signatures, speech
from mailer.reading.people.displayed import is_name
from mailer.reading.people.quoting import quotes
from mailer.reading.people.quoting.correspondents import Correspondents, between
from mailer.reading.people.quoting.introducing import is_bare
from mailer.reading.people.quoting.introductions import own_words, sign
from mailer.reading.people.quoting.ours import LeftLine, added_to_subject, our_words
from mailer.reading.people.subjects import parsed
from mailer.reading.words.phrases import fold, phrases

_MOST_LINES = 10_000
_LONGEST_LINE = 20_000
_MARKS = re.compile(r"^(?:[>|]\s?)+")
_UNSEEN = "…"
_MAILTO = re.compile(r"(?<=<)mailto:", re.IGNORECASE)
_ADDRESSES_ALONE = re.compile(
    r"(?:(?:[^\w<]|_)*<[^<>\s@]{1,200}@[\w.-]{3,255}(?:\?[^<>\s]{0,2000})?>)+[\W_]*"
)


@dataclass(frozen=True, kw_only=True)
class Answered:
    """The letter at hand, and who answers it.

    `author` is the From header, `name` the name in it; `known` whom the letter was between, and
    `about` whose matter it is.
    `numbered`: the letter asked for an ID number, which is no word then.
    """

    sent: str
    subjects: str
    author: str
    name: str
    known: Correspondents
    about: str = ""
    numbered: bool = False


def left_over(texts: EveryText, subject: str, answered: Answered) -> str:
    """What keeps it from being a yes, "" where nothing does."""
    if tag := next(_strange_tags(subject, answered), ""):
        return tag
    titles = (_added(one, answered, one if _objects(one) else "") for one in texts.titles)
    for added in (_added(subject, answered), *titles):
        if not intents.agrees(added, answered.author):
            return added
    ours = our_words(answered.sent)
    hidden = (one for one in texts.hidden if not ours.is_line(one))  # of ours: the preview
    for said in chain(texts.said, hidden):
        for left in _left(said, answered):
            if not _agrees(left, answered):
                return left
    beside = (one for one in texts.labels if not labelling.is_label(one, answered.author))
    remarks = (one for one in texts.asides if _is_remark(one, answered))
    strange = (each.text for each in texts.displayed if not _names_people(each, answered))
    found = chain(texts.unread, beside, remarks, strange)
    return next(found, "" if texts.whole else _UNSEEN)


def _names_people(shown: Displayed, answered: Answered) -> bool:
    name = "" if shown.own else answered.name
    known = between(answered.author, name, (), answered.sent, about=answered.about)
    return is_name(shown.text, known, own=shown.own or not answered.sent)


def _is_remark(aside: str, answered: Answered) -> bool:
    """Whether somebody speaks where programs name pictures, fonts and links.

    There is no list of what programs write there; people speak with words that are no names.
    """
    [line] = our_words(answered.sent).taken_from([" ".join(aside.split())])
    said = phrases("joins").without(phrases("pictures").without(fold(line.left)))
    return _objects(line.left) or any(
        len(word) > 1 and speech.is_spoken(word) for word in said.split()
    )


def _objects(aside: str) -> bool:
    return intents.refuses(aside) or intents.asks(aside)


def _strange_tags(subject: str, answered: Answered) -> Iterator[str]:
    """Those before a "Re:" that no mail system puts there: "(n) Re: …"."""
    return (tag for tag in parsed(subject).tags if not labelling.is_label(tag, answered.author))


def _added(subject: str, answered: Answered, otherwise: str = "") -> str:
    """What a subject says beside ours, cut or not; `otherwise` where ours is not known."""
    if answered.subjects:
        return added_to_subject(subject, answered.subjects)
    return subject if intents.refuses(parsed(subject).topic) else otherwise


def _left(text: str, answered: Answered) -> Iterator[str]:
    """Each stretch of a text between words of ours; without our letter, what nobody quotes."""
    lines = intents.western(text).split("\n")
    if len(lines) > _MOST_LINES or any(len(line) > _LONGEST_LINE for line in lines):
        yield _UNSEEN
    elif not answered.sent:
        yield quotes.new_text(text)
    else:
        left = our_words(answered.sent).left_of_quote(lines)
        for line, each in zip(lines, left, strict=True):
            if _is_somebody_elses(line, answered, within_ours=each.taken):
                yield line
        yield from _stretches(_unintroduced(lines, left, answered))


def _is_somebody_elses(line: str, answered: Answered, *, within_ours: bool) -> bool:
    """Whether addresses in brackets, alone or beside words of ours, name nobody of this letter."""
    alone = _MAILTO.sub("", line)
    looked_at = within_ours or _ADDRESSES_ALONE.fullmatch(alone) is not None
    return looked_at and not answered.known.wrote_all(alone)


def _unintroduced(lines: list[str], left: list[LeftLine], answered: Answered) -> list[LeftLine]:
    """What is `left` of the lines without our words, without what introduces them."""
    bare = [">" if one.taken and not one.left else _MARKS.sub("", each.strip()).strip()
            for one, each in zip(left, lines, strict=True)]  # fmt: skip
    judged = 0  # below which line
    for index in range(len(bare)):
        start, end = sign(bare, index, answered.known)
        if end == start or start < judged:
            continue
        own, judged = own_words(bare[start]), end
        said = [bare[start].removeprefix(own), *bare[start + 1 : end]]
        plain = is_bare(said, answered.known)
        left[start:end] = _as_if_ours(own, end - start) if plain else map(LeftLine, bare[start:end])
        bare[start:end] = [">"] * (end - start) if plain else bare[start:end]
    return left


def _as_if_ours(own: str, lines: int) -> list[LeftLine]:
    """An introduction without its words, and what somebody wrote ahead of it."""
    return [LeftLine(own, taken=True), *[LeftLine("", taken=True)] * (lines - 1)]


def _stretches(lines: list[LeftLine]) -> Iterator[str]:
    """What stands together: a line of ours parts it from what stands below."""
    together: list[str] = []
    for line in lines:
        if line.taken and together:
            yield "\n".join(together)
            together = []
        if line.taken and line.left:
            yield line.left
        elif not line.taken:
            together.append(line.left)
    yield "\n".join(together)


def _agrees(left: str, answered: Answered) -> bool:
    words, signed = signatures.split(left, answered.name)
    if answered.numbered:
        words = acceptance.without_asked(words)
    people = f"{answered.author} {answered.about}"
    return intents.agrees(words, answered.author) and below.is_bare(signed, people)
