"""What an import would change is shown as it is and as it becomes, and nothing else is changed."""

from bot.sandbox.telegram import Person
from tests.support.staff.imports import csv_of
from tests.support.staff.officers import RESULT, RESULTS, does, kept, results, sends
from tests.support.world import World

BETTER = csv_of(RESULT | {"Overall Score": "181", "Result": "A", "CEFR Level": "C1"})


async def test_each_changed_cell_is_told_old_and_new(world: World, helene: Person) -> None:
    await sends(world, helene, RESULTS)
    await does(world, helene, "[Import]")
    told = (await sends(world, helene, BETTER)).rpartition("read as a list")[2]
    for cells in ("Result: B → A", "Overall Score: 174 → 181", "CEFR Level: B2 → C1"):
        assert f"row 2, {cells}" in told
    assert "Exam" not in told


async def test_of_many_changed_rows_the_first_are_shown(world: World, helene: Person) -> None:
    lines = [("Org", f"{n}") for n in range(8)]
    header = "Name,Type,City,Country,Email"
    for letter in "ab":
        rows = [f"{a} {b},education,Lyon,France,{letter}{b}@org.example" for a, b in lines]
        told = await sends(world, helene, "\n".join((header, *rows)).encode(), name="o.csv")
        if letter == "a":
            await does(world, helene, "[Import]")
    assert "row 6, Email: a4@org.example → b4@org.example" in told
    assert "row 7" not in told
    assert "3 more rows are changed." in told


async def test_what_another_import_has_changed_meanwhile_is_shown_anew_and_not_let_in(
    world: World, helene: Person
) -> None:
    await sends(world, helene, BETTER)
    world.import_result("Marie", "B")  # the row was new: now it would change one
    told = (await does(world, helene, "[Import]")).rpartition("Nothing is imported yet")[2]
    assert results(world) == 1
    assert "0 new, 1 changed" in told
    await does(world, helene, "[Import]")
    assert results(world) == 2
    assert kept(world) == [0, 0]
