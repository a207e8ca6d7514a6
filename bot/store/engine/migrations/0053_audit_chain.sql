-- Every act of staff is chained to the one before: `link` covers its id, moment, giver, what it was
-- and `digest`, which stands for the rest under a `salt`. Whoever is erased takes words and salt
-- along, and the chain stays whole. Acts up to `unchained` were written before there was one.
ALTER TABLE audit ADD COLUMN salt TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN digest TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN link TEXT NOT NULL DEFAULT '';

-- The newest act that was forgotten, where the chain begins now; and what approvers were told last.
ALTER TABLE audit_forgotten ADD COLUMN last INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit_forgotten ADD COLUMN link TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_forgotten ADD COLUMN unchained INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit_forgotten ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit_forgotten ADD COLUMN told_on TEXT NOT NULL DEFAULT '';
UPDATE audit_forgotten SET unchained = (SELECT coalesce(max(id), 0) FROM audit);

DROP TRIGGER audit_blanked_only;
CREATE TRIGGER audit_blanked_only BEFORE UPDATE ON audit
WHEN NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.who <> OLD.who OR NEW.what <> OLD.what
  OR NEW.whom <> 'erased' OR NEW.before <> '' OR NEW.after <> '' OR NEW.salt <> ''
  OR NEW.digest <> OLD.digest OR NEW.link <> OLD.link
BEGIN SELECT RAISE(ABORT, 'audit: what was done stays'); END;
