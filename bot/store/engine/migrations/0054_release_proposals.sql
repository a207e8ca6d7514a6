-- A release that was prepared and waits for approval: exactly the versions that `digest` names, from `opens_at` on (NULL: as
-- soon as it is approved). It ends by itself at `ends_at`. Its id is that of the release that is made of it.
CREATE TABLE release_proposals (
  id INTEGER PRIMARY KEY,
  exam TEXT NOT NULL,
  session TEXT NOT NULL,
  digest TEXT NOT NULL,
  covers INTEGER NOT NULL,
  opens_at INTEGER,
  ends_at INTEGER NOT NULL,
  quiet INTEGER NOT NULL,
  chat INTEGER NOT NULL,
  prepared_by TEXT NOT NULL,
  prepared_at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting',
  ended_at INTEGER,
  ended_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX release_proposals_waiting ON release_proposals (id) WHERE state = 'waiting';

-- Who has agreed to it so far, as what staff did names them.
CREATE TABLE release_approvals (
  proposal INTEGER NOT NULL REFERENCES release_proposals,
  person TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (proposal, person)
) STRICT, WITHOUT ROWID;
