"""Why the system refuses a file, a folder or a port, in the reader's language."""

import errno

from bot.store.engine.private_files import NotAFile
from domain.machine.sentence import Line


def why_of(error: OSError) -> Line:
    """For a person who reads another language than the system's own words.

    Those stand where a language has none for the code: `strerror` is always English here.
    """
    known = errno.errorcode.get(error.errno or 0, "")
    code = "no-file" if isinstance(error, NotAFile) else known  # ours: no system has a word for it
    return Line("unreadable-why", {"code": code, "words": error.strerror or str(error)})


def unreadable(file: object, error: OSError) -> Line:
    """A file named in the settings that cannot be read."""
    return Line("mistake-unreadable", {"file": str(file), "why": why_of(error)})
