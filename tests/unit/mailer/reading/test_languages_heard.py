"""A language is heard only where it can refuse and doubt; the others are heard without it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from mailer.reading.words.languages import NEEDED, read_words, why_unheard

REFUSALS = """
[refusals]
deny = ["non sono io"]
deny_name = ["non sono"]
deny_alone = ["no"]
deny_opens = ["no non"]
stop = ["non scrivetemi più"]
stop_alone = ["basta"]
"""
DOUBTS = """
[doubts]
asks = ["perché"]
"""
YESES = """
[yeses]
confirm_alone = ["sì"]
"""


def put(folder: Path, people: Mapping[str, str]) -> Path:
    """The folder of words with a people.toml for each language."""
    for language, text in people.items():
        (folder / language).mkdir()
        (folder / language / "people.toml").write_text(text, "utf-8")
    return folder


def why(folder: Path, people: str) -> str:
    return why_unheard(put(folder, {"it": people}) / "it")


def test_a_language_that_refuses_and_doubts_before_it_agrees_is_heard(tmp_path: Path) -> None:
    words = read_words(put(tmp_path, {"it": REFUSALS + DOUBTS + YESES}))
    assert (words.heard, words.unheard) == (("it",), {})
    assert words.lists["confirm_alone"] == ("sì",)


def test_a_language_of_yeses_is_not_heard_and_the_others_are(tmp_path: Path) -> None:
    words = read_words(put(tmp_path, {"es": REFUSALS + DOUBTS + YESES, "it": YESES}))
    assert (words.heard, list(words.unheard)) == (("es",), ["it"])
    assert words.lists["deny"] == ("non sono io",)


def test_a_language_that_only_refuses_must_doubt_as_well(tmp_path: Path) -> None:
    assert why(tmp_path, REFUSALS + YESES) == (
        "it could only agree: people.toml lacks [doubts] asks"
    )


@pytest.mark.parametrize("lost", NEEDED["refusals"])
def test_the_refusals_that_a_language_lacks_are_named(tmp_path: Path, lost: str) -> None:
    lines = [line for line in REFUSALS.splitlines() if not line.startswith(f"{lost} =")]
    text = "\n".join([*lines, f"{lost} = []"]) + DOUBTS + YESES
    assert why(tmp_path, text).endswith(f"people.toml lacks [refusals] {lost}")


def test_yeses_that_stand_before_the_refusals_are_not_heard(tmp_path: Path) -> None:
    assert why(tmp_path, YESES + REFUSALS + DOUBTS) == "its refusals and doubts do not come first"
    (tmp_path / "it/people.toml").write_text(REFUSALS + YESES + DOUBTS, "utf-8")
    assert why_unheard(tmp_path / "it") == "its refusals and doubts do not come first"


def test_a_folder_without_words_of_people_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "it").mkdir()
    assert why_unheard(tmp_path / "it") == "it has no people.toml"


def test_words_that_are_no_toml_leave_the_others_heard(tmp_path: Path) -> None:
    words = read_words(put(tmp_path, {"es": REFUSALS + DOUBTS + YESES, "it": "deny = [no]"}))
    assert words.heard == ("es",)
    assert words.unheard["it"].startswith("its words cannot be read: ")


def test_what_programs_write_is_heard_in_every_language_at_once(tmp_path: Path) -> None:
    (tmp_path / "programs.toml").write_text('[quotes]\nverbs = ["schrieb"]', "utf-8")
    put(tmp_path, {"it": REFUSALS + DOUBTS + YESES})
    (tmp_path / "it/programs.toml").write_text('[quotes]\nverbs = ["ha scritto"]', "utf-8")
    assert read_words(tmp_path).lists["verbs"] == ("ha scritto", "schrieb")
