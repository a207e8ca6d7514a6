-- A broadcast that corrects another goes to exactly those who got that one, 0 for none; `in_place`: in chats its words take the
-- place of the others. One that is `retracted` is deleted from the chats.
ALTER TABLE broadcasts ADD COLUMN corrects INTEGER NOT NULL DEFAULT 0;
ALTER TABLE broadcasts ADD COLUMN in_place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE broadcasts ADD COLUMN retracted_at INTEGER;
ALTER TABLE broadcasts ADD COLUMN retracted_by TEXT NOT NULL DEFAULT '';
