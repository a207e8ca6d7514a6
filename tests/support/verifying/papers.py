"""A Statement as its candidate got it, the code on it, and other files that look like it."""

from io import BytesIO
from random import Random

from pikepdf import AttachedFileSpec, Encryption, Pdf

from domain.verifying.codes import codes_in
from tests.support.staff.statements import read
from tests.support.world import World

ATTACHED = 1000


async def paper(world: World, name: str = "Marie") -> bytes:
    """The newest Statement that somebody has asked for."""
    await world.does(name, "/statement")
    return [each.file for each in world.person(name).chat if each.file][-1].content


def code_on(pdf: bytes) -> str:
    [code] = codes_in(read("pdftotext", pdf, "-layout"))
    return code


def one_off(code: str) -> str:
    """The code with its last sign wrong."""
    return code[:-1] + ("0" if code[-1] != "0" else "1")


def saved_again(pdf: bytes, **options: object) -> bytes:
    """The same page, as another program writes it."""
    with Pdf.open(BytesIO(pdf)) as document:
        whole = BytesIO()
        document.save(whole, **options)  # type: ignore[arg-type]
    return whole.getvalue()


def locked(pdf: bytes) -> bytes:
    """The same page behind a password."""
    return saved_again(pdf, encryption=Encryption(user="secret", owner="x"))


def stuffed(pdf: bytes) -> bytes:
    """The same page with a thousand attachments."""
    with Pdf.open(BytesIO(pdf)) as document:
        for number in range(ATTACHED):
            name = f"{number}.txt"
            document.attachments[name] = AttachedFileSpec(document, b"x" * 100, filename=name)
        whole = BytesIO()
        document.save(whole)
    return whole.getvalue()


def weighed(pdf: bytes, size: int) -> bytes:
    """The same page with so many bytes more that nothing compresses."""
    with Pdf.open(BytesIO(pdf)) as document:
        noise = Random(15).randbytes(size)
        document.attachments["noise"] = AttachedFileSpec(document, noise, filename="noise")
        whole = BytesIO()
        document.save(whole)
    return whole.getvalue()
