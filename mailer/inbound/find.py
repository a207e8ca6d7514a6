"""One look into the desk's own mailbox: whether a letter lies there, by its Message-ID."""

from collections.abc import Iterable

from domain.machine.outbound import Cause, TryLater
from mailer.inbound.connection import TROUBLE, ImapSettings, LoginRefusedError, reason
from mailer.inbound.session import Session
from mailer.worker import Worker


async def lies_in_mailbox(settings: ImapSettings, message_id: str, *others: str) -> bool:
    """Whether it came to the inbox, to junk or to one of the `others`.

    Raises `TryLater` where nobody can look there now.

    Over a connection of its own, since the one that watches may be waiting for news.
    """
    worker = Worker(f"look {settings.account}")
    try:
        return await worker.run(_look, settings, message_id, others)
    except (LoginRefusedError, *TROUBLE) as error:
        raise TryLater(Cause.UNREACHABLE, f"{reason(error)} while looking for it") from error
    finally:
        worker.stop()


def _look(settings: ImapSettings, message_id: str, others: Iterable[str]) -> bool:
    session = Session(settings)
    try:
        folders = session.survey()
        named = map(folders.find, (settings.inbox, *others))
        places = (*named, folders.junk(settings.junk, settings.own))
        return any(session.holds(each, message_id) for each in places if each)
    finally:
        session.close()
