-- The chat that is told how far a broadcast is, 0 for none yet; by which message, what that says, and the number of the looks
-- that keep it up to date: those of an earlier number are over. `recipients`: how many messages and letters were to go.
ALTER TABLE broadcasts ADD COLUMN recipients INTEGER NOT NULL DEFAULT 0;
ALTER TABLE broadcasts ADD COLUMN chat INTEGER NOT NULL DEFAULT 0;
ALTER TABLE broadcasts ADD COLUMN live_message INTEGER;
ALTER TABLE broadcasts ADD COLUMN live_digest TEXT NOT NULL DEFAULT '';
ALTER TABLE broadcasts ADD COLUMN live_looks INTEGER NOT NULL DEFAULT 0;
