-- What staff did and looked at. Nothing is rewritten: a person who is erased is blanked, the act
-- stays; nothing goes but what is older than the moment up to which the acts were forgotten.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  whom TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT;
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_whom ON audit (whom) WHERE whom <> '';

CREATE TABLE audit_forgotten (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  until INTEGER NOT NULL
) STRICT;
INSERT INTO audit_forgotten VALUES (1, 0);

-- The triggers are SQLite's; another engine says the same in its own words.
CREATE TRIGGER audit_no_other_row BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'audit: what was done stays'); END;

CREATE TRIGGER audit_blanked_only BEFORE UPDATE ON audit
WHEN NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.who <> OLD.who OR NEW.what <> OLD.what
  OR NEW.whom <> 'erased' OR NEW.before <> '' OR NEW.after <> ''
BEGIN SELECT RAISE(ABORT, 'audit: what was done stays'); END;

CREATE TRIGGER audit_forgotten_only BEFORE DELETE ON audit
WHEN OLD.at >= (SELECT until FROM audit_forgotten)
BEGIN SELECT RAISE(ABORT, 'audit: what was done stays'); END;
