-- Whose account it was: what is written about it after it closed is blanked when the wait ends.
ALTER TABLE closings ADD COLUMN account INTEGER NOT NULL DEFAULT 0;
CREATE INDEX closings_unswept ON closings (free_at) WHERE account <> 0;
CREATE INDEX kept_shares_by_reference ON kept_shares (reference);
