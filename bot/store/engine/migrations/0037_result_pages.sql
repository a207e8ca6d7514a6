-- Links in letters to the page of a result. `id` is the number of the letter's row in the outbox, which
-- is never given twice; it stands in the link's token, and no score stands here.
CREATE TABLE result_pages (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  result INTEGER NOT NULL,
  email TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  opened_at INTEGER,
  tries INTEGER NOT NULL DEFAULT 0,
  tried_at INTEGER
) STRICT;
CREATE INDEX result_pages_of_account ON result_pages (account);
CREATE INDEX result_pages_expiring ON result_pages (expires_at);
CREATE INDEX result_pages_tried ON result_pages (tried_at);
