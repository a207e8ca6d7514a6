"""`results-desk releases`, where no desk runs: the list, and one that is taken back."""

import json
import os
import pwd
from pathlib import Path

import pytest

from tests.desk.commands.conftest import Type

Capture = pytest.CaptureFixture[str]
OF = ("release", "--exam", "FCE", "--session", "2026-10", "--covers", "71")


def listed(cohort: Type, capsys: Capture) -> list[dict[str, object]]:
    capsys.readouterr()
    assert cohort("releases", "--json") == 0
    rows: list[dict[str, object]] = json.loads(capsys.readouterr().out)["releases"]
    return rows


def test_a_planned_release_is_listed_and_taken_back(cohort: Type, capsys: Capture) -> None:
    assert cohort("releases") == 0
    assert "There is no release yet." in capsys.readouterr().out
    cohort(*OF, "--at", "2099-12-05 08:00")
    [planned] = listed(cohort, capsys)
    number = planned["release"]
    assert (planned["state"], planned["results"], planned["fates"]) == ("planned", 71, None)
    assert cohort("releases", "cancel", number, answers="no\n") == 1
    assert listed(cohort, capsys) == [planned]
    assert cohort("releases", "cancel", number, answers="cancel\n") == 0
    told = capsys.readouterr().out
    assert f"Release {number}: B2 First, October 2026. 71 results, to be seen from" in told
    assert "Its 71 results wait for a new release" in told
    [cancelled] = listed(cohort, capsys)
    assert (cancelled["state"], cancelled["results"]) == ("cancelled", 71)
    assert cohort(*OF, "--at", "2099-12-06 08:00") == 0


@pytest.mark.parametrize("number", ["7", "x", "-1"])
def test_what_is_no_planned_release_is_refused(cohort: Type, capsys: Capture, number: str) -> None:
    assert cohort("releases", "cancel", number, "--yes") in {1, 2}
    assert capsys.readouterr().err


def test_where_two_agree_a_command_prepares_and_nobody_agrees_with_themselves(
    cohort: Type, tmp_path: Path, capsys: Capture
) -> None:
    with (tmp_path / "config.toml").open("a", encoding="utf-8") as settings:
        settings.write("[staff]\napprovals = 2\n")
    assert cohort(*OF, "--json") == 0
    made = json.loads(capsys.readouterr().out)
    assert (made["waits"], made["covers"]) == (True, 71)
    number = made["release"]
    assert cohort("releases") == 0
    assert f"Release {number}: B2 First, October 2026. 71 results" in capsys.readouterr().out
    assert cohort("releases", "approve", number, answers="yes\n") == 1
    assert "Nothing was changed." in capsys.readouterr().out
    assert cohort("releases", "approve", number, answers="approve\n") == 1
    assert "Somebody else has to agree" in capsys.readouterr().err
    assert cohort("releases", "refuse", number, "--yes") == 0
    assert cohort("releases", "approve", number, "--yes") == 1
    assert "does not wait for approval" in capsys.readouterr().err
    assert listed(cohort, capsys) == []


def test_an_emergency_goes_without_a_second_and_only_where_there_is_one(
    cohort: Type, tmp_path: Path, capsys: Capture
) -> None:
    assert cohort(*OF, "--emergency", "nobody answers") == 1
    assert "leave --emergency out" in capsys.readouterr().err
    with (tmp_path / "config.toml").open("a", encoding="utf-8") as settings:
        settings.write("[staff]\napprovals = 2\n")
    assert cohort(*OF, "--emergency", " ") == 1
    assert "needs a reason" in capsys.readouterr().err
    assert listed(cohort, capsys) == []
    assert cohort(*OF, "--emergency", "nobody answers") == 0
    [made] = listed(cohort, capsys)
    assert made["state"] in {"running", "made"}


def test_whose_result_is_withheld_a_user_known_as_no_approver_does_not_see(
    cohort: Type, tmp_path: Path, capsys: Capture
) -> None:
    user, listing = pwd.getpwuid(os.getuid()).pw_name, (*OF[:5], "--list", "withheld")
    assert cohort(*listing) == 0
    with (tmp_path / "config.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'[staff]\napprovers = [8]\nmachine_users = ["7 {user}"]\n')
    assert cohort(*listing) == 1
    assert "nobody else sees" in capsys.readouterr().err
    assert cohort(*OF[:5], "--list", "missing") == 0


def test_an_open_release_cannot_be_cancelled(cohort: Type, capsys: Capture) -> None:
    cohort(*OF)
    [made] = listed(cohort, capsys)
    assert cohort("releases", "cancel", made["release"], "--yes") == 1
    assert "What is planned can be cancelled" in capsys.readouterr().err
    assert listed(cohort, capsys) == [made]


def test_an_open_release_is_withdrawn_for_a_reason(cohort: Type, capsys: Capture) -> None:
    cohort(*OF)
    [made] = listed(cohort, capsys)
    withdraw = ("releases", "withdraw", made["release"], "--reason", "mistake")
    assert cohort(*withdraw[:3], "--yes") == 2
    assert cohort(*withdraw, answers="no\n") == 1
    told = capsys.readouterr().out
    assert "Looked at: 0. Taken as a PDF: 0." in told
    assert "Nothing was changed." in told
    assert listed(cohort, capsys) == [made]
    warn = ("releases", "warn", made["release"], "--yes")
    assert cohort(*warn) == 1
    assert "Of what is withdrawn organisations can be told" in capsys.readouterr().err
    assert cohort(*withdraw, answers="withdraw\n") == 0
    assert "is withdrawn, and nobody sees its 71 results any more" in capsys.readouterr().out
    [withdrawn] = listed(cohort, capsys)
    assert (withdrawn["state"], withdrawn["withdrawn_why"]) == ("withdrawn", "mistake")
    assert cohort(*withdraw, "--yes") == 1
    assert "What is open can be withdrawn" in capsys.readouterr().err
    assert cohort(*warn) == 1
    assert "there is nobody to tell" in capsys.readouterr().err


def test_for_other_programs_it_says_what_was_done(cohort: Type, capsys: Capture) -> None:
    cohort(*OF)
    [made] = listed(cohort, capsys)
    number = made["release"]
    order = ("releases", "--json", "withdraw", number, "--reason", "invalid")
    assert cohort(*order, answers="no\n") == 1
    said = capsys.readouterr()
    assert json.loads(said.out) == {"error": "refused"}
    assert "Looked at: 0." in said.err
    assert "Type withdraw to go on: Nothing was changed." in said.err
    assert cohort(*order, answers="withdraw\n") == 0
    done = {"release": number, "reason": "invalid", "done": "withdraw"}
    assert json.loads(capsys.readouterr().out) == done
    assert cohort(*OF) == 0  # and may be released anew


def test_what_a_release_would_cover_is_shown_and_nothing_released(
    cohort: Type, capsys: Capture
) -> None:
    capsys.readouterr()
    assert cohort(*OF[:5], "--dry-run", "--json") == 0
    seen = json.loads(capsys.readouterr().out)
    assert (seen["covers"], seen["exam"]) == (71, "B2 First")
    assert sum(n for name, n in seen["groups"].items() if name[0:5] == "grade") <= 71
    assert cohort(*OF[:5], "--dry-run") == 0
    assert "71 results would be released" in capsys.readouterr().out
    assert listed(cohort, capsys) == []


def test_who_is_in_a_group_is_named_and_that_is_in_the_audit(cohort: Type, capsys: Capture) -> None:
    capsys.readouterr()
    assert cohort(*OF[:5], "--list", "without-account", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)["listed"]) == 71
    cohort("audit")
    assert "without-account" in capsys.readouterr().out
    assert cohort(*OF[:5], "--list", "everybody") == 2


def test_a_release_made_by_another_program_answers_in_its_words(
    cohort: Type, capsys: Capture
) -> None:
    capsys.readouterr()
    assert cohort(*OF, "--json") == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["covers"] == 71
    assert "71 results would be released" in told.err


@pytest.mark.parametrize(
    ("at", "why"),
    [
        ("2099-12-05 08:00", "The office is closed that day."),  # a Saturday
        ("2099-12-07 06:00", "The office is closed at that hour."),
        ("2099-12-07 08:00", ""),
        ("2099-12-24 08:00", "The day after, nobody is there"),
    ],
)
def test_a_moment_when_nobody_answers_is_said_before_it_is_asked(
    cohort: Type, capsys: Capture, at: str, why: str
) -> None:
    capsys.readouterr()
    assert cohort(*OF[:5], "--at", at, answers="no\n") == 1
    told = capsys.readouterr().out
    assert (why or "71 results") in told
    assert ("would wait for an answer" in told) is bool(why)


def test_a_command_releases_one_delivery_or_centre(cohort: Type, capsys: Capture) -> None:
    seen = {}
    for delivery in ("paper", "digital"):
        assert cohort(*OF[:5], "--delivery", delivery, "--dry-run", "--json") == 0
        seen[delivery] = json.loads(capsys.readouterr().out)["covers"]
    assert sum(seen.values()) == 71
    assert cohort(*OF[:5], "--delivery", "paper", "--covers", seen["paper"]) == 0
    assert "B2 First on paper, October 2026" in capsys.readouterr().out
    [made] = listed(cohort, capsys)
    assert (made["delivery"], made["centre"], made["results"]) == ("paper", "", seen["paper"])
    assert cohort(*OF[:5], "--centre", "fr999", "--covers", "0") == 1
    assert cohort(*OF[:5], "--delivery", "oral") == 2
    assert cohort(*OF[:5], "--covers", seen["digital"]) == 0


def test_one_straggler_is_released_alone(cohort: Type, capsys: Capture) -> None:
    of = ("--exam", "B2 First", "--session", "2026-10")
    assert cohort("release", *of, "--list", "grade-b", "--json") == 0
    first, second, *_ = json.loads(capsys.readouterr().out)["listed"]
    for number in (first["id_number"], second["id_number"]):
        assert cohort("release", *of, "--only", number, "--covers", 1, "--json") == 0
        made = json.loads(capsys.readouterr().out)
        assert (made["covers"], made["waits"]) == (1, False)
    assert cohort("release", *of, "--only", first["id_number"], "--covers", 1) == 1
    assert "waits to be released: nothing was changed" in capsys.readouterr().err
    assert cohort("release", *of, "--only", "12", "--covers", 1) == 1
    assert "is no ID number" in capsys.readouterr().err
    assert cohort("release", *of, "--only", second["id_number"], "--centre", "FR181") == 1
    assert "leave --delivery, --centre and --list out" in capsys.readouterr().err
    assert [each["results"] for each in listed(cohort, capsys)] == [1, 1]
