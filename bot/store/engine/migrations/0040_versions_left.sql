-- How many results have left a planned release, since a newer version came before it opened, the entry
-- changed its exam or was erased; and of how many staff have been told. An import counts from when it
-- was accepted, however long its slices take.
ALTER TABLE releases ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;
ALTER TABLE releases ADD COLUMN lost_told INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imports ADD COLUMN accepted_at INTEGER;
