"""The guide's ticks: which steps of the story have been seen to happen."""

from bot.sandbox.mail.delivered import mailbox_of
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.page.cast import Cast


class Story:
    """Looks at chats and mailboxes; what happened once stays done, in whatever order it came.

    The steps: start, register, confirm, import, release, read, statement, send.
    """

    def __init__(self, cast: Cast, post: PostOffice) -> None:
        self._post = post
        self._staff = cast.staff
        self._candidates = [each.person for each in cast.candidates]
        self._addresses = {mailbox_of(each.email) for each in cast.candidates}
        self._university = mailbox_of(cast.university)
        self._done: set[str] = set()
        self._letters_at_import = 0

    def note(self, step: str) -> None:
        """A step that is known to have happened."""
        if step == "import" and step not in self._done:
            self._letters_at_import = len(self._post.journal)
        self._done.add(step)

    def candidate_acted(self) -> None:
        """Once results are released, what a candidate does is reading them."""
        if "release" in self._done:
            self.note("read")

    def done(self) -> list[str]:
        """The steps that are done by now."""
        for step, happened in self._seen().items():
            if happened:
                self.note(step)
        return sorted(self._done)

    def _seen(self) -> dict[str, bool]:
        journal = self._post.journal
        chats = [shown for person in self._candidates for shown in person.history]
        imported = "import" in self._done
        news = journal[self._letters_at_import :] if imported else []
        return {
            "start": bool(chats),
            "register": any(each.mailbox in self._addresses for each in journal),
            "confirm": any(each.sender in self._addresses for each in journal),
            "import": any(each.file and not each.from_bot for each in self._staff.history),
            "release": any(each.mailbox in self._addresses for each in news),
            "statement": any(each.file and each.from_bot for each in chats),
            "send": any(each.mailbox == self._university for each in journal),
        }
