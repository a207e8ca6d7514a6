"""What is told of an import, and what of it is taken: nothing that was not seen."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core import Core, opened
from bot.staff.importing.own_secrets import OwnSecret, write_own_secrets
from bot.staff.importing.report import MOST_NAMED
from domain.machine.reading_wish import ReadingWish
from tests.support.places import SAMPLES
from tests.support.staff.bringing import ENTRY, ENTRY_HEADER, Bring, bringing
from tests.support.staff.office import NOW, rows, settings


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with opened(settings(tmp_path), lambda: NOW) as core:
        yield core


@pytest.fixture
def bring(desk: Core, tmp_path: Path) -> Bring:
    return bringing(desk, tmp_path)


async def test_other_programs_hear_of_every_count_repair_and_doubt(
    bring: Bring, desk: Core
) -> None:
    odd = ENTRY.replace("SIR094701", "sir094701").replace("Ana", "An?")
    told = (await bring("entries", ENTRY_HEADER, odd)).json(desk.texts)
    cell = {"row": 2, "column": "ID Number", "found": "sir094701", "became": "SIR094701"}
    assert (told["repaired"], told["repaired_cells"]) == ([cell], 1)
    why = desk.texts.say("import-letters-lost", "en")
    assert told["warned"] == [
        {"row": 2, "column": "First Name", "found": "An?", "code": "letters-lost", "why": why}
    ]
    assert [told[each] for each in ("read", "new", "changed", "unchanged")] == [1, 1, 0, 0]


async def test_repairs_beyond_those_named_are_counted(bring: Bring) -> None:
    rows = (ENTRY.replace("SIR094701", f"sir{number:06}") for number in range(MOST_NAMED + 5))
    report = await bring("entries", ENTRY_HEADER, *rows, dry_run=True)
    assert (len(report.repaired), report.repaired_cells) == (MOST_NAMED, MOST_NAMED + 5)


@pytest.mark.parametrize("dry_run", [True, False])
async def test_a_file_of_refused_rows_alone_is_never_in(bring: Bring, dry_run: bool) -> None:
    bad = ENTRY.replace("SIR094701", "SIR")
    for _ in range(2):
        report = await bring("entries", ENTRY_HEADER, bad, skip_bad=True, dry_run=dry_run)
        assert (report.usable, report.went_in) == (False, False)
        assert report.lines()[-1].phrase == "import-all-refused"


async def test_a_file_without_rows_is_not_in_either(bring: Bring) -> None:
    assert (await bring("entries", ENTRY_HEADER)).lines()[-1].phrase == "import-no-rows"


async def test_a_file_that_changed_after_its_dry_run_stays_out(bring: Bring, desk: Core) -> None:
    seen = await bring("entries", ENTRY_HEADER, ENTRY, dry_run=True)
    wish = ReadingWish(digest=seen.reading.digest)
    other = await bring("entries", ENTRY_HEADER, ENTRY.replace("Ana", "Eve"), wish=wish)
    assert (other.went_in, await rows(desk, "SELECT 1 FROM entries")) == (False, [])
    assert (await bring("entries", ENTRY_HEADER, ENTRY, wish=wish)).went_in


async def test_a_second_try_beside_refused_rows_speaks_of_the_others(bring: Bring) -> None:
    lines = (ENTRY_HEADER, ENTRY, ENTRY.replace("SIR094701", "x"))
    for ending in ("import-in", "import-rest-in-already"):
        assert (await bring("entries", *lines, skip_bad=True)).lines()[-1].phrase == ending


async def test_only_what_was_shown_goes_in_and_a_second_try_of_it_says_it_is(
    bring: Bring, desk: Core
) -> None:
    seen = await bring("entries", ENTRY_HEADER, ENTRY, dry_run=True)
    wish = ReadingWish(changes=seen.to_be_written)
    other = ENTRY.replace("Ana", "Eve")
    assert not (await bring("entries", ENTRY_HEADER, other, wish=wish)).went_in
    assert await rows(desk, "SELECT 1 FROM entries") == []
    for ending in ("import-in", "import-nothing-new"):  # killed at its end, it begins again
        report = await bring("entries", ENTRY_HEADER, ENTRY, wish=wish)
        assert (report.outdated, report.lines()[-1].phrase) == (False, ending)


async def test_entries_without_a_language_get_the_centres(tmp_path: Path) -> None:
    plain = settings(tmp_path)
    french = replace(plain, centre=replace(plain.centre, language="fr"))
    others = [ENTRY.replace("SIR094701", f"SIR09470{n}") for n in (2, 3)]
    lines = (f"{ENTRY_HEADER},Language", f"{ENTRY},", f"{others[0]},en", others[1])
    async with opened(french, lambda: NOW) as desk:
        await bringing(desk, tmp_path)("entries", *lines)
        spoken = await rows(desk, "SELECT language FROM entries ORDER BY id_number")
    assert spoken == [("fr",), ("en",), ("fr",)]


UNKNOWN = ENTRY_HEADER.replace("ID Number", "Cand. Ref.")


async def test_what_was_said_of_a_column_is_remembered_by_kind_of_file(
    bring: Bring, desk: Core
) -> None:
    said = ReadingWish(columns=(("Cand. Ref.", "ID Number"),))
    assert not (await bring("entries", UNKNOWN, ENTRY, wish=said, dry_run=True)).whole
    assert (await bring("entries", UNKNOWN, ENTRY)).whole
    assert (await bring("entries", UNKNOWN, ENTRY, wish=said)).went_in
    assert (await bring("entries", UNKNOWN.replace("Cand. Ref.", "CAND REF"), ENTRY)).went_in
    assert (await bring("results", "Cand. Ref.,Exam", "SIR094701,FCE")).whole


async def test_what_is_said_later_of_a_column_holds(bring: Bring) -> None:
    wrong = ReadingWish(columns=(("Cand. Ref.", "Email"),))
    header, row = f"{ENTRY_HEADER},Cand. Ref.".replace(",Email", ""), f"{ENTRY},a@example.org"
    row = row.replace(",ana@example.org", "")
    await bring("entries", header, row, wish=wrong)
    right = ReadingWish(columns=(("Cand. Ref.", "School"),))
    assert (await bring("entries", header, row, wish=right)).changed == 1
    assert (await bring("entries", header, row)).unchanged == 1


BARE = ENTRY.replace(",0482", ",")
WITHOUT = (ENTRY_HEADER.replace("Secret Number,", ""), ENTRY.replace("0482,", ""))


@pytest.fixture
async def own_desk(tmp_path: Path) -> AsyncIterator[Core]:
    """One whose entries may come without secret numbers."""
    plain = settings(tmp_path)
    own = replace(plain, rules=replace(plain.rules, secrets="own"))
    async with opened(own, lambda: NOW) as core:
        yield core


async def stored_secret(desk: Core) -> str:
    [(stored,)] = await rows(desk, "SELECT secret_hash FROM entries")
    return str(stored)


async def test_a_desk_takes_no_entry_without_a_secret_number_unless_told(bring: Bring) -> None:
    assert [each.column for each in (await bring("entries", *WITHOUT)).refused] == ["Secret Number"]
    assert not (await bring("entries", ENTRY_HEADER, BARE)).went_in


@pytest.mark.parametrize("lines", [WITHOUT, (ENTRY_HEADER, BARE)])
async def test_a_secret_number_of_the_desks_own_opens_its_entry(
    own_desk: Core, tmp_path: Path, lines: tuple[str, str]
) -> None:
    report = await bringing(own_desk, tmp_path)("entries", *lines)
    [own] = report.own_secrets
    assert own_desk.keys.is_secret(await stored_secret(own_desk), "SIR094701", own.secret)
    assert own.secret not in repr((report, own))


async def test_the_same_file_again_names_the_same_secret_numbers(
    own_desk: Core, tmp_path: Path
) -> None:
    bring = bringing(own_desk, tmp_path)
    first, again = [await bring("entries", *WITHOUT) for _ in range(2)]
    assert (again.unchanged, again.own_secrets) == (1, first.own_secrets)


async def test_a_secret_number_that_was_imported_stays_where_a_file_says_none(
    own_desk: Core, tmp_path: Path
) -> None:
    bring = bringing(own_desk, tmp_path)
    await bring("entries", ENTRY_HEADER, ENTRY)
    report = await bring("entries", ENTRY_HEADER, BARE)
    assert own_desk.keys.is_secret(await stored_secret(own_desk), "SIR094701", "0482")
    assert (report.unchanged, report.own_secrets) == (1, [])


def test_own_secret_numbers_are_written_for_their_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "secrets.csv"
    write_own_secrets(file, [OwnSecret("SIR094701", "Zoé", "Lopez", "0007")])
    assert file.read_bytes().decode("utf-8-sig").splitlines()[1] == "SIR094701,Zoé,Lopez,0007"
    assert file.stat().st_mode & 0o777 == 0o600


async def test_a_file_that_ends_its_reader_is_told_as_one(bring: Bring, tmp_path: Path) -> None:
    file = tmp_path / "entries.xls"
    head = (SAMPLES / "several-sheets.xls").read_bytes()[:512]
    file.write_bytes(head + bytes(20_000))  # it claims more sectors than there is memory
    report = await bring("entries", file)
    assert [each.expected.phrase for each in report.refused] == ["import-file-unread"]
    assert [each.phrase for each in report.lines()] == ["import-not-read"]  # and counts nothing
    assert not report.usable
