"""What a Statement of Results says: plain values, checked, and never an ID or secret number."""

import re
from dataclasses import dataclass, field
from datetime import date

from bot.config.pictures import Picture
from domain.exams.linguaskill import LinguaskillReport
from domain.exams.meaning import Meaning
from domain.exams.young_learners import Shields


@dataclass(frozen=True, kw_only=True)
class Issuer:
    """The centre as it stands on its documents; what is "" is left out.

    `head` is the name of the head of centre and `role` their title, in the document's language;
    `signature` is drawn above it, `logo` in the place of the emblem. `notes` are the centre's own
    paragraphs on what the document is; without any, the desk's stand.
    """

    name: str
    number: str
    address: str
    contact: str = ""
    website: str = ""
    head: str = ""
    role: str = ""
    notes: tuple[str, ...] = ()
    logo: Picture | None = None
    signature: Picture | None = None

    @property
    def initials(self) -> str:
        """One or two capitals for the emblem: « Centre de langues Lumière » is CL."""
        capitals = [word[0] for word in re.findall(r"\w+", self.name) if word[0].isupper()]
        return "".join(capitals[:1] + capitals[1:][-1:]) or self.name[:1].upper()

    @property
    def words(self) -> str:
        """All that stands of the centre on a document."""
        ours = (self.name, self.number, self.address, self.contact, self.website)
        return " ".join((*ours, self.head, self.role, *self.notes))


@dataclass(frozen=True, kw_only=True)
class CheckingWay:
    """How whoever reads the paper checks it: the code in groups, where a camera leads, the address
    that somebody writes it to, the page that somebody types it at and our bot's name in Telegram;
    "" where there is none, or it is not printed.
    """

    code: str = field(repr=False)
    link: str = field(repr=False)
    mail: str
    page: str = ""
    bot: str = ""


@dataclass(frozen=True, kw_only=True)
class StatementData:
    """One version of one result, as printed; raises `ValueError` where no exam gives such a one.

    `result` is in words of `language` ("Grade B", « Note B »); level and certificate follow
    from `meaning`, and so do the shields of young learners and the modules of Linguaskill.
    `file_stem` begins the file's name, in ASCII. `skills` are English names with scores, in the
    exam's order: three or four for A2 Key, four or five elsewhere.
    `mode` says whether it was sat on paper. `candidate_number` and `born` stand there if given.
    With `certificate_out` nothing is said of corrections to come. What is handed out has a `check`.
    `issued_on` is the day of this version, so that a statement printed twice is the same file.
    """

    issuer: Issuer
    candidate: str
    place: str
    meaning: Meaning | Shields | LinguaskillReport
    session: str
    result: str
    skills: tuple[tuple[str, int], ...]
    released_on: date
    issued_on: date
    reference: str
    language: str
    version: int = 1
    file_stem: str = "statement-of-results"
    mode: str = ""
    candidate_number: str = ""
    born: date | None = None
    certificate_out: bool = False
    check: CheckingWay | None = None

    def __post_init__(self) -> None:
        """Refuses what could only be a mistake, or a forgery."""
        if not isinstance(self.meaning, Meaning):
            return
        low, high = self.meaning.exam.lowest, self.meaning.exam.highest
        for score in (self.meaning.overall, *(score for _, score in self.skills)):
            if not low <= score <= high:
                raise ValueError(f"{self.exam} reports scores from {low} to {high}, not {score}")

    def __repr__(self) -> str:
        """Names the document only: the rest is somebody's result."""
        return f"StatementData({self.reference!r}, version {self.version}, {self.language!r})"

    @property
    def exam(self) -> str:
        """The exam's name."""
        return self.meaning.exam.name

    @property
    def certificate(self) -> str:
        """What the certificate is called, "" where there is none or it bears the exam's name."""
        return self.meaning.certificate if isinstance(self.meaning, Meaning) else ""

    @property
    def words(self) -> str:
        """All that is not a sentence of the desk's: what the faces must be able to write."""
        theirs = (self.candidate, self.place, self.exam, self.certificate, self.session, self.mode)
        return " ".join((self.issuer.words, *theirs, self.result, self.reference))

    @property
    def file_name(self) -> str:
        """The name the file travels under, in ASCII: "releve-de-resultats-26BFR0570042.pdf"."""
        parts = re.findall(r"[A-Za-z0-9]+", f"{self.file_stem} {self.reference}")
        return f"{'-'.join(parts)}.pdf"
