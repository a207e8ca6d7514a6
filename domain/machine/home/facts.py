"""What a decision may know of how sessions stand."""

from typing import Protocol

from domain.machine.home.records import KeptHome, SessionStandings


class HomeFacts(Protocol):
    """The part of `Facts` that is about them."""

    def home(self) -> KeptHome | None:
        """The home of this chat, if there is one."""

    def standings(self, session: str) -> SessionStandings:
        """How the entries of a session (`YYYY-MM`) stand."""

    def running(self) -> tuple[str, ...]:
        """The sessions (`YYYY-MM`) that run and in which anybody is entered, the earliest first."""
