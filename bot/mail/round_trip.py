"""A letter of the desk to itself: replies and bounces come to such addresses, or to nobody.

No server tells whether it delivers letters for `desk+anything@…` to `desk@…` (RFC 5233); one that
does not takes every reply from the desk, and nobody hears of it.
"""

import asyncio
import secrets
import time
from datetime import UTC, datetime

from bot.config import ImapSection, MailSection
from bot.mail.servers import mailbox_settings, submission_settings
from bot.staff.found import Finding, well, wrong
from domain.machine.outbound import DeliveryError, Letter, TryLater
from domain.text.languages import FALLBACK
from mailer.inbound.find import lies_in_mailbox
from mailer.outbound.compose import DeskAddress, compose
from mailer.outbound.smtp import Sender

PATIENCE = 60.0  # seconds that the letter may take
LOOK_AGAIN = 2.0
_TEXT = "results-desk check --letter: letters to this address find the desk.\n"


async def letter_to_oneself(mail: MailSection, patience: float = PATIENCE) -> Finding:
    """Whether a letter to the desk's address with a tag comes to its mailbox. Sends one letter."""
    if not (mail.address and mail.smtp.host and mail.imap.host):
        return well("letter", "letter-unwritten")
    local, _, domain = mail.address.partition("@")
    message_id = f"{secrets.token_hex(16)}@{domain}"
    address, began = f"{local}+x{secrets.token_hex(16)}@{domain}", time.monotonic()
    try:
        await _send(mail, address, message_id)
    except DeliveryError as error:
        return wrong("letter", "letter-undelivered", why=error.words)
    try:
        while not await _has_come(mail.imap, message_id):
            if time.monotonic() - began > patience:
                return _lost(f"{local}+…@{domain}", patience)
            await asyncio.sleep(LOOK_AGAIN)
    except TryLater as error:
        return wrong("letter", "letter-unseen", why=error.words)
    took = max(round(time.monotonic() - began), 1)
    return well("letter", "letter", address=f"{local}+…@{domain}", seconds=str(took))


async def _send(mail: MailSection, address: str, message_id: str) -> None:
    now = datetime.now(UTC)
    letter = Letter(
        to=address,
        subject="results-desk check",
        text=_TEXT,
        html=f"<p>{_TEXT}</p>",
        language=FALLBACK,
        message_id=message_id,
        date=now,
        reply_to=mail.address,
        envelope_from=mail.address,
    )
    sender = Sender(submission_settings(mail.smtp))
    try:
        raw = compose(letter, DeskAddress(mail.name, mail.address))
        await sender.send(raw, envelope_from=mail.address, to=address)
    finally:
        await sender.close()


async def _has_come(imap: ImapSection, message_id: str) -> bool:
    """A desk that runs meanwhile has perhaps dealt with it."""
    where = mailbox_settings(imap, "check")
    return await lies_in_mailbox(where, message_id, imap.processed, imap.quarantine)


def _lost(address: str, patience: float) -> Finding:
    return wrong("letter", "letter-lost", address=address, seconds=f"{patience:.0f}")
