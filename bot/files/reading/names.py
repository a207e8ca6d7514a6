"""Reads the names of people and places: what was surely damaged on the way is put right, and told.

    entities, escapes, UTF-8 read as something else, ligatures, invisible signs   put right
    lost letters, signs that no name has, letters of a wrong encoding             doubted
    letters that the Statement's faces lack                                       doubted

A repair is sure where the damage has one origin: bytes that are strict UTF-8, an escape that says
which sign it stands for. Whatever could be somebody's name as it stands is left and pointed out.
"""

import html
import re
import unicodedata
from contextlib import suppress

from bot.documents.typefaces import missing
from bot.files.reading.damage import strangeness
from bot.files.reading.odd_cells import Doubted, Mended, Odd, Wrong
from domain.machine.sentence import Line
from domain.text.addresses import is_place

LONGEST_NAME = 100
_USUAL_NAME = re.compile(r"[^\W\d_]{1,30}(?:[ '’-][^\W\d_]{1,30}){0,2}", re.ASCII)
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")  # of XML in a workbook (ECMA-376, ST_Xstring)
_ENTITY = re.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_MISREAD = re.compile(
    "[\u00c2-\u00f4\u0102\u0110\u0139\u221a][\u0080-\u00bf\u0152-\u017e\u0192\u02c6-\u02dc\u2010-\u2265]"
)
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_MISTAKEN = ("cp1252", "cp1250", "mac_roman", "cp850")  # for UTF-8
_TELLING = "\u00ad\u202d\u202e"  # unseen, they hide a hyphen or show letters in another order
_MOST_LAYERS = 8  # of damage: an entity of an entity, UTF-8 misread twice
LONGEST_CELL = 1_000  # with all its escapes; beyond it no name is looked for
_NO_VALUE = frozenset(  # as databases and programs write it; Nan and Null are people
    {"NULL", "null", "nan", "NaN", "<NA>", "None", r"\N", "N/A", "n/a", "#N/A", "#NV", "#N/D"}
    | {"(null)", "[null]"}
)
_ERROR = re.compile(r"#[A-ZÀ-Ý0-9/]{2,12}[!?]?")  # of a formula, in any language of Excel's
_JOINERS = "\u200c\u200d"


def a_name(text: str) -> str | Odd:
    """A person's name in composed letters, put right or doubted where an export damaged it."""
    if text in _NO_VALUE or _ERROR.fullmatch(text):
        return Mended("")
    if _USUAL_NAME.fullmatch(text):
        return text
    given = unicodedata.normalize("NFC", text[:LONGEST_CELL])
    name = restored(given)
    if not any(map(str.isalnum, name)):
        return Mended("")  # a dash or a stop, where there is no name
    if _is_none(name):
        return Wrong(Line("import-name", {"longest": str(LONGEST_NAME)}))
    why = _doubt(given, name)
    if name != given:
        return Mended(name, why)
    return Doubted(name, why) if why else name


def a_label(text: str) -> str | Odd:
    """A name of a place or an organisation: digits and other signs are welcome."""
    given = unicodedata.normalize("NFC", text[:LONGEST_CELL])
    name = restored(given)
    if _is_none(name):
        return Wrong(Line("import-label"))
    why = Line("import-letters-lost") if _has_lost(name) else None
    if name != given:
        return Mended(name, why)
    return Doubted(name, why) if why else name


def an_organisation(text: str) -> str | Odd:
    """What an organisation is called, which is not where it is reached: columns were changed."""
    return Wrong(Line("import-name-place")) if is_place(text) else a_label(text)


def a_group(text: str) -> str | Odd:
    """What a school or a class is called; "3" is a class as well, and a dash is none."""
    if text in _NO_VALUE or _ERROR.fullmatch(text) or not any(map(str.isalnum, text)):
        return Mended("")
    return text if text.isascii() and text.isdecimal() and len(text) < 5 else a_label(text)


def restored(text: str) -> str:
    """The text without the damage that has but one origin, layer by layer."""
    for _ in range(_MOST_LAYERS):
        layer, text = text, _restored_once(text)
        if text == layer:
            break
    return text


def _restored_once(text: str) -> str:
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    plain = _ENTITY.sub(lambda found: html.unescape(found[0]), plain)
    if _MISREAD.search(plain) or strangeness(plain):
        plain = _read_anew(plain)
    plain = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), plain)
    seen = "".join(each for place, each in enumerate(plain) if not _is_unseen(plain, place))
    return " ".join(unicodedata.normalize("NFC", seen).split())


def _read_anew(text: str) -> str:
    """UTF-8 that was read in another encoding, once or twice, read as what it is.

    Only where its bytes are UTF-8 to the last one: what had to be made up for them is no repair.
    """
    import ftfy  # noqa: PLC0415 (a tenth of a second that most files save)

    fixed = ftfy.fix_encoding_and_explain(text)
    if fixed.explanation:
        steps = {step.action for step in fixed.explanation}
        return fixed.text if steps <= {"encode", "decode"} else text
    for encoding in _MISTAKEN:
        with suppress(UnicodeError):
            decoded = text.encode(encoding).decode("utf-8")
            return decoded if strangeness(decoded) is None else text
    return text


def _is_unseen(text: str, place: int) -> bool:
    """Whether a sign shows nowhere; joiners between letters of other scripts shape these."""
    if unicodedata.category(text[place]) != "Cf":
        return False
    if text[place] not in _JOINERS:
        return True
    beside = text[max(place - 1, 0) : place + 2]
    return not all(ord(each) > 0x590 for each in beside) or len(beside) < 3


def _is_none(name: str) -> bool:
    hidden = any(unicodedata.category(each) in {"Cc", "Cs", "Co"} for each in name)
    return hidden or len(name) > LONGEST_NAME or not any(map(str.isalpha, name))


def _has_lost(name: str) -> bool:
    return "?" in name or "\ufffd" in name


def _doubt(given: str, name: str) -> Line | None:
    """Why a name should be looked at, if anything speaks for it."""
    if _has_lost(name):
        return Line("import-letters-lost")
    if any(each in given for each in _TELLING):
        return Line("import-letters-turned")
    if why := strangeness(name):
        return why
    if not name.isascii() and missing(name):
        letters = ", ".join(missing(name)[:3])
        return Line("import-letters-unprinted", {"letters": letters})
    return None
