-- A release that staff withdrew after it had opened stays as a row: since when, by whom and why; and when
-- its organisations were ordered to be told. `sightings` is 1 where it is known from the beginning who saw it.
ALTER TABLE releases ADD COLUMN withdrawn_at INTEGER;
ALTER TABLE releases ADD COLUMN withdrawn_by TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN withdrawn_why TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN warned_at INTEGER;
ALTER TABLE releases ADD COLUMN warned_by TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN sightings INTEGER NOT NULL DEFAULT 0;
CREATE INDEX releases_withdrawn ON releases (id) WHERE withdrawn_at IS NOT NULL;

-- The results it had shown. They are taken out of it some at a time, and may be released again.
CREATE TABLE withdrawn (
  release INTEGER NOT NULL REFERENCES releases,
  result INTEGER NOT NULL REFERENCES results ON DELETE CASCADE,
  PRIMARY KEY (release, result)
) STRICT, WITHOUT ROWID;
CREATE INDEX withdrawn_of_result ON withdrawn (result);

-- Where a candidate was shown a result: in a chat, by which message, as a Statement there, or by letter.
CREATE TABLE sightings (
  result INTEGER NOT NULL REFERENCES results ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  kind TEXT NOT NULL,
  chat INTEGER NOT NULL,
  message INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (result, account, kind, chat, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_of_account ON sightings (account);

-- A paper of who was erased may be of a result that had been withdrawn.
ALTER TABLE issued ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
