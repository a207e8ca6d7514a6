"""Keeps one printing process alive and feeds it a document a line: no start-up per document."""

import os
import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from bot.documents.printing import LIMIT, NotPrinted, checked, refuse_if_troubled, slow

DOCUMENTS_EACH = 500  # wkhtmltopdf keeps 45 KB of each


class KeptAlive:
    """The engines `pool` and `weasyprint`: a process that reads "page.html document.pdf" a line.

    It says Done on standard error when the document is complete. It lives no longer than the desk:
    when the desk ends, however it ends, its standard input closes and it leaves.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        *,
        name: str = "0",
        limit: float = LIMIT,
    ) -> None:
        """`name` keeps this engine's files in `folder` apart from its neighbours'.

        `limit` is in seconds for one document.
        """
        self._command, self._environment, self._folder = command, environment, folder
        self._limit = limit
        self._page, self._document = folder / f"{name}.html", folder / f"{name}.pdf"
        self._process: subprocess.Popen[bytes] | None = None
        self._printed = 0

    def render(self, html: str) -> bytes:
        """The page as PDF; raises `NotPrinted`, after which a new process is started."""
        try:
            self._page.write_text(html, encoding="utf-8")
            refuse_if_troubled(self._print(self._ready()))
            return checked(self._document.read_bytes())
        except NotPrinted:
            self.close()
            raise
        except OSError as trouble:
            self.close()
            raise NotPrinted(str(trouble), "machine", said=str(trouble)) from None
        finally:
            self._page.unlink(missing_ok=True)
            self._document.unlink(missing_ok=True)

    def close(self) -> None:
        """Ends the process, by force where it does not leave by itself."""
        if self._process is None:
            return
        with suppress(OSError, subprocess.TimeoutExpired), self._process as process:
            process.kill()
        self._process = None

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._printed % DOCUMENTS_EACH == 0 or (
            self._process and self._process.poll() is not None
        ):
            self.close()
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 (our own command, no shell)
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                bufsize=0,
                cwd=self._folder,
                env=dict(self._environment),
            )
        self._printed += 1
        return self._process

    def _print(self, process: subprocess.Popen[bytes]) -> bytes:
        assert process.stdin is not None  # noqa: S101 (a pipe)
        assert process.stderr is not None  # noqa: S101 (a pipe)
        process.stdin.write(f"{self._page.name} {self._document.name}\n".encode())
        said, deadline = b"", time.monotonic() + self._limit
        while not said.rstrip().endswith(b"Done"):
            left = max(deadline - time.monotonic(), 0)
            if not select.select([process.stderr], [], [], left)[0]:
                raise slow(self._limit)
            more = os.read(process.stderr.fileno(), 65536)
            if not more:
                refuse_if_troubled(said)
                last = said.decode(errors="replace").strip().rpartition("\n")[2]
                words = f"the printing process ended early: {last[:200] or 'no word'}"
                raise NotPrinted(words, "ended", said=last[:200] or "–")
            said += more
        return said
