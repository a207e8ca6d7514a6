"""What staff said of headers that the desk does not know, by kind of file."""

from collections.abc import Mapping

from bot.store.engine.store import Tx


def load_column_names(tx: Tx, kind: str) -> dict[str, str]:
    """The column that each header means, in files of a kind."""
    rows = tx.execute("SELECT header, meant FROM column_names WHERE kind = :kind", {"kind": kind})
    return {row["header"]: row["meant"] for row in rows}


def keep_column_names(tx: Tx, kind: str, names: Mapping[str, str]) -> None:
    """Remember what headers mean; what was said later holds."""
    said = [{"kind": kind, "header": header, "meant": meant} for header, meant in names.items()]
    tx.many(
        """INSERT INTO column_names (kind, header, meant) VALUES (:kind, :header, :meant)
           ON CONFLICT (kind, header) DO UPDATE SET meant = excluded.meant""",
        said,
    )
