"""The commands that people give by letter: alone, misspelt, in a plain request, with what follows.

    STATUT · "je voudrais mon relevé svp" · RELVE · ENVOYER Lyon 2 · "send it to Leeds please"

What follows is kept as written. A misspelt word counts only in a text that says one command and no
more, courtesies aside, and where one slip explains it; whoever says more, or asks, has a question.
Where more may follow, one with a slip counts unless it is a word itself: "Envoyé de mon téléphone"
is no ENVOYER, which in capitals nobody writes.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from domain.mail.reading import Intent
from mailer.reading.people.hearing import bare, heard
from mailer.reading.words.languages import words
from mailer.reading.words.phrases import fold, phrases

ALONE = (
    Intent.HELP,
    Intent.RESULT,
    Intent.STATEMENT,
    Intent.STATUS,
    Intent.CERTIFICATE,
    Intent.TELEGRAM,
    Intent.DELETE,
    Intent.STOP_ALL,
    Intent.CANCEL,
)
OPENING = (Intent.SEND, Intent.NAME, Intent.LANGUAGE)
"""Something may follow: an organisation, a corrected name, a language."""

_SLIPPED = 5  # letters of a word in which any slip is heard; shorter ones are too much alike
_SWAPPED = 4  # of one in which two letters that changed places are, or one that was typed twice
_LONGEST_HEAD = 8  # words
_LONGEST_ARGUMENT = 10
_LONGEST_BEHIND_ONE = 6
_AT_EDGES = " \t.,;:!«»“”\"'"


def alone(text: str) -> Intent | None:
    """The command that a text is, and nothing else."""
    said = {bare(heard(text)), bare(phrases("requests").without(heard(text)))}
    for each in ALONE:
        if any(map(phrases(each.value).whole, said)):
            return each
    return None


def opened(text: str) -> Intent | None:
    """The command that a text begins with, where something may follow it."""
    found = _opened(text)
    return found[0] if found else None


def misspelt(text: str) -> Intent | None:
    """The one command that a text says but for a slip in one of its words."""
    said = {bare(heard(text)), bare(phrases("requests").without(heard(text)))}
    meant = {each for each, phrase in _phrases() for one in said if _is_but_a_slip(one, phrase)}
    if len(meant) == 1:
        return meant.pop()
    found = _opened(text, slipped=True)
    return found[0] if found else None


def argument(text: str, wanted: Intent) -> str:
    """What follows a command that something may follow, as it is written."""
    if wanted not in OPENING:
        return ""
    found = _opened(text) or _opened(text, slipped=True)
    return found[1] if found else ""


def _opened(text: str, *, slipped: bool = False) -> tuple[Intent, str] | None:
    """A command that opens the one line that says anything, and what follows it; `slipped`: with a
    slip in its first word.

    Whoever asks politely may put a question mark behind it; with any other it is a question.
    """
    lines = [line for line in text.split("\n") if bare(heard(line))]
    if len(lines) != 1:
        return None
    spoken, polite = _without_courtesies(lines[0].split())
    if "?" in lines[0].rstrip(_AT_EDGES + "?") or ("?" in lines[0] and not polite):
        return None
    if slipped:
        meant = _without_slip(spoken[0]) if spoken else ""
        spoken = [meant, *spoken[1:]] if meant else []
    for length in range(min(len(spoken), _LONGEST_HEAD), 0, -1):
        head = _heard(spoken[:length])
        for each in OPENING:
            if phrases(each.value).whole(head):
                return _with_argument(each, spoken[:length], spoken[length:])
    return None


def _without_slip(word: str) -> str:
    """The one command that a word is but for a slip, "" where it is none."""
    said = _heard([word])
    is_word = not word.isupper() and phrases("no_slips").whole(said)
    slips = {each: one for each, one in _phrases() if each in OPENING and _is_slip_heard(said, one)}
    return next(iter(slips.values())) if len(slips) == 1 and not is_word else ""


def _with_argument(
    wanted: Intent, head: Sequence[str], rest: Sequence[str]
) -> tuple[Intent, str] | None:
    """Behind one bare word a whole sentence may stand, which asks for something else."""
    if len(rest) > (_LONGEST_ARGUMENT if len(head) > 1 else _LONGEST_BEHIND_ONE):
        return None
    said = " ".join(rest).strip(_AT_EDGES + "?")
    if wanted is Intent.LANGUAGE and not said and len(head) > 1:
        said = " ".join(head).strip(_AT_EDGES)  # "in English" names it itself
    return wanted, said


def _without_courtesies(spoken: list[str]) -> tuple[list[str], bool]:
    """Without greetings, thanks and the politeness of a request, and whether there was one."""
    left, polite = list(spoken), False
    while left and (length := _polite(left, "courtesies", "requests")):
        polite = polite or phrases("requests").whole(_heard(left[:length]))
        del left[:length]
    backwards = [left[-length:] for length in range(1, min(4, len(left)) + 1)]
    ends = (each for each in reversed(backwards) if not bare(_heard(each)))
    closing = next(ends, [])
    return left[: len(left) - len(closing)], polite


def _polite(spoken: Sequence[str], *names: str) -> int:
    """How many words at the beginning are of one of these lists."""
    for length in range(min(len(spoken), _LONGEST_HEAD), 0, -1):
        head = _heard(spoken[:length])
        if not head or any(phrases(name).whole(head) for name in names):
            return length
    return 0


def _heard(spoken: Sequence[str]) -> str:
    return heard(" ".join(spoken))


@cache
def _phrases() -> tuple[tuple[Intent, str], ...]:
    """Every command of plain words, in all languages; what something may follow is one word."""
    return tuple(_listed())


def _listed() -> Iterator[tuple[Intent, str]]:
    for each in (*ALONE, *OPENING):
        for phrase in words().lists[each.value]:
            plain = phrase.replace(" ", "").isalpha()
            if plain and (each in ALONE or " " not in phrase):
                yield each, fold(phrase)


def _is_but_a_slip(said: str, meant: str) -> bool:
    """Whether all words are those of a command, but a slip in one that is long enough for it; a
    space too few, or too many, is one as well.
    """
    if abs(_letters(said) - _letters(meant)) > 1:  # most commands by far, of each letter
        return False
    pairs = list(zip(said.split(), meant.split(), strict=False))
    if len(said.split()) != len(meant.split()):
        joined = said.replace(" ", "")
        return len(joined) > _SLIPPED and joined == meant.replace(" ", "")
    others = [(mine, theirs) for mine, theirs in pairs if mine != theirs]
    return len(others) == 1 and all(_is_slip_heard(*pair) for pair in others)


def _letters(folded: str) -> int:
    return len(folded) - folded.count(" ")


def _is_slip_heard(said: str, meant: str) -> bool:
    """Whether a word is another but for a slip, and long enough for it to be no other word."""
    if min(len(said), len(meant)) >= _SLIPPED:
        return _is_slip(said, meant)
    return len(meant) >= _SWAPPED and (_is_swapped(said, meant) or _is_doubled(said, meant))


def _is_slip(said: str, meant: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two neighbours changed places."""
    if abs(len(said) - len(meant)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(said, meant, strict=False)) if a != b), -1)
    if start < 0:
        return True
    mine, theirs = said[start:], meant[start:]
    return _is_swapped(said, meant) or mine[1:] in (theirs, theirs[1:]) or mine == theirs[1:]


def _is_swapped(said: str, meant: str) -> bool:
    pairs = (
        f"{meant[:at]}{meant[at + 1]}{meant[at]}{meant[at + 2 :]}" for at in range(len(meant) - 1)
    )
    return said != meant and said in pairs


def _is_doubled(said: str, meant: str) -> bool:
    return said in (f"{meant[:at]}{meant[at]}{meant[at:]}" for at in range(len(meant)))
