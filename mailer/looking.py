"""One look into the desk's own mailbox: whether a letter lies there, by its Message-ID."""

from domain.delivery import Cause, TryLater
from mailer.imap_session import INBOX, TROUBLE, ImapSettings, LoginRefusedError, Session
from mailer.worker import Worker


async def lies_in_mailbox(settings: ImapSettings, message_id: str) -> bool:
    """Whether it came to the inbox or to junk; `TryLater` where nobody can look there now.

    Over a connection of its own, since the one that watches may be waiting for news.
    """
    worker = Worker(f"look {settings.account}")
    try:
        return await worker.run(_look, settings, message_id)
    except (LoginRefusedError, *TROUBLE) as error:
        raise TryLater(Cause.UNREACHABLE, f"{type(error).__name__} while looking for it") from error
    finally:
        worker.stop()


def _look(settings: ImapSettings, message_id: str) -> bool:
    session = Session(settings)
    try:
        return any(session.holds(each, message_id) for each in (INBOX, settings.junk) if each)
    finally:
        session.close()
