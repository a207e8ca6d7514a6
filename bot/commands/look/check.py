"""`results-desk check`: every mistake of the settings at once, and one attempt at each server."""

import asyncio
import json
import os
import sqlite3
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.look.checked_staff import looked_up, staff_found
from bot.commands.terminal import say
from bot.config import (
    CentreSection,
    ConfigError,
    DocumentsSection,
    MailSection,
    Settings,
    StoreSection,
    load,
    secret_files,
)
from bot.decisions.disk_watch import MB, free_bytes
from bot.documents.filling import issuer_of
from bot.documents.readiness import shortcomings
from bot.documents.typefaces import missing
from bot.keys import Keys
from bot.mail.round_trip import letter_to_oneself
from bot.staff import checks
from bot.staff.checks import Finding
from bot.store import standstills
from bot.store.engine.faults import FaultKind, fault_of
from bot.store.engine.keeping import BESIDE
from bot.store.engine.migrations import lacking
from bot.store.engine.private_files import is_ours, is_writable_by_others, open_to_others
from bot.store.engine.soundness import found_wrong, require_rows, require_store
from bot.store.engine.store import StoreError
from bot.store.home import standings
from bot.store.key_checks import doubt

NEEDS = ("telegram.token", "store.key")
UNPROVEN = "nobody vouches for a letter: commands that answer no letter of ours are asked back"
NAME_SERVER = (
    "set mail.authserv_id to the name that your provider's own Authentication-Results begin with"
)


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
        mistakes = [Finding("settings", each, "correct it") for each in error.mistakes]
        if args.json:
            return _plainly(mistakes)
        for mistake in error.mistakes:
            _line("WRONG", "settings", mistake)
        return 1
    findings = _files(args.config, settings)
    if not args.offline:
        findings += asyncio.run(_attempts(settings))
    if args.letter:
        findings.append(asyncio.run(letter_to_oneself(settings.mail)))
    return _plainly(findings) if args.json else _report(findings)


def _plainly(findings: list[Finding]) -> int:
    """For other programs: keys never change; `words` and `advice` are for people."""
    wrong = sum(bool(each.advice) and each.needed for each in findings)
    told = [{**vars(each), "well": not each.advice} for each in findings]
    say(json.dumps({"wrong": wrong, "findings": told}))
    return 1 if wrong else 0


def _report(findings: list[Finding]) -> int:
    for finding in findings:
        verdict = ("WRONG" if finding.needed else "warn") if finding.advice else "ok"
        _line(verdict, finding.subject, finding.words)
        if finding.advice:
            _line("", "", f"-> {finding.advice}")
    wrong = sum(bool(finding.advice) and finding.needed for finding in findings)
    say(f"{wrong} wrong" if wrong else "All is well.")
    return 1 if wrong else 0


def _line(verdict: str, subject: str, words: str) -> None:
    say(f"{verdict:6}{subject:10}{words}")


async def _attempts(settings: Settings) -> list[Finding]:
    public = [checks.public_pages(settings.public)] if settings.public.url else []
    found = await asyncio.gather(
        checks.telegram(settings.telegram),
        asyncio.to_thread(checks.imap, settings.mail.imap),
        asyncio.to_thread(checks.smtp, settings.mail.smtp),
        asyncio.to_thread(_printing, settings.documents),
        *public,
    )
    return list(found)


def _files(config: Path, settings: Settings) -> list[Finding]:
    return [
        _private(config),
        Finding("key", "the master key is there; keep a copy elsewhere"),
        *secrets_found(config),
        _store(settings.store.path),
        _room(settings.store),
        *_health_of_store(settings.store.path),
        *_key_of_store(settings),
        *_standstill_of_store(settings),
        *_numbers_of_store(settings.store.path),
        *staff_found(settings),
        *health_shown(settings),
        *_mail(settings.mail),
        *_letters_of_centre(settings.centre),
    ]


def _private(config: Path) -> Finding:
    if config.stat().st_mode & 0o077:
        advice = f"chmod 600 {config}"
        return Finding("settings", f"{config} can be read by others on this machine", advice)
    return Finding("settings", f"{config} has no mistake and is private")


def secrets_found(config: Path) -> Iterator[Finding]:
    """Files that hold secrets, and the folders in which others could put another in their place.

    What is not ours to close (a container's secrets) is warned of.
    """
    for key, file in secret_files(config).items():
        if open_to_others(file):
            words = f"{file} ({key}) can be read by others on this machine"
            yield Finding("settings", words, f"chmod go= {file}", needed=is_ours(file))
    for folder in {each.absolute().parent for each in (config, *secret_files(config).values())}:
        if is_writable_by_others(folder):
            words = f"{folder} holds secrets, and others may put files of theirs in their place"
            yield Finding("settings", words, f"chmod go-w {folder}", needed=is_ours(folder))


def _key_of_store(settings: Settings) -> Iterator[Finding]:
    """Whether the key is the store's own, where there is a store of this program's schema."""
    path = settings.store.path
    with suppress(StoreError, sqlite3.Error):
        keys = Keys.read(settings.store.key.reveal())
        if path.is_file() and not lacking(path):
            trouble = asyncio.run(looked_up(path, lambda tx: doubt(tx, keys)))
            advice = f"keep the key as it is until that is clear; {FaultKind.WRONG_KEY.advice}"
            words = (trouble, advice) if trouble else ("it is the store's own", "")
            yield Finding("key", *words)


def _standstill_of_store(settings: Settings) -> Iterator[Finding]:
    """What staff have stopped and not let go: so that nobody forgets it."""
    path = settings.store.path
    with suppress(StoreError, sqlite3.Error):
        there = path.is_file() and not lacking(path)
        still = asyncio.run(looked_up(path, standstills.load_standing)) if there else None
        if still:
            since = f"{still.since.astimezone(settings.centre.timezone):%Y-%m-%d %H:%M}"
            hidden = ", and results are hidden" if still.hides else ""
            words = f"everything that goes out stands still since {since} ({still.by}){hidden}"
            yield Finding("freeze", words, "`results-desk unfreeze` lifts it")


def _numbers_of_store(path: Path) -> Iterator[Finding]:
    """Whether the numbers of the home are true: counted anew, which the desk never does."""
    with suppress(StoreError, sqlite3.Error):
        if path.is_file() and not lacking(path):
            wrong = asyncio.run(looked_up(path, standings.find_untrue))
            words = f"{wrong} numbers of the home are not those of the store"
            advice = "`results-desk desk --recount` counts them anew"
            yield (
                Finding("home", words, advice) if wrong else Finding("home", "its numbers are true")
            )


def _store(path: Path) -> Finding:
    there = next(each for each in (path, *path.absolute().parents) if each.exists())
    if there == path:
        usable = path.is_file() and os.access(path, os.R_OK | os.W_OK)
    else:
        usable = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    if not usable:
        return Finding("store", f"{there} cannot be written", "check store.path and its owner")
    return Finding("store", f"{path} " + ("is there" if there == path else "will be created"))


def _room(store: StoreSection) -> Finding:
    folder = next(each for each in store.path.absolute().parents if each.exists())
    left = free_bytes(folder) // MB
    words = f"{folder} has {left} MB left"
    if left < store.least_free_mb:
        return Finding("disk", words, "make room: until then the desk takes nothing in")
    advice = f"make room: below {store.least_free_mb} MB the desk takes nothing in"
    return Finding("disk", words, advice if left < store.alarm_free_mb else "")


def _health_of_store(path: Path) -> Iterator[Finding]:
    """What would stop a desk, or lays it open: told before it happens."""
    for each in (path.parent, *(path.with_name(path.name + end) for end in BESIDE)):
        if each.exists() and open_to_others(each):
            words = f"{each} is open to others on this machine"
            yield Finding("store", words, f"chmod go= {each}")
    try:
        require_store(path)
        if path.is_file() and (wrong := found_wrong(path)):
            yield Finding("store", wrong, FaultKind.DAMAGED.advice)
        elif path.is_file() and not lacking(path):
            require_rows(path)
    except (StoreError, sqlite3.Error) as error:
        if fault := fault_of(error):
            yield Finding("store", fault.words, fault.kind.advice)


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
            words = (
                f"health.listen is {key}: a proxy that passes everything on shows it to everybody"
            )
            yield Finding("health", words, "give it a port of its own", needed=False)


def _mail(mail: MailSection) -> Iterator[Finding]:
    """What no server tells, and each of which lets letters do less than one thinks."""
    sender, signer = mail.address.rpartition("@")[2].casefold(), mail.dkim.domain.casefold()
    if mail.smtp.host and not mail.imap.host:
        words = "letters ask for replies, and no mailbox is read"
        yield Finding("mail", words, "set mail.imap")
    if mail.imap.host and not mail.authserv_id:
        yield Finding("mail", UNPROVEN, NAME_SERVER, needed=False)
    if signer and not f".{sender}".endswith(f".{signer}"):
        words = f"letters from {sender} signed for {signer} prove nothing to who reads them"
        yield Finding("DKIM", words, "set mail.dkim.domain to the domain of mail.address")


def _letters_of_centre(centre: CentreSection) -> Iterator[Finding]:
    """What no face can write of the centre stops every Statement, not one."""
    words = " ".join(issuer_of(centre, language).words for language in centre.texts)
    if unknown := missing(words):
        unprintable = f"no face of the desk has these letters of [centre]: {', '.join(unknown[:5])}"
        yield Finding(
            "PDF", unprintable, "write [centre] without them: no Statement can be printed so"
        )


def _printing(settings: DocumentsSection) -> Finding:
    """Prints a test page: takes about a second."""
    lacking = shortcomings(settings.engine)
    words = "statements cannot be trusted to print as they should"
    return Finding(
        "PDF", words if lacking else "a test page prints as it should", " ".join(lacking)
    )
