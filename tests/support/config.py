"""Settings as plain sections, and the mistakes that are found in them."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.config import ConfigError, parse

CENTRE = {"name": "Lyon", "number": "FR001", "city": "Lyon", "email": "examens@lyon.test"}
NOTHING: Mapping[str, str] = {}


def desk(**sections: Any) -> dict[str, Any]:
    return {"centre": CENTRE, **sections}


def mistakes(*arguments: Any, **options: Any) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        parse(*arguments, **options)
    return caught.value.mistakes
