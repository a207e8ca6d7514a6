"""What stands below a person's words: farewell, name, telephone's advertisement, disclaimer."""

import re
from collections.abc import Sequence
from itertools import chain, islice, pairwise
from unicodedata import category

from mailer.reading.people import enclosures, intents
from mailer.reading.people.footers import lawyers, resting
from mailer.reading.people.intents import asks, refuses
from mailer.reading.people.speech import is_own_name, is_spoken
from mailer.reading.people.tongues import is_in_unheard_script
from mailer.reading.people.transliteration import spells
from mailer.reading.words.phrases import fold, phrases

DELIMITER = re.compile(r"(?:-{2,3}|[—–]{1,2}|_{2,}|[-=*_#~]{8,})\s*")
_DASHED_NAME = re.compile(r"[-–—/]\s?[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}")
_BARS = re.compile(r"\s*[|•·/,–—]\s*|\s-\s")  # between a name and an office
LINK = re.compile(  # what is no link may be said in angle brackets: "<pas-moi.>"
    r"<(?:https?|mailto|tel|cid|ftps?|file|sip|callto|webcal):[^<>]{0,2000}>"
    r"|<[^<>\s@]{1,200}@[\w.-]{3,255}>|https?://[^\s)\]>]+",
    re.IGNORECASE,
)
# "I/O" and hosts, "J. I. Smith", "Mon-Fri"
_NAMED = re.compile(r"(?<!\S)\S*\w[./@][\w/?]\S*|\b[A-Z]\.|\bMon[-,]")
_PARAGRAPHS = re.compile(r"\n\s*\n")
# Where one ends: at a stop, a blank line, or a line too short to be wrapped.
SENTENCES = re.compile(r"(?<=[.!?])\s+|\n\s*\n|(?<![^\n]{50})\n")
CITED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_POSTSCRIPT = re.compile(r"(?:^|\s)(?:PS|P\.\s?-?S\.?|NB|N\.\s?B\.?)\s{0,3}[:：,–—-]")
PROPER = re.compile(r"\b(?:[A-ZÀ-Þ]\w*|\w*\d\w*)")
_LATIN_WORDS = re.compile(r"[a-z0-9]+")
_SHORT = 60  # letters
_MOST_OF_DEVICE = 2  # words
_MODEL = re.compile(r"\d{1,4}[a-z]{1,3}|[a-z]{1,3}\d{1,4}[a-z]{0,2}")
_LONGEST = 10_000  # letters of a paragraph that is one
_MOST_TRIED = 10  # places where the words may end, before there are any
LONG = 100  # letters; disclaimers are wordier than people


def split(text: str, author: str = "") -> tuple[str, str]:
    """The words and what is below them; what a program put on top of them is in neither.

    `author` is the name in the From header: on a line of its own it is a signature. Nothing
    above it confirms an address, so there nobody may speak below, and what lies beside the
    letter speaks for a text without words.
    """
    said, beside = enclosures.parted(text)
    words, below = _split(said, author)
    clipped = enclosures.spelled(beside)
    return (words, f"{below}\n{clipped}".strip()) if words else (clipped, below)


def _split(text: str, author: str) -> tuple[str, str]:
    names = sorted(fold(author).split())
    lines = _unreacted(_unwarned(text), names).split("\n")
    begun = [i for i in range(len(lines)) if _begins_signature(lines, i, names)]
    said = next((i for i in range(len(lines)) if i not in begun and not is_formal(lines[i])), 0)
    first = [i for i in begun if i < said or not said][:_MOST_TRIED]
    starts = (i for i in first if not _speaks(lines[i + 1 :], lines[i]))
    later = (i for i in begun if 0 < said < i)
    cut = next(chain(starts, later), len(lines))
    body, disclaimer = _without_disclaimer("\n".join(lines[:cut]))
    body, footer = resting.parted(body)
    return body.strip(), "\n".join([footer, disclaimer, *lines[cut:]]).strip()


def _unwarned(text: str) -> str:
    """Without a mail system's warning on top, or a telephone's line above what was typed."""
    first, gap, rest = text.partition("\n\n")
    warned = phrases("warnings").within(fold(first))
    if warned and gap and all(map(_is_warning, SENTENCES.split(first))) and not is_human(first):
        text = rest
    line, _, rest = text.strip().partition("\n")
    return rest if rest and _is_mobile(line) else text


def _is_warning(sentence: str) -> bool:
    """Whether a sentence speaks of mail and its dangers: "Do not click links"."""
    said = fold(sentence)
    return not said or any(phrases(each).within(said) for each in ("warnings", "tags", "cautions"))


def _speaks(below: list[str], sign: str = "") -> bool:
    """Whether somebody asks or tells of themselves: first of all, last of all or in a "PS".

    Nothing stands above `sign`. In the midst only signatures do: "I work Mon-Wed", "Besoin d'un
    cours ?"; below a "--" their hours and mottos may be the first line, too.
    """
    if any(map(_POSTSCRIPT.search, below)):
        return True
    first = next((one for one in below if not is_formal(one)), "")
    if DELIMITER.fullmatch(sign.strip()):
        noted = phrases("notes").opens(fold(first))
        first = "" if noted else CITED.sub(" ", first)
    *_, last = _PARAGRAPHS.split("\n".join([sign, *below]).strip())
    return any(map(_is_speech, (first, last if last.split("\n")[0] in below else "")))


def _is_speech(words: str) -> bool:
    speaks = "?" in _unnamed(words) or is_personal(words)
    return speaks and not is_disclaimer(words) and not resting.is_footer(words)


def is_formal(words: str, author: str = "") -> bool:
    """Whether it is a greeting, a telephone's line or a farewell."""
    return (
        not phrases("courtesies").without(fold(words))
        or _is_mobile(words, author)
        or is_farewell(words)
    )


def is_human(words: str) -> bool:
    """Whether a person denies or tells; "if you are not the recipient" is a lawyer's."""
    return refuses(words) or is_personal(words)


def is_personal(words: str) -> bool:
    """Lawyers say "I" where they beg: "if this is not for you, I thank you for deleting it"."""
    said = fold(_unnamed(words))
    if phrases("conditions").within(said):
        said = phrases("begging").without(said)
    return phrases("personal").within(said)


def _unnamed(words: str) -> str:
    """Without what is called like a word or holds a sign of its own: links, hosts, weekdays."""
    return _NAMED.sub(" ", LINK.sub(" ", words))


def _begins_signature(lines: list[str], index: int, names: list[str]) -> bool:
    line = lines[index].strip()
    if not line:
        return False
    below = lines[index + 1] if index + 1 < len(lines) else ""
    if DELIMITER.fullmatch(line) or _is_mobile(line, " ".join(names)) or is_farewell(line, below):
        return True
    last = not any(below.strip() for below in lines[index + 1 :])
    if last and (is_foreign_mobile(line) or is_own_name(line, names)):
        return True
    named = _is_titled(line[:LONG], names) or (index > 0 and _is_last_name(lines, index))
    return named and "?" not in line


def _is_transliterated(words: Sequence[str], author: Sequence[str]) -> bool:
    """ "Олена Шевченко", where From says Olena Shevchenko."""
    return len(words) == len(author) and all(spells(one, " ".join(author)) for one in words)


def _is_titled(line: str, author: list[str]) -> bool:
    """ "Inès Morel", or with an office on the same line: "Inès MOREL | Directrice"."""
    if len(author) < 2:
        return False
    words = fold(line).split()
    if sorted(words) == author or _is_transliterated(words, author):
        return True
    said = [piece for piece in _BARS.split(line) if sorted(fold(piece).split()) != author]
    titled = len(said) < len(_BARS.split(line)) and phrases("offices").within(fold(" ".join(said)))
    return titled and not is_human(line)


def _is_mobile(line: str, author: str = "") -> bool:
    """ "Sent from my iPhone", but not "Sent from my desk, which is easier".

    Of devices, programs and excuses for the spelling. Beside a number or link a word or two may be
    a name, if written like one; behind a device that is listed, only the author's may stand.
    """
    said = LINK.sub(" ", line).strip()
    mobiles = phrases("mobiles")
    opened = mobiles.opens(fold(said)) or _is_bare_program(fold(said))
    if not opened or "?" in said or refuses(said):
        return False
    first, *others = SENTENCES.split(said)
    theirs = fold(author).split()
    model = [word for word in mobiles.without(fold(first)).split() if word not in theirs]
    excuse = [word for word in fold(" ".join(others)).split() if word not in theirs]
    if phrases("devices").without(" ".join([*_behind_device(model), *excuse])):
        return False
    unlisted = phrases("devices").without(" ".join(model)).split()
    named = [word for word in unlisted if len(word) > 1 and not any(map(str.isdigit, word))]
    device = re.search(r"\d", first) or LINK.search(line) or phrases("gadgets").within(fold(first))
    return not named or (bool(device) and _is_like_a_name(first, named))


def _is_bare_program(said: str) -> bool:
    """ "via Outlook", "HUAWEI telefonumdan gönderildi": only known words; no "via Sophie"."""
    mobiles = phrases("mobiles")
    sent = said.startswith("via ") or (phrases("gadgets").within(said) and mobiles.within(said))
    return sent and not phrases("devices").without(mobiles.without(said))


def _behind_device(model: Sequence[str]) -> Sequence[str]:
    """What stands behind the last word that names a device, beside its model: "RIDGE FAB 4G"."""
    known = [at for at, word in enumerate(model) if phrases("gadgets").whole(word)]
    behind = model[known[-1] + 1 :] if known else ()
    if behind and _MODEL.fullmatch(behind[-1]):
        return ()
    return [word for word in behind if len(word) > 1 and not any(map(str.isdigit, word))]


def _is_like_a_name(line: str, named: Sequence[str]) -> bool:
    proper = {part for word in PROPER.findall(line) for part in fold(word).split()}
    written = proper.issuperset(named) and len(named) <= _MOST_OF_DEVICE
    return written and not line.isupper() and not any(map(is_spoken, named))


def is_foreign_mobile(line: str) -> bool:
    """A short line that names a device, in a script of which we know no words."""
    said = LINK.sub(" ", line).strip()
    named = phrases("gadgets").within(_LATIN_WORDS.sub(r" \g<0> ", fold(said)))
    short = len(said) <= _SHORT and "?" not in intents.western(said)
    return is_in_unheard_script(said) and named and short and not refuses(said)


def _unreacted(text: str, author: list[str]) -> str:
    """ "👍" of "👍 Inès Morel reacted to your message:", and of what Gmail puts below a "👍"."""
    lines = [_reaction(line, author) for line in text.split("\n")]
    if "\n".join(lines) == text:
        return text
    return "\n".join(line for line in lines if not LINK.fullmatch(line.strip()))


def _reaction(line: str, author: list[str]) -> str:
    said = LINK.sub(" ", line)
    unsaid = phrases("reactions").without(fold(said))
    if len(said) > LONG or "?" in said or unsaid == fold(said):
        return line
    proper = {part for word in PROPER.findall(said) for part in fold(word).split()}
    left = [word for word in unsaid.split() if word not in author]
    signs = "".join(sign for sign in said if category(sign) == "So")
    named = not author and proper.issuperset(left) and not any(map(is_spoken, left))
    return signs if named or not left else line


def is_farewell(line: str, below: str = "") -> bool:
    """A closing with a name, or a French sentence of respects that may be wrapped."""
    closing, _, name = line.partition(",")
    if phrases("closings").whole(fold(closing)) and len(name.split()) <= 4:
        return not refuses(name) and not phrases("spoken").within(fold(name))
    formulas, whole = phrases("formulas"), fold(f"{line} {below}")
    if not formulas.opens(fold(line)) or not phrases("respects").within(whole):
        return False
    return not is_human(formulas.without(fold(line)))


def _is_last_name(lines: list[str], index: int) -> bool:
    """ "- Jean Dupont" as the last line; beside other items it is one of a list."""
    below = any(line.strip() for line in lines[index + 1 :])
    above = next(filter(None, map(str.strip, lines[index - 1 :: -1])), "")
    named = _DASHED_NAME.fullmatch(lines[index].strip()) is not None
    return named and not below and above[0:1] not in {"-", "–", "—", "/"}


def _without_disclaimer(body: str) -> tuple[str, str]:
    """Cuts at the first sentence that speaks like a lawyer or a virus scanner.

    Where that leaves nothing, it has to be more of one, and nobody may speak there.
    """
    starts = [0, *(found.end() for found in SENTENCES.finditer(body))]
    sentences = [(one, body[one:end]) for one, end in pairwise([*starts, len(body)])]
    said = next((start for start, sentence in sentences if not is_formal(sentence)), 0)
    legal = (start for start, sentence in sentences if is_disclaimer(sentence, LONG))
    for start in islice(legal, _MOST_TRIED):
        if _is_cut(body[start:], bare=start <= said):
            return body[:start], body[start:]
    return body, ""


def _is_cut(text: str, *, bare: bool) -> bool:
    """Whether the text is a disclaimer, and has to be plainly one, since nothing is above it."""
    paragraph, *below = _PARAGRAPHS.split(text, 1)
    if len(paragraph) > _LONGEST or not is_disclaimer(paragraph) or is_human(paragraph):
        return False
    return not bare or (_is_plain(text[:_LONGEST]) and not _speaks("".join(below).split("\n")))


def is_disclaimer(words: str, length: int = 0) -> bool:
    """Whether the words are those of a paragraph of that length that no person wrote."""
    folded = fold(words)
    if phrases("notices").whole(folded) or lawyers.is_known(words):
        return True
    wordy = max(len(folded), length) >= LONG
    lawyerly = wordy and phrases("disclaimers").within(folded)
    return lawyerly or phrases("advertisements").within(folded)


def _is_plain(words: str) -> bool:
    """Whether it is a disclaimer beyond doubt: people name "the intended recipient", too."""
    folded, listed = fold(words), phrases("disclaimers")
    if asks(_unnamed(words.partition("\n")[0])):
        return False
    sold = phrases("advertisements").opens(folded)
    conditional = phrases("conditions").within(folded)
    return sold or len(listed.found(folded)) + conditional > 1
