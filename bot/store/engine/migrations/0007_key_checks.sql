-- By which the store knows again the master key that its values were made with.
CREATE TABLE key_checks (
  number INTEGER PRIMARY KEY,
  value TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
