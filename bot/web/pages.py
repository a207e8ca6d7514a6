"""Makes the public pages: small, without scripts, and leaking nothing of their address."""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from importlib.resources import files

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.config import CentreSection
from bot.texts.texts import Texts

STYLE = files("bot.web").joinpath("page.css").read_text("utf-8")
DIGEST = b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{DIGEST}'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",  # the address holds a token
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


class Pages:
    """The pages of one centre, in the words of `public.ftl`."""

    def __init__(self, texts: Texts, centre: CentreSection) -> None:
        """`texts` says the sentences."""
        self._texts = texts
        self._centre = centre
        layouts = Environment(
            loader=PackageLoader("bot.web", ""),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._layouts = layouts

    def page(self, name: str, language: str, status: int = 200) -> web.Response:
        """The page of a phrase with a title and a text; where it has a button, that one POSTs."""
        known = {"centre": self._centre.name, "email": self._centre.email}

        def say(part: str) -> str:
            phrase = f"{name}.{part}"
            return self._texts.say(phrase, language, known) if self._texts.has(phrase) else ""

        values = {"title": say("title"), "text": say("text"), "button": say("button")}
        return self.rendered("page.html.j2", language, values, status)

    def rendered(
        self,
        layout: str,
        language: str,
        values: Mapping[str, object],
        status: int = 200,
        *,
        headers: Mapping[str, str] = HEADERS,
    ) -> web.Response:
        """The page of a layout, in the look of them all and with their headers, unless given."""
        around = {"language": language, "centre": self._centre.name, "style": STYLE}
        html = self._layouts.get_template(layout).render({**values, **around})
        return web.Response(text=html, status=status, content_type="text/html", headers=headers)
