"""The socket by which commands reach the running desk: an order a connection, answers streamed.

    -> {"command": "account-reset", "arguments": {"id_number": "…"}}
    <- {"progress": 500}                  as often as there is some, then one of
    <- {"result": {…}}
    <- {"refused": "words for staff"}     with its sentence beside it, where there is one:
       {"line": ["name", {values}]}           the command says it in its reader's language
       {"fault": "FULL"}                      and of a fault of the machine's, which

Newline-delimited JSON. Files are named by their absolute paths and read here, by the desk: so the
socket listens to the desk's own user (and root, who could read them anyway) and to nobody else.
Who gives an order is whom the kernel names at the other end.
"""

import asyncio
import logging
import os
import socket
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import orjson

from bot.staff.audit.givers import Peer, giver_at, peer_of
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, refused
from bot.store.engine.faults import Fault, FaultElsewhere, FaultKind, fault_of
from bot.store.engine.private_files import make_private_folder
from bot.store.engine.store import StoreError
from domain.machine.sentence import Line

log = logging.getLogger(__name__)

Carrier = Callable[[str, Arguments, Progress], Awaitable[Answer]]

LONGEST = 16 * 2**20  # bytes to a line: a report may name every row of a file


FOREIGN = "this desk takes orders from its own user only: use sudo -u"
"""For a command of before refusals were named; another says it in its reader's language."""


class NoDesk(Exception):
    """No desk listens at this socket."""


async def serve(path: Path, carry_out: Carrier) -> None:
    """Carry out what comes over the socket at `path`, several at once, until cancelled."""
    listener = _listener(path)
    async with asyncio.TaskGroup() as tasks:

        def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            tasks.create_task(_converse(reader, writer, carry_out))

        server = await asyncio.start_unix_server(begin, sock=listener, limit=LONGEST)
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            server.close()
            path.unlink(missing_ok=True)  # noqa: ASYNC240 - a name, at the very end


def _listener(path: Path) -> socket.socket:
    """A socket for its owner alone. Whatever lies there is a dead desk's: we hold the store."""
    make_private_folder(path.parent)
    path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX)
    # Before bind, so that the file is never anybody else's; a umask would change every thread's.
    os.fchmod(listener.fileno(), 0o600)
    listener.bind(str(path))
    return listener


async def _converse(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, carry_out: Carrier
) -> None:
    say = partial(_say, writer)
    try:
        line = await reader.readline()  # first: closed unread, the answer might never arrive
        peer = peer_of(writer.get_extra_info("socket"))
        if not _trusted(peer):
            log.warning("an order of another user was refused", extra={"uid": peer.uid})
            say(
                refused=FOREIGN,
                line=["refused-other-user", {"path": str(writer.get_extra_info("sockname"))}],
            )
            return
        order = orjson.loads(line)
        progress: Progress = lambda rows: say(progress=rows)  # noqa: E731 - one line of its own
        arguments = {**order["arguments"], "by": giver_at(peer)}
        say(result=await carry_out(order["command"], arguments, progress))
    except Exception as error:  # noqa: BLE001 - a bug's is logged
        say(**_refusal(error))
    finally:
        writer.close()


def _refusal(error: Exception) -> dict[str, object]:
    """What a command hears of an order that was not carried out."""
    if fault := fault_of(error):
        line = [fault.said.phrase, fault.said.params]
        return {"refused": fault.said.outline, "line": line, "fault": fault.kind.name}
    if isinstance(error, OrderRefused | StoreError):
        named = {"line": [error.line.phrase, error.line.params]} if error.line else {}
        return {"refused": str(error), **named}
    log.error("an order failed by a bug", exc_info=error)
    return {"refused": "a bug stopped this order", "line": ["refused-by-bug", {}]}


def _say(writer: asyncio.StreamWriter, **words: object) -> None:
    """One line; to nobody, where the asking command has been stopped: its order goes on."""
    if not writer.is_closing():
        writer.write(orjson.dumps(words) + b"\n")


def _trusted(peer: Peer) -> bool:
    return peer.uid in {os.geteuid(), 0}


async def ask(path: Path, command: str, arguments: Arguments, progress: Progress) -> Answer:
    """Have the desk at `path` carry out an order. Raises `NoDesk` and `OrderRefused`."""
    try:
        reader, writer = await asyncio.open_unix_connection(path, limit=LONGEST)
    except (FileNotFoundError, ConnectionRefusedError):
        raise NoDesk(str(path)) from None
    except PermissionError:
        raise refused("refused-other-user", path=str(path)) from None
    try:
        _say(writer, command=command, arguments=arguments)
        async for line in reader:
            match orjson.loads(line):
                case {"progress": rows}:
                    progress(rows)
                case {"fault": kind, "line": [phrase, values]}:
                    raise FaultElsewhere(Fault(FaultKind[kind], Line(phrase, values)))
                case {"line": [phrase, values]}:
                    raise refused(phrase, **values)
                case {"refused": words}:
                    raise OrderRefused(words)
                case {"result": answer}:
                    return dict(answer)
    except ConnectionError:
        pass
    finally:
        writer.close()
    raise refused("refused-desk-stopped")
