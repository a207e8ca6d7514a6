-- Conversations by letter: what a letter of ours asked, whom, and how long its answer counts. `letter`
-- is the letter as it was ordered, since a reply may quote it.
CREATE TABLE mail_steps (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  email TEXT NOT NULL,
  letter TEXT NOT NULL,
  step TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX mail_steps_of_account ON mail_steps (account);
CREATE INDEX mail_steps_at ON mail_steps (email);
CREATE INDEX mail_steps_expiring ON mail_steps (expires_at);
