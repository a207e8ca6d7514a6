"""Whatever a provider calls its folders, letters are found in them and moved between them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.mail.post_office import PostOffice
from mailer.inbound.folders import Folders, Line, ListedFolder, folders
from mailer.inbound.folders import listed as read_lines
from mailer.inbound.watch import ImapSettings, Mailbox, MailboxState
from tests.support.mail.folders import make_folder, remove_folder
from tests.support.mail.watched import Memory, in_folder, letter, settings, until, watching
from tests.support.offenders import each_of
from tests.support.servers.wire import Wire

PREFIXED = b'(("INBOX." ".")) NIL NIL'
FLAT = b'(("" "/")) NIL NIL'
FRENCH = "Courrier indésirable"


def listed(*names: str, **marked: str) -> list[ListedFolder]:
    plain = [ListedFolder(name, ("\\HasNoChildren",)) for name in names]
    return plain + [ListedFolder(name, (f"\\{mark}",)) for mark, name in marked.items()]


def test_a_folder_is_found_with_and_without_its_prefix() -> None:
    there = folders(PREFIXED, listed("INBOX", "INBOX.Processed"))
    assert there.find("Processed") == there.find("INBOX.Processed") == "INBOX.Processed"


def test_a_folder_is_created_under_the_prefix_once() -> None:
    there = folders(PREFIXED, [])
    assert there.to_create("Processed") == there.to_create("INBOX.Processed") == "INBOX.Processed"


def test_the_inbox_is_there_in_any_spelling_and_without_a_prefix() -> None:
    assert folders(PREFIXED, []).find("Inbox") == "INBOX"


def test_a_folder_that_only_holds_others_is_not_found() -> None:
    assert folders(FLAT, listed(Noselect="[Gmail]")).find("[Gmail]") is None


def test_the_marked_folder_is_junk_whatever_it_is_called() -> None:
    assert folders(FLAT, listed("Spam", Junk="[Gmail]/Pourriel")).junk("auto") == "[Gmail]/Pourriel"


ABROAD = (
    "INBOX.Uønsket e-post",
    "INBOX.Levélszemét",
    "INBOX.Thư rác",
    "INBOX.Ανεπιθύμητη αλληλογραφία",
    "INBOX.Boîte spam",
    "INBOX.caixa de spam",
)


@each_of(["INBOX.Spam", "INBOX.spam", "INBOX.Junk E-mail", FRENCH, *ABROAD])
def test_without_a_mark_the_usual_names_tell_junk(name: str) -> None:
    assert folders(PREFIXED, listed("INBOX", "INBOX.Sent", name)).junk("auto") == name


def test_a_named_junk_folder_is_that_one_or_none() -> None:
    there = folders(PREFIXED, listed("INBOX.Ham", Junk="INBOX.Spam"))
    assert there.junk("Ham") == "INBOX.Ham"
    assert there.junk("Elsewhere") is None


def test_no_name_means_no_junk_folder() -> None:
    assert folders(FLAT, listed(Junk="Junk")).junk("") is None


@each_of([
    "Junk Email", "Junk E-Mail", "Junk-E-Mail", "JUNK_MAIL", "Pourriel", "Indésirables",
    "Correo no deseado", "Posta indesiderata", "Bulk Mail", "QUARANTAINE", "Spamverdacht",
    "Ongewenste e-mail", "Спам", "垃圾邮件", "INBOX.Correio eletrônico indesejado",
    "Éléments indésirables", "INBOX.Dossier spam", "INBOX\\Junk", "Junk Folder", "JunkMail",
    "Courriers indésirables", "Lixo Eletrônico", "Wiadomości-śmieci", "Gereksiz", "Unwanted",
    "Spam probable", "00_Spam", "1Spam", "99 - Spam suspecté", "INBOX.Probably Spam", "Spam 2",
])  # fmt: skip
def test_junk_is_known_in_many_languages(name: str) -> None:
    usual = listed("INBOX", "Drafts", "Sent Items", "Deleted Items", "Archive", name)
    assert folders(FLAT, usual).junk("auto") == name


@each_of(
    ["Not spam", "Non spam", "Spam reports", "Mail", "No", "Archive", "Lixo", "Dossiers", "Items"]
)
def test_a_folder_of_another_name_is_not_junk(name: str) -> None:
    assert folders(FLAT, listed("INBOX", name)).junk("auto") is None


def test_spam_is_surer_than_a_quarantine_and_the_desks_own_is_never_it() -> None:
    there = folders(PREFIXED, listed("INBOX.Quarantaine", "INBOX.Spam"))
    assert there.junk("auto") == "INBOX.Spam"
    ours = folders(PREFIXED, listed("INBOX.Quarantine"))
    assert ours.junk("auto", ["Processed", "Quarantine"]) is None


ODD: list[Line] = [
    b'(\\HasNoChildren) "/" "R&D"',
    b'() "/" "Dubai & Estate"',
    b'() "/" "Q&R-2024"',
    b'() "/" "Caf\xe9"',
    b'() "/" "Caf&AOk"',
    b"nonsense",
    b"",
    None,
    (b'() "/" {3}', b"R&D"),
]


def test_a_line_that_nobody_can_read_costs_its_own_folder_only() -> None:
    found = [each.name for line in ODD for each in read_lines([line, b'() "/" INBOX'])]
    assert found == ["INBOX"] * len(ODD)


def test_names_are_read_as_they_are_written() -> None:
    lines: list[Line] = [
        b'(\\HasNoChildren \\Junk) "." "INBOX.Courrier ind&AOk-sirable"',
        b'() "/" "Dubai &- Estate" ',
        b'() NIL "a \\"b\\" \\\\ c"',
        (b'() "/" {9}', b'say "hi" '),
    ]
    assert [each.name for each in read_lines(lines)] == [
        "INBOX.Courrier indésirable",
        "Dubai & Estate",
        'a "b" \\ c',
        'say "hi" ',
    ]


def test_a_name_in_raw_utf_8_opens_by_its_own_bytes() -> None:
    there = folders(FLAT, read_lines(['() "/" "Indésirables"'.encode(), b'() "/" INBOX']))
    name = there.junk("auto")
    assert name == "Indésirables"
    assert there.opens(name) == '"Indésirables"'.encode()
    assert there.opens("INBOX") == "INBOX"


@given(st.binary() | st.tuples(st.binary(), st.binary()))
def test_no_line_is_too_odd(line: bytes | tuple[bytes, bytes]) -> None:
    assert all(each.name for each in read_lines([line]))


async def test_an_odd_folder_does_not_keep_the_desk_from_the_inbox(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    odd = b'* LIST (\\HasNoChildren) "/" "R&D"\r\n* LIST '
    async with Wire(office.imap_port) as wire:
        wire.on(b"* LIST ", lambda data: data.replace(b"* LIST ", odd, 1), always=True)
        async with watching(Mailbox(through(wire, office), memory)):
            await until(lambda: memory.bodies() == [b"OUI"])


@pytest.mark.parametrize("answer", [b"", b"NIL NIL NIL", b"nonsense"])
def test_a_server_without_namespaces_has_no_prefix(answer: bytes) -> None:
    assert folders(answer, []) == Folders()


@pytest.mark.real
async def test_letters_come_from_the_folder_that_a_rule_files_them_in(
    office: PostOffice, memory: Memory
) -> None:
    await make_folder(office, "Examens/Été")
    await office.imap.append(letter("NON"))
    await office.imap.append(letter("OUI"), "Examens/Été")
    filed = replace(settings(office), inbox="Examens/Été")
    async with watching(Mailbox(filed, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        assert memory.bodies() == [b"OUI"]
        mailbox.move(next(iter(memory.letters)), "Processed")
        await in_folder(office, "Processed", 1)


@pytest.mark.real
async def test_an_inbox_that_comes_later_is_found_then(office: PostOffice, memory: Memory) -> None:
    filed = replace(settings(office), inbox="Examens")
    async with watching(Mailbox(filed, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.MISCONFIGURED)
        await make_folder(office, "Examens")
        await office.imap.append(letter("OUI"), "Examens")
        await until(lambda: memory.bodies() == [b"OUI"])


@pytest.mark.real
async def test_a_junk_folder_with_a_french_name_is_read(office: PostOffice, memory: Memory) -> None:
    await make_folder(office, FRENCH)
    await office.imap.append(letter("OUI"), FRENCH)
    async with watching(Mailbox(replace(settings(office), junk=FRENCH), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])


@pytest.mark.real
async def test_a_folder_removed_meanwhile_does_no_harm(office: PostOffice, memory: Memory) -> None:
    await make_folder(office, "Spam")
    async with watching(Mailbox(replace(settings(office), junk="Spam"), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        await remove_folder(office, "Spam")
        await office.imap.append(letter("OUI"))
        await until(lambda: memory.bodies() == [b"OUI"])


@pytest.mark.real
async def test_without_move_exactly_the_letter_meant_leaves(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("deleted by a person"), flags=("\\Deleted",))
    await office.imap.append(letter("OUI"))
    async with (
        Wire(office.imap_port) as wire,
        watching(without(wire, office, memory, b"MOVE")) as mailbox,
    ):
        await until(lambda: len(memory.letters) == 2)
        mailbox.move(list(memory.letters)[1], "Processed")
        await in_folder(office, "Processed", 1)
        await in_folder(office, "INBOX", 1)


@pytest.mark.real
async def test_without_move_and_uidplus_letters_stay(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with (
        Wire(office.imap_port) as wire,
        watching(without(wire, office, memory, b"MOVE", b"UIDPLUS")) as mailbox,
    ):
        await until(lambda: bool(memory.letters))
        mailbox.move(next(iter(memory.letters)), "Processed")
        await office.imap.append(letter("after the move"))
        await until(lambda: len(memory.letters) == 2)
        assert len(await office.imap.letters("INBOX")) == 2
        assert await office.imap.letters("Processed") == []


@pytest.mark.real
async def test_without_idle_letters_come_by_looking(office: PostOffice, memory: Memory) -> None:
    async with (
        Wire(office.imap_port) as wire,
        watching(without(wire, office, memory, b"IDLE")) as mailbox,
    ):
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        await office.imap.append(letter("OUI"))
        await until(lambda: memory.bodies() == [b"OUI"])


def without(wire: Wire, office: PostOffice, memory: Memory, *abilities: bytes) -> Mailbox:
    """A mailbox whose server does not know these."""
    wire.hide(*abilities)
    return Mailbox(through(wire, office), memory)


def through(wire: Wire, office: PostOffice) -> ImapSettings:
    return replace(settings(office), port=wire.port, poll=0.05)
