-- A mailbox of the entry said that the account is not its owner's: nothing is shown until staff have
-- looked. `vouched`: they have, and know whose it is.
ALTER TABLE accounts ADD COLUMN frozen_at INTEGER;
ALTER TABLE accounts ADD COLUMN vouched INTEGER NOT NULL DEFAULT 0;

CREATE TABLE freezes (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
  frozen_at INTEGER NOT NULL,
  lifted_at INTEGER,
  lifted_by TEXT NOT NULL DEFAULT '',
  checked TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX freezes_of_account ON freezes (account);
CREATE INDEX freezes_of_entry ON freezes (entry);
