"""Keyboards under a message and under the input field, checked as Telegram checks them."""

from typing import Any

from bot.sandbox.telegram.errors import bad_request
from bot.sandbox.telegram.text import Json

Rows = list[list[Json]]

_ACTIONS = (
    "callback_data",
    "copy_text",
    "login_url",
    "pay",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "url",
    "web_app",
)
_MOST_BUTTONS, _MOST_IN_ROW = 100, 8


def inline_rows(markup: Any) -> Rows:
    """The rows of an inline keyboard; empty for any other markup. Raises Telegram's 400."""
    _require_object(markup)
    rows = _rows(markup or {}, "inline_keyboard")
    for button in (each for row in rows for each in row):
        _check_inline(button)
    return rows


def reply_labels(markup: Any) -> tuple[tuple[str, ...], ...] | None:
    """The labels of a reply keyboard, none where it is taken away, None where it stays."""
    if not isinstance(markup, dict) or not {"keyboard", "remove_keyboard"} & markup.keys():
        return None
    rows = _rows(markup, "keyboard")
    return tuple(tuple(str(each.get("text", "")) for each in row) for row in rows)


def _require_object(markup: Any) -> None:
    if markup is not None and not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")


def _rows(markup: Json, name: str) -> Rows:
    given = markup.get(name, [])
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise bad_request(f'field "{name}" must be an Array of Arrays')
    rows = [[_button(each) for each in row] for row in given if row]
    widest = max(map(len, rows), default=0)
    if widest > _MOST_IN_ROW or sum(map(len, rows)) > _MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return rows


def _button(given: Any) -> Json:
    button = {"text": given} if isinstance(given, str) else given
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: expected an Object")
    if not str(button.get("text", "")).strip():
        raise bad_request("can't parse keyboard button: Button text can't be empty")
    return button


def _check_inline(button: Json) -> None:
    if not button.keys() & set(_ACTIONS):
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    size = len(str(button.get("callback_data", "-")).encode("utf-8", "surrogatepass"))
    if not 1 <= size <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    url = str(button.get("url", "https://"))
    if not url.startswith(("http://", "https://", "tg://")):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    page = str((button.get("web_app") or {}).get("url", "https://"))
    if not page.startswith("https://"):
        raise bad_request(
            f"inline keyboard button Web App URL '{page}' is invalid: Only HTTPS links are allowed"
        )
    if len(str((button.get("copy_text") or {}).get("text", ""))) > 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
