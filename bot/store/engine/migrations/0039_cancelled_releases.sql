-- A release that staff cancelled before it opened stays as a row; `covered` is how many results it
-- had. They are given back some at a time: one that is cancelled shows none of them meanwhile.
ALTER TABLE releases ADD COLUMN cancelled_at INTEGER;
ALTER TABLE releases ADD COLUMN cancelled_by TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN covered INTEGER NOT NULL DEFAULT 0;
CREATE INDEX releases_cancelled ON releases (id) WHERE cancelled_at IS NOT NULL;
