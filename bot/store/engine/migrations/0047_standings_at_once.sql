-- An import and a release touch a result of everybody: what then changes is said by the row itself, and
-- asking the view took as long as all the rest. What stands as it stood is not counted again.
DROP TRIGGER standings_recounted;
CREATE TRIGGER standings_recounted AFTER UPDATE ON standings
WHEN (NEW.session, NEW.login, NEW.bounced, NEW.outcome, NEW.release)
  <> (OLD.session, OLD.login, OLD.bounced, OLD.outcome, OLD.release)
BEGIN
  UPDATE session_counts SET entries = entries - 1 WHERE session = OLD.session AND login = OLD.login
    AND bounced = OLD.bounced AND outcome = OLD.outcome AND release = OLD.release;
  INSERT INTO session_counts VALUES (NEW.session, NEW.login, NEW.bounced, NEW.outcome, NEW.release, 1)
  ON CONFLICT (session, login, bounced, outcome, release)
    DO UPDATE SET entries = session_counts.entries + 1;
END;

DROP TRIGGER results_stand;
CREATE TRIGGER results_stand AFTER INSERT ON results BEGIN
  UPDATE standings SET outcome = iif(NEW.release IS NULL, 'waiting', 'covered'),
    release = coalesce(NEW.release, 0)
  WHERE entry = NEW.entry
    AND NOT EXISTS (SELECT 1 FROM results n WHERE n.entry = NEW.entry AND n.version > NEW.version);
END;

DROP TRIGGER results_stand_elsewhere;
CREATE TRIGGER results_stand_elsewhere AFTER UPDATE OF release ON results BEGIN
  UPDATE standings SET outcome = iif(NEW.release IS NULL, 'waiting', 'covered'),
    release = coalesce(NEW.release, 0)
  WHERE entry = NEW.entry
    AND NOT EXISTS (SELECT 1 FROM results n WHERE n.entry = NEW.entry AND n.version > NEW.version);
END;

-- Whose newest result waits, the standings say. The index cost as much as keeping the result.
DROP INDEX results_waiting;
