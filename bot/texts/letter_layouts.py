"""The two layouts of every letter, and how its lines are broken: never within a code."""

import re
import textwrap
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

WIDTH = 74  # RFC 5322 asks for at most 78

_CODE = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4})+\b")  # as `domain.verifying.codes` groups it


@cache
def layouts() -> Environment:
    """As letters fill them."""
    made = Environment(
        loader=PackageLoader("mailer", "templates"),
        autoescape=select_autoescape(["html.j2"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["wrapped"] = _wrapped
    made.filters["whole"] = _whole
    return made


def _wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    return textwrap.fill(
        text, WIDTH, initial_indent=indent if first is None else first, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _whole(text: str) -> Markup:
    """Codes stand on one line. Hyphens that do not break lost: whoever copies would have them."""
    kept = r'<span style="white-space:nowrap">\g<0></span>'
    return Markup(_CODE.sub(kept, str(escape(text))))  # noqa: S704 - escaped
