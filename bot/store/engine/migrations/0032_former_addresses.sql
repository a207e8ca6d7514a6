-- An address has a claim to the entry of a deleted account only if it had been the account's for as
-- long as the entry waits: whoever held a password put in their own just before.
ALTER TABLE accounts ADD COLUMN readdressed_at INTEGER;
ALTER TABLE closings ADD COLUMN admits INTEGER NOT NULL DEFAULT 1;
