-- Which bot holds a file, and what is in it: another bot cannot send it, and a name that was corrected
-- makes another file. What an earlier version kept says neither, and is uploaded anew.

ALTER TABLE files_at_telegram ADD COLUMN content TEXT NOT NULL DEFAULT '';
