"""Settings: defaults, overriding, secrets, and how mistakes are told."""

import re
import tomllib
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import asdict
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from bot.config import LANGUAGES, ConfigError, Endpoint, Secret, load, parse
from bot.config.schema import keys
from tests.support.places import ROOT

EXAMPLE = ROOT / "config.example.toml"
CENTRE = {"name": "Lyon", "number": "FR001", "city": "Lyon", "email": "examens@lyon.test"}
NOTHING: Mapping[str, str] = {}


def desk(**sections: Any) -> dict[str, Any]:
    return {"centre": CENTRE, **sections}


def mistakes(*arguments: Any, **options: Any) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        parse(*arguments, **options)
    return caught.value.mistakes


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


def test_texts_name_the_centre_and_the_days_that_are_set() -> None:
    settings = parse(desk(store={"keep_letters_days": 45}))
    assert "Lyon" in settings.centre.texts["fr"].issuer_note
    assert "45 jours" in settings.privacy.texts["fr"].retention


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


@pytest.mark.parametrize(
    ("section", "line"),
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
        ({"control": {"socket": "/run/" + "x" * 103}}, "control.socket: is longer than 107 bytes"),
    ],
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


@pytest.mark.parametrize("officers", ["7,8", " 7 , 8 ", "[7, 8]"])
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


@pytest.mark.parametrize("show", [repr, str, "{}".format])
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


def test_a_webhook_needs_its_address_and_its_secret() -> None:
    wrong = mistakes(desk(telegram={"mode": "webhook"}))
    assert [line.split(":")[0] for line in wrong] == [
        "telegram.webhook_url",
        "telegram.webhook_secret",
    ]


@pytest.mark.parametrize("name", ["imap", "smtp"])
def test_a_mail_server_elsewhere_is_not_spoken_to_in_clear(name: str) -> None:
    server = {"host": "mail.lyon.test", "security": "none", "user": "desk", "password": "x"}
    [line] = mistakes(desk(mail={"address": "desk@lyon.test", name: server}))
    assert line.startswith(f"mail.{name}.security: ")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_a_mail_server_on_this_machine_may_be(host: str) -> None:
    server = {"host": host, "security": "none", "user": "desk", "password": "x"}
    assert parse(desk(mail={"address": "desk@lyon.test", "imap": server})).mail.imap.host == host


def test_a_mail_server_needs_a_sender_and_a_user() -> None:
    wrong = mistakes(desk(mail={"imap": {"host": "mail.lyon.test"}}))
    assert [line.split(":")[0] for line in wrong] == ["mail.address", "mail.imap.user"]


@pytest.mark.parametrize(
    ("public", "key"),
    [
        ({"url": "https://desk.lyon.test"}, "public.listen"),
        ({"listen": "127.0.0.1:8081"}, "public.url"),
        ({"url": "http://desk.lyon.test", "listen": "127.0.0.1:8081"}, "public.url"),
        ({"url": "https://desk.lyon.test/?a>,<b", "listen": "127.0.0.1:8081"}, "public.url"),
    ],
)
def test_public_pages_need_an_address_fit_for_letters_and_a_port(
    public: dict[str, str], key: str
) -> None:
    (wrong,) = mistakes(desk(public=public))
    assert wrong.startswith(f"{key}: ")


def test_half_a_signature_is_a_mistake() -> None:
    (wrong,) = mistakes(desk(mail={"dkim": {"selector": "a", "domain": "lyon.test"}}))
    assert wrong.startswith("mail.dkim.key_file: missing")


def test_a_key_that_cannot_sign_is_a_mistake(tmp_path: Path) -> None:
    key = tmp_path / "dkim.pem"
    signature = {"selector": "a", "domain": "lyon.test", "key_file": str(key)}
    missing = mistakes(desk(mail={"dkim": signature}))
    key.write_text("no key", encoding="ascii")
    garbled = mistakes(desk(mail={"dkim": signature}))
    assert missing == (f"mail.dkim.key_file: {key} cannot be read: No such file or directory",)
    assert garbled == (f"mail.dkim.key_file: {key} is no private RSA key in PEM",)


def test_paths_count_from_the_folder_of_the_file(tmp_path: Path) -> None:
    settings = parse(desk(store={"path": "desk.db"}), folder=tmp_path)
    assert settings.store.path == tmp_path / "desk.db"
    assert settings.control.socket == tmp_path / "data/desk.sock"


def test_times_and_endpoints_arrive_as_their_own_types() -> None:
    settings = parse(desk(rules={"quiet_from": time(22, 30)}, health={"listen": "[::1]:9100"}))
    assert settings.rules.quiet_from == time(22, 30)
    assert settings.health.listen == Endpoint("::1", 9100)


def test_every_setting_can_be_copied_and_compared() -> None:
    settings = parse(desk(telegram={"token": "1:hunter2"}))
    assert deepcopy(settings) == settings


MAILBOX = {"host": "imap.lyon.test", "user": "desk", "password": "x"}


@pytest.mark.parametrize("name", ["processed", "quarantine"])
@pytest.mark.parametrize("folder", ["", "inbox", "Spam"])
def test_what_is_dealt_with_needs_a_folder_of_its_own(name: str, folder: str) -> None:
    imap = MAILBOX | {"junk": "Spam", name: folder}
    (wrong,) = mistakes(desk(mail={"address": "a@lyon.test", "imap": imap}))
    assert wrong.startswith(f"mail.imap.{name}: expected a folder of its own")


def test_an_authority_that_is_none_is_a_mistake(tmp_path: Path) -> None:
    file = tmp_path / "ca.pem"
    mail = {"address": "a@lyon.test", "imap": MAILBOX | {"ca_file": str(file)}}
    missing = mistakes(desk(mail=mail))
    file.write_text("no certificate", encoding="utf-8")
    garbled = mistakes(desk(mail=mail))
    assert missing == (f"mail.imap.ca_file: {file} cannot be read: No such file or directory",)
    assert garbled == (f"mail.imap.ca_file: {file} holds no certificate in PEM",)
