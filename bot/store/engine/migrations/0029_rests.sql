-- Somebody who is to hear nothing any more; why is not kept.
ALTER TABLE entries ADD COLUMN rests INTEGER NOT NULL DEFAULT 0;
CREATE INDEX entries_at_rest ON entries (id) WHERE rests = 1;
CREATE INDEX closings_of_account ON closings (account);
