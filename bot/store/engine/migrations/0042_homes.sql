-- The one message of each officer's chat that is their home. `generation` stands in its buttons and is
-- never given twice; `view` is what it shows, `digest` what it showed when it was sent or edited last. Until it is `settled`
-- it is still to be pinned, and the `former` message to be taken away.
CREATE TABLE homes (
  chat INTEGER PRIMARY KEY REFERENCES chats ON DELETE CASCADE,
  generation INTEGER NOT NULL,
  view TEXT NOT NULL,
  open_until INTEGER NOT NULL,
  message INTEGER,
  digest TEXT NOT NULL DEFAULT '',
  edited_at INTEGER NOT NULL DEFAULT 0,
  former INTEGER,
  settled INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX homes_open ON homes (open_until);
