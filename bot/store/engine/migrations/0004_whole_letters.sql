-- What lies behind the first megabyte of a letter, so that all of it is kept. The first is in
-- `letters`, and comes last: pieces without it are of a letter that is being fetched.
CREATE TABLE letter_pieces (
  id INTEGER PRIMARY KEY,
  mailbox TEXT NOT NULL,
  folder TEXT NOT NULL,
  uid_validity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  number INTEGER NOT NULL, -- from 1
  sealed BLOB NOT NULL,
  kept_at INTEGER NOT NULL,
  UNIQUE (mailbox, folder, uid_validity, uid, number)
) STRICT;
CREATE INDEX letter_pieces_by_age ON letter_pieces (kept_at);
