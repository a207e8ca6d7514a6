"""When a release is open, in SQL: what every read of a result asks of its release, called `l`.

    in the making   it has no moment yet
    planned         its moment is to come
    open            its moment has come
    cancelled       taken back before its moment: it never opens

Nothing happens at the moment itself, which is compared with the clock. Nobody else compares it
(`tests/guards/test_openness.py`): a read of its own would show what has been taken back.
"""

MADE = "l.opens_at IS NOT NULL"
STANDS = f"{MADE} AND l.cancelled_at IS NULL"
"""It was made, and is planned or open."""

OPEN = f"{STANDS} AND l.opens_at <= :now"
PLANNED = f"{STANDS} AND l.opens_at > :now"
OPENED_SINCE = f"{OPEN} AND l.opens_at > :since"
OPENED_BETWEEN = f"{STANDS} AND l.opens_at >= :since AND l.opens_at < :until"
OVER = f"{MADE} AND NOT ({PLANNED})"
"""It is open, or cancelled: for staff alone."""

IN_THE_MAKING = "l.opens_at IS NULL"
