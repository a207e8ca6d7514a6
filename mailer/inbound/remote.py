"""The blocking session as the event loop sees it: one thread of its own, one kind of trouble."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from mailer.inbound.connection import MISCONFIGURED, TROUBLE, ImapSettings, reason
from mailer.inbound.session import Session
from mailer.worker import Worker

_P = ParamSpec("_P")
_T = TypeVar("_T")


class TroubleError(Exception):
    """The connection is of no more use; told apart from the register's errors.

    `lasting`: it will hardly pass by itself.
    """

    def __init__(self, words: str, *, lasting: bool = False) -> None:
        """`words` are for the log."""
        super().__init__(words)
        self.lasting = lasting


class Remote:
    """One connection's whole life."""

    def __init__(self, settings: ImapSettings) -> None:
        """Nothing is connected before `open`."""
        self._settings = settings
        self._worker = Worker(f"imap {settings.account}")
        self._session: Session | None = None

    async def open(self) -> Session:
        """Connected and logged in; raises LoginRefusedError, or TroubleError."""
        self._session = await self.do(Session, self._settings)
        return self._session

    async def do(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What a blocking call returns; raises TroubleError where it meets TROUBLE."""
        try:
            return await self._worker.run(call, *args, **kwargs)
        except TROUBLE as error:
            lasting = isinstance(error, MISCONFIGURED)
            raise TroubleError(reason(error), lasting=lasting) from error

    def end(self) -> None:
        """At once, whatever the thread is doing."""
        if self._session is not None:
            self._session.interrupt()
        self._worker.stop(last=self._session.close if self._session else None)
