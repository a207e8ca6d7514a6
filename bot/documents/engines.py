"""Chooses the engine that prints: the fastest that is installed, or the one the settings name."""

import shutil
import sys
from pathlib import Path
from typing import Literal

from bot.documents.kept import KeptAlive
from bot.documents.printing import GENTLY, Engine, NotPrinted, surroundings
from bot.documents.wkhtmltopdf import OneCall, kept_alive

EngineName = Literal["auto", "pool", "pdfkit", "weasyprint"]
ROOT = Path(__file__).parents[2]


def chosen(name: EngineName) -> EngineName:
    """What `auto` stands for on this machine."""
    if name != "auto":
        return name
    return "pool" if shutil.which("wkhtmltopdf") else "weasyprint"


def engine(name: EngineName, folder: Path, number: int = 0) -> Engine:
    """A new engine working in `folder`, its `number` told apart from its neighbours'.

    Raises `NotPrinted` where wkhtmltopdf is needed and not installed.
    """
    if chosen(name) == "weasyprint":
        command = [*GENTLY, sys.executable, "-m", "bot.documents.weasy"]
        environment = surroundings(folder) | {"PYTHONPATH": str(ROOT)}
        return KeptAlive(command, environment, folder, name=str(number))
    binary = shutil.which("wkhtmltopdf")
    if binary is None:
        raise NotPrinted("wkhtmltopdf is not installed", "missing")
    if chosen(name) == "pdfkit":
        return OneCall(binary, folder)
    return KeptAlive(kept_alive(binary, folder), surroundings(folder), folder, name=str(number))
