"""Builds wkhtmltopdf's command line with pdfkit, and prints with one call per document."""

import subprocess
from pathlib import Path

import pdfkit  # type: ignore[import-untyped]

from bot.documents.printing import (
    GENTLY,
    LIMIT,
    NotPrinted,
    checked,
    refuse_if_troubled,
    slow,
    surroundings,
)

OPTIONS = {
    "page-size": "A4",
    "margin-top": "0",
    "margin-right": "0",
    "margin-bottom": "0",
    "margin-left": "0",
    "encoding": "UTF-8",
    "javascript-delay": "0",  # by default 200 ms of sleep, even with scripts off
    "disable-javascript": "",
    "disable-plugins": "",
    "disable-local-file-access": "",
    "load-error-handling": "abort",
    "load-media-error-handling": "abort",
    "proxy": "http://127.0.0.1:9",  # the discard port: nothing is fetched
}


class SafeKit(pdfkit.PDFKit):  # type: ignore[misc]
    """pdfkit without CVE-2025-26240: a page's own meta tags are no options."""

    def _find_options_in_meta(self, content: str) -> dict[str, str]:
        return {}


def one_call(html: str, binary: str, folder: Path) -> list[str]:
    """The command that reads a page on standard input and writes its PDF on standard output.

    Quiet, because without it pdfkit and the exit code let a blocked file pass for a success.
    """
    return [*GENTLY, *_kit(html, binary, folder).command()]


def kept_alive(binary: str, folder: Path) -> list[str]:
    """The command that takes "page.html document.pdf" a line and says Done after each."""
    command = _kit("", binary, folder, verbose=True).command()
    return [*GENTLY, *command[:-2], "--read-args-from-stdin"]  # less pdfkit's "- -"


def _kit(html: str, binary: str, folder: Path, verbose: bool = False) -> SafeKit:
    configuration = pdfkit.configuration(wkhtmltopdf=binary, environ=surroundings(folder))
    return SafeKit(html, "string", options=OPTIONS, configuration=configuration, verbose=verbose)


class OneCall:
    """The engine `pdfkit`: a process per document, some three times the work of a kept one."""

    def __init__(self, binary: str, folder: Path) -> None:
        """`folder` is private: a killed call leaves its page there."""
        self._binary, self._folder = binary, folder

    def render(self, html: str) -> bytes:
        """The page as PDF; raises `NotPrinted`. pdfkit's own call knows no time limit."""
        command = one_call(html, self._binary, self._folder)
        try:
            done = subprocess.run(  # noqa: S603 (our own options, no shell)
                command,
                input=html.encode(),
                capture_output=True,
                timeout=LIMIT,
                check=False,
                cwd=self._folder,
                env=surroundings(self._folder),
            )
        except subprocess.TimeoutExpired:
            raise slow(LIMIT) from None
        refuse_if_troubled(done.stderr)
        if done.returncode:
            words = f"wkhtmltopdf ended with {done.returncode}"
            raise NotPrinted(words, "ended", said=str(done.returncode))
        return checked(done.stdout)

    def close(self) -> None:
        """Nothing stays behind."""
