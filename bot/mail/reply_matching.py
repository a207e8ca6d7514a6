"""Which letter of ours an arrived one answers, returns or is a copy of, as its tokens tell."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.keys import Keys, Token
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.exams import shares
from bot.store.inviting import invitations
from bot.store.mail import mail_steps
from bot.store.outbox import parcels
from bot.store.people import mail_codes
from domain.conversations.confirmation import CONFIRM
from domain.machine.effects import Write
from domain.machine.events import Written
from domain.mail.bounces import describe_sent
from mailer.reading import Envelope


class FormerMailbox(NamedTuple):
    """The address that a closed account had, while its `entry` waits for it."""

    entry: int
    email: str


def token_of(head: Envelope, keys: Keys) -> Token | None:
    """The token it came to, or that the letter it answers or returns went out under."""
    back = head.returned
    said = [*_tags(head.recipients), *_ids(head.references), back.envelope_id]
    tokens = map(keys.read_token, [*said, *_tags((back.sender,)), *_ids((back.message_id,))])
    return next(filter(None, tokens), None)


def letter_sent(tx: Tx, token: Token | None) -> Write | None:
    """The letter of ours whose row of the outbox a token names, while the row is there."""
    if token is None or token.purpose not in {"bounce", "reply", "copy"}:
        return None
    effect = parcels.load_effect(tx, token.row)
    sent = EFFECTS.loads(effect) if effect else None
    return sent if isinstance(sent, Write) else None


def copied_row(tx: Tx, head: Envelope, token: Token | None, keys: Keys) -> int:
    """The row of the statement that an arrived letter of our own is the copy of, 0 for none.

    By the address it came to; where the server writes no such header (Exchange, Dovecot with two
    recipients at once) by its Message-ID, which nobody knows before the letter is delivered.
    """
    if token and token.purpose == "copy":
        return token.row
    own = next(filter(None, map(keys.read_token, _ids((head.message_id,)))), None)
    sent = letter_sent(tx, own)
    return own.row if own and sent and sent.share else 0


def about(tx: Tx, token: Token, former: Callable[[int], FormerMailbox | None]) -> Written | None:
    """The letter of ours that a token names: by its outbox row, its proof or its share; of an
    account that is gone `former` knows the mailbox.
    """
    match token:
        case (("bounce" | "reply"), _):
            sent = letter_sent(tx, token)
            return describe_sent(sent) if sent else None
        case (("chat" | "confirm" | "recover" | "signin") as purpose, row):
            code = mail_codes.load(tx, row)
            awaited = purpose == CONFIRM
            return Written(code.email, code.account, awaited=awaited) if code else None
        case "step", row:
            asked = mail_steps.load_letter(tx, row)
            return describe_sent(asked[0]) if asked else None
        case "invite", row:
            invited = invitations.load(tx, row)
            return Written(invited.email, 0, invitation=row) if invited else None
        case "farewell", row:
            left = former(row)
            return Written(left.email, 0, closed=left.entry) if left else None
        case "share", row:
            share = shares.load(tx, row)
            return Written("", share.account, share.id) if share else None
    return None


def _tags(addresses: Sequence[str]) -> list[str]:
    locals_ = (address.partition("@")[0] for address in addresses)
    return [local.partition("+")[2] for local in locals_ if "+" in local]


def _ids(message_ids: Sequence[str]) -> list[str]:
    """The token in each; after a point stands which of the letters under it was meant."""
    return [each.partition("@")[0].partition(".")[0] for each in message_ids]
