"""The guide's ticks: which steps of the story have happened, whoever pressed what."""

from collections.abc import Awaitable, Callable

from bot.sandbox.mail.delivered import Delivered, mailbox_of
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.page.cast import Cast
from bot.sandbox.telegram import Shown

Progress = Callable[[], Awaitable[frozenset[str]]]
PDF = "application/pdf"


async def nothing_happened() -> frozenset[str]:
    """Where no desk runs."""
    return frozenset()


class Story:
    """Looks at the store, chats and mailboxes; what happened once stays done, in whatever order.

    The steps: start, register, confirm, import, release, read, statement, send; and by mail alone
    mail-account, mail-result, mail-share, mail-page.
    """

    def __init__(self, cast: Cast, post: PostOffice, progress: Progress) -> None:
        """`progress` tells what the store knows: accounts, import, release, shares."""
        self._post = post
        self._progress = progress
        self._candidates = [each.person for each in cast.candidates]
        self._by_mail = {mailbox_of(each.email) for each in cast.correspondents}
        self._done: set[str] = set()

    async def done(self) -> list[str]:
        """The steps that are done by now."""
        chats = [shown for person in self._candidates for shown in person.history]
        seen = {
            "start": bool(chats),
            "read": any(map(_shows_result, chats)),
            "statement": any(map(_is_statement, chats)),
            "mail-result": any(map(self._brings_statement, self._post.journal)),
        }
        self._done |= await self._progress()
        self._done |= {step for step, happened in seen.items() if happened}
        return sorted(self._done)

    def _brings_statement(self, letter: Delivered) -> bool:
        """To somebody who has no chat that a result could be shown in."""
        return letter.mailbox in self._by_mail and any(
            each.mime == PDF for each in letter.attachments
        )


def _shows_result(message: Shown) -> bool:
    """A result has buttons for its Statement below it, which nothing else has."""
    return message.from_bot and any(":statement:" in each.data for each in message.buttons)


def _is_statement(message: Shown) -> bool:
    """Long texts are files too."""
    return bool(message.from_bot and message.file and message.file.mime == PDF)
