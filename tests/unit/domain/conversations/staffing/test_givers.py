"""Who gave an order is told as people say it, on the machine too."""

from domain.machine.effects import line
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import giver, person_named
from tests.support.offenders import each_of


@each_of(
    [
        ("uid 0 root", "root"),
        ("uid 33 www-data, login 1000 claire", "claire"),
        ("uid 33 www-data, login 1000", "www-data"),
        ("uid 4711", "uid 4711"),
    ]
)
def test_who_orders_on_the_machine_is_named_by_their_login(by: str, user: str) -> None:
    assert giver(by) == line(StaffingPhrase.STAFF_GIVER_ON_MACHINE, user=user)


def test_who_is_in_a_chat_and_has_no_name_is_told_by_a_number() -> None:
    assert giver("telegram 21") == line(StaffingPhrase.STAFF_GIVER_UNNAMED, id="21")


@each_of(["Claire Martin", "telegram x", "uid", "uid x", "uid 0 root and more", ""])
def test_any_other_name_stays_as_it_is(by: str) -> None:
    assert giver(by) == by


@each_of([("telegram 21", 21), ("telegram x", 0), ("Claire", 0), ("21", 0), ("", 0)])
def test_whose_chat_it_was_is_told_from_what_is_written_down(by: str, person: int) -> None:
    assert person_named(by) == person
