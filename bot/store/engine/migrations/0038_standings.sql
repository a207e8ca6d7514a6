-- How each entry stands, a row beside each, and how many of a session stand so: what staff look at all
-- day is looked up and not counted. The view alone says what is true; the triggers say when to ask it.
CREATE VIEW standings_now AS
  SELECT e.id AS entry, e.session,
    CASE WHEN a.id IS NULL THEN 'none' WHEN a.confirmed_at IS NULL THEN 'unconfirmed'
      ELSE 'confirmed' END AS login,
    CASE
      WHEN a.id IS NULL AND EXISTS (
        SELECT 1 FROM invitations i WHERE i.entry = e.id AND i.state = 'returned'
          AND lower(i.email) = lower(coalesce(nullif(e.guardian_email, ''), e.email))) THEN 1
      WHEN a.id IS NOT NULL AND EXISTS (
        SELECT 1 FROM bounces b WHERE b.account = a.id AND b.email = a.email AND b.hard = 1
          AND b.organisation = '' AND b.at >= coalesce(a.confirmed_at, 0)) THEN 1
      ELSE 0 END AS bounced,
    CASE WHEN r.id IS NULL THEN 'missing' WHEN r.release IS NULL THEN 'waiting'
      ELSE 'covered' END AS outcome,
    coalesce(r.release, 0) AS release
  FROM entries e
  LEFT JOIN accounts a ON a.entry = e.id
  LEFT JOIN results r ON r.entry = e.id
    AND r.version = (SELECT max(n.version) FROM results n WHERE n.entry = e.id);

CREATE TABLE standings (
  entry INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
  session TEXT NOT NULL,
  login TEXT NOT NULL,
  bounced INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  release INTEGER NOT NULL
) STRICT;
CREATE INDEX standings_alike ON standings (session, login, bounced, outcome, release, entry);

-- How many stand alike: some dozen rows a session.
CREATE TABLE session_counts (
  session TEXT NOT NULL,
  login TEXT NOT NULL,
  bounced INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  release INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (session, login, bounced, outcome, release)
) STRICT, WITHOUT ROWID;

-- The triggers are SQLite's; another engine says the same in its own words.
CREATE TRIGGER standings_counted AFTER INSERT ON standings BEGIN
  INSERT INTO session_counts VALUES (NEW.session, NEW.login, NEW.bounced, NEW.outcome, NEW.release, 1)
  ON CONFLICT (session, login, bounced, outcome, release)
    DO UPDATE SET entries = session_counts.entries + 1;
END;

CREATE TRIGGER standings_uncounted AFTER DELETE ON standings BEGIN
  UPDATE session_counts SET entries = entries - 1 WHERE session = OLD.session AND login = OLD.login
    AND bounced = OLD.bounced AND outcome = OLD.outcome AND release = OLD.release;
END;

CREATE TRIGGER standings_recounted AFTER UPDATE ON standings BEGIN
  UPDATE session_counts SET entries = entries - 1 WHERE session = OLD.session AND login = OLD.login
    AND bounced = OLD.bounced AND outcome = OLD.outcome AND release = OLD.release;
  INSERT INTO session_counts VALUES (NEW.session, NEW.login, NEW.bounced, NEW.outcome, NEW.release, 1)
  ON CONFLICT (session, login, bounced, outcome, release)
    DO UPDATE SET entries = session_counts.entries + 1;
END;

CREATE TRIGGER entries_stand AFTER INSERT ON entries BEGIN
  INSERT INTO standings VALUES (NEW.id, NEW.session, 'none', 0, 'missing', 0);
END;

CREATE TRIGGER entries_stand_elsewhere AFTER UPDATE OF session, email, guardian_email ON entries
WHEN NEW.session <> OLD.session OR NEW.email <> OLD.email OR NEW.guardian_email <> OLD.guardian_email
BEGIN
  UPDATE standings SET session = n.session, bounced = n.bounced FROM standings_now n
  WHERE n.entry = standings.entry AND standings.entry = NEW.id;
END;

CREATE TRIGGER accounts_stand AFTER INSERT ON accounts BEGIN
  UPDATE standings SET login = n.login, bounced = n.bounced FROM standings_now n
  WHERE n.entry = standings.entry AND standings.entry = NEW.entry;
END;

CREATE TRIGGER accounts_stand_elsewhere AFTER UPDATE OF confirmed_at, email ON accounts BEGIN
  UPDATE standings SET login = n.login, bounced = n.bounced FROM standings_now n
  WHERE n.entry = standings.entry AND standings.entry = NEW.entry;
END;

CREATE TRIGGER accounts_stand_no_more AFTER DELETE ON accounts BEGIN
  UPDATE standings SET login = n.login, bounced = n.bounced FROM standings_now n
  WHERE n.entry = standings.entry AND standings.entry = OLD.entry;
END;

CREATE TRIGGER bounces_stand AFTER INSERT ON bounces WHEN NEW.hard = 1 BEGIN
  UPDATE standings SET bounced = n.bounced FROM standings_now n WHERE n.entry = standings.entry
    AND standings.entry = (SELECT entry FROM accounts WHERE id = NEW.account);
END;

CREATE TRIGGER bounces_stand_no_more AFTER DELETE ON bounces WHEN OLD.hard = 1 BEGIN
  UPDATE standings SET bounced = n.bounced FROM standings_now n WHERE n.entry = standings.entry
    AND standings.entry = (SELECT entry FROM accounts WHERE id = OLD.account);
END;

CREATE TRIGGER invitations_stand AFTER UPDATE OF state ON invitations WHEN NEW.state <> OLD.state BEGIN
  UPDATE standings SET bounced = n.bounced FROM standings_now n
  WHERE n.entry = standings.entry AND standings.entry = NEW.entry;
END;

CREATE TRIGGER results_stand AFTER INSERT ON results BEGIN
  UPDATE standings SET outcome = n.outcome, release = n.release FROM standings_now n
  WHERE n.entry = standings.entry AND standings.entry = NEW.entry;
END;

CREATE TRIGGER results_stand_elsewhere AFTER UPDATE OF release ON results BEGIN
  UPDATE standings SET outcome = n.outcome, release = n.release FROM standings_now n
  WHERE n.entry = standings.entry AND standings.entry = NEW.entry;
END;

CREATE TRIGGER results_stand_no_more AFTER DELETE ON results BEGIN
  UPDATE standings SET outcome = n.outcome, release = n.release FROM standings_now n
  WHERE n.entry = standings.entry AND standings.entry = OLD.entry;
END;

INSERT INTO standings SELECT entry, session, login, bounced, outcome, release FROM standings_now;

-- Letters that wait for a person are counted by it.
CREATE INDEX letters_aside ON letters (id) WHERE state = 'quarantine' AND sealed IS NOT NULL;
