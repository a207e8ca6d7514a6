-- Letters that asked a candidate without an account to open one by replying: the number of a row is
-- in their tokens, so that it comes from `numbers`. `state`: open, accepted, refused, guessed, returned.
CREATE TABLE invitations (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
  email TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open',
  tries INTEGER NOT NULL DEFAULT 0,
  sent_at INTEGER NOT NULL,
  reminded_at INTEGER,
  settled_at INTEGER
) STRICT;
CREATE INDEX invitations_of_entry ON invitations (entry, id);
