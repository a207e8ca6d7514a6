"""One look into the desk's own mailbox: whether a letter lies there, by its Message-ID."""

from domain.delivery import Cause, TryLater
from mailer.imap_connection import TROUBLE, ImapSettings, LoginRefusedError, reason
from mailer.imap_session import Session
from mailer.worker import Worker


async def lies_in_mailbox(settings: ImapSettings, message_id: str) -> bool:
    """Whether it came to the inbox or to junk; `TryLater` where nobody can look there now.

    Over a connection of its own, since the one that watches may be waiting for news.
    """
    worker = Worker(f"look {settings.account}")
    try:
        return await worker.run(_look, settings, message_id)
    except (LoginRefusedError, *TROUBLE) as error:
        raise TryLater(Cause.UNREACHABLE, f"{reason(error)} while looking for it") from error
    finally:
        worker.stop()


def _look(settings: ImapSettings, message_id: str) -> bool:
    session = Session(settings)
    try:
        folders = session.survey()
        places = (folders.find(settings.inbox), folders.junk(settings.junk))
        return any(session.holds(each, message_id) for each in places if each)
    finally:
        session.close()
