"""How sign-ins end, and what ends with them, in plain records."""

from dataclasses import replace

from domain.text.addresses import is_same
from tests.support.pure.records import Records, Times


def of_chat(records: Records, chat: int) -> list[Times]:
    """The sign-ins of a chat."""
    return [times for (at, _), times in records.sign_ins.items() if at == chat]


def void_proofs(records: Records, account: int) -> None:
    """What was proven for the account by password or code is void."""
    if known := records.accounts.get(account):
        version = known.password_version + 1
        records.accounts[account] = replace(known, password_version=version)


def void_recovery(records: Records, account: int) -> None:
    """Codes for a new password, or beside one, are void, and those of another address."""
    void_new_address(records, account)
    for code, each in list(records.proofs.items()):
        if each.code.account == account and each.purpose in {"chat", "recover", "signin"}:
            records.proofs[code] = replace(each, code=replace(each.code, used=True))


def void_new_address(records: Records, account: int) -> None:
    """Another address that was asked for is waited for no more."""
    known = records.accounts.get(account)
    for code, each in list(records.proofs.items()):
        own = known and is_same(known.email, each.code.email)
        if each.code.account == account and each.purpose == "confirm" and not own:
            records.proofs[code] = replace(each, code=replace(each.code, used=True))


def sign_out(records: Records, account: int, but: int = 0) -> None:
    """Every chat but one is signed out."""
    for chat in records.chats_of(account):
        if chat != but:
            del records.sign_ins[chat, account]
    hide_where_signed_out(records, account)


def sign_out_of(records: Records, account: int, chat: int) -> None:
    """One chat is signed out, and a stranger from now on."""
    void_proofs(records, account)
    void_recovery(records, account)
    records.sign_ins.pop((chat, account), None)
    records.known.discard((chat, account))
    hide_where_signed_out(records, account)


def hide_where_signed_out(records: Records, account: int) -> None:
    """Chats that are not signed in any more show the account no more."""
    for chat, row in records.chats.items():
        if row.shown == account and (chat, account) not in records.sign_ins:
            row.shown = 0


def forget_others(records: Records, account: int, but: int) -> None:
    """Every other chat is a stranger again."""
    records.known -= {(chat, account) for chat in records.chats if chat != but}
