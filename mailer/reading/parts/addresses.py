"""Mail addresses in running text."""

import re

_ADDRESS = re.compile(
    r"(?:\"[^\"\s@<>]{1,64}\"|(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]{1,128})"
    r"@[\w-]{1,63}(?:\.[\w-]{1,63}){0,9}"
)


def addresses(text: str) -> list[str]:
    """Every address in order of appearance, lower case, without repetition."""
    found = (match.lower().lstrip("'=").removeprefix("smtp=") for match in _ADDRESS.findall(text))
    return list(dict.fromkeys(found))


def first_address(text: str) -> str:
    """The first address, lower case; empty where there is none."""
    return next(iter(addresses(text)), "")


def is_address(text: str) -> bool:
    """Whether the whole of it is one address, without quotation marks."""
    return not text.startswith('"') and _ADDRESS.fullmatch(text) is not None


def without_addresses(text: str) -> str:
    """The text with a blank for every address: what it says of them, not how they are called."""
    return _ADDRESS.sub(" ", text)
