"""A rehearsal touches nothing real: no token, no host, no store."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import Secret, Settings
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.rehearsal.seclusion import Servers, require_private, require_secluded, secluded
from bot.sandbox.telegram import Telegram
from bot.staff.order_values import OrderRefused
from tests.support.offenders import each_of

Change = Callable[[Settings], Settings]


class Office(PostOffice):
    """One whose servers were not started."""

    smtp_port, imap_port = 2525, 1143


def servers() -> Servers:
    return Telegram(port=8081), Office()


def with_telegram(**values: object) -> Change:
    return lambda known: replace(known, telegram=replace(known.telegram, **values))  # type: ignore[arg-type]


def with_smtp(**values: object) -> Change:
    return lambda known: replace(
        known,
        mail=replace(known.mail, smtp=replace(known.mail.smtp, **values)),  # type: ignore[arg-type]
    )


def with_store(path: Path) -> Change:
    return lambda known: replace(known, store=replace(known.store, path=path))


def test_its_own_settings_lead_nowhere_else(tmp_path: Path) -> None:
    ours = servers()
    require_secluded(secluded(tmp_path, ours, None, 10), ours, tmp_path)


@each_of(
    [
        ("telegram.token", with_telegram(token=Secret("123456:real"))),
        ("telegram.base_url", with_telegram(base_url="https://api.telegram.org/bot")),
        (
            "telegram.base_file_url",
            with_telegram(base_file_url="https://api.telegram.org/file/bot"),
        ),
        ("telegram.webhook_url", with_telegram(webhook_url="https://centre.fr/hook")),
        ("mail.smtp", with_smtp(host="smtp.centre.fr")),
        ("mail.smtp", with_smtp(port=25)),
        ("store.path", with_store(Path("/var/lib/results-desk/desk.sqlite3"))),
    ]
)
def test_what_is_real_is_refused_by_its_name(key: str, change: Change) -> None:
    folder, ours = Path("/nonexistent/rehearsal"), servers()
    settings = change(secluded(folder, ours, None, 10))
    with pytest.raises(OrderRefused, match=key):
        require_secluded(settings, ours, folder)


def test_a_store_that_is_there_is_refused(tmp_path: Path) -> None:
    ours = servers()
    settings = secluded(tmp_path, ours, None, 10)
    settings.store.path.touch()
    with pytest.raises(OrderRefused, match=r"store\.path"):
        require_secluded(settings, ours, tmp_path)


def test_a_folder_is_empty_and_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with pytest.raises(OrderRefused, match="refused-rehearsal-open"):
        require_private(tmp_path)
    tmp_path.chmod(0o700)
    require_private(tmp_path)
    (tmp_path / "config.toml").touch()
    with pytest.raises(OrderRefused, match="refused-rehearsal-folder"):
        require_private(tmp_path)


def test_the_centres_limits_go_faster_and_nothing_else_of_it_is_taken(tmp_path: Path) -> None:
    ours = servers()
    own = secluded(tmp_path, ours, None, 1)
    own = replace(own, centre=replace(own.centre, name="Real Centre"))
    faster = secluded(tmp_path, ours, with_smtp(per_day=300)(own), 20)
    assert (faster.mail.smtp.per_day, faster.broadcast.per_second) == (6000, 500)
    assert faster.centre.name != "Real Centre"
