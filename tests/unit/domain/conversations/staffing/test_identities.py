"""Two who have to agree are two people, whichever way they give their word."""

from domain.machine.staffing.identities import is_same
from tests.support.offenders import each_of

USERS = {"claire": 7}


@each_of(
    [
        ("telegram 7", "telegram 7"),
        ("uid 999 desk", "uid 999 desk"),
        ("uid 999 desk, login 1001 claire", "uid 999 desk, login 1002 paul"),
        ("uid 999 desk, login 1001 anna", "uid 0 root, login 1001 anna"),
        ("uid 1001 anna", "uid 0 root, login 1001 anna"),
        ("uid 1000 claire", "telegram 7"),
        ("uid 999 desk, login 1000 claire", "telegram 7"),
    ]
)
def test_they_are_one_person(one: str, other: str) -> None:
    assert is_same(one, other, USERS)
    assert is_same(other, one, USERS)


@each_of(
    [
        ("telegram 7", "telegram 70"),
        ("uid 1000", "uid 10"),
        ("uid 1000 anna", "uid 1001 paul"),
        ("uid 1000 paul", "telegram 7"),
        ("uid 7", "telegram 7"),
    ]
)
def test_they_are_two(one: str, other: str) -> None:
    assert not is_same(one, other, USERS)
