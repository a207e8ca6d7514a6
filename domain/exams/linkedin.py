"""The link that offers a certificate to a candidate's LinkedIn profile."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from domain.exams.exams import Exam, Grade, certificate_name, certificated

ADD_TO_PROFILE = "https://www.linkedin.com/profile/add"


@dataclass(frozen=True)
class Licence:
    """What the profile will say. `issuer` is the organisation's name.

    `url` is the candidate's own share link and `number` the reference number: both stay out
    unless the candidate asks for them, since whoever reads the profile can look a result up with
    them. There is no place for the ID number, which is a login.
    """

    issued: date
    issuer: str = "Cambridge English"
    url: str = ""
    number: str = ""


def add_to_profile(exam: Exam, grade: Grade | None, licence: Licence) -> str:
    """The link, "" where no certificate is due.

    Only a form that LinkedIn opens ready filled: nothing is sent. The month counts from 1. No
    end date: these certificates do not expire.
    """
    if grade is None or not certificated(exam, grade):
        return ""
    fields = {
        "startTask": "CERTIFICATION_NAME",
        "name": certificate_name(exam, grade),
        "organizationName": licence.issuer,
        "issueYear": str(licence.issued.year),
        "issueMonth": str(licence.issued.month),
        "certUrl": licence.url,
        "certId": licence.number,
    }
    given = {name: value for name, value in fields.items() if value}
    return f"{ADD_TO_PROFILE}?{urlencode(given, quote_via=quote)}"
