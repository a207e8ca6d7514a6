-- Whether a guardian agrees that a child uses the account of an entry. `guardian_consent` is what the last file said that
-- spoke of it, under which terms, and when it was read; `agreement` is how it stands, which the newest row below says.
ALTER TABLE entries ADD COLUMN guardian_consent TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN consent_terms TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN consent_read TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN agreement TEXT NOT NULL DEFAULT '';

-- Who was asked, agreed or refused: `how` it is known, by whose address, to which version of the terms.
CREATE TABLE agreements (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
  said TEXT NOT NULL,
  how TEXT NOT NULL,
  said_by TEXT NOT NULL,
  terms_version TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX agreements_of_entry ON agreements (entry);
