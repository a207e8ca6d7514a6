"""Who gives an order on this machine, as the kernel knows them, whatever they say of themselves.

Behind one shared user the kernel still knows who had logged in, through `sudo` as well; it has no
such knowledge of what was started otherwise (cron, containers).
"""

import os
import pwd
import socket
import struct
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

UNSET = 2**32 - 1  # the login uid of whatever nobody logged in for
_PEER = struct.Struct("3i")  # struct ucred of unix(7)


class Peer(NamedTuple):
    """The process at the other end of a Unix socket, as it was when it connected."""

    pid: int
    uid: int
    gid: int


def peer_of(connection: socket.socket) -> Peer:
    """Who is at the other end."""
    raw = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size)
    return Peer(*_PEER.unpack(raw))


def giver_at(peer: Peer) -> str:
    """Who gives an order over a socket."""
    return named(peer.uid, _login_of(str(peer.pid)))


def giver_here() -> str:
    """Who runs this very process."""
    return named(os.getuid(), _login_of("self"))


def named(uid: int, login: int | None) -> str:
    """A user by number and name, and who had logged in where that is another."""
    if login in {None, UNSET, uid}:
        return f"uid {_user(uid)}"
    return f"uid {_user(uid)}, login {_user(login or 0)}"


def _user(uid: int) -> str:
    try:
        return f"{uid} {pwd.getpwuid(uid).pw_name}"
    except KeyError:
        return str(uid)


def _login_of(pid: str) -> int | None:
    """None where the kernel keeps none."""
    with suppress(OSError, ValueError):
        return int(Path(f"/proc/{pid}/loginuid").read_text("ascii"))
    return None
