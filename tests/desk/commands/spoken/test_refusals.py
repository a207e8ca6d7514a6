"""An order that is refused says why in the language of whoever gave it, a desk running or not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES
from tests.support.staff.commanded import command, running_desk

Type = Callable[..., int]
Capture = pytest.CaptureFixture[str]
RELEASE = ("release", "--exam", "FCE", "--session", "2026-06")
MARIE = CANDIDATES["Marie"].id_number

REFUSED = (
    (("account", "reopen", "XYZ987654", "--yes"), "n’est l’identifiant d’aucune inscription"),
    (("account", "wake", MARIE, "--yes"), "n’est pas au repos\u00a0: rien n’a été changé"),
    (("account", "admit", MARIE, "--checked", "passeport", "--yes"), "n’attend personne"),
    (("account", "unfreeze", MARIE, "--checked", "passeport", "--yes"), "pas de compte gelé"),
    (("outbox", "drop", "9999"), "la ligne 9999 n’est ni en attente"),
    (("questions", "show", "9999"), "il n’y a pas de question 9999"),
    (("staff", "new-pin", "77"), "n’a pas de code PIN"),
    (("concerned", "--since", "hier"), "--since\u00a0: «\u00a0hier\u00a0» n’est pas un moment"),
    ((*RELEASE, "--at", "demain"), "--at\u00a0: «\u00a0demain\u00a0» n’est pas un moment"),
    ((*RELEASE, "--at", "2020-01-01"), "2020-01-01 est déjà passé"),
    (("import", "entries", "/none.csv"), "/none.csv ne peut pas être lu\u00a0: il n’existe pas"),
)


@pytest.fixture(autouse=True)
def french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")


async def test_a_running_desk_refuses_in_french(tmp_path: Path, capsys: Capture) -> None:
    async with running_desk(tmp_path) as world:
        await world.settle()
        for arguments, words in REFUSED:
            assert await command(world, *arguments) == 1
            assert words in capsys.readouterr().err


def test_without_a_desk_it_is_refused_in_french_too(cohort: Type, capsys: Capture) -> None:
    for arguments, words in (REFUSED[0], *REFUSED[4:]):
        assert cohort(*arguments) == 1
        assert words in capsys.readouterr().err
