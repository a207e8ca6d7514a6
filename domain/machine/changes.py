"""What a decision changes in the records, beside the chat's own step; applied in its transaction.

Ids of new rows come from `Facts.fresh`, so that effects can name them. `at` is the decision's time.
"""

from dataclasses import dataclass, field
from datetime import datetime

from domain.machine.guardians.changes import RecordAgreement
from domain.machine.home.changes import WorkChange
from domain.machine.inviting.changes import InvitationChange
from domain.machine.sharing.changes import ShareChange
from domain.machine.staffing.pins import OwnStaffChange
from domain.mail.talks.changes import MailStepChange


@dataclass(frozen=True)
class SetLanguage:
    """The chat, and the accounts it is signed in to, speak this language from now on."""

    language: str


@dataclass(frozen=True)
class SetBlocked:
    """The person blocked the bot, or came back."""

    blocked: bool


@dataclass(frozen=True)
class CountWrongSecret:
    """A wrong secret number for an ID number, existing or not; `lock_until` where it locks us."""

    id_number: str
    lock_until: datetime | None = None


@dataclass(frozen=True)
class ClearWrongSecrets:
    """This person's row of wrong secrets for this ID number is over; the count ever stays."""

    id_number: str


@dataclass(frozen=True, kw_only=True)
class OpenAccount:
    """A new account on an entry; one that is `held` shows nothing until its address is proven."""

    account: int
    entry: int
    email: str
    password_hash: str = field(repr=False)
    language: str
    terms_version: str
    terms_at: datetime
    news: bool
    held: bool = False
    like: int = 0  # the account whose password it has, not one of its own


@dataclass(frozen=True, kw_only=True)
class OpenMailCode:
    """A new proof by mail. It voids older ones of its purpose; `by_anybody`: those of its chat."""

    id: int
    purpose: str
    account: int
    email: str
    expires: datetime
    by_anybody: bool = False


@dataclass(frozen=True)
class CountCodeTry:
    """A wrong code was typed for this proof."""

    id: int


@dataclass(frozen=True)
class UseMailCode:
    """The proof is used up."""

    id: int


@dataclass(frozen=True)
class ConfirmAddress:
    """The account's address is proven to be its owner's."""

    account: int


@dataclass(frozen=True)
class ChangeAddress:
    """Another address, not yet confirmed; "" frees the old one."""

    account: int
    email: str


@dataclass(frozen=True)
class ChangePassword:
    """Another password; every other sign-in of the account ends."""

    account: int
    password_hash: str = field(repr=False)


@dataclass(frozen=True)
class SetNews:
    """News of the centre, or none."""

    account: int
    wanted: bool


@dataclass(frozen=True)
class AllowStatementByMail:
    """The Statement may be asked for by a letter from the confirmed address, or not."""

    account: int
    allowed: bool


@dataclass(frozen=True)
class OpenSignIn:
    """The chat is signed in to the account, which becomes the one its screens show."""

    account: int


@dataclass(frozen=True)
class GivePassword:
    """The password was given again: the sign-in is open and fresh."""

    account: int


@dataclass(frozen=True)
class ShowAccount:
    """The chat's screens show this one of its accounts from now on."""

    account: int


@dataclass(frozen=True)
class HideAccounts:
    """No account is shown until somebody chooses or signs in: another person holds the phone."""


@dataclass(frozen=True)
class CloseSignIn:
    """This chat signs out of the account: its notices end too."""

    account: int


@dataclass(frozen=True)
class CloseAllSignIns:
    """Every chat is signed out of the account."""

    account: int


@dataclass(frozen=True)
class CloseSignInElsewhere:
    """Another chat is signed out of the account by its owner, and is a stranger from now on."""

    account: int
    elsewhere: int


@dataclass(frozen=True)
class KeepSignIn:
    """The sign-in of this chat stays open until the result, or no longer; never beside others."""

    account: int
    kept: bool


@dataclass(frozen=True)
class CountWrongPassword:
    """A wrong password by this person for this ID number; `lock_until` where it locks."""

    id_number: str
    lock_until: datetime | None = None
    by_stranger: bool = False  # counts with those of all chats never signed in to the account


@dataclass(frozen=True)
class ClearWrongPasswords:
    """The row of wrong passwords by this person for this ID number is over."""

    id_number: str


@dataclass(frozen=True)
class OpenNumber:
    """The centre opens an ID number again: every count and lock of everybody on it is void."""

    id_number: str


@dataclass(frozen=True, kw_only=True)
class OpenShare:
    """A result version goes to an organisation."""

    share: int
    account: int
    result: int
    organisation: int
    name: str
    email: str
    website: str = ""
    city: str = ""
    number: str = ""
    expires: datetime | None = None


@dataclass(frozen=True)
class NoteBounce:
    """A letter to the owner, or to an `organisation`, came back; `hard`: the address is dead."""

    account: int
    email: str
    hard: bool
    organisation: str = ""


@dataclass(frozen=True)
class CloseAccount:
    """The account goes, with its sign-ins and proofs; entry and result stay. It is owed no more.

    `free_at`: from when on other addresses than the account's may have the entry; None: at once.
    `forget`: what names its owner in what was sent, noted and shared goes as well.
    """

    account: int
    free_at: datetime | None = None
    forget: bool = False


@dataclass(frozen=True)
class FreezeAccount:
    """The account shows and sends nothing any more until staff have looked."""

    account: int
    entry: int = 0  # where its account has gone: that one's address has no claim any more


Change = (
    SetLanguage
    | SetBlocked
    | CountWrongSecret
    | ClearWrongSecrets
    | OpenAccount
    | OpenMailCode
    | CountCodeTry
    | UseMailCode
    | ConfirmAddress
    | ChangeAddress
    | ChangePassword
    | SetNews
    | AllowStatementByMail
    | OpenSignIn
    | GivePassword
    | ShowAccount
    | HideAccounts
    | CloseSignIn
    | CloseAllSignIns
    | CloseSignInElsewhere
    | KeepSignIn
    | CountWrongPassword
    | ClearWrongPasswords
    | OpenNumber
    | OpenShare
    | NoteBounce
    | ShareChange
    | CloseAccount
    | FreezeAccount
    | InvitationChange
    | RecordAgreement
    | WorkChange
    | OwnStaffChange
    | MailStepChange
)
