"""What somebody's client and our page send who type a secret on it."""

import json
from urllib.parse import parse_qs, urlsplit

from tests.support.mail.result_page import Shown, ask
from tests.support.world import World

JSON = {"Content-Type": "application/json"}
TAKEN = (200, '{"taken": true}')


def address(world: World, name: str) -> str:
    """Where the page's button leads, the first one below the newest message."""
    first = world.person(name).last.buttons[0]
    assert first.web_app, first
    return first.web_app


def launch(world: World, name: str, url: str = "") -> str:
    """What Telegram signs for somebody who opens a page."""
    opened = world.telegram.launch(world.person(name), url or "https://desk.centre.fr")
    [data] = parse_qs(urlsplit(opened).fragment)["tgWebAppData"]
    return data


async def post(world: World, url: str, **sent: object) -> Shown:
    """A POST as it is."""
    shown = await ask(world, url, json.dumps(sent).encode(), headers=JSON)
    await world.settle()
    return shown


async def give(world: World, name: str, secret: str, repeated: str = "", *, url: str = "") -> Shown:
    """Somebody opens the page of the newest question, and types."""
    url = url or address(world, name)
    return await post(world, url, launch=launch(world, name, url), secret=secret, repeated=repeated)


def answered(shown: Shown) -> tuple[int, str]:
    """All that a page tells of what became of it."""
    return shown.status, shown.text
