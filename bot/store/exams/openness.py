"""When a release is open, in SQL: what every read of a result asks of its release, called `l`.

    in the making   it has no moment yet
    planned         its moment is to come
    open            its moment has come
    cancelled       taken back before its moment: it never opens
    withdrawn       taken back after it: it is open no more

Nothing happens at the moment itself, which is compared with the clock. Nobody else compares it
(`tests/guards/test_openness.py`): a read of its own would show what has been taken back.
"""

MADE = "l.opens_at IS NOT NULL"
STANDS = f"{MADE} AND l.cancelled_at IS NULL AND l.withdrawn_at IS NULL"
"""It was made, and is planned or open."""

OPEN = f"{STANDS} AND l.opens_at <= :now"
PLANNED = f"{STANDS} AND l.opens_at > :now"
OPENED_SINCE = f"{OPEN} AND l.opens_at > :since"
OPENED_BETWEEN = f"{STANDS} AND l.opens_at >= :since AND l.opens_at < :until"
OVER = f"{MADE} AND NOT ({PLANNED})"
"""It is open, cancelled or withdrawn: for staff alone."""

IN_THE_MAKING = "l.opens_at IS NULL"

NONE_WITHDRAWN_SINCE = """NOT EXISTS (
  SELECT 1 FROM results n WHERE n.entry = r.entry AND n.version > r.version AND (
    EXISTS (SELECT 1 FROM withdrawn w WHERE w.result = n.id)
    OR EXISTS (SELECT 1 FROM releases m WHERE m.id = n.release AND m.withdrawn_at IS NOT NULL)))"""
"""Of a result `r`: nothing that replaced it was taken back, or it would come back with that."""

NOTHING_COMES_IN = """NOT EXISTS (
  SELECT 1 FROM imports c WHERE c.state IN ('staging', 'accepted') AND c.state = 'accepted'
    AND c.kind IN ('entries', 'results') AND coalesce(c.accepted_at, c.begun_at) < l.opens_at)"""
"""No file that was accepted before the release opened is still on its way in: it takes outdated
results out slice by slice, and until then nobody knows which.
"""

HOLDS = f"{OPEN} AND {NONE_WITHDRAWN_SINCE} AND {NOTHING_COMES_IN}"
"""A result `r` of the release may be seen."""

ONCE_OPEN = f"{MADE} AND l.cancelled_at IS NULL AND l.opens_at <= :now"
"""It is open or withdrawn: its results could be seen, and there may be papers of them."""
