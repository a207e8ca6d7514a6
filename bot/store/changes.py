"""What each change of a decision does, and to which tables."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from bot.store import standstills
from bot.store.asking import questions
from bot.store.change_context import ChangeContext
from bot.store.exams import shares
from bot.store.guardians import agreements
from bot.store.home import homes
from bot.store.importing import sent_files
from bot.store.inviting import invitations
from bot.store.mail import bounces, letters_caused, mail_steps
from bot.store.people import (
    accounts,
    chats,
    closings,
    freezes,
    left_behind,
    mail_codes,
    sign_ins,
    wrong_tries,
)
from bot.store.staff import invitations as staff_invitations
from bot.store.staff import pins, taking
from domain.machine import changes as c
from domain.machine.asking import changes as asking
from domain.machine.guardians.changes import RecordAgreement
from domain.machine.home.changes import LookAtHome, TryAgain
from domain.machine.inviting import changes as inviting
from domain.machine.sent_files.changes import ApproveFile, DropFile, NoteFileRead, TakeFile
from domain.machine.sharing import changes as sharing
from domain.machine.staffing import changes as staffing
from domain.machine.staffing.pins import ChoosePin, CountWrongPin, OpenStaffSession
from domain.machine.standstill.changes import BeginStandstill, LiftStandstill
from domain.mail.talks.changes import (
    CountCodeRequest,
    CountMailTry,
    OpenMailStep,
    SpeakLanguage,
    UseMailStep,
)

C = TypeVar("C")
Function = Callable[[C, ChangeContext], None]


def _rule(change: type[C], *functions: Function[C]) -> tuple[type, tuple[Function[Any], ...]]:
    """A line of the table, whose functions the type checker knows to take the change."""
    return change, functions


FUNCTIONS: Mapping[type, tuple[Function[Any], ...]] = dict(
    (
        _rule(c.SetLanguage, chats.set_language, accounts.set_language),
        _rule(c.SetBlocked, chats.set_blocked),
        _rule(c.CountWrongSecret, wrong_tries.count_secret),
        _rule(c.ClearWrongSecrets, wrong_tries.clear_secrets),
        _rule(c.CountWrongPassword, wrong_tries.count_password),
        _rule(c.ClearWrongPasswords, wrong_tries.clear_passwords),
        _rule(c.OpenNumber, wrong_tries.open_number),
        _rule(c.OpenAccount, accounts.open_account),
        _rule(
            c.CloseAccount,
            closings.note_closing,
            left_behind.forget_owner,
            accounts.close_account,
        ),
        _rule(
            c.FreezeAccount,
            freezes.freeze,
            closings.deny_former,
            mail_codes.void_new_address,
        ),
        _rule(c.ConfirmAddress, accounts.confirm_address, closings.prove_holder),
        _rule(c.ChangeAddress, accounts.change_address, mail_codes.void_codes),
        _rule(
            c.ChangePassword,
            accounts.change_password,
            mail_codes.void_recovery,
            mail_codes.void_new_address,
            wrong_tries.forgive_strangers,
            sign_ins.close_others,
            sign_ins.forget_others,
            chats.hide_where_signed_out,
        ),
        _rule(c.SetNews, accounts.set_news),
        _rule(c.AllowStatementByMail, accounts.allow_statement),
        _rule(c.OpenMailCode, mail_codes.open_code),
        _rule(c.CountCodeTry, mail_codes.count_try),
        _rule(c.UseMailCode, mail_codes.use_code),
        _rule(c.OpenSignIn, sign_ins.open_sign_in, sign_ins.know, chats.show_account),
        _rule(c.KeepSignIn, sign_ins.keep),
        _rule(c.GivePassword, sign_ins.give_password),
        _rule(c.ShowAccount, chats.show_account),
        _rule(c.HideAccounts, chats.hide_accounts, sign_ins.end_keeping),
        _rule(c.CloseSignIn, sign_ins.close_sign_in, chats.hide_where_signed_out),
        _rule(
            c.CloseAllSignIns,
            accounts.void_proofs,
            mail_codes.void_recovery,
            mail_codes.void_new_address,
            sign_ins.close_all,
            sign_ins.forget_others,
            chats.hide_where_signed_out,
        ),
        _rule(
            c.CloseSignInElsewhere,
            accounts.void_proofs,
            mail_codes.void_recovery,
            mail_codes.void_new_address,
            sign_ins.close_elsewhere,
            chats.hide_where_signed_out,
        ),
        _rule(SpeakLanguage, accounts.speak),
        _rule(OpenMailStep, mail_steps.open_step),
        _rule(UseMailStep, mail_steps.use_step),
        _rule(CountMailTry, mail_steps.count_try),
        _rule(CountCodeRequest, letters_caused.count_request),
        _rule(c.OpenShare, shares.open_share),
        _rule(sharing.FailShare, shares.fail_share),
        _rule(sharing.CancelShare, shares.cancel_share),
        _rule(sharing.RevokeShare, shares.revoke_share),
        _rule(sharing.HearShare, shares.hear_share),
        _rule(RecordAgreement, agreements.record),
        _rule(inviting.OpenInvitation, invitations.open_invitation),
        _rule(inviting.CountInvitationTry, invitations.count_try),
        _rule(inviting.SettleInvitation, invitations.settle),
        _rule(LookAtHome, homes.look),
        _rule(TryAgain, homes.try_again),
        _rule(TakeFile, sent_files.take),
        _rule(NoteFileRead, sent_files.note_read),
        _rule(ApproveFile, sent_files.approve),
        _rule(DropFile, sent_files.drop),
        _rule(staffing.TakeRoles, taking.take_in_chat),
        _rule(staffing.OpenStaffInvitation, staff_invitations.open_in_chat),
        _rule(staffing.VoidStaffInvitation, staff_invitations.void_in_chat),
        _rule(staffing.AcceptStaffInvitation, staff_invitations.accept_in_chat),
        _rule(ChoosePin, pins.choose),
        _rule(OpenStaffSession, pins.open_session),
        _rule(CountWrongPin, pins.count_wrong),
        _rule(asking.OpenQuestion, questions.open_question),
        _rule(asking.AddWords, questions.add_words),
        _rule(asking.TakeQuestion, questions.take_in_chat),
        _rule(asking.LeaveQuestion, questions.leave_in_chat),
        _rule(asking.AnswerQuestion, questions.answer_in_chat),
        _rule(asking.CloseQuestion, questions.close_in_chat),
        _rule(asking.SortQuestion, questions.sort_in_chat),
        _rule(BeginStandstill, standstills.begin_in_chat),
        _rule(LiftStandstill, standstills.lift_in_chat),
        _rule(c.NoteBounce, bounces.note_change),
    )
)
"""The functions of each change, in the order they run."""


def apply_change(change: c.Change, context: ChangeContext) -> None:
    """Apply one change, inside the decision's transaction."""
    for function in FUNCTIONS[type(change)]:
        function(change, context)
