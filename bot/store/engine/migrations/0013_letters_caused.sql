-- Letters that a person caused, for the limits of their kinds: `digest` is of an address, an entry or
-- a chat. They point at nothing, so that no account that is deleted takes its letters along.
CREATE TABLE letters_caused (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX letters_caused_by ON letters_caused (digest, kind, at);
CREATE INDEX letters_caused_at ON letters_caused (at);
