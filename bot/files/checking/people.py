"""Checks who an entry is of: names and no names, and the same person twice.

People with one name have it as their family name, and an empty first name: what is spoken to and
printed is then their only name, and never one that an export made up for them.
"""

from bot.files.checking.seen import Seen
from bot.files.checking.sheet import Sheet
from bot.files.memo import Memo
from domain.machine.sentence import Line
from domain.text.folding import fold

MOST = 100  # repeated people that are named


class PeopleChecks:
    """What the names and birth dates of entries say."""

    def __init__(self) -> None:
        """Of whoever came before, a digest is remembered."""
        self._folded = Memo(fold)
        self._seen = Seen()
        self._warned = 0

    def __call__(self, sheet: Sheet) -> None:
        """Refuses the nameless, puts single names in their place, warns of somebody twice."""
        if "" in sheet.values["family_name"]:
            _place_names(sheet)
        if "date_of_birth" in sheet.texts and self._warned < MOST:
            for place in self._seen.repeated(self._keys(sheet)):
                self._warn(sheet, place)

    def _warn(self, sheet: Sheet, place: int) -> None:
        """Names the first ones; where there are so many, it is no slip that is looked for."""
        self._warned += 1
        if self._warned <= MOST:
            sheet.warn(place, "date_of_birth", Line("import-same-person"))
        if self._warned == MOST:
            sheet.warn(place, "date_of_birth", Line("import-same-people", {"people": MOST}))

    def _keys(self, sheet: Sheet) -> list[str]:
        """One for each person in an exam; none where no birth date tells two apart."""
        folded = self._folded
        said = sheet.together("first_name", "family_name", "date_of_birth", "exam", "session")
        return [
            f"{hash((folded[first], folded[family], born, *sat)):x}" if born else ""
            for first, family, born, *sat in said
        ]


def _place_names(sheet: Sheet) -> None:
    """The only name of a row is its family name."""
    first, family = (list(sheet.values[field]) for field in ("first_name", "family_name"))
    said = [text.strip() for text in sheet.texts["family_name"]]
    nameless = {
        place
        for place, both in enumerate(zip(first, family, strict=True))
        if not any(both) or (not both[1] and said[place].startswith("#"))
    }  # an error of a formula says that there is a name, and not which
    for place in nameless:
        sheet.refuse(place, "family_name", Line("import-cell-missing"))
    for place, name in enumerate(family):
        if not name and first[place] and place not in nameless:
            sheet.repair(place, "family_name", first[place])
            sheet.repair(place, "first_name", "")
            first[place], family[place] = "", first[place]
    sheet.values |= {"first_name": first, "family_name": family}
    sheet.drop(nameless)
