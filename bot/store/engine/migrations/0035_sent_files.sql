-- Files that officers sent in the chat, sealed, from when they came until they are imported or dropped.
-- `state` is coming (not read yet), read, approved or dropped; `pieces` how many, once all are kept.
CREATE TABLE sent_files (
  id INTEGER PRIMARY KEY,
  chat INTEGER NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'coming',
  pieces INTEGER,
  sent_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sent_files_by_chat ON sent_files (chat);
CREATE INDEX sent_files_by_age ON sent_files (sent_at);
CREATE TABLE sent_file_pieces (
  file INTEGER NOT NULL,
  number INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (file, number)
) STRICT;
