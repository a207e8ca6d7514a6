-- The entries whose account was closed lately: until when no other address may have them. The former
-- address is sealed here and nowhere else, and goes when the wait ends.
CREATE TABLE closings (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
  closed_at INTEGER NOT NULL,
  free_at INTEGER NOT NULL,
  sealed_email BLOB,
  admitted_by TEXT NOT NULL DEFAULT '',
  checked TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX closings_of_entry ON closings (entry, free_at);
CREATE INDEX closings_sealed ON closings (free_at) WHERE sealed_email IS NOT NULL;

-- Opened while its entry waited: it shows nothing until its address is proven.
ALTER TABLE accounts ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
CREATE INDEX accounts_held ON accounts (entry) WHERE held = 1;
