"""A desk with an officer, Hélène, as where staff work otherwise."""

from tests.desk.staff.conftest import helene, world

__all__ = ["helene", "world"]
