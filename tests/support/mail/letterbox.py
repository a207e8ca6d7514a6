"""The desk's correspondence alone, on a real store: letters go in, records and parcels come out."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

from bot.config import parse
from bot.core import Core, opened
from bot.mail.correspondence import Correspondence
from bot.mail.mail_store import MailStore
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.people import accounts
from domain.machine.changes import ChangeAddress, OpenMailCode, UseMailCode
from mailer.inbound.ports import Arrived, Ref
from tests.support.clock import MORNING, Clock
from tests.support.people import CANDIDATES, Candidate, give_account, scene_of, seed
from tests.support.stores.new_store import lay
from tests.support.world import DESK, KEY

MARIE = CANDIDATES["Marie"]
EMMA = CANDIDATES["Emma"]
CHAT = 77
_NUMBERS = count(1)

Headers = Sequence[tuple[str, str]]


def raw_letter(to: str, text: str = "", author: str = MARIE.email, more: Headers = ()) -> bytes:
    """A letter as a mailbox holds it; what `more` names twice, stands there twice."""
    number = next(_NUMBERS)
    headers = [("From", author), ("To", to), ("Message-ID", f"<{number}@mail.test>"), *more]
    head = "".join(f"{name}: {value}\r\n" for name, value in headers)
    return f"{head}\r\n{text}\r\n".encode()


def tagged(token: str) -> str:
    """The desk's address with a token."""
    return DESK.replace("@", f"+{token}@")


@dataclass
class Letterbox:
    """Use `letterbox`."""

    core: Core
    register: MailStore
    clock: Clock

    async def take(self, raw: bytes) -> None:
        """A letter comes in and is decided."""
        ref = Ref(DESK, "INBOX", 1, next(_NUMBERS))
        await self.register.keep([Arrived(ref, raw)])
        await self.decided()

    async def decided(self) -> None:
        """Wait until no letter waits."""
        for _ in range(3000):
            if not await self.value("SELECT count(*) FROM letters WHERE state = 'waiting'"):
                return
            await asyncio.sleep(0.001)
        raise AssertionError("the letter is not decided")

    async def value(self, sql: str) -> Any:
        """The first value of the first row, None for no row."""
        row = await self.core.store.read(lambda tx: tx.one(sql, {}))
        return row[0] if row else None

    async def confirmed(self, who: Candidate = MARIE) -> bool:
        """Whether somebody's address is confirmed."""
        account = await self.core.store.read(lambda tx: accounts.load(tx, who.account))
        return account is not None and account.confirmed

    async def ask(self, who: Candidate = MARIE, *, used: bool = False, hours: int = 24) -> int:
        """A new proof for somebody's address, unconfirmed again; its number."""
        code = next(_NUMBERS)
        expires = self.clock() + timedelta(hours=hours)

        def work(tx: Tx) -> None:
            scene = scene_of(tx, CHAT, self.clock())
            apply_change(ChangeAddress(who.account, who.email), scene)
            apply_change(
                OpenMailCode(
                    id=code,
                    purpose="confirm",
                    account=who.account,
                    email=who.email,
                    expires=expires,
                ),
                scene,
            )
            if used:
                apply_change(UseMailCode(code), scene)

        await self.core.store.write(work)
        return code

    def token(self, purpose: str, row: int) -> str:
        """The address that a token makes."""
        return tagged(self.core.keys.token(purpose, row))


@asynccontextmanager
async def letterbox(folder: Path) -> AsyncIterator[Letterbox]:
    """Marie and Emma have accounts, neither confirmed."""
    clock = Clock(MORNING)
    plain = {
        "centre": {"name": "Lumière", "number": "FR181", "city": "Lyon", "email": "a@centre.fr"},
        "telegram": {"token": "1:sandbox"},
        "mail": {"address": DESK, "authserv_id": "mx.centre.fr"},
        "store": {"path": str(folder / "desk.sqlite3"), "key": KEY},
    }
    settings = parse(plain, folder=folder)
    lay(settings.store.path)
    async with opened(settings, clock) as core:
        await core.store.write(lambda tx: _people(tx, core))
        register = MailStore(
            store=core.store,
            shared=core.desk,
            folders={"processed": "Processed", "quarantine": "Quarantine"},
            clock=clock,
            arrived=asyncio.Event(),
            authserv_id=settings.mail.authserv_id,
        )
        reader = Correspondence(register, core, lambda ref, folder: None)
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(reader.run())
            yield Letterbox(core, register, clock)
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


def _people(tx: Tx, core: Core) -> None:
    seed(tx, core.keys)
    for who in (MARIE, EMMA):
        give_account(tx, who, scene_of(tx, CHAT, core.clock()), confirmed=False)
