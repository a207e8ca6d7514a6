"""That a rehearsal touches nothing real: its own servers, on this machine, and an empty store."""

from pathlib import Path
from urllib.parse import urlsplit

from bot.config import Settings, parse
from bot.keys import Keys
from bot.sandbox.demo import AUTHSERV, CENTRE, DESK, SOCKET
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.telegram import Telegram
from bot.staff.order_values import refused
from bot.store.engine.private_files import open_to_others

LOOPBACK = ("127.0.0.1", "::1")
Servers = tuple[Telegram, PostOffice]


def secluded(folder: Path, servers: Servers, own: Settings | None, speed: int) -> Settings:
    """Settings of an invented centre; the limits are those of `own`, so many times."""
    telegram, post = servers
    server = {"host": post.host, "security": "none", "user": post.user, "password": post.password}
    smtp = own.mail.smtp if own else None
    rates = {
        name: speed * (getattr(smtp, name) if smtp else usual)
        for name, usual in (("per_minute", 30), ("per_hour", 500), ("per_day", 2000))
    }
    per_second = own.broadcast.per_second if own else 25
    return parse(
        {
            "centre": CENTRE,
            "telegram": {
                "token": telegram.token,
                "base_url": telegram.base_url,
                "base_file_url": telegram.file_url,
            },
            "mail": {
                "address": DESK,
                "authserv_id": AUTHSERV,
                "imap": {**server, "port": post.imap_port},
                "smtp": {**server, **rates, "port": post.smtp_port},
            },
            "broadcast": {"per_second": speed * per_second},
            "documents": {"engine": own.documents.engine} if own else {},
            "store": {"path": "rehearsal.sqlite3", "key": Keys.generate()},
            "control": {"socket": SOCKET},
            "rules": {"quiet_from": "00:00", "quiet_until": "00:00"},
            "log": {"level": "error"},
        },
        folder=folder,
    )


def require_private(folder: Path) -> None:
    """An empty folder for our eyes alone. Raises `OrderRefused`."""
    if not folder.is_dir() or any(folder.iterdir()):
        raise refused("refused-rehearsal-folder", folder=str(folder))
    if open_to_others(folder):
        raise refused("refused-rehearsal-open", folder=str(folder))


def require_secluded(settings: Settings, servers: Servers, folder: Path) -> None:
    """Nothing in the settings leads anywhere but to these servers. Raises `OrderRefused`."""
    telegram, post = servers
    mail, bot = settings.mail, settings.telegram
    urls = {"telegram.base_url": bot.base_url, "telegram.base_file_url": bot.base_file_url}
    wrong = [key for key, url in urls.items() if urlsplit(url).hostname not in LOOPBACK]
    if bot.token.reveal() != telegram.token:
        wrong.append("telegram.token")
    hosts = {
        "mail.imap": (mail.imap.host, mail.imap.port, post.imap_port),
        "mail.smtp": (mail.smtp.host, mail.smtp.port, post.smtp_port),
    }
    wrong += [
        key for key, (host, port, ours) in hosts.items() if host not in LOOPBACK or port != ours
    ]
    wrong += [key for key, url in _outwards(settings).items() if url]
    store = settings.store.path.absolute()
    if store.parent != folder.absolute() or store.exists():
        wrong.append("store.path")
    if wrong:
        raise refused("refused-rehearsal-real", settings=", ".join(wrong))


def _outwards(settings: Settings) -> dict[str, str]:
    return {
        "telegram.webhook_url": settings.telegram.webhook_url,
        "public.url": settings.public.url,
    }
