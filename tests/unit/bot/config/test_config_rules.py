"""What settings ask of each other, and what a desk makes of them."""

from copy import deepcopy
from datetime import time
from pathlib import Path

import pytest

from bot.config import Endpoint, parse
from tests.support.config import desk, mistakes
from tests.support.offenders import each_of


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


@each_of(["localhost", "127.0.0.1", "::1"])
def test_a_mail_server_on_this_machine_may_be(host: str) -> None:
    server = {"host": host, "security": "none", "user": "desk", "password": "x"}
    assert parse(desk(mail={"address": "desk@lyon.test", "imap": server})).mail.imap.host == host


def test_a_mail_server_needs_a_sender_and_a_user() -> None:
    wrong = mistakes(desk(mail={"imap": {"host": "mail.lyon.test"}}))
    assert [line.split(":")[0] for line in wrong] == ["mail.address", "mail.imap.user"]


@each_of(
    [
        ({"url": "https://desk.lyon.test"}, "public.listen"),
        ({"listen": "127.0.0.1:8081"}, "public.url"),
        ({"url": "http://desk.lyon.test", "listen": "127.0.0.1:8081"}, "public.url"),
        ({"url": "https://desk.lyon.test/?a>,<b", "listen": "127.0.0.1:8081"}, "public.url"),
    ]
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


@each_of(["processed", "quarantine"])
@each_of(["", "inbox", "Spam"])
def test_what_is_dealt_with_needs_a_folder_of_its_own(folder: str, name: str) -> None:
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
