-- An account that staff closed leaves its address, sealed: whoever is erased later is found by it.
-- Nobody waits for it; it goes with the row.
ALTER TABLE closings ADD COLUMN reset INTEGER NOT NULL DEFAULT 0;
