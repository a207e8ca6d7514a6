"""Whether what a header shows for an address is a name: programs fill it, and people may, too.

    To: Centre d'examen <desk@…>                         ours
    Cc: Sophie Martin <sophie.martin@…>                  written like a name, or in the address
    From: famille morel <ines.morel@…>                   one's own may be in small letters
    To: "this address belongs to my neighbour" <desk@…>  a remark
    From: Kim Tran <k83@…>                    "who" in Turkish, in which no letter of ours is
    From: Nan Dupont <dupont75@…>             a refusal by itself, beside the name in the address
    From: Will May <wm75@…>                   and their first letters are there

A name is short, and no word of it is one that people speak with. Looking for refusals lost: few
remarks hold one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from mailer.reading.parts.address_list import NamedAddress, address_list
from mailer.reading.parts.addresses import without_addresses
from mailer.reading.people.below import WORD, bears_name, is_theirs, proper, tells
from mailer.reading.people.intents import refuses, speaks_by_signs
from mailer.reading.people.quoting.correspondents import Correspondents
from mailer.reading.people.speech import is_said, is_spoken
from mailer.reading.people.tongues import (
    is_in_unheard_script,
    is_of,
    is_written_anywhere,
)
from mailer.reading.words.languages import words
from mailer.reading.words.phrases import fold, phrases

_MOST = 6  # words of a name
_MOST_SMALL = 2
_LONGEST_JOINT = 3  # letters of a small word between capitals: "van", "bin"
_UNSPACED = "\u2e80"  # from here on scripts that put no spaces between words
_LONGEST_UNSPACED = 6  # signs of a name
_NOT_A_LETTER = re.compile(r"[\W\d_]+")
_FEWEST_INITIALS = 2  # of one alone nearly every address has it
_FEWEST_NAMES = 2  # a given and a family name
_SHORTENED = 3  # letters: "nath75@" for "Nathalie"
_BESIDE = ("joins", "offices", "firms", "brands", "tags", "centres")


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
    shown = fold(said)
    if "?" in said or (not shown and speaks_by_signs(said)):
        return False
    if not shown or shown in known.called:
        return True
    if not phrases("tags").without(shown):
        return False  # "Spam"
    refusing = [one for one in shown.split() if refuses(one)]  # no "No" of a number: "No Dupont"
    for each in (*_BESIDE, *(["households"] if own else [])):
        shown = phrases(each).without(shown)
    whole = [one for one in (*refusing, *shown.split()) if one not in known.names]
    left = [one for one in dict.fromkeys(whole) if len(one) > 1]
    strange = [one for one in left if not is_theirs(one, named.address)]
    written = _may_be_own(strange, said) if own else proper(said).issuperset(strange)
    unknown = [one for one in whole if not is_theirs(one, named.address)]
    if unknown and _is_nobody(whole, unknown, named.address):
        return False
    spoken = refuses(" ".join(unknown)) or any(map(is_said, strange))
    called = own and spoken and _is_called_so(said, named.address)
    if not written or len(left) > _MOST or (spoken and not called):
        return False
    return called or _may_be_names(said, unknown, named.address, known)


def _may_be_names(said: str, unknown: Sequence[str], address: str, known: Correspondents) -> bool:
    """Whether all of these words can be names: vouched for, or two that say nothing anywhere."""
    shown = {fold(one): one for one in WORD.findall(said)}
    pieces = _NOT_A_LETTER.split(fold(address.partition("@")[0]))
    bare = [one for one in unknown if len(one) > 1 and not _is_short_for(one, pieces)]
    if any(tells(shown.get(one, one)) for one in bare):
        return False
    theirs = any(one in known.names or is_theirs(one, address) for one in shown)
    vouched = (
        theirs or bears_name(said) or len(bare) < len(unknown) or _is_initialled([*shown], address)
    )
    return not bare or vouched or sum(map(_counts_as, [*shown])) >= _FEWEST_NAMES


def _is_short_for(word: str, pieces: Sequence[str]) -> bool:
    """Whether the address has its first letters, or its first one alone: "nath.d75@", "k83@"."""
    return any(
        word.startswith(one) and (len(one) == 1 or len(one) >= _SHORTENED) for one in pieces if one
    )


def _counts_as(word: str) -> int:
    """How many names a folded word may be; one in signs without spaces, or a nickname, is whole."""
    if any(map(str.isdigit, word)) or word[0] >= _UNSPACED:
        return _FEWEST_NAMES
    if phrases("households").whole(word) or phrases("titles").whole(word):
        return 1
    known = any(phrases(each).whole(word) for each in _BESIDE) or is_written_anywhere(word)
    return int(len(word) > 1 and not known)


def _is_nobody(whole: Sequence[str], unknown: Sequence[str], address: str) -> bool:
    """Whether these are signs alone ("N O N", "0"), or of a script that nobody here reads."""
    alone = all(len(one) == 1 for one in whole) and not _is_initialled(whole, address)
    return alone or any(map(is_in_unheard_script, unknown))


def _is_called_so(said: str, address: str) -> bool:
    """Whether one word of a writer's own name only happens to be one that people speak with."""
    shown = WORD.findall(said)
    called = [fold(one) for one in shown]
    if _has_a_joint(called, address):
        return True
    spoken = [one for one in called if len(one) > 1 and is_spoken(one)]
    if len(spoken) != 1 or refuses(" ".join(called)) > refuses(spoken[0]):
        return False
    [word] = spoken
    if not _is_written_so(word, [one for one in shown if len(one) > 1]):
        return False
    others = [one for one in called if one != word]
    if _is_only_heard(word) and is_of(word) not in map(is_of, others):
        return True
    named = len(others) == 1 and is_theirs(others[0], address)
    return _is_no_remark(word) and (named or _is_initialled(called, address))


def _has_a_joint(called: Sequence[str], address: str) -> bool:
    """Whether the one word that people write stands among names of the address, as "Ben" and "Ní".

    A short one that refuses nothing and that nobody says by itself.
    """
    said = [one for one in called if len(one) > 1 and is_said(one)]
    theirs = [one for one in called if one not in said and is_theirs(one, address)]
    joint = len(said) == 1 and len(said[0]) <= _LONGEST_JOINT and not is_spoken(said[0])
    return joint and len(theirs) >= _FEWEST_NAMES


def _is_written_so(word: str, shown: Sequence[str]) -> bool:
    """Whether this word of a name is no louder than the rest: "Nan DUPONT", "NAN DUPONT"."""
    loud = [fold(one) for one in shown if one.isupper()]
    return all(one[0].isupper() for one in shown) and (word not in loud or len(loud) == len(shown))


def _is_only_heard(word: str) -> bool:
    """Whether it refuses nothing, and is of one language alone, in which no letter of ours is."""
    return is_of(word) in words().only_heard and not refuses(word)


def _is_no_remark(word: str) -> bool:
    """Whether it is no more than a word that agrees, or refuses in one language alone: "Nan"."""
    said = any(phrases(each).whole(word) for each in ("spoken", "stop_alone"))
    return not said and (not refuses(word) or bool(is_of(word)))


def _is_initialled(called: Sequence[str], address: str) -> bool:
    """Whether the address begins with the first letters of all: "kn75@" for "Kim Nguyen"."""
    pieces = _NOT_A_LETTER.split(fold(address.partition("@")[0]))
    initials = "".join(one[0] for one in called)
    alike = initials in (pieces[0], "".join(pieces[: len(initials)]))
    return len(initials) >= _FEWEST_INITIALS and alike


def _may_be_own(strange: Sequence[str], said: str) -> bool:
    """Whether people call themselves so: two words may be in small letters, none is a sentence.

    Beside words in capitals a small one is no longer than "van": "Sophie habite Lyon" is none.
    """
    begun = {fold(word) for word in WORD.findall(said) if word[0].islower()}
    small = [one for one in strange if one in begun]
    long = any(one[0] >= _UNSPACED and len(one) > _LONGEST_UNSPACED for one in strange)
    mixed = len(small) < len(strange) and any(len(one) > _LONGEST_JOINT for one in small)
    return len(small) <= _MOST_SMALL and not (long or mixed)
