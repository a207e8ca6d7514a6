-- The chat of the officer who made a release, which is told there while notices go out: by which message,
-- and what that says. 0 where it was made on the command line.
ALTER TABLE releases ADD COLUMN chat INTEGER NOT NULL DEFAULT 0;
ALTER TABLE releases ADD COLUMN live_message INTEGER;
ALTER TABLE releases ADD COLUMN live_digest TEXT NOT NULL DEFAULT '';
