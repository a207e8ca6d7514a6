-- The only entry that a release, or one that waits for approval, is for; 0: no single one is meant.
ALTER TABLE release_proposals ADD COLUMN entry INTEGER NOT NULL DEFAULT 0;
ALTER TABLE releases ADD COLUMN entry INTEGER NOT NULL DEFAULT 0;
