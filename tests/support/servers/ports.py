"""A port of this machine for a server that a test starts a moment later."""

import secrets
import socket
from contextlib import suppress

HOST = "127.0.0.1"
GIVEN_OUT = 32_768
"""The first port that Linux gives to whoever connects: it can be gone before a server is up."""


def free_port() -> int:
    """A port that nobody has, and that no connection of another test takes meanwhile."""
    while True:
        port = GIVEN_OUT - 1 - secrets.randbelow(12_000)
        with suppress(OSError), socket.create_server((HOST, port)):
            return port
