"""The whole desk with invented people: embedded servers, one page, nothing to configure.

    page <-> embedded Telegram <-HTTP-> the desk <-SMTP, IMAP-> embedded post office <-> page

Everything is new at each start and gone at the end. Who has no Telegram is invited by letter at the
start, and staff have asked how all stands; what waits for its hour goes once the visitor lets
an hour pass.
"""

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from bot import app
from bot.config import Settings, parse
from bot.core import now, opened
from bot.keys import Keys
from bot.logs.logs import configure
from bot.sandbox import cohort
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.page import Action, Candidate, Cast, Confirmation, Correspondent, Page
from bot.sandbox.page.progress import StoredProgress
from bot.sandbox.telegram import Telegram
from bot.staff import command_socket
from bot.staff.importing.imports import ImportOrder, import_file
from bot.staff.inviting import invite
from domain.conversations.home.home import COMMAND
from domain.machine.outbound import Document

CENTRE = {
    "name": "Centre de langues Lumière",
    "number": cohort.CENTRE,
    "address": ["12 rue des Tilleuls", "69000 Valmont"],
    "city": "Valmont",
    "country": "France",
    "email": "examens@lumiere.example",
    "phone": "+33 4 00 00 00 00",
    "hours": "du lundi au vendredi, 9 h – 17 h",
    "website": "https://www.lumiere.example",
    "head": "Hélène Garnier",
}
DESK = "resultats@lumiere.example"
AUTHSERV = "mx.lumiere.example"
UNIVERSITY = "admissions@valmont.example"
SOCKET = "desk.sock"
PAGES = "https://resultats.lumiere.example"
"""Where letters lead to results; on the demo's page, to the desk itself."""


async def run(folder: Path, port: int, listening: Callable[[str], None]) -> None:
    """The demo in `folder`, its page on 127.0.0.1:`port`, until cancelled.

    `listening` is told the page's address. Raises OSError where the port is taken.
    """
    clock = DemoClock()
    post = PostOffice(DESK, authserv_id=AUTHSERV, clock=clock)
    async with Telegram(clock=lambda: clock().timestamp()) as telegram, post:
        cast = _cast(telegram, _hour(clock, folder))
        settings = configured(folder, telegram, post, cast.staff.id)
        page = Page(telegram, post, cast, _progress(settings, clock), links=_pages(settings))
        async with _served(page, port) as address:
            configure(settings.log)
            await _import(settings, folder)
            cast.staff.start()
            cast.staff.say(COMMAND)
            await app.run(settings, lambda: listening(address), clock)


class DemoClock:
    """The time, and what the visitor let pass."""

    def __init__(self) -> None:
        """The real time."""
        self._ahead = timedelta(0)

    def __call__(self) -> datetime:
        """The time in the demo."""
        return now() + self._ahead

    def pass_an_hour(self) -> None:
        """It is an hour later for everybody."""
        self._ahead += timedelta(hours=1)


def _hour(clock: DemoClock, folder: Path) -> Action:
    """Lets an hour pass; an order that changes nothing has the desk look what is due."""

    async def perform() -> None:
        clock.pass_an_hour()
        order = _invited(date.today())  # noqa: DTZ011
        looked = {"session": order.session, "exam": order.exam, "by": order.made_by}
        await command_socket.ask(folder / SOCKET, "invite-preview", looked, lambda _: None)

    return Action("hour", {"fr": "Laisser passer une heure", "en": "Let an hour pass"}, perform)


def _progress(settings: Settings, clock: DemoClock) -> StoredProgress:
    camille, *_ = cohort.PEOPLE
    by_mail = [each.id_number for each in cohort.BY_MAIL]
    return StoredProgress(settings.store.path, camille.id_number, clock, by_mail)


def _pages(settings: Settings) -> dict[str, str]:
    """Where the links of letters lead here."""
    at = settings.public.listen
    return {PAGES: f"http://{at.host}:{at.port}"} if at else {}


@asynccontextmanager
async def _served(page: Page, port: int) -> AsyncIterator[str]:
    try:
        yield await page.start(port)
    finally:
        await page.close()


def _cast(telegram: Telegram, *actions: Action) -> Cast:
    today = date.today()  # noqa: DTZ011 - the day on the wall, as on a real Confirmation of Entry
    camille = cohort.PEOPLE[0]
    confirmation = Confirmation(
        centre=f"{CENTRE['name']} ({cohort.CENTRE})",
        name=f"{camille.first_name} {camille.family_name}",
        exam=camille.exam,
        exam_date=cohort.exam_date(today),
        id_number=camille.id_number,
        secret_number=camille.secret,
    )
    candidate = Candidate(
        telegram.person(camille.first_name, language="fr"), camille.email, confirmation
    )
    return Cast(
        candidates=(candidate,),
        staff=telegram.person("Hélène", language="fr"),
        university=UNIVERSITY,
        correspondents=tuple(map(_correspondent, cohort.BY_MAIL)),
        other_phone=telegram.person("Alex", language="en"),
        files=(Document("results.csv", "text/csv", cohort.results(today)),),
        actions=actions,
    )


def _correspondent(each: cohort.Invented) -> Correspondent:
    return Correspondent(
        name=f"{each.first_name} {each.family_name}",
        email=each.email,
        exam=each.exam,
        id_number=each.id_number,
        language=each.language,
    )


def configured(folder: Path, telegram: Telegram, post: PostOffice, officer: int) -> Settings:
    """The settings of a desk whose servers are the sandbox's."""
    server = {"host": post.host, "security": "none", "user": post.user, "password": post.password}
    return parse(
        {
            "centre": CENTRE,
            "telegram": {
                "token": telegram.token,
                "base_url": telegram.base_url,
                "base_file_url": telegram.file_url,
            },
            "staff": {"officers": [officer], "names": [f"{officer} {CENTRE['head']}"]},
            "mail": {
                "address": DESK,
                "authserv_id": AUTHSERV,
                "imap": {**server, "port": post.imap_port},
                "smtp": {**server, "port": post.smtp_port},
            },
            "public": {"url": PAGES, "listen": f"127.0.0.1:{_free_port()}"},
            "store": {"path": "desk.sqlite3", "key": Keys.generate()},
            "control": {"socket": SOCKET},
            # Who plays at midnight wants the notice now.
            "rules": {"staff_pin_minutes": 0, "quiet_from": "00:00", "quiet_until": "00:00"},
            "log": {"level": "warning"},
        },
        folder=folder,
    )


def _free_port() -> int:
    """One that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


async def _import(settings: Settings, folder: Path) -> None:
    """The centre's files, through the import that a centre uses."""
    today = date.today()  # noqa: DTZ011
    files = {"entries": cohort.entries(today), "organisations": cohort.organisations()}
    async with opened(settings) as core:
        for kind, content in files.items():
            path = folder / f"{kind}.csv"
            path.write_bytes(content)
            report = await import_file(core, ImportOrder(kind, path, "demo"))
            if not report.went_in:
                raise ValueError(f"{kind}: {report.refused}")
        order = _invited(today)
        await invite.send(core, order, len(cohort.BY_MAIL), lambda _: None)


def _invited(today: date) -> invite.InvitationOrder:
    """Those who live by mail, as staff invite them."""
    exam = cohort.BY_MAIL[0].exam
    return invite.InvitationOrder(cohort.session(today), exam, "demo", quiet=False)
