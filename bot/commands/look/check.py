"""`results-desk check`: every mistake of the settings at once, and one attempt at each server."""

import asyncio
import json
import os
import sqlite3
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.look.checked_ages import ages_found
from bot.commands.look.checked_printing import printing_found
from bot.commands.look.checked_staff import looked_up, staff_found
from bot.commands.look.finding_words import plainly, show
from bot.commands.speaking import sentence
from bot.commands.terminal import say
from bot.config import (
    CentreSection,
    ConfigError,
    MailSection,
    Settings,
    StoreSection,
    load,
    secret_files,
)
from bot.decisions.disk_watch import MB, free_bytes
from bot.documents.filling import issuer_of
from bot.documents.typefaces import missing
from bot.keys import Keys
from bot.mail.round_trip import letter_to_oneself
from bot.staff import checks
from bot.staff.command_socket import NoDesk, ask
from bot.staff.found import Finding, well, wrong
from bot.staff.order_values import OrderRefused, unseen
from bot.store import standstills
from bot.store.engine.faults import Fault, FaultKind, fault_of
from bot.store.engine.keeping import BESIDE
from bot.store.engine.migrations import lacking
from bot.store.engine.private_files import is_ours, is_writable_by_others, open_to_others
from bot.store.engine.soundness import found_wrong, require_rows, require_store
from bot.store.engine.store import StoreError
from bot.store.home import standings
from bot.store.key_checks import doubt
from domain.machine.sentence import Line

NEEDS = ("telegram.token", "store.key")


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `check`."""
    parser = subparsers.add_parser(
        "check",
        help="tell what is wrong with the settings and the servers",
        description="Reads the settings, tries each server, prints a page, and tells what is wrong "
        "and what to do. The exit code is 1 when anything is wrong.",
    )
    servers = parser.add_mutually_exclusive_group()
    servers.add_argument("--offline", action="store_true", help="look at files only")
    servers.add_argument(
        "--letter", action="store_true", help="send the desk a letter, to see whether it arrives"
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when the desk could open, 1 when anything is wrong."""
    try:
        settings = load(args.config, needs=NEEDS)
    except ConfigError as error:
        findings = [wrong("settings", "mistake", mistake=each) for each in error.found]
        return _plainly(findings) if args.json else _report(findings)
    findings = _files(args.config, settings)
    if not args.offline:
        findings += asyncio.run(_attempts(settings))
    if args.letter:
        findings.append(asyncio.run(letter_to_oneself(settings.mail)))
    return _plainly(findings) if args.json else _report(findings)


def _plainly(findings: Sequence[Finding]) -> int:
    count = _wrong(findings)
    say(json.dumps({"wrong": count, "findings": [plainly(each) for each in findings]}))
    return 1 if count else 0


def _report(findings: Sequence[Finding]) -> int:
    for finding in findings:
        show(finding)
    count = _wrong(findings)
    say(sentence("found-sum", wrong=count))
    return 1 if count else 0


def _wrong(findings: Sequence[Finding]) -> int:
    return sum(not each.well and each.needed for each in findings)


async def _attempts(settings: Settings) -> list[Finding]:
    public = [pages_reached(settings)] if settings.public.url else []
    found = await asyncio.gather(
        checks.telegram(settings.telegram),
        asyncio.to_thread(checks.imap, settings.mail.imap),
        asyncio.to_thread(checks.smtp, settings.mail.smtp),
        printing_found(settings),
        *public,
    )
    return list(found)


async def pages_reached(settings: Settings) -> Finding:
    """Whether the public pages are reached; the desk that runs shows no button to them if not."""
    found = await checks.public_pages(settings.public)
    with suppress(NoDesk, OrderRefused, StoreError, OSError):
        await ask(settings.control.socket, "public-reach", {"reached": found.well}, unseen)
    return found


def _files(config: Path, settings: Settings) -> list[Finding]:
    return [
        _private(config),
        well("key", "key"),
        *secrets_found(config),
        _store(settings.store.path),
        _room(settings.store),
        *_health_of_store(settings.store.path),
        *_key_of_store(settings),
        *_standstill_of_store(settings),
        *_numbers_of_store(settings.store.path),
        *staff_found(settings),
        *ages_found(settings),
        *health_shown(settings),
        *_mail(settings.mail),
        *_letters_of_centre(settings.centre),
    ]


def _private(config: Path) -> Finding:
    if config.stat().st_mode & 0o077:
        return wrong("settings", "settings-open", file=str(config))
    return well("settings", "settings", file=str(config))


def secrets_found(config: Path) -> Iterator[Finding]:
    """Files that hold secrets, and the folders in which others could put another in their place.

    What is not ours to close (a container's secrets) is warned of.
    """
    for key, file in secret_files(config).items():
        if open_to_others(file):
            ours = is_ours(file)
            yield wrong("settings", "secret-open", needed=ours, file=str(file), key=key)
    for folder in {each.absolute().parent for each in (config, *secret_files(config).values())}:
        if is_writable_by_others(folder):
            yield wrong("settings", "secret-folder", needed=is_ours(folder), folder=str(folder))


def _key_of_store(settings: Settings) -> Iterator[Finding]:
    """Whether the key is the store's own, where there is a store of this program's schema."""
    path = settings.store.path
    with suppress(StoreError, sqlite3.Error):
        keys = Keys.read(settings.store.key.reveal())
        if path.is_file() and not lacking(path):
            trouble = asyncio.run(looked_up(path, lambda tx: doubt(tx, keys)))
            known = wrong("key", "key-doubted", why=trouble.value) if trouble else None
            yield known or well("key", "key-own")


def _standstill_of_store(settings: Settings) -> Iterator[Finding]:
    """What staff have stopped and not let go: so that nobody forgets it."""
    path = settings.store.path
    with suppress(StoreError, sqlite3.Error):
        there = path.is_file() and not lacking(path)
        still = asyncio.run(looked_up(path, standstills.load_standing)) if there else None
        if still:
            since = f"{still.since.astimezone(settings.centre.timezone):%Y-%m-%d %H:%M}"
            hidden = "yes" if still.hides else "no"
            yield wrong("freeze", "freeze", since=since, by=still.by, hidden=hidden)


def _numbers_of_store(path: Path) -> Iterator[Finding]:
    """Whether the numbers of the home are true: counted anew, which the desk never does."""
    with suppress(StoreError, sqlite3.Error):
        if path.is_file() and not lacking(path):
            untrue = asyncio.run(looked_up(path, standings.find_untrue))
            known = wrong("home", "home-untrue", numbers=untrue) if untrue else None
            yield known or well("home", "home")


def _store(path: Path) -> Finding:
    there = next(each for each in (path, *path.absolute().parents) if each.exists())
    if there == path:
        usable = path.is_file() and os.access(path, os.R_OK | os.W_OK)
    else:
        usable = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    if not usable:
        return wrong("store", "store-unwritable", file=str(there))
    return well("store", "store" if there == path else "store-to-come", file=str(path))


def _room(store: StoreSection) -> Finding:
    folder = next(each for each in store.path.absolute().parents if each.exists())
    left = free_bytes(folder) // MB
    least = store.least_free_mb
    if left < least:
        return wrong("disk", "disk-full", folder=str(folder), left=left)
    if left < store.alarm_free_mb:
        return wrong("disk", "disk-low", folder=str(folder), left=left, least=least)
    return well("disk", "disk", folder=str(folder), left=left)


def _health_of_store(path: Path) -> Iterator[Finding]:
    """What would stop a desk, or lays it open: told before it happens."""
    for each in (path.parent, *(path.with_name(path.name + end) for end in BESIDE)):
        if each.exists() and open_to_others(each):
            yield wrong("store", "store-open", file=str(each))
    try:
        require_store(path)
        if path.is_file() and (why := found_wrong(path)):
            yield _faulty(
                Fault(
                    FaultKind.DAMAGED, Line("fault-store-damaged", {"path": str(path), "why": why})
                )
            )
        elif path.is_file() and not lacking(path):
            require_rows(path)
    except (StoreError, sqlite3.Error) as error:
        if fault := fault_of(error):
            yield _faulty(fault)


def _faulty(fault: Fault) -> Finding:
    return Finding("store", fault.said, fault.kind.todo)


def health_shown(settings: Settings) -> Iterator[Finding]:
    """Where the world comes in through a proxy, health is shown to it with all else on the port."""
    served = {
        "telegram.webhook_listen": (
            settings.telegram.webhook_listen,
            settings.telegram.webhook_url,
        ),
        "public.listen": (settings.public.listen, settings.public.url),
    }
    for key, (listen, url) in served.items():
        if url and listen is not None and listen == settings.health.listen:
            yield wrong("health", "health-shown", needed=False, key=key)


def _mail(mail: MailSection) -> Iterator[Finding]:
    """What no server tells, and each of which lets letters do less than one thinks."""
    sender, signer = mail.address.rpartition("@")[2].casefold(), mail.dkim.domain.casefold()
    if mail.smtp.host and not mail.imap.host:
        yield wrong("mail", "mail-unread")
    if mail.imap.host and not mail.authserv_id:
        yield wrong("mail", "mail-unproven", needed=False)
    if signer and not f".{sender}".endswith(f".{signer}"):
        yield wrong("DKIM", "dkim", sender=sender, signer=signer)


def _letters_of_centre(centre: CentreSection) -> Iterator[Finding]:
    """What no face can write of the centre stops every Statement, not one."""
    words = " ".join(issuer_of(centre, language).words for language in centre.texts)
    if unknown := missing(words):
        yield wrong("PDF", "pdf-letters", letters=", ".join(unknown[:5]))
