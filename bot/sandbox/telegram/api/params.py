"""The parameters of one call, whatever body they came in.

JSON bodies carry numbers and objects, forms carry only strings, with objects as JSON inside them;
the methods need not know which it was.
"""

from typing import Any

import orjson

from bot.sandbox.telegram.errors import bad_request
from bot.sandbox.telegram.state.files import Upload


class Params:
    """Reads one parameter at a time; what cannot be read is Telegram's 400."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, default: int = 0) -> int:
        value = self.values.get(name)
        try:
            return default if value in (None, "") else int(value)
        except (TypeError, ValueError):
            raise bad_request(f'parameter "{name}" must be a number') from None

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in ("true", "1", "yes")

    def json(self, name: str) -> Any:
        """An object or a list; None where the parameter is missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return orjson.loads(value) if value else None
        except orjson.JSONDecodeError:
            raise bad_request(f'can\'t parse parameter "{name}" as JSON object') from None

    def strings(self, name: str) -> list[str] | None:
        """A list of strings, as `allowed_updates` is; None where the parameter is missing."""
        value = self.json(name)
        return [str(each) for each in value] if isinstance(value, list) else None

    def file(self, name: str) -> Upload | str:
        """An upload, sent under its own name or by `attach://`; else a file_id or an URL."""
        value = self.values.get(name, "")
        if isinstance(value, str) and value.startswith("attach://"):
            value = self.values.get(value.removeprefix("attach://"), "")
        return value if isinstance(value, Upload) else str(value)
