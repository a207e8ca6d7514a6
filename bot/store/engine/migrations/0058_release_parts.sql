-- Of which delivery and centre the entries are that a release, or one that waits for approval, is for; '': of any.
ALTER TABLE release_proposals ADD COLUMN delivery TEXT NOT NULL DEFAULT '';
ALTER TABLE release_proposals ADD COLUMN centre TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN delivery TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN centre TEXT NOT NULL DEFAULT '';
