"""Reads one cell: its text becomes a value, or an `Odd` that says why not, or not quite.

Readers are given texts without outer spaces, never empty ones.
"""

import re
from datetime import date

from bot.files.reading.odd_cells import Doubted, Mended, Odd, Wrong
from bot.files.words.file_words import any_of, meanings, words_for
from domain.exams.exams import Cefr, Delivery, Grade, Status
from domain.exams.linguaskill import CAPPED
from domain.exams.names import exam_named, names_several
from domain.exams.organisations import Kind
from domain.exams.reference import reference
from domain.exams.sessions import session_named
from domain.machine.certificates.records import CertificateState
from domain.machine.guardians.records import Agreement
from domain.machine.sentence import Line
from domain.text.folding import fold
from domain.text.identifiers import compact
from mailer.outbound.addresses import domain_of, is_mailable

# Lines, one a cell, that need no cleaning: a whole column of them is told at once.
ID_NUMBERS = re.compile("(?:(?:[0-9]{6}[A-Z]{3}|[A-Z]{3}[0-9]{6})\n)++")
REFERENCES = re.compile("(?:[0-9]{2}[0-9A-Z][A-Z]{2}[0-9]{7}\n)++")
ADDRESSES = re.compile(
    r"(?:(?:[A-Za-z0-9._%+'-]{1,64}+@(?:[A-Za-z0-9-]{1,63}+\.){1,3}[A-Za-z]{2,9})?+\n)++"
)
_YEAR_FIRST = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_FIRST = re.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")  # nobody puts the month first there
_ID_NUMBER = re.compile("[0-9]{6}[A-Z]{3}|[A-Z]{3}[0-9]{6}")
_MIDNIGHT = re.compile(r"([0-9/-]{10})[ T]00:00(?::00)?(?:\.0+)?Z?")  # a day, as an export's moment
_FORMULA = re.compile('="(.*)"', re.DOTALL)
_MARKED = re.compile("'((?=[^']*[0-9])[0-9A-Z][0-9A-Z ./:_-]*)")
_DECIMALS = re.compile("(?<=[0-9])[.,]0+$")
_OR_ABOVE = re.compile(f"(?<=^c1) (?:{any_of('levels', 'or_above')})$")
_GRADE = re.compile(f"(?:(?:{any_of('grades', 'before_letter')}) )?([abc])")
_LEVEL_RESULT = re.compile(f"(?:{any_of('grades', 'before_level')}) ([abc][12])")
_GRADES = meanings("grades", Grade)
_STATUSES = meanings("statuses", Status)
_DELIVERIES = meanings("deliveries", Delivery)
_KINDS = meanings("organisations", Kind)
_CERTIFICATES = meanings("certificates", CertificateState)
_CONSENTS = meanings("consents", Agreement)
_NO_LEVEL = frozenset(map(fold, words_for("levels", "none")))
SECRET_DIGITS = 4
_CENTRE = re.compile("[A-Z]{2}[0-9]{3}")
CAPPED_CELL = -CAPPED  # until the exam is looked at: no digits are read as that
_CAPPED = re.compile(rf"{CAPPED}\+")
_LANGUAGE = re.compile("([a-z]{2})(?:[-_][A-Za-z]{2,4})?", re.IGNORECASE)


def unwrapped(text: str) -> str:
    """The cell without what exports for Excel put around a text, so that it stays one.

    An apostrophe belongs to a name (’t Hooft), and is a mark only before what has digits.
    """
    if found := _FORMULA.fullmatch(text):
        return found[1].replace('""', '"').strip()
    found = _MARKED.fullmatch(text)
    return found[1] if found else text


def an_id_number(text: str) -> str | Odd:
    """The ID number, in capitals without spaces; no letter is ever taken for a digit."""
    number = compact(text)
    return (
        _as_read(text, number) if _ID_NUMBER.fullmatch(number) else Wrong(Line("import-id-number"))
    )


def a_secret_number(text: str, *, zeros_lost: bool = False) -> str | Odd:
    """Four digits. Of fewer any may be missing, but where it is known that zeros were lost."""
    digits = secret_digits(text)
    if not digits:
        return Wrong(Line("import-secret-number"))
    if len(digits) < SECRET_DIGITS and not zeros_lost:
        return Wrong(Line("import-secret-number-short"))
    return _as_read(text, digits.zfill(SECRET_DIGITS))


def secret_digits(text: str) -> str:
    """The digits of a secret number as they stand; "" for what is none."""
    digits = _whole(compact(unwrapped(text.strip())))
    return digits if re.fullmatch("[0-9]{1,4}", digits) else ""


def a_candidate_number(text: str) -> str | Odd:
    """Four digits; the zeros that a spreadsheet took for a number's are put back.

    It proves nothing, and a result whose reference number holds another one is refused.
    """
    digits = _whole(compact(text))
    if not re.fullmatch("[0-9]{1,4}", digits):
        return Wrong(Line("import-candidate-number"))
    return _as_read(text, digits.zfill(4))


def a_centre_number(text: str) -> str | Odd:
    """Two letters and three digits."""
    number = compact(text)
    return (
        _as_read(text, number) if _CENTRE.fullmatch(number) else Wrong(Line("import-centre-number"))
    )


def a_reference(text: str) -> str | Odd:
    """The twelve characters that a result is quoted by."""
    found = reference(text)
    return _as_read(text, found.number) if found else Wrong(Line("import-reference"))


def an_address(text: str) -> str | Doubted:
    """A mail address; a row is not lost over one, the candidate gives their own."""
    usable = "." in domain_of(text) and is_mailable(text)
    return text if usable else Doubted("", Line("import-address"))


def a_website(text: str) -> str | Doubted:
    """A web address; only http and https, since it becomes a link."""
    usable = re.fullmatch(r"https?://[^\s<>\"']{1,300}", text, re.IGNORECASE)
    return text if usable else Doubted("", Line("import-website"))


def a_date(text: str) -> date | Odd:
    """A day as `YYYY-MM-DD`, `DD/MM/YYYY` or `D.M.YYYY`; the American order is never guessed."""
    if found := _MIDNIGHT.fullmatch(text):
        that_day = a_date(found[1])
        return Mended(that_day) if isinstance(that_day, date) else that_day
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text) or _DOTTED.fullmatch(text):
        day, month, year = found.groups()
    else:
        return Wrong(Line("import-date"))
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return Wrong(Line("import-date"))


def a_date_among_american_ones(text: str) -> date | Odd:
    """A day in a file where other dates have the month first: 03/04/2026 may be either."""
    found = _DAY_FIRST.fullmatch(text)
    if found and int(found[1]) <= 12 and int(found[2]) <= 12:
        return Wrong(Line("import-date-ambiguous"))
    return a_date(text)


def an_exam(text: str) -> str | Wrong:
    """The name that an exam has today."""
    if exam := exam_named(text):
        return exam.name
    return Wrong(Line("import-exam-several" if names_several(text) else "import-exam"))


def a_delivery(text: str) -> Delivery | Wrong:
    """On paper or on a computer."""
    return _DELIVERIES.get(fold(text)) or Wrong(Line("import-delivery"))


def a_session(text: str) -> str | Wrong:
    """The session as `YYYY-MM`."""
    return session_named(text) or Wrong(Line("import-session"))


def a_language(text: str) -> str | Doubted:
    """A language's code of two letters."""
    found = _LANGUAGE.fullmatch(text)
    return found[1].lower() if found else Doubted("", Line("import-language"))


def a_status(text: str) -> Status | Wrong:
    """What has become of an entry; withdrawn and disqualified are said to be withheld."""
    return _STATUSES.get(_words(text)) or Wrong(Line("import-status"))


def a_certificate_state(text: str) -> CertificateState | Wrong:
    """What has become of a certificate."""
    return _CERTIFICATES.get(_words(text)) or Wrong(Line("import-certificate-state"))


def a_consent(text: str) -> Agreement | Doubted:
    """Whether a guardian has agreed on paper; what is neither yes nor no is as if nothing stood."""
    return _CONSENTS.get(_words(text)) or Doubted("", Line("import-consent"))


def a_grade(text: str) -> Grade | Status | Wrong:
    """A grade in any wording; some exports put the status here."""
    words = _words(text)
    if found := _GRADE.fullmatch(words):
        return Grade(found[1].upper())
    if found := _LEVEL_RESULT.fullmatch(words):
        return Grade(f"LEVEL_{found[1].upper()}")
    return _GRADES.get(words) or _STATUSES.get(words) or Wrong(Line("import-grade"))


def a_level(text: str) -> Cefr | Wrong | None:
    """A level from A1 to C2; None for below A1. "C1 or above" is C1: a score says how far."""
    if text.startswith("<") or _words(text) in _NO_LEVEL:
        return None
    level = _OR_ABOVE.sub("", _words(text)).upper()
    return Cefr(level) if level in set(Cefr) else Wrong(Line("import-level"))


def a_score(text: str) -> int | Odd:
    """Points of the scale; whether the exam has them is checked with the exam."""
    digits = _whole(text)
    if not re.fullmatch("[0-9]{1,3}", digits):
        return Wrong(Line("import-score"))
    return int(text) if digits == text else Mended(int(digits))


def a_score_or_capped(text: str) -> int | Odd:
    """The same; "180+" is what Linguaskill writes instead of a number from there on."""
    return CAPPED_CELL if _CAPPED.fullmatch(compact(text)) else a_score(text)


def a_module_level(text: str) -> str | Wrong:
    """The level of a Linguaskill module, "none" for below A1: an empty cell says nothing."""
    level = a_level(text)
    return level if isinstance(level, Wrong) else level or "none"


def a_kind(text: str) -> Kind | Wrong:
    """What sort of organisation."""
    return _KINDS.get(fold(text)) or Wrong(Line("import-kind"))


def _words(text: str) -> str:
    """The text folded; "" if it has signs that folding drops and that mean something: A*, B2+."""
    return fold(text) if re.fullmatch(r"[\w\s'’().:/-]+", text) else ""


def _whole(number: str) -> str:
    """A whole number that was exported with its decimals: 174.0, 174,0."""
    return _DECIMALS.sub("", number)


def _as_read(text: str, value: str) -> str | Mended:
    """A value that is the cell's text, or else is told to be another one."""
    return value if value == text else Mended(value)
