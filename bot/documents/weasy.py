"""WeasyPrint as a process that prints a document a line, as wkhtmltopdf does when kept alive.

Run as `python -m bot.documents.weasy`, niced: its work is Python and would hold the desk's threads.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

try:
    from weasyprint import HTML  # type: ignore[import-untyped]
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]
    from weasyprint.urls import FatalURLFetchingError, URLFetcher  # type: ignore[import-untyped]
except OSError as missing:  # Pango or one of its like; WeasyPrint's own paragraph names none
    sys.exit(f"WeasyPrint {str(missing).partition(':')[0]}")


class Nothing(URLFetcher):  # type: ignore[misc]
    """Fetches nothing: a page that asks for a file is refused, not printed without it."""

    def fetch(self, url: str, headers: object = None) -> Any:
        """The picture that a `data:` address is itself; raises what stops WeasyPrint for others."""
        if url.startswith("data:image/"):
            return super().fetch(url, headers)
        raise FatalURLFetchingError("a file outside the page")


def serve(lines: Iterable[str]) -> None:
    """Prints each "page.html document.pdf"; says Done, or Error and Done, on standard error."""
    fonts = FontConfiguration()
    for line in lines:
        page, document = line.split()
        try:
            HTML(string=Path(page).read_text(encoding="utf-8"), url_fetcher=Nothing()).write_pdf(
                document, font_config=fonts, pdf_variant="pdf/ua-1"
            )
        except FatalURLFetchingError as refused:
            sys.stderr.write(f"Error: {refused}\n")
        sys.stderr.write("Done\n")
        sys.stderr.flush()


if __name__ == "__main__":
    serve(sys.stdin)
