"""What a release would cover, before it is approved: results, people, roads and letters."""

from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime, timedelta

from bot.core import Core
from bot.staff.importing.imports import finish_accepted
from bot.staff.order_values import refused
from bot.staff.releasing import agreeing
from bot.staff.releasing.cancelling import finish_cancelled
from bot.staff.releasing.letters_ahead import LettersAhead, letters_ahead
from bot.staff.releasing.withdrawing import finish_withdrawn
from bot.store import standstills
from bot.store.engine.store import Tx
from bot.store.exams import recipients, releases
from bot.store.exams.recipients import Reach
from bot.store.inviting import unregistered
from bot.store.outbox import overview, parcels
from bot.store.people import entries
from bot.store.releasing import covered
from bot.store.releasing.covered import CoveredCounts
from bot.store.withdrawing import holders
from bot.store.withdrawing.holders import CorrectionCounts
from domain.conversations.results import session_line
from domain.conversations.staff import narrowing
from domain.exams.exams import Status
from domain.machine.effects import Line, line
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.events import ReleasePreviewed
from domain.machine.releasing.records import WHOLE, CohortPart, CoveredGroup, PartOffered
from domain.machine.standstill.phrases import StandstillPhrase
from domain.office.office_hours import Unanswered

NEUTRAL = (Status.X, Status.Z, Status.PENDING, Status.WITHHELD)


@dataclass(frozen=True, kw_only=True)
class ReleasePreview:
    """What a release would cover. `waiting` counts the results to be released by status.

    `missing` entries have no result at all, `released` ones have one that shows already.
    `digest` names exactly the versions covered; `withdrawn` of them had been shown before. Where
    too few approvers can be asked, `lacking` tells how many.
    """

    exam: str
    session: str
    entries: int
    waiting: Mapping[str, int]
    missing: int
    released: int
    reach: Reach
    digest: str
    withdrawn: int = 0
    corrected: CorrectionCounts = field(default_factory=CorrectionCounts)
    unregistered: int = 0
    stands_still: bool = False
    counts: CoveredCounts = field(default_factory=CoveredCounts)
    letters: LettersAhead | None = None
    zone: str = ""
    unanswered: Unanswered | None = None
    lacking: int | None = None
    part: CohortPart = WHOLE
    parts: tuple[PartOffered, ...] = ()
    single: str = ""

    @property
    def covers(self) -> int:
        """How many results would be released."""
        return sum(self.waiting.values())

    @property
    def groups(self) -> tuple[CoveredGroup, ...]:
        """Those whom one may want to look at."""
        return self.counts.listed(self.missing)

    @property
    def event(self) -> ReleasePreviewed:
        """What a chat that asked for it hears."""
        return ReleasePreviewed(
            self.exam,
            self.session,
            self.digest,
            self.covers,
            groups=self.groups,
            part=self.part,
            parts=self.parts,
        )

    def _with_scores(self) -> Iterator[Line]:
        if scores := self.waiting.get(Status.RELEASED, 0):
            yield Line("release-scores", {"results": scores})
            yield from self._by_grade()

    def _without_scores(self) -> Iterator[Line]:
        """What there is none of is left out: "dont 0" only makes one look for it."""
        found = {each: self.waiting[each] for each in NEUTRAL if self.waiting.get(each)}
        if found:
            kinds = ", ".join(f"{status} {results}" for status, results in found.items())
            yield Line("release-neutral", {"results": sum(found.values()), "kinds": kinds})

    def lines(self) -> tuple[Line, ...]:
        """What staff should see before they say yes."""
        return (
            Line("release-head", {"exam": self._named(), "session": session_line(self.session)}),
            *((Line("release-single", {"id_number": self.single}),) if self.single else ()),
            Line("release-entries", {"entries": self.entries, "missing": self.missing}),
            *self._out_already(),
            Line("release-covers", {"results": self.covers}),
            *self._seen_before(),
            *self._by_exam(),
            *self._with_scores(),
            *self._without_scores(),
            *self._doubtful(),
            Line("release-reach", self.reach.counts),
            *self._notified_by_letter(),
            *((self.letters.line(self.zone),) if self.letters else ()),
            *((line(StandstillPhrase.RELEASE_UNTOLD),) if self.stands_still else ()),
            *self._approvers_lacking(),
        )

    def _named(self) -> str | Line:
        return narrowing.part_line(self.exam, self.part)

    def _approvers_lacking(self) -> tuple[Line, ...]:
        if self.lacking is None:
            return ()
        return (line(ApprovalPhrase.APPROVERS_LACKING, able=self.lacking),)

    def _out_already(self) -> tuple[Line, ...]:
        """Where all that was out is about to be corrected, "none is released" would not be true."""
        if not self.released and self.corrected.results:
            return ()
        return (Line("release-released", {"results": self.released}),)

    def _seen_before(self) -> Iterator[Line]:
        if self.withdrawn:
            yield Line("release-withdrawn-before-now", {"results": self.withdrawn})
        if self.corrected.results:
            yield Line("release-corrects", vars(self.corrected))

    def _by_exam(self) -> tuple[Line, ...]:
        """Where some are of the same certificate under its other name."""
        exams = sorted(self.counts.exams.items())
        said = (Line("release-exam", {"exam": name, "results": n}) for name, n in exams)
        return tuple(said) if len(exams) > 1 else ()

    def _by_grade(self) -> tuple[Line, ...]:
        return tuple(
            Line("release-grade", {"grade": Line(each.name), "results": each.entries})
            for each in self.counts.grades
        )

    def _doubtful(self) -> tuple[Line, ...]:
        """What one should look at once more."""
        groups, said = self.counts.groups, []
        if groups["outside"]:
            said.append(Line("release-outside", {"results": groups["outside"]}))
        away = {
            "unconfirmed": groups["unconfirmed"],
            "bounced": groups["bounced"],
            "none": groups["without-account"],
        }
        return (*said, *((Line("release-addresses", away),) if any(away.values()) else ()))

    def _notified_by_letter(self) -> tuple[Line, ...]:
        notified = self.unregistered
        return (Line("release-reach-without-account", {"letters": notified}),) if notified else ()

    def json(self) -> dict[str, object]:
        """For other programs."""
        ahead = self.letters
        return {
            "exam": self.exam,
            "session": self.session,
            "delivery": self.part.delivery,
            "centre": self.part.centre,
            "id_number": self.single,
            "covers": self.covers,
            "digest": self.digest,
            "entries": self.entries,
            "released": self.released,
            "withdrawn_before": self.withdrawn,
            "corrected": self.corrected.results,
            "organisations_told": self.corrected.sendings,
            "exams": dict(self.counts.exams),
            "groups": {each.name: each.entries for each in self.groups},
            **self.reach.counts,
            "letters_without_account": self.unregistered,
            "stands_still": self.stands_still,
            "unanswered": self.unanswered,
            "letters": {**vars(ahead), "ends": ahead.ends.isoformat()} if ahead else None,
        }


@dataclass(frozen=True)
class ReleaseWish:
    """A release of this exam (its name of today) and session (`YYYY-MM`) that is thought of.

    `opens_at`, and at once where it is None; its notices are `quiet` at night.
    """

    exam: str
    session: str
    opens_at: datetime | None = None
    _: KW_ONLY
    quiet: bool = True
    part: CohortPart = WHOLE
    id_number: str = ""


async def preview(core: Core, exam: str, session: str) -> ReleasePreview:
    """What a release at once would cover."""
    return await preview_of(core, ReleaseWish(exam, session))


async def preview_of(core: Core, wish: ReleaseWish) -> ReleasePreview:
    """What a release would cover. Raises `OrderRefused` for an ID number of none of its entries."""
    await finish_accepted(core.store)
    await finish_cancelled(core.store)
    await finish_withdrawn(core)
    return await core.store.read(lambda tx: _look(tx, core, wish))


def _look(tx: Tx, core: Core, wish: ReleaseWish) -> ReleasePreview:
    part = CohortPart(entry=_entered(tx, wish)) if wish.id_number else wish.part
    of = (wish.exam, wish.session, part)
    opens, zone = wish.opens_at or core.clock(), core.settings.centre.timezone
    begins = core.writer.quiet.allowed_from(opens) if wish.quiet else opens
    cohort, reach = releases.load_cohort(tx, *of), recipients.reach_of_release(tx, *of)
    waiting = sum(cohort.waiting.values())
    by_letter = unregistered.count_notified_of(tx, *of) if _reads_mail(core) else 0
    corrected = holders.count_corrected(tx, core.clock(), *of)
    letters = reach.mailboxes + by_letter + corrected.sendings
    before = overview.count_bulk_mail(tx)
    return ReleasePreview(
        exam=wish.exam,
        session=wish.session,
        entries=cohort.entries,
        waiting=cohort.waiting,
        missing=cohort.entries - cohort.results,
        released=cohort.results - waiting,
        reach=reach,
        unregistered=by_letter,
        digest=cohort.digest,
        withdrawn=cohort.withdrawn,
        corrected=corrected,
        stands_still=standstills.load_standing(tx) is not None,
        counts=covered.count(tx, of, opens.astimezone(zone).date().isoformat()),
        letters=letters_ahead(core.settings, letters, before, begins, sent=_sent(tx, begins)),
        zone=zone.key,
        unanswered=core.settings.office.hours(zone).unanswered(opens),
        lacking=_lacking(tx, core),
        part=part,
        parts=() if part.entry else covered.load_parts(tx, *of),
        single=_number(tx, part),
    )


def _entered(tx: Tx, wish: ReleaseWish) -> int:
    """The row of the one entry that is meant, which has to be of this exam and session."""
    found = entries.load_with_secret(tx, wish.id_number)
    if found is None:
        raise refused("refused-no-entry", number=wish.id_number)
    entry = found[0]
    if (entry.exam, entry.session) != (wish.exam, wish.session):
        raise refused(
            "refused-entered-otherwise",
            number=wish.id_number,
            exam=entry.exam,
            session=session_line(entry.session),
        )
    if not releases.load_waiting(tx, wish.exam, wish.session, CohortPart(entry=entry.id)):
        raise refused("refused-nothing-waits-of", number=wish.id_number)
    return entry.id


def _number(tx: Tx, part: CohortPart) -> str:
    entry = entries.load(tx, part.entry) if part.entry else None
    return entry.id_number if entry else ""


def _lacking(tx: Tx, core: Core) -> int | None:
    able, needed = agreeing.count_able(tx, core), agreeing.needed(core)
    return able if 1 < needed > able else None


def _sent(tx: Tx, begins: datetime) -> int:
    """How many letters have gone in the day before."""
    return len(parcels.load_letters_sent(tx, begins - timedelta(days=1)))


def _reads_mail(core: Core) -> bool:
    return core.desk.rules.by_mail == "full"
