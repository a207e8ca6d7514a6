"""What a subject adds to the one it answers: behind tags, reply marks and broken letters.

[EXTERNE] {Spam?} RE: AW: Confirmez votre adresse - NON
tags, and marks of any language     ours            added
"""

import re
from dataclasses import dataclass
from functools import cache

from mailer.reading.words.phrases import either

_ADDED = re.compile(r"\s[-–—|/]+\s|[()\[\]{}…]|\*{2,}")  # "Re: Confirmez votre adresse - NON"
_MOST_ADDED = 20
_TAG = (
    r"\s*(?:\[[^\[\]]{1,40}\]|\{[^{}]{1,40}\}|\([^()]{1,40}\)|<[^<>]{1,40}>"
    r"|\*{2,5}[^*]{1,40}\*{2,5})"
)
_TAGS = re.compile(rf"(?:{_TAG})+\s*")
_ENCODED = re.compile(r"=\?\S*")  # a word that no decoder understood
_BROKEN = re.compile(r"\w\?\w|\N{REPLACEMENT CHARACTER}|=\?")


@dataclass(frozen=True)
class Subject:
    """`topic` is the subject below its marks, `answers` whether one of them says "Re:".

    `pieces` are the topic, and what may have been put beside it or into a tag; `tags` those before
    a "Re:".
    """

    topic: str
    answers: bool
    pieces: tuple[str, ...]
    tags: tuple[str, ...] = ()

    @property
    def is_broken(self) -> bool:
        """Whether a charset damaged it: then it holds question marks that nobody put."""
        return _BROKEN.search(self.topic) is not None

    @property
    def asks(self) -> bool:
        """Whether somebody put a question mark."""
        return "?" in self.topic and not self.is_broken


def parsed(subject: str) -> Subject:
    """A subject's parts."""
    marks = _marks().match(subject)
    answers = bool(marks and _reply().search(marks[0]))
    topic = subject[marks.end() :] if marks and answers else subject
    topic = (
        topic
        if _ENCODED.search(topic) is None
        else _ENCODED.sub("\N{REPLACEMENT CHARACTER}", topic)
    )
    tags = tuple(re.findall(_TAG, marks[0])) if marks and answers else ()
    return Subject(topic, answers, (topic, *_ADDED.split(_unmarked(subject), _MOST_ADDED)), tags)


def untagged(subject: str) -> str:
    """A subject without the tags that mail systems put ahead of it: "[EXTERNE]", "{Spam?}"."""
    tags = _TAGS.match(subject)
    return subject[tags.end() :] if tags else subject


def _unmarked(subject: str) -> str:
    return _reply().sub(" ", subject)


@cache
def _reply() -> re.Pattern[str]:
    """The marks of any language, not in the midst of a word."""
    return re.compile(
        rf"(?<!\w)(?:{either('replies')})\s{{0,3}}(?:[\[(^]\d{{1,3}}[\])]?)?\s{{0,3}}[:：]\s*",
        re.IGNORECASE,
    )


@cache
def _marks() -> re.Pattern[str]:
    named = rf"\s*(?:{either('tags')})\s{{0,3}}[:：-]"
    return re.compile(rf"(?:{_reply().pattern}|{_TAG}|{named}|\s)+", re.IGNORECASE)
