"""Gives a printed PDF its title, language and date, and makes equal statements equal files."""

from io import BytesIO

from pikepdf import Dictionary, Name, ObjectStreamMode, Pdf, String

from bot.documents.statement import StatementData


def finished(pdf: bytes, data: StatementData, title: str) -> bytes:
    """The same page; viewers show `title` instead of the file's name.

    The date is the statement's own, at midnight UTC, not the clock's: printed twice, the bytes are
    the same, whichever process printed them.
    """
    created = String(f"D:{data.issued_on:%Y%m%d}000000Z")
    with Pdf.open(BytesIO(pdf)) as document:
        document.trailer.Info = document.make_indirect(
            Dictionary(
                Title=String(title),
                Author=String(data.issuer.name),
                Creator=String("Results Desk"),
                CreationDate=created,
                ModDate=created,
            )
        )
        document.Root.Lang = String(data.language)
        document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        document.Root.PageMode = Name.UseNone
        whole = BytesIO()
        document.save(whole, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return whole.getvalue()
