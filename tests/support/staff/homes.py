"""The officers' homes, how sessions stand and what was withdrawn, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.machine.certificates.records import Certificate
from domain.machine.home.changes import LookAtHome
from domain.machine.home.records import KeptHome, SessionStandings
from domain.verifying.logged import PaperCheck


@dataclass(kw_only=True)
class FakeHomes:
    """By default there is no home, and nobody is entered."""

    kept_home: KeptHome | None = None
    standing: Mapping[str, SessionStandings] = field(default_factory=dict)

    def home(self) -> KeptHome | None:
        """The one this chat has."""
        return self.kept_home

    def standings(self, session: str) -> SessionStandings:
        """As given."""
        return self.standing.get(session, SessionStandings(session, ()))

    def running(self) -> tuple[str, ...]:
        """Those whose standings are given."""
        return tuple(sorted(self.standing))


def look(homes: dict[int, KeptHome], chat: int, change: LookAtHome) -> None:
    """What a look changes; a home keeps its number."""
    number = homes[chat].generation if chat in homes else len(homes) + 1
    homes[chat] = KeptHome(number, change.view, change.until)


@dataclass(kw_only=True)
class FakeWithdrawals:
    """By default nothing was withdrawn."""

    taken_back: Mapping[int, str] = field(default_factory=dict)

    def withdrawn(self, account: int) -> str:
        """As given."""
        return self.taken_back.get(account, "")


@dataclass(kw_only=True)
class FakeCertificates(FakeWithdrawals):
    """By default nobody knows of any."""

    certificates: Mapping[int, Certificate] = field(default_factory=dict)

    def certificate(self, account: int) -> Certificate | None:
        """As given."""
        return self.certificates.get(account)

    def checks(self, account: int) -> tuple[PaperCheck, ...]:
        """Nobody has checked anything."""
        return ()
