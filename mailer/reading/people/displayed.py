"""Whether what a header shows for an address is a name: programs fill it, and people may, too.

    To: Centre d'examen <desk@…>                         ours
    Cc: Sophie Martin <sophie.martin@…>                  written like a name, or in the address
    From: famille morel <ines.morel@…>                   one's own may be in small letters
    To: "this address belongs to my neighbour" <desk@…>  a remark

A name is short, and no word of it is one that people speak with. Looking for refusals lost: few
remarks hold one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from mailer.reading.parts.address_list import NamedAddress, address_list
from mailer.reading.parts.addresses import without_addresses
from mailer.reading.people.below import is_theirs, proper
from mailer.reading.people.intents import refuses, speaks_by_signs
from mailer.reading.people.quoting.correspondents import Correspondents
from mailer.reading.people.signatures import is_spoken
from mailer.reading.words.phrases import fold, phrases

_MOST = 6  # words of a name
_MOST_SMALL = 2
_LONGEST_JOINT = 3  # letters of a small word between capitals: "van", "bin"
_UNSPACED = "\u2e80"  # from here on scripts that put no spaces between words
_LONGEST_UNSPACED = 6  # signs of a name
_WORD = re.compile(r"\w+")
_BESIDE = ("joins", "offices", "firms", "brands", "tags")


def is_name(shown: str, known: Correspondents, *, own: bool) -> bool:
    """Whether a header's value names people and no more; `own` is the writer's, or nobody's
    of whom we know how they are called.

    `shown` is decoded; the addresses in it are nobody's words. `known`: who may be named there.
    """
    named = address_list(shown) or (NamedAddress("", shown),)
    beside = (replace(each, name=each.beside) for each in named if each.beside)
    return all(_is_one(each, known, own=own) for each in (*named, *beside))


def _is_one(named: NamedAddress, known: Correspondents, *, own: bool) -> bool:
    """Whether it names one of them; a "Nan" or a "May" has to be known, or in the address."""
    said = without_addresses(named.name or named.address)
    words = fold(said)
    if "?" in said or (not words and speaks_by_signs(said)):
        return False
    if not words or words in known.called:
        return True
    for each in (*_BESIDE, *(["households"] if own else [])):
        words = phrases(each).without(words)
    left = [one for one in words.split() if len(one) > 1 and one not in known.names]
    strange = [one for one in left if not is_theirs(one, named.address)]
    written = _may_be_own(strange, said) if own else proper(said).issuperset(strange)
    whole = [one for one in words.split() if one not in known.names]
    unknown = [one for one in whole if not is_theirs(one, named.address)]
    spoken = refuses(" ".join(unknown)) or any(map(is_spoken, strange))
    return written and len(left) <= _MOST and not spoken


def _may_be_own(strange: Sequence[str], said: str) -> bool:
    """Whether people call themselves so: two words may be in small letters, none is a sentence.

    Beside words in capitals a small one is no longer than "van": "Sophie habite Lyon" is none.
    """
    begun = {fold(word) for word in _WORD.findall(said) if word[0].islower()}
    small = [one for one in strange if one in begun]
    long = any(one[0] >= _UNSPACED and len(one) > _LONGEST_UNSPACED for one in strange)
    mixed = len(small) < len(strange) and any(len(one) > _LONGEST_JOINT for one in small)
    return len(small) <= _MOST_SMALL and not (long or mixed)
