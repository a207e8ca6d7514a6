"""From what arrives to what is decided: kept, decided once, each chat in its own order."""
