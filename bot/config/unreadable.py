"""Why a file cannot be read, as the system says it."""

import errno

from domain.machine.sentence import Line


def unreadable(file: object, error: OSError) -> Line:
    """For a person who reads another language than the system's own words."""
    code = errno.errorcode.get(error.errno or 0, "")
    why = Line("unreadable-why", {"code": code, "words": error.strerror or str(error)})
    return Line("mistake-unreadable", {"file": str(file), "why": why})
