"""`results-desk privacy`: the centre's papers on personal data, filled in from the settings."""

import json
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.opening import write_privately
from bot.commands.speaking import language_here, sentence
from bot.commands.terminal import say
from bot.config import load
from bot.config.unreadable import why_of
from bot.staff.order_values import OrderRefused, refused
from bot.texts.papers import filled
from bot.texts.texts import Texts


def make_folder(folder: Path) -> None:
    """The folder, if it is not there; raises `OrderRefused` where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused("refused-unwritten", path=str(folder), why=why_of(error)) from None


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `privacy`."""
    parser = subparsers.add_parser(
        "privacy",
        help="the centre's papers on personal data, to be completed",
        description="Writes the record of processing, an impact assessment, the list of processors "
        "and a notice for children, filled in from the settings. What only you know is marked.",
    )
    parser.add_argument(
        "-o", dest="folder", type=Path, metavar="FOLDER", required=True, help="where they go"
    )
    parser.add_argument("--language", metavar="CODE", default="", help="fr or en")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when they are written; raises `OrderRefused` where any is there already."""
    settings = load(args.config, needs=())
    texts = Texts(settings.centre.timezone)
    language = args.language or language_here()
    if language not in texts.languages:
        raise OrderRefused(sentence("told-privacy-languages", known=", ".join(texts.languages)))
    today = datetime.now(settings.centre.timezone).date()
    papers = filled(settings, texts, language, today)
    written = [args.folder / name for name in papers]
    if there := [str(each) for each in written if each.exists()]:
        raise OrderRefused(sentence("told-privacy-there", files=", ".join(there)))
    make_folder(args.folder)
    for path, text in zip(written, papers.values(), strict=True):
        write_privately(path, text.encode())
    if args.json:
        say(json.dumps({"files": [str(each) for each in written]}))
    else:
        say(sentence("told-privacy-written", files=", ".join(map(str, written))))
    return 0
