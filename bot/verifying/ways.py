"""By which way whoever holds a Statement checks it: what is printed beside its code."""

from urllib.parse import quote

from bot.config import Settings
from bot.documents.statement import CheckingWay
from bot.texts.texts import Texts
from domain.verifying.codes import grouped

VERIFY = "verify"
"""What an address of the desk's is tagged with where Statements are checked."""


def check_link(url: str, code: str) -> str:
    """The page of a code, or the one that takes any; `url` is that of the public pages."""
    return "/".join(filter(None, (url.rstrip("/"), "v", code)))


def checking_way(settings: Settings, texts: Texts, language: str, code: str) -> CheckingWay:
    """The page where there is one, else a letter that is ready: to the desk where it has a mailbox,
    else to the centre. Below the letter's address stands our bot, where the settings name it: what
    Telegram calls it lost, or a Statement would be another one before Telegram has told.
    """
    printed, mail = grouped(code), settings.centre.email
    if public := settings.public.url:
        page = check_link(public, "").removeprefix("https://")
        return CheckingWay(code=printed, link=check_link(public, code), mail=mail, page=page)
    if settings.mail.imap.host:
        local, _, domain = settings.mail.address.partition("@")
        mail = f"{local}+{VERIFY}@{domain}"
    subject = texts.say("statement-check-subject", language, {"code": printed})
    link = f"mailto:{mail}?subject={quote(subject)}"
    return CheckingWay(code=printed, link=link, mail=mail, bot=settings.telegram.name)
