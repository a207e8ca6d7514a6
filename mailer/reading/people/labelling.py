"""Whether the name of a file or picture, or a subject's tag, says nothing.

A counter, a brand, a mail system's word and a house with its name do; whatever else stands there is
somebody's: "NON.png", "[Trop tard]", "Logo compte fermé".
"""

import re

from mailer.reading.people.below import CONTACT, bears_name, is_puzzled, is_theirs, proper, speaks
from mailer.reading.people.dates import is_heard_date
from mailer.reading.people.intents import asks, refuses, speaks_by_signs
from mailer.reading.people.signatures import LINK
from mailer.reading.people.speech import is_spoken
from mailer.reading.words.phrases import fold, phrases

_MOST_LABELLED = 2  # names beside "logo", "image", "lycée"
_JOINTS = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|_+")
_NUMBER = re.compile(  # of a file: by a counter, a clock or by chance
    r"(?<![^\W_])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[0-9a-f]*\d)[0-9a-f]{4,64}"
    r"|(?=\w*?(?:\d\w*?){4})[^\W_]{4,64}|\d+)(?![^\W_])",
    re.IGNORECASE,
)
_BY_OUTLOOK = re.compile(r"outlook \w{1,10}")  # by chance, or by a picture's text
_ENDING = re.compile(r"\.(\w{2,5})$")
_BRACKETS = "[]{}<>*"
_AROUND = f"{_BRACKETS}() \t"
_KNOWN_LABELS = ("files", "brands", "tags", "pictures", "comments", "joins")


def is_label(text: str, author: str = "") -> bool:
    """Whether this names a file, a picture or a mail system and says nothing.

    "image001.png", "Logo du lycée Monnet", "[EXTERNE]": known words, and a name or two beside one
    that is a picture's or a house's. Anything else could be somebody's, as "NON.png" is.
    """
    said = CONTACT.sub(" ", LINK.sub(" ", text)).strip()
    ending = _ENDING.search(said)
    if ending and phrases("files").whole(fold(ending[1])):
        said = said[: ending.start()]
    if speaks_by_signs(said.strip(_BRACKETS)) or is_puzzled(said):
        return False
    said = said.strip(_AROUND)
    spelled = _JOINTS.sub(" ", _NUMBER.sub(" ", said))
    heard = (said, spelled, _JOINTS.sub(" ", said))
    if any(map(refuses, heard)) or asks(_untagged(said)):
        return False
    dated = any(map(str.isdigit, text))
    kept = (spelled, said)  # "GnuPG" has a joint inside
    named = any(_is_named(each, author, dated=dated) for each in kept)
    return named or _is_made_by_program(fold(said))


def _is_named(spelled: str, author: str, *, dated: bool) -> bool:
    """Whether all of it is known; a day or month is one beside a number."""
    words = fold(spelled)
    for each in _KNOWN_LABELS:
        words = phrases(each).without(words)
    alone = any(len(word) == 1 for word in fold(spelled).split())  # "(n)", "N_O_N"
    others = phrases("firms").without(phrases("offices").without(words))
    left = [
        one
        for one in others.split()
        if not (is_theirs(one, author) or (dated and is_heard_date(one)))
    ]
    if not left:
        known = ("files", "brands")
        return not alone or any(phrases(each).within(fold(spelled)) for each in known)
    numbered = all(map(str.isdecimal, left))
    anchored = bears_name(spelled) or (
        numbered and (others != words or phrases("pictures").within(fold(spelled)))
    )
    written = proper(spelled).issuperset(left) and len(left) <= _MOST_LABELLED
    return anchored and written and not speaks(left)


def _is_made_by_program(said: str) -> bool:
    """ "Outlook-kqzjwmhx", "Une image contenant texte, clipart": by chance or by sight."""
    by_chance = _BY_OUTLOOK.fullmatch(said)
    seen = phrases("described").opens(said)
    words = phrases("pictures").without(phrases("described").without(said))
    words = phrases("joins").without(words)
    return bool(by_chance or seen) and not any(map(is_spoken, words.split()))


def _untagged(said: str) -> str:
    """Without the mark of a doubting mail system: "{Spam?}"."""
    return "" if not phrases("tags").without(fold(said)) else said
