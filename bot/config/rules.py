"""What settings ask of each other: the mistakes that no single value shows."""

import os
import re
import ssl
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from bot.config.mail_settings import DkimSection, ImapSection, MailSection
from bot.config.schema import LANGUAGES
from bot.config.settings import (
    HealthSection,
    PublicSection,
    RulesSection,
    Settings,
    StoreSection,
    TelegramSection,
)
from bot.config.unreadable import unreadable
from bot.keys import Keys, MasterKeyError
from domain.machine.sentence import Line
from mailer.outbound.sign import can_sign

Contradiction = tuple[str, Line]

LONGEST_SOCKET = 107  # sun_path of unix(7), without its final zero


def contradictions(settings: Settings) -> Iterator[Contradiction]:
    """Each key that does not go with the others, and why."""
    yield from _secrets(settings)
    yield from _bot_api(settings.telegram)
    yield from _webhook(settings.telegram)
    yield from _mail(settings.mail)
    yield from _health(settings.health)
    yield from _public(settings.public)
    yield from _passwords(settings.rules)
    yield from _room(settings.store)
    if settings.rules.secrets_on_slips and settings.rules.secrets != "own":
        own = 'secrets = "own"'
        yield "rules.secrets_on_slips", Line("mistake-slips", {"own": own})
    if settings.centre.language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        yield "centre.language", Line("mistake-language", {"known": known})
    if len(os.fsencode(settings.control.socket.absolute())) > LONGEST_SOCKET:
        yield "control.socket", Line("mistake-socket", {"most": str(LONGEST_SOCKET)})


def _secrets(settings: Settings) -> Iterator[Contradiction]:
    """Secrets of a wrong shape, which are told without repeating them."""
    token, key = settings.telegram.token.reveal(), settings.store.key.reveal()
    if token and not re.fullmatch(r"\d+:[\w-]+", token, re.ASCII):
        yield "telegram.token", Line("mistake-token")
    if key:
        try:
            Keys.read(key)
        except MasterKeyError:
            yield "store.key", Line("mistake-key")


def _bot_api(telegram: TelegramSection) -> Iterator[Contradiction]:
    """A Bot API server of one's own often speaks http only: then no network lies between."""
    for name, url in (("base_url", telegram.base_url), ("base_file_url", telegram.base_file_url)):
        if not url.startswith("https://") and not _is_this_machine(_host(url)):
            yield f"telegram.{name}", Line("mistake-token-in-clear")


def _health(health: HealthSection) -> Iterator[Contradiction]:
    """It asks nobody for a password, and tells how many letters wait and why."""
    if health.listen and not _is_this_machine(health.listen.host):
        yield "health.listen", Line("mistake-health")


def _passwords(rules: RulesSection) -> Iterator[Contradiction]:
    """A rule that no password could keep would leave nobody in."""
    if rules.password_letters + rules.password_digits > rules.password_length:
        yield "rules.password_digits", Line("mistake-password-room")
    if rules.passphrase_length < rules.password_length:
        yield "rules.passphrase_length", Line("mistake-passphrase")


def _room(store: StoreSection) -> Iterator[Contradiction]:
    """Staff are to hear of it before the desk holds."""
    if store.alarm_free_mb < store.least_free_mb:
        yield "store.alarm_free_mb", Line("mistake-alarm-late")


def _webhook(telegram: TelegramSection) -> Iterator[Contradiction]:
    if telegram.mode == "polling":
        return
    if not telegram.webhook_url.startswith("https://"):
        yield "telegram.webhook_url", Line("mistake-webhook-url")
    if not re.fullmatch(r"[\w-]{16,256}", telegram.webhook_secret.reveal(), re.ASCII):
        yield "telegram.webhook_secret", Line("mistake-webhook-secret")


def _public(public: PublicSection) -> Iterator[Contradiction]:
    """The address stands in headers of letters, and paths are put behind it."""
    if public.url and not re.fullmatch(r"https://[\w.:-]+[\w./~-]*", public.url, re.ASCII):
        yield "public.url", Line("mistake-public-url")
    if bool(public.url) != bool(public.listen):
        missing = "listen" if public.url else "url"
        yield f"public.{missing}", Line("mistake-public-half")


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # brackets around what is no address
        return ""


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _mail(mail: MailSection) -> Iterator[Contradiction]:
    if (mail.imap.host or mail.smtp.host) and not mail.address:
        yield "mail.address", Line("mistake-no-sender")
    for name, server in (("imap", mail.imap), ("smtp", mail.smtp)):
        if server.host and server.security == "none" and not _is_this_machine(server.host):
            values = {"none": '"none"', "tls": '"tls"', "starttls": '"starttls"'}
            yield f"mail.{name}.security", Line("mistake-mail-in-clear", values)
        if server.password and not server.user:
            yield f"mail.{name}.user", Line("mistake-no-user")
        if server.host and server.ca_file and (wrong := _cannot_vouch(server.ca_file)):
            yield f"mail.{name}.ca_file", wrong
    if mail.imap.host and not mail.imap.user:
        yield "mail.imap.user", Line("mistake-no-mailbox-user")
    yield from _folders(mail.imap)
    yield from _signature(mail.dkim)


def _folders(imap: ImapSection) -> Iterator[Contradiction]:
    """What is dealt with must not lie where letters come in, or it is met again."""
    if not imap.host:
        return
    coming = {imap.inbox.casefold(), imap.junk.casefold()}
    for name, folder in (("processed", imap.processed), ("quarantine", imap.quarantine)):
        if not folder or folder.casefold() in coming:
            yield f"mail.imap.{name}", Line("mistake-folder")


def _cannot_vouch(file: Path) -> Line | None:
    """What is wrong with a file of certificate authorities, None for nothing."""
    try:
        ssl.create_default_context(cafile=file)
    except ssl.SSLError:
        return Line("mistake-no-certificate", {"file": str(file)})
    except OSError as error:
        return unreadable(file, error)
    return None


def _signature(dkim: DkimSection) -> Iterator[Contradiction]:
    """A key that cannot sign would hold every letter back, and `check` has no server to ask."""
    parts = {"selector": dkim.selector, "domain": dkim.domain, "key_file": dkim.key_file}
    missing = [name for name, value in parts.items() if not value]
    if 0 < len(missing) < len(parts):
        yield f"mail.dkim.{missing[0]}", Line("mistake-half-signature")
    elif dkim.key_file and (wrong := _cannot_sign(dkim.key_file)):
        yield "mail.dkim.key_file", wrong


def _cannot_sign(file: Path) -> Line | None:
    """What is wrong with a key, None for nothing."""
    try:
        fits = can_sign(file.read_bytes())
        return None if fits else Line("mistake-no-rsa-key", {"file": str(file)})
    except OSError as error:
        return unreadable(file, error)
