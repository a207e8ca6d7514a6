"""What an organisation is told of a result beside the Statement, in values of its letter."""

import csv
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO

from bot.documents.statement import CheckingWay
from bot.staff.spreadsheets import MARK, defused
from bot.texts.texts import Texts
from domain.conversations.results import phrase_key, session_line
from domain.machine.effects import Line
from domain.machine.records import Entry, Result

NO_DATE = "none"
"""Said where no date of birth is to stand there: the sentence does without."""
NO_NUMBER = "none"


def shared_values(
    entry: Entry, result: Result, texts: Texts, language: str, born: date | None = None
) -> dict[str, object]:
    """The values, in words of the reader's language. Under the family name an office files it."""
    names = (entry.family_name, entry.first_name)
    return {
        "filed": ", ".join(filter(None, names)),
        "candidate": entry.full_name,
        "born": born or NO_DATE,
        "exam": result.exam,
        "session": session_line(entry.session),
        "result": _outcome(result, texts, language),
        "reference": result.reference or "–",
    }


@dataclass(frozen=True)
class SentAs:
    """Of one sending: the code on its Statement, its number, and the applicant's number there."""

    code: str
    share: int
    applicant: str = ""


def sent_values(number: str = "", expires: datetime | None = None) -> dict[str, object]:
    """The applicant's number there, and until when it holds; both may be none."""
    return {"number": number or NO_NUMBER, "until": expires or NO_DATE}


def data_row(entry: Entry, result: Result, born: date | None, sent: SentAs) -> bytes:
    """The same for a program that imports it: a head in English that never changes, and one row."""
    cells = {
        "family_name": entry.family_name,
        "first_name": entry.first_name,
        "birth_date": born.isoformat() if born else "",
        "exam": result.exam,
        "session": entry.session,
        "grade": result.grade,
        "overall": "" if result.overall is None else str(result.overall),
        "reference": result.reference,
        "applicant_number": sent.applicant,
        "verification_code": sent.code,
        "sending": str(sent.share),
    }
    file = StringIO()
    rows = csv.writer(file)
    rows.writerow(cells)
    rows.writerow([defused(each) for each in cells.values()])
    return f"{MARK}{file.getvalue()}".encode()


def _outcome(result: Result, texts: Texts, language: str) -> str:
    """The grade and the score. The level stands on the Statement, beside what it means."""
    if result.overall is None:
        return texts.say("share-result-attached", language)
    grade = texts.say(f"grade-{phrase_key(result.grade)}", language)
    return f"{grade}, {result.overall}"


def way_to_check(way: CheckingWay) -> Line:
    """How whoever got it checks it; the code stands on the Statement as well."""
    if way.page:
        return Line("share-check-page", {"code": way.code, "page": way.page})
    return Line("share-check-mail", {"code": way.code, "mail": way.mail})
