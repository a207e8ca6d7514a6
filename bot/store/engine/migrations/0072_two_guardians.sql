-- Up to two guardians of an entry, of equal rights: `guardian_email` and `second_guardian`. `guardian_file`: what the file last
-- said of the first, once staff have put one in or taken one out; their hand stands until the file says another address.
ALTER TABLE entries ADD COLUMN second_guardian TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN guardian_file TEXT;
CREATE INDEX entries_by_second_guardian ON entries (lower(second_guardian)) WHERE second_guardian <> '';
CREATE TRIGGER entries_reworded_by_guardian AFTER UPDATE OF second_guardian ON entries
WHEN NEW.second_guardian <> OLD.second_guardian
BEGIN
  INSERT INTO words_due (entry) VALUES (NEW.id) ON CONFLICT (entry) DO NOTHING;
END;
