"""The reading process: `python -m bot.verifying` reads a PDF from its input and tells its words.

It fetches nothing and runs no script of the file's: only text is asked for.
"""

import json
import os
import resource
import sys

NICENESS = 10
MOST_MEMORY = 1 << 30  # bytes of address space; a file of 50 MB, and what is unpacked of it
MOST_SECONDS = 10  # of a processor
PAGES = 3  # a Statement has one; it may lie behind a letter
LONGEST = 20_000  # characters of a page


def main() -> None:
    """Writes one line of JSON."""
    os.nice(NICENESS)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.write(json.dumps(_words(sys.stdin.buffer.read())))


def _words(content: bytes) -> dict[str, str]:
    import pypdfium2  # type: ignore[import-not-found, import-untyped, unused-ignore]  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(content)
        pages = range(min(len(document), PAGES))
        text = "\n".join(
            document[each].get_textpage().get_text_bounded()[:LONGEST] for each in pages
        )
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        return {"unread": "locked" if locked else "damaged"}
    except MemoryError:
        return {"unread": "damaged"}
    return {"text": text}


if __name__ == "__main__":
    main()
