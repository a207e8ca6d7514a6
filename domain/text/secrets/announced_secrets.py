"""Passwords in words, known by what announces them.

    mot de passe : licorne bleue             a sign behind the name of a secret, a dash as well
    mdp, licorne bleue                       a comma, and a few words to the end of the line
    mon mdp licorne bleue                    nothing, on a line of their own
    the password for my desk is blue unicorn  a verb behind it
    my password "blue unicorn"                quotation marks
    here is my password                       the next line
    I have set my password to blue unicorn    what it was changed to
    blue unicorn is my password               before it

What is announced goes to the end of its sentence, or of its line where a sign stands before it and
nobody asks there; a line that a mail program broke goes on in the next.
"""

import re
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from functools import lru_cache

from domain.text.secrets.secret_words import SecretWords

_SIGN = r"\s{0,2}(?:[:=：→]|-{1,2}>)\s{0,3}|\s{1,3}[-–—]{1,2}\s{1,3}|\s{0,3}[–—]\s{0,3}"
_COMMA = r"\s{0,2}[,،，、]\s{0,3}"
_MOST_LISTED = 3  # words behind a comma; more are a sentence that goes on
_AROUND = r"[\s,]{1,3}"
_QUOTES = {'"': '"', "«": "»", "“": "”", "„": "“”", "‘": "’", "「": "」", "`": "`"}
_OPEN = "".join(_QUOTES)
_PLACE = r"(?:\s{1,2}[^\s,;:.!?=]{1,40}){0,5}?"  # "for my desk"
_STOP = re.compile(r"[.!?…。！？]+[\"”»)]?(?=\s|$)|[。！？]|\n")
_WORD = re.compile(r"\w+")
_SHORTEST = 3  # signs of what may be one
_LONGEST = 200
_LONGEST_LINE = 64  # signs of one behind a sign
_BROKEN = 55  # signs of a line that a mail program may have broken
_NEAR = 60  # signs around the name of a secret
_SURE = 3  # words that people say of secrets, and no fewer of what is longer


@dataclass(frozen=True)
class _Announcing:
    """The name of a secret, and what stands between it and one behind it, or before it."""

    name: re.Pattern[str]
    ahead: re.Pattern[str]  # from the name on
    around: re.Pattern[str]  # the name is in it
    behind: re.Pattern[str]  # ends with the name
    _: KW_ONLY
    words: SecretWords


def announced(
    text: str, words: SecretWords, *, unmarked: bool = False
) -> Iterator[tuple[int, int]]:
    """Where secrets that are announced begin and end, in their order.

    `unmarked`: those as well that only stand behind the name, where they may be something else.
    """
    patterns = _patterns(words)
    names = [*patterns.name.finditer(text)]
    places = {place for name in names for place in _near(text, name, patterns)}
    if unmarked:
        places |= {place for name in names for place in _on_its_line(text, name, words)}
    return iter(sorted(one for one in places if not _is_said(text[slice(*one)], words)))


@lru_cache(4)
def _patterns(words: SecretWords) -> _Announcing:
    name = words.named
    place = rf"(?:\s{{1,2}}{words.placing}{_PLACE}|\s?\([^()\n]{{1,60}}\))?"
    signed = rf"(?P<sign>(?:{_AROUND}{words.telling})?(?:{_SIGN}))"
    listed = rf"{name}(?P<comma>{_COMMA})"
    verb = rf"{_AROUND}{words.telling}\s{{1,3}}"
    unspaced = rf"{name}{words.telling}"  # where no spaces part words
    ahead = rf"{name}{place}(?:{signed}|{verb}|\s?(?=[{_OPEN}]))|{listed}|{unspaced}"
    presented = rf"{words.showing}\s[^\n.:;!?]{{0,30}}{name}\s?\n\s*"
    changed = (rf"{set_}\s[^\n.:;!?]{{0,30}}{name}\s+{to}\s+" for set_, to in words.changing)
    behind = rf"{_AROUND}{words.telling}\s+{words.owning}\s+{name}"
    said = (name, ahead, "|".join([presented, *changed]), behind)
    return _Announcing(*(re.compile(each, re.IGNORECASE) for each in said), words=words)


def _is_listed(told: str, words: SecretWords) -> bool:
    """Whether a comma stands before one: a few words, and nobody says the first of a secret."""
    spoken = _WORD.findall(told)
    return 0 < len(spoken) <= _MOST_LISTED and not words.knows(spoken[0])


def _on_its_line(text: str, name: re.Match[str], words: SecretWords) -> Iterator[tuple[int, int]]:
    """A few words between the name of a secret and the end of a line that it begins."""
    before = _WORD.findall(text[text.rfind("\n", 0, name.start()) + 1 : name.start()])
    told = text[name.end() : name.end() + _LONGEST_LINE].partition("\n")[0]
    spoken = _WORD.findall(told)
    begins = all(any(map(str.isdecimal, one)) or _is_own(one, words) for one in before)
    begins = begins and told.lstrip()[:1].isalnum()  # and no sign behind the name
    if begins and 0 < len(spoken) <= _MOST_LISTED and not any(map(words.knows, spoken)):
        yield name.end() + len(told) - len(told.lstrip()), name.end() + len(told)


def _is_own(word: str, words: SecretWords) -> bool:
    return re.fullmatch(words.owning, word, re.IGNORECASE) is not None


def _near(text: str, name: re.Match[str], patterns: _Announcing) -> Iterator[tuple[int, int]]:
    """What stands where a secret would, seen from its name."""
    nearest, latest = max(0, name.start() - _NEAR), name.end() + _NEAR
    if ahead := patterns.ahead.match(text, name.start()):
        end = _end(text, ahead.end(), line=bool(ahead["sign"]))
        if not ahead["comma"] or _is_listed(text[ahead.end() : end], patterns.words):
            yield ahead.end(), end
    if around := patterns.around.search(text, nearest, latest):
        yield around.end(), _end(text, around.end(), line=False)
    if behind := patterns.behind.search(text, nearest, name.end()):
        earliest = max(0, behind.start() - _LONGEST)
        stops = [one.end() for one in _STOP.finditer(text, earliest, behind.start())]
        told = text[stops[-1] if stops else earliest : behind.start()]
        yield behind.start() - len(told.lstrip()), behind.start()


def _end(text: str, start: int, *, line: bool) -> int:
    """Where what begins there ends; `line`: with its line, however many stops stand in it."""
    opened, latest = text[start : start + 1], min(len(text), start + _LONGEST)
    if opened in _QUOTES:
        ends = [text.find(each, start + 1, latest) for each in (*_QUOTES[opened], "\n")]
        return min((each + 1 for each in ends if each > 0), default=latest)
    rest = text[start:latest].partition("\n")[0]
    if line and len(rest) <= _LONGEST_LINE and "?" not in rest.rstrip(" ?"):
        return start + len(rest)
    for stop in _STOP.finditer(text, start, latest):
        end = stop.start() if stop[0] == "\n" else stop.end()
        begun = text.rfind("\n", 0, end) + 1
        if stop[0] != "\n" or end - begun < _BROKEN or not text[end + 1 : end + 2].islower():
            return end
    return latest


def _is_said(told: str, words: SecretWords) -> bool:
    """Whether it is what people say of a secret, or too short for one.

    In a question one such word is enough, elsewhere the first three have to be.
    """
    spoken = _WORD.findall(told)
    if len(told.strip()) < _SHORTEST or not spoken:
        return True
    if told.strip()[0] in _QUOTES:
        return False
    sure = 1 if told.rstrip().endswith(("?", "？", "؟")) else _SURE
    return all(map(words.knows, spoken[:sure]))
