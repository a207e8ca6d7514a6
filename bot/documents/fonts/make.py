"""Makes the TTFs of this folder anew from Adobe's Source families: run it with npm at hand.

A subset is a modified version, and the licence (OFL 1.1, clause 3) reserves the name "Source": so
the faces get the name "Desk". That also keeps a copy of the originals, installed on the machine,
from being taken for ours.
"""

import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

HERE = Path(__file__).parent
FACES = {
    "source-sans@3.52.0": ("SourceSans3-Regular", "SourceSans3-Semibold"),
    "source-serif@4.5.1": ("SourceSerif4-Semibold", "SourceSerif4Display-Semibold"),
}
NAMES = {"Source Sans 3": "Desk Sans", "Source Serif 4": "Desk Serif"} | {
    "SourceSans3": "DeskSans",
    "SourceSerif4": "DeskSerif",
}
RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x024F),  # and its extensions
    (0x0259, 0x0259),  # Azerbaijani ə
    (0x02B0, 0x02CF),  # modifier letters: Uzbek oʻ gʻ
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Vietnamese
    (0x2000, 0x206F),  # punctuation
    (0x20A0, 0x20BF),  # currencies
    (0x2116, 0x2122),  # №, ™
    (0x2190, 0x2193),  # arrows
    (0x2212, 0x2212),  # minus
)


def make() -> None:
    """Writes the faces, the licences and `covered.txt` into this folder."""
    covered = set(range(0x110000))
    with tempfile.TemporaryDirectory() as work:
        for package, faces in FACES.items():
            origin = fetched(package, Path(work))
            for face in faces:
                covered &= cut(origin / "TTF" / f"{face}.ttf")
            family = package.split("@")[0]
            shutil.copyfile(origin / "LICENSE.md", HERE / f"OFL-{family}.txt")
    (HERE / "covered.txt").write_text("\n".join(f"{point:04X}" for point in sorted(covered)) + "\n")


def fetched(package: str, work: Path) -> Path:
    """The folder of an npm package, unpacked under `work`."""
    npm = ["npm", "pack", "--silent", package]
    name = subprocess.run(npm, cwd=work, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603
    with tarfile.open(work / name) as archive:
        archive.extractall(work / package, filter="data")
    return work / package / "package"


def cut(origin: Path) -> set[int]:
    """Writes one face, subset and renamed, and tells the code points it has."""
    font = TTFont(origin)
    # No ligatures: a copied « fi » has to stay two letters.
    features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    subsetter = Subsetter(Options(layout_features=features, name_IDs=["*"], hinting=False))
    subsetter.populate(unicodes=[point for span in RANGES for point in range(span[0], span[1] + 1)])
    subsetter.subset(font)
    rename(font)
    font.save(HERE / f"{font['name'].getDebugName(6)}.ttf")
    return set(font.getBestCmap())


def rename(font: TTFont) -> None:
    """Puts our family name into every name record that a program shows or looks for."""
    names = font["name"]
    for record in list(names.names):
        if record.nameID in {0, 7, 13, 14}:  # copyright, trademark and licence stay as they are
            continue
        words = record.toUnicode()
        for theirs, ours in NAMES.items():
            words = words.replace(theirs, ours)
        names.setName(words, record.nameID, record.platformID, record.platEncID, record.langID)


if __name__ == "__main__":
    make()
