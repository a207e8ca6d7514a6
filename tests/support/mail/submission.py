"""A letter of Amélie's on its way out, and the settings that lead to a post office."""

from bot.sandbox.mail.post_office import PostOffice
from domain.machine.outbound import Receipt
from mailer.outbound.smtp import Sender, SmtpSettings

AMELIE = "amelie@example.org"
RAW = b"From: desk@centre.test\r\nSubject: Bonjour\r\n\r\n.\r\n..two dots\r\nFin\r\n"
SENDER = "desk+b.7f3k@centre.test"


def settings(office: PostOffice) -> SmtpSettings:
    return SmtpSettings(
        host=office.host,
        port=office.smtp_port,
        security="none",
        user=office.user,
        password=office.password,
        timeout=2,
        answer_timeout=0.3,
    )


async def send(sender: Sender, to: str = AMELIE) -> Receipt:
    return await sender.send(RAW, envelope_from=SENDER, to=to)
