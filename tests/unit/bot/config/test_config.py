"""Settings: defaults, overriding, secrets, and how mistakes are told."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from bot.config import LANGUAGES, ConfigError, Secret, load, parse
from bot.config.schema import keys
from tests.support.config import CENTRE, NOTHING, desk, mistakes
from tests.support.offenders import each_of
from tests.support.places import ROOT

EXAMPLE = ROOT / "config.example.toml"


def flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in table.items():
        below = flat(value, f"{prefix}{name}.") if isinstance(value, dict) else None
        found |= {f"{prefix}{name}": value} if below is None else below
    return found


def uncommented() -> dict[str, Any]:
    """The example with every line taken in that shows a default."""
    return tomllib.loads(re.sub(r"^#(?=\w+ = )", "", EXAMPLE.read_text("utf-8"), flags=re.M))


def in_any_language(key: str) -> str:
    """A centre's texts are shown in some of the languages, and may be set in each."""
    return re.sub(r"\.texts\.\w+\.", ".texts.*.", key)


def test_the_unedited_example_loads() -> None:
    assert load(EXAMPLE, NOTHING).centre.number == "FR000"


def test_the_example_names_every_setting_and_no_other() -> None:
    assert set(map(in_any_language, flat(uncommented()))) == set(map(in_any_language, keys()))


def test_the_example_shows_the_defaults_that_hold() -> None:
    shown = uncommented()
    texts = shown["centre"].pop("texts"), shown["privacy"].pop("texts"), shown["terms"].pop("texts")
    assert all(set(each) <= set(LANGUAGES) for each in texts)
    assert parse(shown, folder=ROOT) == load(EXAMPLE, NOTHING)


def test_every_language_of_the_texts_has_a_catalogue() -> None:
    assert set(LANGUAGES) == {folder.name for folder in ROOT.glob("bot/texts/locales/[!_]*/")}


def test_a_text_of_the_centre_replaces_ours_in_that_language_only() -> None:
    ours = parse(desk())
    own = parse({"centre": {**CENTRE, "texts": {"fr": {"issuer_note": "Extrait."}}}})
    assert own.centre.texts["fr"].issuer_note == "Extrait."
    assert own.centre.texts["en"] == ours.centre.texts["en"]


def test_a_text_left_empty_is_ours() -> None:
    left = parse({"centre": {**CENTRE, "texts": {"fr": {"enquiry_note": ""}}}})
    assert left.centre.texts["fr"] == parse({"centre": CENTRE}).centre.texts["fr"]


def test_texts_name_the_centre_and_the_days_that_are_set() -> None:
    own = {"texts": {"fr": {"retention": "{letters_days} jours"}}}
    settings = parse(desk(store={"keep_letters_days": 45}, privacy=own))
    assert "Lyon" in settings.centre.texts["fr"].issuer_note
    assert settings.privacy.texts["fr"].retention == "45\u00a0jours"


def test_a_centre_s_own_words_are_set_as_a_printer_would() -> None:
    own = {"name": "L'Odéon", "texts": {"fr": {"issuer_note": "L'extrait de {centre} : 20 Mo ?"}}}
    settings = parse({"centre": CENTRE | own})
    assert settings.centre.texts["fr"].issuer_note == (
        "L’extrait de L'Odéon\u00a0: 20\u00a0Mo\u202f?"
    )


def test_no_default_text_keeps_an_unfilled_place() -> None:
    settings = parse(desk())
    texts = [settings.centre.texts, settings.privacy.texts, settings.terms.texts]
    assert not re.search(r"\{\w*\}", repr(texts).replace("{'", ""))


def test_an_unknown_place_in_a_text_is_a_mistake() -> None:
    wrong = mistakes({"centre": {**CENTRE, "texts": {"fr": {"issuer_note": "{center}"}}}})
    assert wrong[0].startswith("centre.texts.fr.issuer_note: unknown place {center}")


def test_the_centre_answers_for_privacy_where_nobody_else_is_named() -> None:
    privacy = parse(desk()).privacy
    assert (privacy.controller, privacy.contact) == ("Lyon", "examens@lyon.test")


def test_all_mistakes_are_told_at_once_by_key() -> None:
    document = desk(
        mail={"imap": {"port": "993x"}}, log={"level": "loud"}, rules={"lock_minutes": 0}
    )
    assert mistakes(document) == (
        'mail.imap.port: expected a whole number, got "993x"',
        "rules.lock_minutes: expected a whole number, 1 or more, got 0",
        'log.level: expected one of "debug", "info", "warning", "error", got "loud"',
    )


@each_of(
    [
        ({"telegrm": {"token": "1"}}, "telegrm: unknown; did you mean telegram?"),
        ({"mail": {"imapp": {}}}, "mail.imapp: unknown; did you mean mail.imap?"),
        ({"store": {"pth": "x"}}, "store.pth: unknown; did you mean store.path?"),
        ({"mail": 3}, "mail: expected a section, [mail], got 3"),
        ({"log": {"level": {}}}, "log.level: expected one of"),
        ({"rules": {"quiet_from": "late"}}, "rules.quiet_from: expected a time of day such as"),
        ({"staff": {"officers": ["x"]}}, 'staff.officers: expected a whole number, got "x"'),
        ({"staff": {"officers": 7}}, "staff.officers: expected a list in [brackets], got 7"),
        ({"health": {"listen": "9100"}}, "health.listen: expected an address and port"),
        ({"broadcast": {"per_second": True}}, "broadcast.per_second: expected a whole number"),
        ({"mail": {"address": "desk"}}, "mail.address: expected a mail address"),
        ({"centre": {**CENTRE, "timezone": "Europe"}}, "centre.timezone: expected a time zone"),
        ({"centre": {**CENTRE, "name": ""}}, "centre.name: missing"),
        (
            {"rules": {"password_length": 7}},
            "rules.password_length: expected a whole number, 8 to 64",
        ),
        (
            {"rules": {"password_digits": 8}},
            "rules.password_digits: with password_letters it is more",
        ),
        (
            {"rules": {"password_length": 12, "passphrase_length": 11}},
            "rules.passphrase_length: is below password_length",
        ),
        (
            {"store": {"alarm_free_mb": 99, "least_free_mb": 100}},
            "store.alarm_free_mb: is below least_free_mb",
        ),
        ({"control": {"socket": "/run/" + "x" * 103}}, "control.socket: is longer than 107 bytes"),
    ]
)
def test_a_mistake_names_its_key_and_what_was_expected(section: dict[str, Any], line: str) -> None:
    (wrong,) = mistakes(desk(**section))
    assert wrong.startswith(line)


def test_broken_toml_is_told_with_its_line_and_the_environment_besides(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[centre]\nname = Lyon\n")
    with pytest.raises(ConfigError) as caught:
        load(tmp_path / "config.toml", {"RESULTS_DESK_STORE__PTH": "x"})
    assert "line 2" in caught.value.mistakes[0]
    assert "did you mean RESULTS_DESK_STORE__PATH?" in caught.value.mistakes[1]


def test_a_file_that_is_not_there_leads_to_init(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="results-desk init"):
        load(tmp_path / "config.toml", NOTHING)


@each_of(["7,8", " 7 , 8 ", "[7, 8]"])
def test_the_environment_wins_over_the_file(officers: str) -> None:
    environment = {
        "RESULTS_DESK_TELEGRAM__BASE_URL": "http://localhost:1/bot",
        "RESULTS_DESK_STAFF__OFFICERS": officers,
        "RESULTS_DESK_MAIL__IMAP__PORT": "1143",
        "RESULTS_DESK_CONFIG": "elsewhere.toml",
    }
    settings = parse(desk(staff={"officers": [1]}), environment)
    assert settings.telegram.base_url == "http://localhost:1/bot"
    assert settings.staff.officers == (7, 8)
    assert settings.mail.imap.port == 1143


def test_a_mistake_in_the_environment_is_told_by_the_name_of_its_variable() -> None:
    (wrong,) = mistakes(desk(), {"RESULTS_DESK_MAIL__IMAP__PORT": "993x"})
    assert wrong == 'RESULTS_DESK_MAIL__IMAP__PORT: expected a whole number, got "993x"'


def test_a_secret_comes_from_its_file_without_the_line_end(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("12:abc\n")
    settings = parse(desk(telegram={"token_file": "token"}), folder=tmp_path)
    assert settings.telegram.token.reveal() == "12:abc"


def test_a_secret_in_the_environment_wins_over_the_file_of_the_config() -> None:
    environment = {"RESULTS_DESK_TELEGRAM__TOKEN": "12:abc"}
    settings = parse(desk(telegram={"token_file": "nowhere"}), environment)
    assert settings.telegram.token.reveal() == "12:abc"


def test_a_secret_given_twice_is_a_mistake() -> None:
    (wrong,) = mistakes(desk(telegram={"token": "12:abc", "token_file": "token"}))
    assert wrong == "telegram.token_file: give this or telegram.token, not both"


def test_a_secret_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (wrong,) = mistakes(desk(store={"key_file": "gone"}), folder=tmp_path)
    assert wrong == f"store.key_file: {tmp_path}/gone cannot be read: No such file or directory"


def test_a_missing_token_is_a_mistake_only_where_it_is_needed() -> None:
    assert not parse(desk()).telegram.token
    (wrong,) = mistakes(desk(), needs=["telegram.token"])
    assert wrong.startswith("telegram.token: missing")


@each_of([repr, str, "{}".format])
def test_a_secret_never_shows_itself(show: Callable[[object], str]) -> None:
    settings = parse(desk(telegram={"token": "1:hunter2"}))
    assert "hunter2" not in show(settings.telegram.token) + show(settings) + show(asdict(settings))


def test_a_secret_says_whether_it_is_set() -> None:
    assert Secret("hunter2")
    assert not Secret("")


def test_a_mistake_about_a_secret_does_not_repeat_it() -> None:
    wrong = mistakes(desk(telegram={"token": 1234567, "tokn": "hunter2"}))
    assert "1234567" not in repr(wrong)
    assert "hunter2" not in repr(wrong)


@each_of([({}, "2"), ({"texts": {"fr": {"text": "Soyez sages."}}}, "1"), ({"version": "3"}, "3"),
          ({"version": "3", "texts": {"fr": {"text": "Soyez sages."}}}, "3"),
          ({"texts": {"fr": {"text": ""}}}, "2")])  # fmt: skip
def test_a_centre_s_own_terms_are_no_new_version_because_ours_are(
    own: dict[str, object], version: str
) -> None:
    assert parse(desk(terms=own)).terms.version == version
