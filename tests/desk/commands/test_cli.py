"""The command line: what it understands, what `init` writes and what `check` finds."""

import asyncio
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from bot.cli import main
from bot.config import load
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.telegram import Telegram

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
Answer = Callable[[list[str]], int]
Capture = pytest.CaptureFixture[str]
CENTRE = ["Centre de Lyon", "FR001", "Lyon", "examens@lyon.test", ""]
NO_MAIL = [*CENTRE, TOKEN, "7, 8", ""]
MAIL = [
    *NO_MAIL[:-1], "desk@lyon.test", "imap.lyon.test", "", "smtp.lyon.test", "465", "desk", 'a"\\b'
]  # fmt: skip


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "config.toml"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of whoever runs the tests reaches them."""
    for name in [each for each in os.environ if each.startswith("RESULTS_DESK_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch, config: Path) -> Answer:
    """`init`, with the answers that come on standard input."""

    def init(answers: list[str]) -> int:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{each}\n" for each in answers)))
        return main(["--config", str(config), "init"])

    return init


def check(config: Path) -> int:
    return main(["--config", str(config), "check", "--offline"])


def test_a_port_that_is_none_is_said(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    for port in ("abc", "70000", "-1", "٨٠", "9" * 5000):
        monkeypatch.setenv("DEMO_PORT", port)
        assert main(["demo"]) == 2
        assert "expected a port from 1 to 65535, or 0 for a free one" in capsys.readouterr().err


def test_a_misspelt_command_is_answered_with_the_one_meant(
    capsys: Capture,
) -> None:
    assert main(["chek"]) == 2
    assert "did you mean check?" in capsys.readouterr().err


def test_a_command_behind_a_misspelt_one_hides_no_other(capsys: Capture) -> None:
    assert main(["--config", "run", "chek", "letter"]) == 2
    assert "did you mean check?" in capsys.readouterr().err


def test_a_misspelt_option_is_answered_with_where_help_is(
    capsys: Capture,
) -> None:
    assert main(["check", "--oflline"]) == 2
    assert "`results-desk --help`" in capsys.readouterr().err


def test_no_command_at_all_is_answered_with_help(capsys: Capture) -> None:
    assert main([]) == 2
    assert "check" in capsys.readouterr().out


def test_the_version_is_told(capsys: Capture) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("results-desk ")


def test_the_path_of_the_settings_may_stand_before_or_after_the_command(
    config: Path, capsys: Capture
) -> None:
    main(["--config", str(config), "check"])
    before = capsys.readouterr().out
    main(["check", "--config", str(config)])
    assert capsys.readouterr().out == before
    assert str(config) in before


def test_a_long_path_of_the_settings_is_named_whole(tmp_path: Path, capsys: Capture) -> None:
    long = tmp_path / ("a" * 100) / ("b" * 100) / "config.toml"
    assert main(["--config", str(long), "check"]) != 0
    assert str(long) in capsys.readouterr().out


def test_the_path_of_the_settings_may_stand_behind_an_action(config: Path, capsys: Capture) -> None:
    assert main(["account", "show", "ABC123456", "--config", str(config)]) == 78
    assert str(config) in capsys.readouterr().err


@pytest.mark.long
def test_a_reader_that_went_away_is_no_fault(config: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    arguments = [sys.executable, "-m", "bot", "--config", str(config), "check"]
    run = subprocess.run(arguments, stdout=writer, stderr=subprocess.PIPE, check=False)  # noqa: S603 -- our own program
    os.close(writer)
    assert (run.returncode, run.stderr) == (141, b"")


def test_init_takes_its_answers_from_a_pipe(config: Path) -> None:
    arguments = [sys.executable, "-m", "bot", "--config", str(config), "init"]
    answers = "\n".join(MAIL).encode()
    run = subprocess.run(arguments, input=answers, capture_output=True, check=False)  # noqa: S603 -- our own program
    assert run.returncode == 0, run.stderr


def test_init_writes_settings_that_load(config: Path, answer: Answer) -> None:
    assert answer(MAIL) == 0
    settings = load(config, {}, needs=["telegram.token", "store.key"])
    assert settings.centre.name == "Centre de Lyon"
    assert settings.staff.officers == (7, 8)
    assert (settings.mail.imap.port, settings.mail.smtp.port) == (993, 465)
    assert settings.mail.smtp.password.reveal() == 'a"\\b'


def test_init_takes_the_security_from_the_port(config: Path, answer: Answer) -> None:
    imap = MAIL.index("imap.lyon.test") + 1
    assert answer([*MAIL[:imap], "143", *MAIL[imap + 1 :]]) == 0
    mail = load(config, {}).mail
    assert (mail.imap.security, mail.smtp.security) == ("starttls", "tls")


def test_init_needs_no_token_and_no_mailbox_yet(config: Path, answer: Answer) -> None:
    assert answer([*CENTRE, "", "", ""]) == 0
    assert not load(config, {}).telegram.token


def test_init_writes_for_its_owner_only(config: Path, answer: Answer) -> None:
    answer(NO_MAIL)
    modes = {file.name: file.stat().st_mode & 0o777 for file in config.parent.iterdir()}
    assert modes == {"config.toml": 0o600, "master.key": 0o600}


def test_init_keeps_a_master_key_that_is_there(config: Path, answer: Answer) -> None:
    config.parent.mkdir()
    config.with_name("master.key").write_text("kept")
    assert answer(NO_MAIL) == 0
    assert config.with_name("master.key").read_text() == "kept"


def test_init_overwrites_nothing(config: Path, answer: Answer) -> None:
    config.parent.mkdir()
    config.write_text("mine")
    assert answer(NO_MAIL) == 1
    assert config.read_text() == "mine"


def test_init_asks_again_after_a_wrong_answer(answer: Answer, capsys: Capture) -> None:
    answers = [*CENTRE[:3], "examens", CENTRE[3], "Europe/Pari", "", "12:short", *NO_MAIL[5:]]
    assert answer(answers) == 0
    told = capsys.readouterr().err
    assert told.count("expected") == 3
    assert "12:short" not in told


def test_init_writes_nothing_when_the_answers_end(
    config: Path, answer: Answer, capsys: Capture
) -> None:
    assert answer(CENTRE[:2]) == 1
    assert "The answers ended at “City”" in capsys.readouterr().err
    assert not config.parent.exists()


def test_init_says_where_it_cannot_write(config: Path, answer: Answer, capsys: Capture) -> None:
    config.parent.touch()
    assert answer(NO_MAIL) == 1
    assert "cannot be written: " in capsys.readouterr().err


def test_check_is_content_with_what_init_wrote(
    config: Path, answer: Answer, capsys: Capture
) -> None:
    answer(NO_MAIL)
    assert check(config) == 0
    assert "All is well." in capsys.readouterr().out


def test_check_tells_every_mistake_at_once(config: Path, answer: Answer, capsys: Capture) -> None:
    answer(NO_MAIL)
    config.write_text(config.read_text() + '[log]\nlevel = "loud"\n[rules]\nlock_minutes = 0\n')
    assert check(config) == 1
    told = capsys.readouterr().out
    assert "log.level: " in told
    assert "rules.lock_minutes: " in told


def test_check_finds_settings_that_others_can_read(
    config: Path, answer: Answer, capsys: Capture
) -> None:
    answer(NO_MAIL)
    config.chmod(0o644)
    assert check(config) == 1
    assert f"chmod 600 {config}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wrong", "finding"),
    [
        ('key = "short"', "is no master key: expected 32 random bytes"),
        ('key_file = "master.key"\npath = "config.toml/x"', "config.toml cannot be written"),
    ],
)
def test_check_finds_what_the_desk_could_not_work_with(
    config: Path, answer: Answer, capsys: Capture, wrong: str, finding: str
) -> None:
    answer(NO_MAIL)
    config.write_text(config.read_text().replace('key_file = "master.key"', wrong))
    assert check(config) == 1
    assert finding in capsys.readouterr().out


def signing_key() -> bytes:
    key = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505 - quick
    return key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())


OUT = '[mail]\naddress = "desk@lyon.test"\n[mail.smtp]\nhost = "smtp.lyon.test"\n'
SIGNED = """[mail]
address = "desk@lyon.test"
[mail.dkim]
selector = "s"
domain = "other.test"
key_file = "dkim.pem"
"""
IN = '[mail]\naddress = "desk@lyon.test"\n[mail.imap]\nhost = "imap.lyon.test"\nuser = "desk"\n'


@pytest.mark.parametrize(
    ("mail", "code", "finding"),
    [
        (OUT, 1, "no mailbox is read"),
        (IN, 0, "warn    mail      nobody vouches for an e-mail"),
        (SIGNED, 1, "signed for other.test prove nothing"),
    ],
)
def test_check_tells_what_lets_letters_do_less(
    config: Path, answer: Answer, capsys: Capture, mail: str, code: int, finding: str
) -> None:
    answer(NO_MAIL)
    config.write_text(f"{config.read_text()}{mail}")
    config.with_name("dkim.pem").write_bytes(signing_key())
    assert check(config) == code
    assert finding in capsys.readouterr().out


def leading_to(telegram: Telegram, office: PostOffice) -> dict[str, str]:
    """The environment by which the desk finds these servers."""
    found = {"TELEGRAM__TOKEN": telegram.token, "TELEGRAM__BASE_URL": telegram.base_url}
    found["MAIL__ADDRESS"] = office.desk
    for server, port in (("IMAP", office.imap_port), ("SMTP", office.smtp_port)):
        login = {"HOST": office.host, "USER": office.user, "PASSWORD": office.password}
        given = {**login, "PORT": str(port), "SECURITY": "none"}
        found |= {f"MAIL__{server}__{name}": value for name, value in given.items()}
    return {f"RESULTS_DESK_{name}": value for name, value in found.items()}


async def test_check_tries_every_server(
    config: Path, answer: Answer, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(NO_MAIL)
    async with Telegram() as telegram, PostOffice() as office:
        for name, value in leading_to(telegram, office).items():
            monkeypatch.setenv(name, value)
        code = await asyncio.to_thread(main, ["--config", str(config), "check", "--letter"])
    told = capsys.readouterr().out
    assert code == 0, told
    assert all(each in told for each in ("Telegram", "IMAP", "SMTP", "PDF", "came back"))
