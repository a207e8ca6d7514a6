"""The dialogues that the whole desk plays in every run stand for all the others."""

from typing import get_args

from domain.machine.asking.effects import ShowWords
from domain.machine.broadcasting.effects import BroadcastOrder, RetractBroadcast, WatchBroadcast
from domain.machine.effects import (
    CheckPaper,
    Effect,
    HideShown,
    ImportFile,
    InviteCandidates,
    PreviewInvitations,
    PreviewRelease,
    ReadFile,
    ReleaseResults,
    RemindUnconfirmed,
    ShowHome,
    TellReadiness,
    TellReport,
)
from domain.machine.lookup.effects import ActOnCandidate, LookupOrder
from domain.machine.releasing.effects import ReleasingEffect
from domain.machine.staffing.effects import SendStaffLink, ShowCommands
from domain.machine.steps.details import DetailsStep
from domain.machine.steps.open_sign_ins import OpenSignInsStep
from domain.machine.steps.registration import RegistrationStep
from domain.machine.steps.sharing import ShareStep
from domain.machine.steps.signin import RecoveryStep, SignInStep
from domain.machine.steps.step import AtRest
from tests.support.dialogue import played
from tests.support.dialogue_heads import dialogues
from tests.support.pure.world import PureWorld

CONVERSATIONS = (
    RegistrationStep,
    SignInStep,
    RecoveryStep,
    DetailsStep,
    OpenSignInsStep,
    ShareStep,
)
OF_STAFF = {  # tests/desk/staff, tests/desk/inviting
    ReadFile, ImportFile, PreviewRelease, ReleaseResults, PreviewInvitations, InviteCandidates,
    *get_args(ReleasingEffect), ShowHome, RemindUnconfirmed, SendStaffLink, ShowCommands,
    ShowWords, TellReadiness, TellReport, *get_args(BroadcastOrder), WatchBroadcast,
    RetractBroadcast, *get_args(LookupOrder), ActOnCandidate,
}  # fmt: skip
LOOKED_UP = {CheckPaper, HideShown}  # tests/desk/verifying, tests/desk/hiding


async def test_they_stand_for_every_effect_and_conversation() -> None:
    effects, steps = set[type](), set[type]()
    for dialogue in dialogues():
        if dialogue.stands_for_others and dialogue.is_pure:
            world = PureWorld()
            await played(dialogue.text, world)
            effects |= world.effects_seen
            steps |= world.steps_seen
    assert effects >= set(get_args(Effect)) - OF_STAFF - LOOKED_UP
    assert AtRest in steps
    assert not [each for each in CONVERSATIONS if not steps & set(get_args(each))]
