"""Finds an exam by any of the names it has had in thirty years of certificates and exports."""

from collections.abc import Iterator
from functools import lru_cache

from domain.exams.exams import EXAMS, Exam
from domain.exams.linguaskill import LINGUASKILL, LinguaskillTest
from domain.exams.young_learners import YOUNG_LEARNERS, YoungLearnersExam
from domain.text.folding import fold

_NAMES = {
    "KET": ("key", "key english test", "a2 key"),
    "PET": ("preliminary", "preliminary english test", "b1 preliminary", "preliminary english"),
    "FCE": ("first", "first certificate", "first certificate in english", "b2 first"),
    "CAE": ("advanced", "certificate in advanced english", "advanced english", "c1 advanced"),
    "CPE": ("proficiency", "certificate of proficiency", "certificate of proficiency in english",
            "c2 proficiency", "proficiency in english"),
    "BECP": ("bec preliminary", "bec p", "b1 business preliminary", "business preliminary",
             "business english certificate preliminary", "business certificate preliminary"),
    "BECV": ("bec vantage", "bec v", "b2 business vantage", "business vantage",
             "business english certificate vantage", "business certificate vantage"),
    "BECH": ("bec higher", "bec h", "c1 business higher", "business higher",
             "business english certificate higher", "business certificate higher"),
}  # fmt: skip
_OF_CHILDREN = {word: exam for exam in YOUNG_LEARNERS for word in exam.name.lower().split()[-1:]}
_BESIDE_CHILDRENS = frozenset(
    {"yle", "young", "learners", "english", "pour", "enfants", "jeunes", "for", "children"}
)  # said with those names, whatever the order
_BESIDE_LINGUASKILL = frozenset({"linguaskill", "english", "from", "test", "de", "anglais"})
_SEVERAL = ("young learners", "yle", "linguaskill")
_OF_LINGUASKILL = {exam.name.split()[1].lower(): exam for exam in LINGUASKILL}
_SIDE_WORDS = frozenset(
    {"cambridge", "assessment", "exam", "examen", "qualification", "digital", "numerique", "paper",
     "computer", "based", "cb", "pb", "the"}
)  # fmt: skip  # said with a name, and no part of it
_SCHOOLS = frozenset({"for", "schools", "school", "fs", "4s", "pour", "scolaire", "scolaires"})
_GLUED = ("forschools", "fors", "fs", "4s")


AnyExam = Exam | YoungLearnersExam | LinguaskillTest


@lru_cache(256)  # names of exams, and what was taken for one
def exam_named(name: str) -> AnyExam | None:
    """The exam that `name` means, None for no exam or one that this desk has no results of.

    Names old and new, codes, the for-Schools marks and delivery words are understood:
    "CAE", "C1 Advanced Digital", "Cambridge English: First (FCE) for Schools", "KETfS", "YLE
    Movers", "Linguaskill from Cambridge (Business)", or "General" alone.
    """
    words = [word for word in fold(name).split() if word not in _SIDE_WORDS]
    plain = [word for word in words if word not in _SCHOOLS]
    known = _BY_NAME.get((" ".join(plain), plain != words))
    return known or _of_children(words) or _of_linguaskill(words)


def names_several(name: str) -> bool:
    """Whether this may be any of several exams: "young learners", or "Linguaskill" alone."""
    words = fold(name)
    return any(each in words for each in _SEVERAL)


def exams_meant(text: str) -> tuple[str, ...]:
    """The names of several exams that a word means as well: a level, or "young learners"."""
    word = fold(text)
    named: tuple[AnyExam, ...] = (*EXAMS, *YOUNG_LEARNERS, *LINGUASKILL)
    level = [each.name for each in named if fold(each.name).startswith(f"{word} ")]
    if word and len(level) > 1:
        return tuple(level)
    if "linguaskill" in word:
        return tuple(each.name for each in LINGUASKILL)
    return tuple(each.name for each in YOUNG_LEARNERS) if names_several(text) else ()


def _spellings(exam: Exam) -> Iterator[tuple[str, bool]]:
    for_schools = exam.code.endswith("FS")
    code = exam.code.removesuffix("FS").lower()
    for name in _NAMES[code.upper()]:
        yield from ((each, for_schools) for each in (name, f"english {name}", f"{name} {code}"))
        yield f"english {name} {code}", for_schools
    yield code, for_schools
    if for_schools:
        yield from ((f"{code}{mark}", False) for mark in _GLUED)


def _of_children(words: list[str]) -> YoungLearnersExam | None:
    """The exam with one of the three names, beside its level and words of no weight alone."""
    named = [word for word in words if word in _OF_CHILDREN]
    if len(named) != 1:
        return None
    exam = _OF_CHILDREN[named[0]]
    beside = {*fold(exam.name).split(), exam.code.lower(), "prea1"} | _BESIDE_CHILDRENS
    return exam if beside.issuperset(words) else None


def _of_linguaskill(words: list[str]) -> LinguaskillTest | None:
    """The test that is named General or Business; a test's column may say that word alone."""
    named = [word for word in words if word in _OF_LINGUASKILL]
    if len(named) != 1:
        return None
    beside = {*named, *_BESIDE_LINGUASKILL}
    return _OF_LINGUASKILL[named[0]] if beside.issuperset(words) else None


_BY_NAME: dict[tuple[str, bool], AnyExam] = {
    **{spelling: exam for exam in EXAMS for spelling in _spellings(exam)},
    **{(each.code.lower(), False): each for each in (*YOUNG_LEARNERS, *LINGUASKILL)},
}
