"""By which way whoever holds a Statement checks it: what is printed beside its code."""

from urllib.parse import quote

from bot.config import Settings
from bot.documents.statement import CheckingWay
from bot.texts.texts import Texts
from domain.verifying.codes import grouped


def checking_way(settings: Settings, texts: Texts, language: str, code: str) -> CheckingWay:
    """A letter to the centre, ready to be sent but for its signature."""
    printed, mail = grouped(code), settings.centre.email
    subject = texts.say("statement-check-subject", language, {"code": printed})
    link = f"mailto:{mail}?subject={quote(subject)}"
    return CheckingWay(code=printed, link=link, mail=mail)
