-- What a file may say beside: where a candidate goes to school, in which class, and a guardian's address,
-- which counts among those that the centre has for the entry.
ALTER TABLE entries ADD COLUMN school TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN school_class TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN guardian_email TEXT NOT NULL DEFAULT '';
CREATE INDEX entries_by_guardian ON entries (lower(guardian_email)) WHERE guardian_email <> '';
