"""The orders that a command can give to the desk: by name, what carries each of them out.

`by` among the arguments is who gives it: whoever takes the order in puts that there, and what the
caller said of it is lost. The command that gives an order, over the socket or by itself, shows the
`lines` of the answer, said in what the order calls `spoken`, and reads the numbers beside them.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from bot.config.unreadable import why_of
from bot.core import Core
from bot.staff import (
    accounts,
    closed_entries,
    erasure,
    freezes,
    outbox_admin,
    releases,
    rests,
)
from bot.staff.asking import orders as asking_orders
from bot.staff.audit import looks
from bot.staff.broadcasting import from_commands, going_on
from bot.staff.guardians import recording
from bot.staff.home.recount import recount
from bot.staff.importing import imports
from bot.staff.importing.corrections import corrections, write_corrections
from bot.staff.importing.own_secrets import write_own_secrets
from bot.staff.incidents import standstill
from bot.staff.inviting import invite
from bot.staff.lookup import acts
from bot.staff.lookup.orders import look_up
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, language_of, refused
from bot.staff.readiness.reach import note_reach
from bot.staff.releasing import approvals, cancelling, doubted, proposing, withdrawing
from bot.staff.releasing.previewing import ReleaseWish, preview_of
from bot.staff.roles import appointing, handing_over
from bot.store.engine.store import Tx
from bot.store.inviting import unregistered
from bot.verifying import handing_out
from domain.machine.effects import Line
from domain.machine.reading_wish import ReadingWish
from domain.machine.releasing.records import CohortPart

Order = Callable[[Core, Arguments, Progress], Awaitable[Answer]]


async def _import_file(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Import the file at `path`; `well` tells whether all of it went in, or could."""
    order = imports.ImportOrder(
        arguments["kind"],
        Path(arguments["path"]),
        arguments["by"],
        dry_run=arguments["dry_run"],
        skip_bad=arguments["skip_bad"],
        wish=ReadingWish(
            sheet=arguments["sheet"],
            encoding=arguments["encoding"],
            digest=arguments["digest"],
            columns=tuple((title, meant) for title, meant in arguments["columns"]),
            titles=tuple(title for title, _ in arguments["columns"]),
        ),
    )
    try:
        report = await imports.import_file(core, order, progress)
    except imports.ImportBusy:
        raise refused("refused-import-busy") from None
    except imports.ImportLost:
        raise refused("refused-import-lost") from None
    if arguments["secrets_to"] and report.went_in:
        _write_secrets(Path(arguments["secrets_to"]), report)
    language = language_of(arguments)
    corrected = await _write_corrections(core, arguments["corrections_to"], report, language)
    return {
        "well": report.usable,
        "corrections": corrected,
        "report": report.json(core.texts, language),
        "lines": _said(core, (*report.lines(), *await _without_account(core, report)), language),
    }


async def _without_account(core: Core, report: imports.ImportReport) -> tuple[Line, ...]:
    """How many of the sessions in a file of entries have no account, and could be invited."""
    if not report.went_in or not report.sessions:
        return ()

    def count(tx: Tx) -> int:
        return sum(unregistered.count_of_session(tx, each) for each in report.sessions)

    number = await core.store.read(count)
    return (Line("import-without-account", {"entries": number}),) if number else ()


def _write_secrets(path: Path, report: imports.ImportReport) -> None:
    try:
        write_own_secrets(path, report.own_secrets)
    except OSError as error:
        raise refused("refused-secrets-file", path=str(path), why=why_of(error)) from None


async def _write_corrections(
    core: Core, path: str, report: imports.ImportReport, language: str
) -> bool:
    """Whether there was anything to write, and it was asked for."""
    content = await corrections(report, core.texts, language) if path else b""
    try:
        if content:
            write_corrections(Path(path), content)
    except OSError as error:
        went_in = "yes" if report.went_in else "no"
        why = why_of(error)
        raise refused("refused-corrections-file", path=path, why=why, went_in=went_in) from None
    return bool(content)


async def _preview_release(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """What a release of `exam` and `session` would cover; its `digest` is what is approved."""
    at = arguments.get("at")  # unsaid, as `quiet`, by a command of an earlier version
    wish = ReleaseWish(
        arguments["exam"],
        arguments["session"],
        datetime.fromisoformat(at) if at else None,
        quiet=arguments.get("quiet", True),
        part=_part(arguments),
        id_number=arguments.get("only", ""),
    )
    seen = await preview_of(core, wish)
    why = seen.unanswered
    asked = (Line("release-silent", {"why": Line(f"unanswered-{why}")}),) if at and why else ()
    lines = _said(core, (*seen.lines(), *asked), language_of(arguments))
    figures = {"covers": seen.covers, "digest": seen.digest, "seen": seen.json()}
    figures["entry"] = seen.part.entry
    return {**figures, "lines": lines}


def _part(arguments: Arguments) -> CohortPart:
    """Unsaid by a command of an earlier version."""
    of = arguments.get("delivery", ""), arguments.get("centre", "")
    return CohortPart(*of, arguments.get("entry", 0))


async def _release(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Release the versions that `digest` names, from `at` (ISO, with its offset) on.

    Where two have to agree it waits instead, but for an `emergency`, whose reason that is.
    """
    reason = arguments.get("emergency", "")  # unsaid by a command of an earlier version
    approval = releases.ReleaseApproval(
        exam=arguments["exam"],
        session=arguments["session"],
        digest=arguments["digest"],
        opens_at=datetime.fromisoformat(arguments["at"]),
        made_by=arguments["by"],
        quiet=arguments["quiet"],
        emergency=reason,
        part=_part(arguments),
        settle=approvals.alone(core, arguments["by"], reason) if reason else None,
    )
    language = language_of(arguments)
    try:
        if core.settings.staff.approvals > 1 and not reason:
            at_once = arguments.get("at_once", False)
            number, lines, _ = await proposing.propose(core, approval, at_once=at_once)
            return {"release": number, "waits": True, "lines": _said(core, lines, language)}
        made = await releases.release(core, approval)
    except releases.PreviewOutdated:
        raise refused("refused-outdated") from None
    except releases.NothingToReleaseError:
        raise refused("refused-nothing-to-release") from None
    said = _said(core, made.lines(core.settings.centre.timezone.key), language)
    return {"release": made.id, "covers": made.covers, "waits": False, "lines": said}


async def _preview_invitations(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Whom an invitation would reach; `count` is what staff type to confirm."""
    seen = await invite.preview(core, _invitation_of(arguments))
    return {
        "count": seen.count,
        "lots": {lot.value: number for lot, number in seen.lots.items()},
        "shared": {email: [*numbers] for email, numbers in seen.shared.items()},
        "lines": _said(core, seen.lines(), language_of(arguments)),
    }


async def _invite(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Send the `count` of letters that staff typed."""
    try:
        sent = await invite.send(core, _invitation_of(arguments), arguments["count"], progress)
    except invite.InvitedOthersError as error:
        raise refused("refused-miscounted", now=str(error.now), typed=str(error.typed)) from None
    said = (Line("invite-sent", {"letters": sent}),)
    return {"sent": sent, "lines": _said(core, said, language_of(arguments))}


def _invitation_of(arguments: Arguments) -> invite.InvitationOrder:
    return invite.InvitationOrder(
        arguments["session"],
        arguments["exam"],
        arguments["by"],
        arguments.get("quiet", True),
        school=arguments.get("school", ""),  # unsaid by a command of an earlier version
    )


def _said(core: Core, lines: Iterable[Line], language: str) -> list[str]:
    return [core.texts.say(each.phrase, language, each.params) for each in lines]


ORDERS: Mapping[str, Order] = {
    "look": looks.note_look,
    "lookup": look_up,
    "account-resend": acts.resend,
    "account-readdress": acts.readdress,
    "account-freeze": acts.freeze,
    "account-reset": acts.reset,
    "account-renew": acts.renew,
    "account-guardian-add": acts.guard,
    "account-guardian-remove": acts.unguard,
    "account-reopen": accounts.reopen_number,
    "account-admit": closed_entries.admit_holder,
    "account-unfreeze": freezes.unfreeze_account,
    "freeze": standstill.stop_everything,
    "unfreeze": standstill.let_everything_go,
    "staff-add": appointing.add_staff,
    "staff-remove": appointing.remove_staff,
    "staff-hand-over": handing_over.hand_over,
    "staff-new-pin": appointing.forget_pin,
    "staff-link": appointing.invite_staff,
    "account-agree": recording.record_yes,
    "account-disagree": recording.record_no,
    "account-rest": rests.rest_candidate,
    "account-wake": rests.wake_candidate,
    "question-take": asking_orders.take_question,
    "question-answer": asking_orders.answer_question,
    "question-done": asking_orders.close_question,
    "erase": erasure.erase_people,
    "outbox-retry": outbox_admin.retry_parcels,
    "outbox-drop": outbox_admin.drop_parcel,
    "import": _import_file,
    "release-preview": _preview_release,
    "release": _release,
    "release-approve": approvals.approve_release,
    "release-refuse": approvals.refuse_release,
    "release-retry": doubted.retry_release,
    "release-cancel": cancelling.cancel_release,
    "release-withdraw": withdrawing.withdraw_release,
    "release-warn": withdrawing.warn_organisations,
    "broadcast-preview": from_commands.preview_broadcast,
    "broadcast": from_commands.send_broadcast,
    "broadcast-change": going_on.change_broadcast,
    "paper": handing_out.make_paper,
    "paper-file": handing_out.note_paper_file,
    "public-reach": note_reach,
    "recount": recount,
    "invite-preview": _preview_invitations,
    "invite": _invite,
}


async def carry_out(core: Core, name: str, arguments: Arguments, progress: Progress) -> Answer:
    """Carry out one order. Raises `OrderRefused`, and whatever the order raises."""
    try:
        if name not in ORDERS:
            raise refused("refused-older-desk", command=name)
        answer = await ORDERS[name](core, arguments, progress)
    except OrderRefused as error:
        if error.line is None:
            raise
        [words] = _said(core, (error.line,), language_of(arguments))
        raise OrderRefused(words) from None
    core.notify([])
    return answer
