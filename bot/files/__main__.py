"""The reading process: `python -m bot.files KINDS PATH WISH` sends batches over standard output.

Of several kinds, with commas between, it sends the first batch each: what the header says. With
NUMBERS of rows, likewise, it sends these rows as they stand.

It waits on its standard input, which nobody writes to: the end of it means the parent is gone.
It does not import asyncio, which would be a fifth of its memory.
"""

import json
import os
import pickle
import resource
import struct
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from bot.files.checking.checks import read
from bot.files.checking.picked import pick
from bot.files.rows import Batch, CertificateRow, EntryRow, OrganisationRow, RefusedRow, ResultRow
from domain.machine.reading_wish import ReadingWish
from domain.machine.sentence import Line

NICENESS = 10
MOST_MEMORY = 512 << 20  # bytes of address space; a file of 100,000 rows takes 70 MB
MOST_SECONDS = 600  # of a processor: a forged attribute keeps the XML parser busy for hours
_KINDS: dict[str, type[Any]] = {
    each.__name__: each for each in (EntryRow, ResultRow, OrganisationRow, CertificateRow)
}
_LENGTH = struct.Struct(">I")


def main(kinds: str, path: str, wish: str, numbers: str = "") -> None:
    """Reads one file and sends every batch, each after its length; a length of 0 is the end."""
    os.nice(NICENESS)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump would hold secret numbers
    threading.Thread(target=_die_with_parent, daemon=True).start()
    warnings.simplefilter("ignore")  # openpyxl's remarks on styles are nobody's business
    named = kinds.split(",")
    with _libraries_silent():
        if numbers:
            _pick(_KINDS[kinds], path, _wish(wish), set(map(int, numbers.split(","))))
            named = []
        for kind in named:
            _read(_KINDS[kind], path, _wish(wish), most=None if len(named) == 1 else 1)
    sys.stdout.buffer.write(_LENGTH.pack(0))
    sys.stdout.buffer.flush()


@contextmanager
def _libraries_silent() -> Iterator[None]:
    """What libraries write by themselves goes nowhere; a bug of ours is told afterwards."""
    loud = os.dup(2)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        yield
    finally:
        os.dup2(loud, 2)


def _read(make: type[Any], path: str, wish: ReadingWish, *, most: int | None) -> None:
    with Path(path).open("rb") as stream:
        try:
            for batch in islice(read(stream, make, wish), most):
                _send(batch)
        except MemoryError:
            too_large = RefusedRow(0, "", "", Line("import-file-too-large"), whole=True)
            _send(Batch(make, refused=(too_large,)))


def _pick(make: type[Any], path: str, wish: ReadingWish, numbers: set[int]) -> None:
    with Path(path).open("rb") as stream:
        for rows in pick(stream, make, wish, numbers):
            _send(rows)


def _wish(text: str) -> ReadingWish:
    said = json.loads(text)
    columns, titles = tuple(map(tuple, said["columns"])), tuple(said["titles"])
    return ReadingWish(**said | {"columns": columns, "titles": titles})


def _send(batch: object) -> None:
    frame = pickle.dumps(batch, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.write(_LENGTH.pack(len(frame)) + frame)
    sys.stdout.buffer.flush()


def _die_with_parent() -> None:
    os.read(0, 1)  # a thread inside sys.stdin would make the interpreter abort when it ends
    os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
