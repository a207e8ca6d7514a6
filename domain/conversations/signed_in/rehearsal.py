"""Three days before results whoever would meet a password then is invited to try it now.

Results day must not be password day: what is forgotten is found out while a new one can be chosen
in peace. Like every notice it names no exam and nothing of a result, and a person only where a chat
is of several.
"""

from datetime import datetime, timedelta

from domain.conversations.signed_in import keeping
from domain.machine.decision import Decision, lasting, move
from domain.machine.effects import Say, Write, line
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.step import AtRest, Step

AHEAD = timedelta(days=3)
LEAST = timedelta(days=1)  # on the eve it would only bring the crowd forward by a night
LETTER = "candidate.notice.try-password"
PUT_OFF_LETTER = "candidate.notice.day-put-off"


def rehearsed_from(opens_at: datetime, now: datetime) -> datetime | None:
    """From when on people are invited; None where that is of no use any more."""
    return max(opens_at - AHEAD, now) if opens_at - now >= LEAST else None


def rehearsal(account: int, release: int, opens_at: datetime, *, name: str = "") -> Say:
    """That a password will be wanted, with a button that tries it; a `name` beside others."""
    invited = line(SignInPhrase.TRY_PASSWORD, at=opens_at)
    if name:
        invited = line(SignInPhrase.TRY_PASSWORD_FOR, name=name, at=opens_at)
    try_it = lasting(SignInPhrase.BUTTON_TRY_PASSWORD, "try-password", account)
    return Say((invited,), ((try_it,),), kept=True, quiet=True, account=account, ahead_of=release)


def rehearsal_letter(account: int, email: str, release: int, opens_at: datetime) -> Write:
    """The same to whom no chat reaches."""
    values = {"at": opens_at}
    return Write(LETTER, email, values, account=account, quiet=True, ahead_of=release)


def put_off(account: int, at: datetime, *, name: str = "") -> Say:
    """That there are no results on the day that the rehearsal named; a `name` beside others."""
    said = line(SignInPhrase.DAY_PUT_OFF, at=at)
    if name:
        said = line(SignInPhrase.DAY_PUT_OFF_FOR, name=name, at=at)
    return Say((said,), kept=True, quiet=True, account=account)


def put_off_letter(account: int, email: str, at: datetime) -> Write:
    """The same to whom the rehearsal was a letter."""
    return Write(PUT_OFF_LETTER, email, {"at": at}, account=account, quiet=True)


def tried(step: Step, account: Account, facts: Facts) -> Decision:
    """The password was right; on one's own phone it may be the last time before the result."""
    hint = (line(SignInPhrase.KEEP_HINT),) if keeping.offer(account, facts) else ()
    return move(AtRest(entered=True), line(SignInPhrase.PASSWORD_TRIED), *hint)
