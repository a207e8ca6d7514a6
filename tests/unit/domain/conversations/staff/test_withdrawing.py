"""An open release is taken back by two presses, the second of which says why."""

from dataclasses import replace

from domain.machine.effects import line
from domain.machine.phrases import Phrase
from domain.machine.releasing.effects import (
    ListReleases,
    PreviewWithdrawal,
    WarnOrganisations,
    WithdrawRelease,
)
from domain.machine.releasing.phrases import ReleasingPhrase as Said
from domain.machine.releasing.records import WithdrawalReason
from domain.machine.steps.staff import (
    LookingAtReleases,
    WarningOrganisations,
    WithdrawingRelease,
)
from domain.machine.steps.step import AtRest, Step
from tests.support.offenders import each_of
from tests.support.pure.acts import ANSWERED, IN_AN_HOUR, decide, pressed
from tests.support.pure.facts import FakeFacts
from tests.support.staff.ordered import (
    LISTED,
    OPENED,
    PLANNED,
    PREVIEWED,
    UNWARNED,
    WITHDRAWN,
)

OFFICER = FakeFacts(officer=True)
LATE = replace(OFFICER, now=IN_AN_HOUR)
LIST = LookingAtReleases((PLANNED,), (OPENED,), (UNWARNED,))
WHY = WithdrawingRelease(release=OPENED, until=IN_AN_HOUR)
WARN = WarningOrganisations(release=UNWARNED, until=IN_AN_HOUR)
ORDERS = WithdrawRelease | WarnOrganisations


def test_it_takes_a_look_at_who_has_seen_it_and_a_reason() -> None:
    assert decide(LookingAtReleases(), LISTED, OFFICER).step == LIST
    looked = decide(LIST, pressed("withdraw-open", "40"), OFFICER)
    assert (looked.step, looked.effects) == (LIST, (ANSWERED, PreviewWithdrawal(40)))
    assert decide(LIST, PREVIEWED, OFFICER).step == WHY
    for reason in WithdrawalReason:
        done = decide(WHY, pressed("withdraw-release", f"40|{reason}"), OFFICER)
        assert (done.step, done.effects) == (AtRest(), (ANSWERED, WithdrawRelease(40, reason)))


def test_organisations_are_told_at_a_word_of_its_own() -> None:
    assert decide(AtRest(), WITHDRAWN, OFFICER).step == WARN
    assert decide(LIST, pressed("warn", "39"), OFFICER).step == WARN
    for hours in (24, 0):
        done = decide(WARN, pressed("warn-release", f"39|{hours}"), OFFICER)
        assert done.effects == (ANSWERED, WarnOrganisations(39, hours))
    kept = decide(WARN, pressed("keep-open"), OFFICER)
    assert (kept.step, kept.saying) == (AtRest(), (line(Said.ORGANISATIONS_UNWARNED),))


@each_of(
    [
        (LIST, "withdraw-open", "41", OFFICER),
        (LIST, "withdraw-release", "40|mistake", OFFICER),
        (LIST, "warn", "40", OFFICER),
        (WHY, "withdraw-release", "41|mistake", OFFICER),
        (WHY, "withdraw-release", "40|whim", OFFICER),
        (WHY, "withdraw-release", "40", OFFICER),
        (WHY, "withdraw-release", "40|mistake", LATE),
        (WHY, "withdraw-release", "40|mistake", FakeFacts()),
        (WHY, "keep-open", "", OFFICER),
        (WARN, "warn-release", "39|1", OFFICER),
        (WARN, "warn-release", "39|24", LATE),
        (WARN, "warn-release", "39|24", FakeFacts()),
    ]
)
def test_no_other_press_orders_anything(
    step: Step, verb: str, argument: str, facts: FakeFacts
) -> None:
    decision = decide(step, pressed(verb, argument), facts)
    assert not [each for each in decision.effects if isinstance(each, ORDERS)]


def test_who_waited_too_long_looks_anew_and_who_keeps_it_is_told_so() -> None:
    stale = decide(WHY, pressed("withdraw-release", "40|mistake"), LATE)
    assert (stale.step, stale.toast) == (LookingAtReleases(), line(Phrase.STAFF_LOOK_OVER))
    assert ListReleases() in stale.effects
    kept = decide(WHY, pressed("keep-open"), OFFICER)
    assert (kept.step, kept.saying) == (AtRest(), (line(Said.RELEASE_KEPT_OPEN),))


def test_what_comes_at_another_moment_asks_nothing() -> None:
    for step, event, facts in (
        (AtRest(), PREVIEWED, OFFICER),
        (WHY, WITHDRAWN, OFFICER),
        (AtRest(), WITHDRAWN, FakeFacts()),
    ):
        decision = decide(step, event, facts)
        assert (decision.step, decision.effects) == (step, ())
