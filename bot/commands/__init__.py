"""The commands of `results-desk`, a module each, and what such a module offers."""

from argparse import ArgumentParser, Namespace
from typing import Any, Protocol


class Subparsers(Protocol):
    """Where a command adds its parser."""

    def add_parser(self, name: str, **options: Any) -> ArgumentParser:
        """A new parser for the command `name`."""


class Command(Protocol):
    """A module that is a command."""

    def add_parser(self, subparsers: Subparsers) -> ArgumentParser:
        """Adds the command's parser and gives it back."""

    def run(self, args: Namespace) -> int:
        """Does the work and gives the exit code; `args.config` is the path of the settings.

        A `ConfigError`, an interruption and a closed pipe are left to the caller.
        """
